import { H5LiveError, redact, type H5LiveErrorCode } from '../core/index.js';
import type { NanoPlayerEvent } from '../nano/index.js';

/**
 * What the player reports, never what was asked for:
 * - `idle` – nothing is set up
 * - `loading` – a connection is being made, or made again
 * - `playing`, `buffering`
 * - `paused` – set up, and not playing
 * - `reconnecting` – the connection was lost, and another attempt is being made or waited for
 * - `blocked` – the browser lets it start only when the viewer asks for it
 * - `suspended` – stopped from outside: the page is hidden, or a call came in
 * - `failed` – it stopped, and does not try again by itself
 */
export type PlaybackPhase =
  | 'idle'
  | 'loading'
  | 'playing'
  | 'buffering'
  | 'paused'
  | 'reconnecting'
  | 'blocked'
  | 'suspended'
  | 'failed';

/** Why playback failed. */
export interface PlaybackFailure {
  /** The vendor's number, or the code of an error that was found before the vendor's player ran. */
  readonly code: number | H5LiveErrorCode;
  /** For the owner, in English; without any token. */
  readonly message: string;
}

/** The playback as last reported. It knows nothing of the token's validity. */
export interface PlaybackState {
  readonly phase: PlaybackPhase;
  readonly failure?: PlaybackFailure;
}

/** Before anything is set up. */
export const IDLE: PlaybackState = { phase: 'idle' };

const PHASE_AFTER: Readonly<Record<string, PlaybackPhase>> = {
  Ready: 'paused',
  Loading: 'loading',
  Play: 'playing',
  StartBuffering: 'buffering',
  StopBuffering: 'playing',
  Pause: 'paused',
  Destroy: 'idle',
};

/**
 * The state after an event of the vendor's player. Pure; events that change nothing give the same object.
 *
 * An error is followed by a Pause, so a failure stays until the player loads again.
 */
export function reducePlayback(state: PlaybackState, event: NanoPlayerEvent): PlaybackState {
  if (event.name === 'Error') return failedWith(errorCode(event.data?.['code']), event.data?.['message']);
  const phase = PHASE_AFTER[event.name];
  if (phase === undefined || phase === state.phase) return state;
  if (state.phase === 'failed' && (phase === 'paused' || phase === 'buffering')) return state;
  return { phase };
}

/** The state after something threw: one of our own errors, or the vendor's rejection with its code. */
export function failedBy(error: unknown): PlaybackState {
  if (error instanceof H5LiveError) return failedWith(error.code, error.message);
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  return failedWith(errorCode(code), message);
}

// Without tokens, and not longer than a person reads.
function failedWith(code: PlaybackFailure['code'], message: unknown): PlaybackState {
  const text = typeof message === 'string' ? message : '';
  return { phase: 'failed', failure: { code, message: redact(text).slice(0, 500) } };
}

function errorCode(code: unknown): PlaybackFailure['code'] {
  return typeof code === 'number' && Number.isInteger(code) && code > 0 ? code : 'player-failed';
}
