/** The first wait after a failure, the longest one, and how much more than a server asked for, all in milliseconds. */
const FIRST_MS = 1000;
const LONGEST_MS = 60_000;
const SPREAD_MS = 1000;

/**
 * How long to wait after a failure: a second, twice as long after each further failure, a minute at most; of that
 * chance takes off up to half, so that those who failed together do not come back together.
 *
 * Where a server said how long, that counts instead, and chance adds up to a second. Never less than half a second.
 *
 * @param failures how often it failed in a row, from 1 on
 * @param random from 0 to 1; 0 is the longest wait without a server's word, and the shortest with it
 * @returns milliseconds
 */
export function backOff(failures: number, random: number, retryAfterMs?: number): number {
  if (retryAfterMs !== undefined) return Math.max(retryAfterMs, FIRST_MS / 2) + random * SPREAD_MS;
  return Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) * (1 - random / 2);
}
