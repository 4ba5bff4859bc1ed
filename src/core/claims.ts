import { LAST_MOMENT, seconds, type Seconds } from './time.js';

/** The claims of a playback JWT that are known and usable, and everything else as it came. */
export interface TokenClaims {
  /** `exp`: from this moment on the token is refused. Absent: it never expires. */
  readonly expiresAt?: Seconds;
  /** `nbf`: before this moment the token is refused. */
  readonly notBefore?: Seconds;
  /** `iat`: when the token was made. */
  readonly issuedAt?: Seconds;
  /** `streams`: the stream names that the token opens. */
  readonly streams?: readonly string[];
  /** Claims that are not known here, or not of the type they should be. Unknown never means absent. */
  readonly unrecognised: Readonly<Record<string, unknown>>;
}

/** A claim that stands in the token but cannot be what it has to be; nothing is guessed from it. */
export type ClaimFault = 'exp-unusable' | 'nbf-unusable';

/**
 * Narrows decoded claims. Does not judge them and does not verify anything.
 *
 * @returns the claims, or the fault that makes the token's times unreadable
 */
export function readClaims(payload: Readonly<Record<string, unknown>>): TokenClaims | ClaimFault {
  const { exp, nbf, iat, streams, ...rest } = payload;
  if (exp !== undefined && !isMoment(exp)) return 'exp-unusable';
  if (nbf !== undefined && !isMoment(nbf)) return 'nbf-unusable';
  const unrecognised: Record<string, unknown> = { ...rest };
  if (iat !== undefined && !isMoment(iat)) unrecognised['iat'] = iat;
  if (streams !== undefined && !isNameList(streams)) unrecognised['streams'] = streams;
  return {
    ...(isMoment(exp) && { expiresAt: seconds(exp) }),
    ...(isMoment(nbf) && { notBefore: seconds(nbf) }),
    ...(isMoment(iat) && { issuedAt: seconds(iat) }),
    ...(isNameList(streams) && { streams }),
    unrecognised,
  };
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= LAST_MOMENT;
}

function isNameList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
