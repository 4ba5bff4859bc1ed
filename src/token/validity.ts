import { milliseconds, toMilliseconds, type Milliseconds, type Seconds } from '../shared/time.js';
import { isPlaybackToken, type PlaybackToken, type TokenReading } from './reading.js';

/**
 * What a token says about the present moment:
 * - `none` – there is no token
 * - `malformed` – it cannot be read, or is no playback token
 * - `not-yet-valid` – it becomes valid later
 * - `valid` – it can start playback now, until its expiry
 * - `expiring` – the same, but not for much longer
 * - `unlimited` – it can start playback now, and never expires
 * - `expired` – it can no longer start playback
 */
export type ValidityState =
  'none' | 'malformed' | 'not-yet-valid' | 'valid' | 'expiring' | 'unlimited' | 'expired';

/** A token's validity at one moment. */
export interface Validity {
  readonly state: ValidityState;
  /** From when the token is valid, where it says so. */
  readonly validFrom?: Seconds;
  /** Until when, exclusively: at this second a server already refuses it. */
  readonly validUntil?: Seconds;
  /** The next moment at which `state` changes by itself; absent where it never does. */
  readonly nextChangeAt?: Milliseconds;
}

/** How the boundaries are drawn. Both in milliseconds; what is negative or no number counts as 0. */
export interface ValidityOptions {
  /** How long before its expiry a valid token counts as `expiring`. Two minutes by default. */
  readonly expiringWithinMs?: number;
  /** How far a server's clock may be off before it minds: both ends of the validity are stretched by it. */
  readonly leewayMs?: number;
}

/** A clock that is off by more than this is named, in milliseconds. */
export const CLOCK_OFF_MS = 60_000;

/** How long before its expiry a token counts as expiring, in milliseconds, where nothing else is asked for. */
export const EXPIRING_WITHIN_MS = 120_000;

/**
 * The validity of a token at `now`. Judges time alone: not the signature, the stream, the domain or the IP, and not
 * whether a playback that already runs goes on (it does, unless the token forces the disconnect).
 *
 * Boundaries are those of RFC 7519: valid from the second `nbf` on, and no longer at the second `exp`.
 */
export function validityAt(token: TokenReading, now: Milliseconds, options: ValidityOptions = {}): Validity {
  if (!isPlaybackToken(token)) return { state: token.kind };
  const { validFrom, validUntil } = span(token);
  const times = {
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
  const leeway = duration(options.leewayMs, 0);
  const begins = validFrom === undefined ? -Infinity : toMilliseconds(validFrom) - leeway;
  const ends = validUntil === undefined ? Infinity : toMilliseconds(validUntil) + leeway;
  if (now >= ends) return { state: 'expired', ...times };
  // A token whose expiry lies before its beginning is never valid: it goes straight to `expired`.
  if (now < begins) return { state: 'not-yet-valid', ...times, nextChangeAt: at(Math.min(begins, ends)) };
  if (ends === Infinity) return { state: 'unlimited', ...times };
  const expiring = ends - duration(options.expiringWithinMs, EXPIRING_WITHIN_MS);
  return now < expiring
    ? { state: 'valid', ...times, nextChangeAt: at(expiring) }
    : { state: 'expiring', ...times, nextChangeAt: at(ends) };
}

/** From when until when a token says it is valid, in Unix seconds; what it does not say is `undefined`. */
export function span(token: PlaybackToken): {
  readonly validFrom: Seconds | undefined;
  readonly validUntil: Seconds | undefined;
} {
  return token.kind === 'jwt'
    ? { validFrom: token.claims.notBefore, validUntil: token.claims.expiresAt }
    : { validFrom: undefined, validUntil: token.expiresAt };
}

function duration(value: number | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  return value > 0 ? value : 0;
}

// A beginning within a second (RFC 7519 allows fractions) is a moment in whole milliseconds all the same.
function at(moment: number): Milliseconds {
  return milliseconds(Math.ceil(moment));
}
