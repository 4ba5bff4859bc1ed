// The documented codes that the stand-in can report, and what a WebSocket close code becomes.

/**
 * Player states by name, as numbers in every event.
 *
 * Source: the vendor's API documentation, "state". States the stand-in never reports are left out.
 */
export const STATE = {
  uninitialized: 1,
  idle: 2,
  ready: 3,
  loading: 4,
  playing: 5,
  paused: 6,
  buffering: 7,
} as const;

/** A state's number. */
export type State = (typeof STATE)[keyof typeof STATE];

/** Why a Pause happened; the last three are undocumented, but seen in the vendor's player. */
export type PauseReason =
  | 'normal'
  | 'connectionclose'
  | 'streamnotfound'
  | 'visibilityhidden'
  | 'interactionrequired'
  | 'playbackerror'
  | 'reconnectionimminent'
  | 'destroy'
  | 'medianotavailable'
  | 'notenoughdata'
  | 'sourcestreamstopped';

/** Messages in our words, by code; a code without one is reported as "Unknown reason.". */
const MESSAGES: Readonly<Record<number, string>> = {
  1000: 'The connection was closed normally.',
  1005: 'Playback must be initialized by user gesture.',
  1009: 'The page was hidden while playback should have begun.',
  1010: 'There is no stream entry with this index.',
  2001: 'The requested stream can not be found.',
  2002: 'No media available.',
  2003: 'Not enough media data received.',
  2004: 'The source stream has been stopped.',
  2012: 'The metadata are no valid JSON.',
  2013: 'Metadata came without their first piece.',
  3003: 'The media could not be decoded.',
  3004: 'The received audio or video is not supported.',
  4001: 'The connection could not be established in time.',
  4002: 'Connection error.',
  4006: 'The source request was aborted by timeout.',
  4101: 'The server is going away.',
  4106: 'Maybe no network, a wrong url, or the server is down.',
  4400: 'Bad request: stream parameters are missing or malformed.',
  4401: 'Playback access has been rejected.',
  4500: 'The connection was rejected because of an internal server error.',
  4503: 'The requested service is unavailable.',
  4900: 'The security service failed with an internal error.',
  4901: 'The security service denied access: the token is invalid.',
  4903: 'The security service denied access: the token is expired, or a parameter of it is missing.',
  4904: 'The security service can not be found.',
  5001: 'An exception was thrown during setup.',
  5004: 'The source configuration is malformed or missing.',
  5005: 'The rtmp configuration is missing or incomplete: it needs a url and a streamname.',
  5007: 'The websocket server configuration is missing.',
};

/** @returns the sentence for a code; never the server's own close reason, which the vendor hides as well */
export function messageOf(code: number): string {
  return MESSAGES[code] ?? 'Unknown reason.';
}

/**
 * The player's error code for a WebSocket close code, as observed with the vendor's version 5: 1000 and 4xxx
 * stay, 1001–1015 and 3000 move up by 3100, 4403 and 4404 are reported as stream errors.
 */
export function errorOfClose(close: number): number {
  if (close === 4403) return 2004;
  if (close === 4404) return 2001;
  if (close === 1000 || close >= 4000) return close;
  return close + 3100;
}

/** @returns the reason of the Pause that follows the error */
export function pauseReasonOf(code: number): PauseReason {
  if (code === 2004) return 'sourcestreamstopped';
  return 'connectionclose';
}

const RETRIED: ReadonlySet<number> = new Set([
  4102, 4103, 4105, 4106, 4107, 4108, 4109, 4111, 4115, 4500, 4503,
]);

/** Whether the player reconnects by itself after this error; token errors (49xx) are never retried. */
export function isRetried(code: number): boolean {
  return RETRIED.has(code);
}
