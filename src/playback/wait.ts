import { milliseconds } from '../shared/index.js';
import type { Clock } from './clock.js';

/**
 * Calls `run` once after a time. Unlike a moment, a time passes as it should when the clock learns from a server that
 * it was wrong.
 *
 * @returns a function that gives up waiting
 */
export function waitFor(clock: Clock, delayMs: number, run: () => void): () => void {
  const due = deviceTime(clock) + delayMs;
  let endWaiting = (): void => undefined;
  const wait = (): void => {
    endWaiting();
    endWaiting = clock.wakeAt(milliseconds(due - clock.aheadMs), () => {
      endCorrections();
      run();
    });
  };
  const endCorrections = clock.onCorrection(wait);
  wait();
  return () => {
    endWaiting();
    endCorrections();
  };
}

/** The moment by this device's own clock, in milliseconds: what is learnt from a server does not move it. */
export function deviceTime(clock: Clock): number {
  return clock.deviceNow();
}
