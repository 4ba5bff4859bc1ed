// What the errors page provokes without a stream that fails: by wrong settings, and by an endpoint that fails.
import type { H5LiveErrorCode, SecureH5livePlayer } from 'secure-h5live-player';
import type { Labels } from './dashboard/texts.js';

/** What a sample sets on the player; all else stays as on any page. */
export type SampleSettings = Partial<
  Pick<
    SecureH5livePlayer,
    | 'streamName'
    | 'groupId'
    | 'apiUrl'
    | 'entries'
    | 'config'
    | 'websocketUrl'
    | 'playerSrc'
    | 'token'
    | 'tokenEndpoint'
    | 'tokenProvider'
  >
>;

/** The headings that failures stand under. */
export type ErrorGroup = keyof Labels['errorsPage']['groups'];

/** A failure that can be had by a press of a button. */
export interface ErrorSample {
  /** Names it in the page's address. */
  readonly name: string;
  readonly title: string;
  /** What it stands under. */
  readonly group: ErrorGroup;
  /** What the first `error` event says. */
  readonly expectedCode: number | H5LiveErrorCode | null;
  /** How long that takes on this page, in whole seconds, 0 being at once. */
  readonly afterSeconds: number;
  /** Whether a token is needed, so that the edge's secured socket is asked. */
  readonly secured?: boolean;
  readonly settings: SampleSettings;
}

/** A stream of the edge that plays. */
const OPEN = 'H5DEM-OPEN1';
const SECURED = 'H5DEM-LIVE1';

type Row = [
  name: string,
  expectedCode: number | H5LiveErrorCode,
  title: string,
  settings: SampleSettings,
  streamName?: string,
];

const PAGE_ROWS: readonly Row[] = [
  ['no-name', 'stream-name-missing', 'No stream is named', {}, ''],
  ['bad-name', 'stream-name-invalid', 'A stream name with white space', {}, 'two words'],
  ['bad-group', 'group-id-invalid', 'A group id that cannot be one', { groupId: 'no group' }, ''],
  ['bad-entries', 'entries-invalid', 'Entries that are no list', { entries: 'none' as never }],
  ['bad-config', 'config-invalid', 'Settings that name a token', { config: { token: '' } }],
  ['bad-server', 'server-address-invalid', 'A server that is no WebSocket', { websocketUrl: 'https://a.b/' }],
  ['bad-script', 'player-address-invalid', 'A script address that is none', { playerSrc: 'about:blank' }],
  [
    'no-script',
    'player-unavailable',
    'A player script that is not there',
    { playerSrc: '/nanoplayer/none.js' },
  ],
  ['no-player', 'player-unavailable', 'A script that brings no player', { playerSrc: '/demo/no-player.ts' }],
  // Behind those without a player: this one loads it, and then it is there.
  [
    'no-group',
    5103,
    'A group whose streams cannot be asked for',
    { groupId: 'no-group', apiUrl: 'https://nowhere.invalid' },
    '',
  ],
];

const issue = (name: string): SampleSettings => ({ tokenEndpoint: `/viewer/token?fault=${name}` });

const TOKEN_ROWS: readonly Row[] = [
  ['no-token', 4903, 'No token for a secured stream', {}],
  ['unreadable-token', 4903, 'A text that is no token', { token: 'no token' }],
  ['expired-token', 4903, 'An endpoint that gives expired tokens', issue('expired')],
  ['other-stream', 4901, 'An endpoint that gives tokens for another stream', issue('other-stream')],
  [
    'bad-endpoint',
    'token-endpoint-invalid',
    'An endpoint that is no address',
    { tokenEndpoint: 'ftp://a.b/' },
  ],
  ['endpoint-503', 'token-endpoint-unreachable', 'An endpoint that fails with 503', issue('status-503')],
  ['endpoint-401', 'token-endpoint-refused', 'An endpoint that refuses with 401', issue('status-401')],
  ['endpoint-page', 'token-endpoint-answer', 'An endpoint that answers with a page', issue('html')],
  ['endpoint-cut', 'token-endpoint-answer', 'An endpoint that breaks off its answer', issue('garbage')],
  ['endpoint-key', 'token-endpoint-answer', 'An endpoint that passes a refusal on', issue('api-error')],
  [
    'provider',
    'token-provider-failed',
    'A token provider that throws',
    { tokenProvider: () => Promise.reject(new Error('provoked')) },
  ],
];

/** A stream of the edge that fails, as the edge lists it: with what the vendor's player does by itself. */
export interface Provocation {
  readonly name: string;
  readonly title: string;
  readonly expectedCode: number | null;
  readonly afterSeconds: number | null;
}

// The element does not wait for the vendor's own ten retries, and notices by itself that nothing comes any more.
const RETRIES_SECONDS = 49;
const SOONER: Readonly<Record<string, readonly [number | H5LiveErrorCode, number]>> = {
  'H5ERR-STOPS': ['connection-stalled', 7],
  'H5ERR-GARBAGE': ['connection-stalled', 5],
  'H5ERR-CUT': [4106, 4],
};

/** What the element makes of a stream of the edge that fails. */
export function edgeSample(provocation: Provocation, group: ErrorGroup): ErrorSample {
  const { name, title, expectedCode, afterSeconds } = provocation;
  const byPlayer = (afterSeconds ?? 0) < RETRIES_SECONDS ? (afterSeconds ?? 0) : 0;
  const [code, seconds] = SOONER[name] ?? [expectedCode, byPlayer];
  const settings = { streamName: name };
  return { name, title: `The edge ${title}`, group, expectedCode: code, afterSeconds: seconds, settings };
}

/** What the page provokes by itself. All of it fails at once. */
export const OWN_SAMPLES: readonly ErrorSample[] = [
  ...PAGE_ROWS.map((row) => sample('page', OPEN, false, row)),
  ...TOKEN_ROWS.map((row) => sample('tokens', SECURED, true, row)),
];

function sample(
  group: ErrorGroup,
  playing: string,
  secured: boolean,
  [name, expectedCode, title, settings, streamName = playing]: Row,
): ErrorSample {
  return {
    ...{ name, title, group, expectedCode, secured },
    afterSeconds: 0,
    settings: { streamName, ...settings },
  };
}
