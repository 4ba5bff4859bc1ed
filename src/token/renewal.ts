import { milliseconds, toMilliseconds, type Milliseconds, type Seconds } from '../shared/time.js';
import type { PlaybackToken } from './reading.js';
import { span } from './validity.js';

/** The part of its life that a token has behind it when it is renewed at the earliest, and what chance adds to it. */
const SHARE = 0.6;
const SHARE_BY_CHANCE = 0.1;
/** The longest before its expiry that a token is renewed, in milliseconds, and how much of it chance takes off. */
const LONGEST_LEAD_MS = 600_000;
const LEAD_BY_CHANCE_MS = 300_000;

/**
 * When a token should be renewed: after 60 to 70 % of the life that it has left when it comes, but not earlier than
 * 5 to 10 minutes before its expiry. Never before `receivedAt`, and never after the expiry unless that has passed.
 *
 * A clock that is wrong shows where the token says when it was made: it cannot come before that, and it hardly comes
 * when it has expired. Then its own moments are taken to be right, and to begin with its arrival.
 *
 * @param receivedAt when the token came
 * @param random from 0 to 1, drawn once for each token, so that viewers do not all come at once
 * @returns nothing for a token that never expires, and for one that has expired when it comes and says not more
 */
export function renewalAt(
  token: PlaybackToken,
  receivedAt: Milliseconds,
  random: number,
): Milliseconds | undefined {
  const { validFrom, validUntil } = span(token);
  if (validUntil === undefined) return undefined;
  const aheadMs = clockAhead(
    validUntil,
    token.kind === 'jwt' ? token.claims.issuedAt : undefined,
    receivedAt,
  );
  const ends = toMilliseconds(validUntil) + aheadMs;
  if (ends <= receivedAt) return undefined;
  const from = validFrom === undefined ? receivedAt : toMilliseconds(validFrom) + aheadMs;
  const begins = Math.min(Math.max(receivedAt, from), ends);
  const chance = random >= 0 ? Math.min(random, 1) : 0;
  const byShare = begins + (ends - begins) * (SHARE + SHARE_BY_CHANCE * chance);
  const byLead = ends - LONGEST_LEAD_MS + LEAD_BY_CHANCE_MS * chance;
  return milliseconds(Math.max(Math.floor(Math.max(byShare, byLead)), receivedAt));
}

// By how much the clock that told `receivedAt` must be ahead of the one that told when the token was made.
function clockAhead(validUntil: Seconds, issuedAt: Seconds | undefined, receivedAt: Milliseconds): number {
  if (issuedAt === undefined || issuedAt >= validUntil) return 0;
  const made = toMilliseconds(issuedAt);
  return made > receivedAt || toMilliseconds(validUntil) <= receivedAt ? receivedAt - made : 0;
}
