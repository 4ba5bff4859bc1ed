// How long to wait before the next connection. Pure.
import type { Playback } from './config.js';

/**
 * Milliseconds before the nth attempt (1 is the first after a failure): from `minDelay` to `maxDelay` in
 * `delaySteps` steps, spread at random so that viewers of a restarted server do not return all at once. The
 * vendor's player was seen to wait between 0.44 and 4.1 s at `minDelay` 2, hence the wide spread.
 *
 * @param random a number in [0, 1)
 */
export function delayBefore(attempt: number, settings: Playback['reconnect'], random: number): number {
  const { minDelay, maxDelay, delaySteps } = settings;
  const step = Math.min(1, (attempt - 1) / delaySteps);
  const base = minDelay + (maxDelay - minDelay) * step;
  return Math.round(Math.min(maxDelay, base * (0.25 + 1.75 * random)) * 1000);
}

/** The text of the Warning before the nth attempt after failures with a code; `delay` is milliseconds. */
export function warningOf(attempt: number, code: number, delay: number): string {
  const count = `${attempt} ${attempt === 1 ? 'time' : 'times'}`;
  return `Connection error: closed ${count} unexpectedly with code ${code}, reconnecting in ${(delay / 1000).toFixed(3)} s`;
}
