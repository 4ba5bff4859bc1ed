import { pageClock, type Clock } from './clock.js';

/** How the waits between attempts grow, in milliseconds. */
export interface Pace {
  /** The shortest first wait. It doubles with each further failure in a row. */
  readonly firstMs: number;
  /** The longest of all waits. */
  readonly longestMs: number;
}

/** The least wait where a server said how long, in milliseconds, and how much chance adds to it. */
const LEAST_CLOSED_MS = 500;
const CLOSED_SPREAD_MS = 1000;

/**
 * How long to wait after a failure: at first {@link Pace.firstMs} to twice that, then twice as long each time, up to
 * {@link Pace.longestMs}.
 *
 * @param failures how many there were in a row
 * @param random from 0 to 1, spreads the waits so that those who failed together do not come back together
 * @returns milliseconds
 */
export function backOffMs({ firstMs, longestMs }: Pace, failures: number, random: number): number {
  const doublings = failures > 1 ? failures - 1 : 0;
  return spreadMs(Math.min(longestMs / 2, firstMs * 2 ** doublings), random);
}

/** From `shortestMs` to twice that. What is no share counts as none. */
export function spreadMs(shortestMs: number, random: number): number {
  return shortestMs * (1 + (random > 0 ? Math.min(random, 1) : 0));
}

/** How long to wait where a server said so in `Retry-After`: not less than that, half a second at least, some more by chance. */
export function closedMs(retryAfterMs: number, random: number): number {
  return Math.max(retryAfterMs, LEAST_CLOSED_MS) + random * CLOSED_SPREAD_MS;
}

/**
 * Counts failures in a row, and waits before the next attempt; one wait at a time. Waits pass as they should, whatever is
 * learnt of the time meanwhile. What to wait for and how long is decided by who uses it.
 */
export class Retryer {
  readonly #clock: Clock;
  #failures = 0;
  #next: { readonly due: number; readonly run: () => void } | undefined;
  #endWaiting = (): void => undefined;
  #paused = false;
  #closedUntil = -Infinity;

  constructor(clock: Clock = pageClock) {
    this.#clock = clock;
  }

  /** How many attempts have failed in a row. */
  get failures(): number {
    return this.#failures;
  }

  /** Whether another attempt is waited for. */
  get waiting(): boolean {
    return this.#next !== undefined;
  }

  /** Whether a server has said that nobody should come yet. */
  get closed(): boolean {
    return this.#clock.elapsed() < this.#closedUntil;
  }

  /** What falls due in a pause waits for its end. */
  set paused(paused: boolean) {
    this.#paused = paused;
    this.#sleep();
  }

  /**
   * Counts a failure. What was waited for is given up.
   *
   * @param closedForMs how long nobody should come, by the word of a server
   */
  failed(closedForMs?: number): void {
    this.cancel();
    this.#failures += 1;
    if (closedForMs !== undefined) this.#closedUntil = this.#clock.elapsed() + closedForMs;
  }

  /**
   * Waits for the next attempt, instead of whatever was waited for.
   *
   * @param delayMs `Infinity` waits until {@link Retryer.hurry}
   */
  wait(delayMs: number, run: () => void): void {
    this.#next = { due: this.#clock.elapsed() + delayMs, run };
    this.#sleep();
  }

  /** Waits no longer, and goes on; nothing where nothing is waited for. */
  hurry(): void {
    const next = this.#next;
    this.cancel();
    next?.run();
  }

  /** Whatever failed may be over: after one more failure the wait is a short one again. */
  ease(): void {
    this.#failures = Math.min(this.#failures, 1);
  }

  /** Waits no longer, and does not go on. */
  cancel(): void {
    this.#next = undefined;
    this.#endWaiting();
  }

  /** It succeeded, or something else is to be tried: waits no longer, and counts anew. */
  reset(): void {
    this.cancel();
    this.#failures = 0;
  }

  #sleep(): void {
    this.#endWaiting();
    if (!this.#next || this.#paused) return;
    const left = Math.max(this.#next.due - this.#clock.elapsed(), 0);
    this.#endWaiting = this.#clock.wakeIn(left, () => this.hurry());
  }
}
