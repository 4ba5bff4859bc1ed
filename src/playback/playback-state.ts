import { H5LiveError, redact, type H5LiveErrorCode, type RefusalCause } from '../token/index.js';
import type { NanoPlayerEvent, PlayerErrorGroup } from '../nanoplayer/index.js';

/**
 * What the player reports, never what was asked for:
 * - `idle` – nothing is set up
 * - `loading` – a connection is being made
 * - `playing`, `buffering`
 * - `reconnecting` – the connection was lost or could not be made, and is tried again
 * - `paused` – set up, and not playing
 * - `blocked` – the browser wants a gesture of the viewer before it plays
 * - `suspended` – the browser stopped it in a hidden page; it goes on when the page is visible
 * - `failed` – it stopped, and is not tried again without being asked to
 */
export type PlaybackPhase =
  | 'idle'
  | 'loading'
  | 'playing'
  | 'buffering'
  | 'reconnecting'
  | 'paused'
  | 'blocked'
  | 'suspended'
  | 'failed';

/** Why playback failed. */
export interface PlaybackFailure {
  /** The vendor's number, or the code of an error that was found outside the vendor's player. */
  readonly code: number | H5LiveErrorCode;
  /** For the owner, in English; without any token. */
  readonly message: string;
  /** What the vendor's code means for who watches. */
  readonly group?: PlayerErrorGroup;
  /** Where it stopped playback, and the token itself shows why the server refuses it: that. Decided when it failed. */
  readonly cause?: RefusalCause;
}

/** The playback as last reported. It knows nothing of the token's validity. */
export interface PlaybackState {
  readonly phase: PlaybackPhase;
  /** What stopped it, or what it reconnects after. */
  readonly failure?: PlaybackFailure;
  /** While reconnecting: which attempt is next or under way, from 1. */
  readonly attempt?: number;
}

/** What can happen to a playback: an event of the vendor's player, or a decision made outside it. */
export type PlaybackInput =
  | { readonly type: 'event'; readonly event: NanoPlayerEvent }
  | { readonly type: 'connecting' }
  | { readonly type: 'retrying'; readonly attempt: number; readonly failure: PlaybackFailure }
  | { readonly type: 'blocked' | 'suspended' | 'failed'; readonly failure: PlaybackFailure }
  | { readonly type: 'paused' }
  | { readonly type: 'ended' };

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

/** What stays until the player really loads or plays again, whatever else it reports on the way. */
const LASTING: readonly PlaybackPhase[] = ['reconnecting', 'blocked', 'suspended', 'failed'];

/**
 * The state after something happened. Pure; what changes nothing gives the same object.
 *
 * An Error of the vendor's changes nothing by itself: what follows from it is decided outside, and comes as an input.
 */
export function reducePlayback(state: PlaybackState, input: PlaybackInput): PlaybackState {
  switch (input.type) {
    case 'event':
      return afterEvent(state, input.event);
    case 'connecting':
      return state.phase === 'reconnecting' ? state : settled(state, 'loading');
    case 'retrying':
      return { phase: 'reconnecting', attempt: input.attempt, failure: input.failure };
    case 'paused':
      return settled(state, 'paused');
    case 'ended':
      return settled(state, 'idle');
    default:
      return { phase: input.type, failure: input.failure };
  }
}

function afterEvent(state: PlaybackState, event: NanoPlayerEvent): PlaybackState {
  const phase = Object.hasOwn(PHASE_AFTER, event.name) ? PHASE_AFTER[event.name] : undefined;
  if (phase === undefined) return state;
  const { reason } = event.data ?? {};
  if (event.name === 'Pause' && reason === 'reconnectionimminent') {
    const { attempt = 0, failure } = state;
    return { phase: 'reconnecting', attempt: attempt + 1, ...(failure && { failure }) };
  }
  if (!LASTING.includes(state.phase)) return settled(state, phase);
  // A pause that was asked for ends a wait for the connection; the pause that follows an error does not.
  if (phase === 'paused')
    return event.name === 'Pause' && reason === 'normal' ? settled(state, phase) : state;
  if (phase === 'buffering' || (phase === 'loading' && state.phase === 'reconnecting')) return state;
  return settled(state, phase);
}

function settled(state: PlaybackState, phase: PlaybackPhase): PlaybackState {
  return state.phase === phase ? state : { phase };
}

/** What went wrong, from the data of the vendor's Error event or from anything that was thrown. Without tokens. */
export function failureOf(error: unknown): PlaybackFailure {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  const text = typeof message === 'string' ? redact(message) : '';
  // Not longer than a person reads.
  const shown = text.slice(0, 500);
  if (error instanceof H5LiveError) return { code: error.code, message: shown };
  const known = typeof code === 'number' && Number.isInteger(code) && code > 0;
  return { code: known ? code : 'player-failed', message: shown };
}
