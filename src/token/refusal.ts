import type { Milliseconds } from '../shared/time.js';
import type { TokenReading } from './token.js';
import { validityAt } from './validity.js';

/** Why a server that refuses a token does so, as far as the token itself tells. */
export type RefusalCause = 'no-token' | 'malformed' | 'expired' | 'not-yet-valid' | 'other-stream';

/**
 * The cause of a refusal that the token itself shows; the player's code alone leaves several open.
 *
 * Knows nothing of signatures, domains and IP addresses: without a cause here the token may still be refused.
 */
export function refusalCause(
  token: TokenReading,
  streamName: string,
  now: Milliseconds,
): RefusalCause | undefined {
  const { state } = validityAt(token, now);
  if (state === 'none') return 'no-token';
  if (state === 'malformed' || state === 'expired' || state === 'not-yet-valid') return state;
  const streams = token.kind === 'jwt' ? token.claims.streams : undefined;
  return streams && !streams.includes(streamName) ? 'other-stream' : undefined;
}
