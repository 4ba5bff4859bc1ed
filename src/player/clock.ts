import type { Milliseconds } from '../core/index.js';

/** What a clock needs of its surroundings; replaced in tests. */
export interface ClockSource {
  now(): number;
  setTimer(run: () => void, delayMs: number): unknown;
  clearTimer(timer: unknown): void;
}

/** Browsers keep timers in 32 bits and may sleep; an hour is short enough to notice both. */
const LONGEST_SLEEP_MS = 3_600_000;

const SYSTEM: ClockSource = {
  now: () => Date.now(),
  setTimer: (run, delayMs) => setTimeout(run, delayMs),
  clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/**
 * One timer for everything on a page that changes with time. It sleeps until the next moment at which anything
 * changes, at most an hour, and not at all when nobody waits.
 */
export class Clock {
  readonly #source: ClockSource;
  readonly #waits = new Set<{ readonly at: number; readonly wake: () => void }>();
  #timer: unknown;
  #timerAt = Infinity;

  constructor(source: ClockSource = SYSTEM) {
    this.#source = source;
  }

  now(): Milliseconds {
    return this.#source.now() as Milliseconds;
  }

  /**
   * Calls `wake` once when the moment has come, never before it.
   *
   * @returns a function that gives up waiting
   */
  wakeAt(moment: Milliseconds, wake: () => void): () => void {
    const wait = { at: moment, wake };
    this.#waits.add(wait);
    this.#sleep();
    return () => {
      this.#waits.delete(wait);
      this.#sleep();
    };
  }

  #sleep(): void {
    const next = Math.min(...[...this.#waits].map((wait) => wait.at));
    if (next === this.#timerAt) return;
    this.#source.clearTimer(this.#timer);
    this.#timerAt = next;
    if (next === Infinity) return;
    const delay = Math.min(Math.max(Math.ceil(next - this.#source.now()), 0), LONGEST_SLEEP_MS);
    this.#timer = this.#source.setTimer(() => this.#wake(), delay);
  }

  #wake(): void {
    this.#timerAt = -1;
    const now = this.#source.now();
    for (const wait of [...this.#waits]) {
      if (wait.at > now || !this.#waits.delete(wait)) continue;
      wait.wake();
    }
    this.#sleep();
  }
}

/** The clock of the page. */
export const pageClock = new Clock();
