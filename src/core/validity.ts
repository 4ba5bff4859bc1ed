import { toMilliseconds, type Milliseconds, type Seconds } from './time.js';
import type { TokenReading } from './token.js';

/**
 * What a token says about the present moment:
 * - `none` – there is no token
 * - `malformed` – it cannot be read
 * - `not-yet-valid` – it becomes valid later
 * - `valid` – it can start playback now, until its expiry
 * - `unlimited` – it can start playback now, and never expires
 * - `expired` – it can no longer start playback
 */
export type ValidityState = 'none' | 'malformed' | 'not-yet-valid' | 'valid' | 'unlimited' | 'expired';

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

/**
 * The validity of a token at `now`. Judges time alone: not the signature, the stream, the domain or the IP, and not
 * whether a playback that already runs goes on (it does, unless the token forces the disconnect).
 *
 * Boundaries are those of RFC 7519: valid from the second `nbf` on, and no longer at the second `exp`.
 */
export function validityAt(token: TokenReading, now: Milliseconds): Validity {
  if (token.kind === 'none' || token.kind === 'malformed') return { state: token.kind };
  const { validFrom, validUntil } = span(token);
  const times = {
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  };
  if (validUntil !== undefined && now >= toMilliseconds(validUntil)) return { state: 'expired', ...times };
  if (validFrom !== undefined && now < toMilliseconds(validFrom)) {
    return {
      state: 'not-yet-valid',
      ...times,
      nextChangeAt: toMilliseconds(earliest(validFrom, validUntil)),
    };
  }
  if (validUntil === undefined) return { state: 'unlimited', ...times };
  return { state: 'valid', ...times, nextChangeAt: toMilliseconds(validUntil) };
}

function span(token: Extract<TokenReading, { kind: 'jwt' | 'sts' }>): {
  validFrom: Seconds | undefined;
  validUntil: Seconds | undefined;
} {
  return token.kind === 'jwt'
    ? { validFrom: token.claims.notBefore, validUntil: token.claims.expiresAt }
    : { validFrom: undefined, validUntil: token.expiresAt };
}

// A token whose expiry lies before its beginning is never valid: it goes straight to `expired`.
function earliest(validFrom: Seconds, validUntil: Seconds | undefined): Seconds {
  return validUntil !== undefined && validUntil < validFrom ? validUntil : validFrom;
}
