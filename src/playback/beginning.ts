import { milliseconds, toMilliseconds, type Milliseconds } from '../shared/index.js';
import type { TokenReading } from '../token/index.js';

/** The beginning of a token, as of one moment. */
export interface Beginning {
  /** From when on a server takes the token. */
  readonly at: Milliseconds;
  /** How long that is from then, in milliseconds; negative where it has begun. */
  readonly inMs: number;
  /** Whether the token was made for later on purpose, as far as it tells; a wrong clock does not make that of one of this moment. */
  readonly isPlanned: boolean;
}

/** Clocks are held to be the same within this, in milliseconds. */
const LEEWAY_MS = 2000;
/** Read as milliseconds this is 1973; read as seconds, the year 5138, which nobody waits for. */
const SURELY_MILLISECONDS = 100_000_000_000;

/**
 * When a token begins. Does not say whether it is good for anything then.
 *
 * @returns nothing where it does not say so, as a V2 token never does, or names a moment that nobody can have meant
 */
export function beginningOf(token: TokenReading, now: Milliseconds): Beginning | undefined {
  if (token.kind !== 'jwt') return undefined;
  const { notBefore, issuedAt } = token.claims;
  if (notBefore === undefined || notBefore >= SURELY_MILLISECONDS) return undefined;
  const begins = toMilliseconds(notBefore);
  const made = issuedAt === undefined ? NaN : toMilliseconds(issuedAt);
  // A token that by this clock is still to be made tells that the clock is slow.
  const isPlanned = begins - made > LEEWAY_MS && made - now <= LEEWAY_MS;
  const at = milliseconds(Math.ceil(begins));
  return { at, inMs: at - now, isPlanned };
}
