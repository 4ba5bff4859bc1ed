/**
 * Keeps the timers that are asked to wait for exactly so many milliseconds until `run`, and lets all others go on: what waits
 * for them does so however slow the machine is, and what does not wait is done before.
 */
export class HeldTimers {
  readonly #real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout };
  readonly #held = new Map<number, () => void>();

  /** @param delayMs which timers it keeps, of those that are asked for from now on */
  constructor(delayMs: number) {
    const { set, clear } = this.#real;
    // No timer of a browser's has such a number.
    let last = 0;
    globalThis.setTimeout = ((run: () => void, delay?: number, ...rest: unknown[]) => {
      if (delay !== delayMs) return set(run, delay, ...rest);
      this.#held.set((last -= 1), run);
      return last;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((timer: number) => {
      if (!this.#held.delete(timer)) clear(timer);
    }) as typeof clearTimeout;
  }

  /** How many it keeps. */
  get count(): number {
    return this.#held.size;
  }

  /** Runs those that it keeps. */
  run(): void {
    const due = [...this.#held.values()];
    this.#held.clear();
    for (const run of due) run();
  }

  /** Puts the page's own timers back; those that it keeps never run. */
  restore(): void {
    globalThis.setTimeout = this.#real.set;
    globalThis.clearTimeout = this.#real.clear;
  }
}
