import { H5LiveError, redact, type H5LiveErrorCode, type RefusalCause } from '../token/index.js';
import type { Milliseconds } from '../shared/index.js';
import type { NanoPlayerEvent, PlayerErrorGroup, Transport } from '../nanoplayer/index.js';

/**
 * What the player reports, never what was asked for:
 * - `idle` – nothing is set up
 * - `loading` – a connection is being made
 * - `playing`, `buffering`
 * - `reconnecting` – the connection was lost or could not be made, and is tried again
 * - `scheduled` – the token is not valid yet, and playback starts by itself when it is
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
  | 'scheduled'
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
  /** What stopped it, or what it reconnects or waits after. */
  readonly failure?: PlaybackFailure;
  /** While reconnecting: which attempt is next or under way, from 1. */
  readonly attempt?: number;
  /** While scheduled: when it starts by itself, as Unix time in milliseconds by the server's clock. */
  readonly startsAt?: Milliseconds;
  /** While it plays: what the stream comes over, as soon as that is known, which is a moment after the first picture. */
  readonly transport?: Transport;
}

/** What can happen to a playback: an event of the vendor's player, or a decision made outside it. */
export type PlaybackInput =
  | { readonly type: 'event'; readonly event: NanoPlayerEvent }
  | { readonly type: 'reconnecting'; readonly attempt: number; readonly failure: PlaybackFailure }
  | { readonly type: 'scheduled'; readonly startsAt: Milliseconds; readonly failure: PlaybackFailure }
  | { readonly type: 'blocked' | 'suspended' | 'failed'; readonly failure: PlaybackFailure }
  | { readonly type: keyof typeof PHASE_ASKED_FOR };

/** Before anything is set up. */
export const IDLE: PlaybackState = { phase: 'idle' };

const PHASE_AFTER = new Map<string, PlaybackPhase>([
  ['Ready', 'paused'],
  ['Loading', 'loading'],
  ['Play', 'playing'],
  ['StartBuffering', 'buffering'],
  ['StopBuffering', 'playing'],
  ['Pause', 'paused'],
  ['Destroy', 'idle'],
]);

const PHASE_ASKED_FOR = { connecting: 'loading', paused: 'paused', ended: 'idle' } as const;

/** What stays until the player really loads or plays again, whatever else it reports on the way. */
const LASTING: readonly PlaybackPhase[] = ['reconnecting', 'scheduled', 'blocked', 'suspended', 'failed'];

/**
 * The state after something happened. Pure; what changes nothing gives the same object.
 *
 * An Error of the vendor's changes nothing by itself: what follows from it is decided outside, and comes as an input.
 */
export function reducePlayback(state: PlaybackState, input: PlaybackInput): PlaybackState {
  if (input.type === 'event') return afterEvent(state, input.event);
  if ('failure' in input) {
    const { type, ...why } = input;
    return { phase: type, ...why };
  }
  const goesOn = input.type === 'connecting' && state.phase === 'reconnecting';
  return goesOn ? state : settled(state, PHASE_ASKED_FOR[input.type]);
}

function afterEvent(state: PlaybackState, { name, data }: NanoPlayerEvent): PlaybackState {
  const phase = PHASE_AFTER.get(name);
  const reason = name === 'Pause' && data?.['reason'];
  if (reason === 'reconnectionimminent')
    return { ...state, phase: 'reconnecting', attempt: (state.attempt ?? 0) + 1 };
  // A pause that was asked for ends a wait for the connection; the pause that follows an error does not.
  const stays =
    phase === 'buffering' ||
    (phase === 'paused' && reason !== 'normal') ||
    (phase === 'loading' && state.phase === 'reconnecting');
  return !phase || (stays && LASTING.includes(state.phase)) ? state : settled(state, phase);
}

function settled(state: PlaybackState, phase: PlaybackPhase): PlaybackState {
  return state.phase === phase ? state : { phase };
}

/** What went wrong, from the data of the vendor's Error event or from anything that was thrown. Without tokens. */
export function failureOf(error: unknown): PlaybackFailure {
  const { code, message } = Object(error) as Partial<Record<keyof PlaybackFailure, unknown>>;
  // Not longer than a person reads.
  const shown = typeof message === 'string' ? redact(message).slice(0, 500) : '';
  const isKnown = error instanceof H5LiveError || (Number.isInteger(code) && Number(code) > 0);
  return { code: isKnown ? (code as PlaybackFailure['code']) : 'player-failed', message: shown };
}
