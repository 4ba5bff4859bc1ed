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
