/** Takes the place of the timers of the page or process: time goes by only when it is told to. */
export class FakeTimers {
  readonly #real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout, now: performance.now };
  readonly #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #count = 0;
  #now = 0;

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  install(): void {
    globalThis.setTimeout = ((run: () => void, delay = 0) => {
      this.#timers.set(++this.#count, { at: this.#now + delay, run });
      return this.#count;
    }) as typeof setTimeout;
    performance.now = () => this.#now;
    globalThis.clearTimeout = ((timer: number) => void this.#timers.delete(timer)) as typeof clearTimeout;
  }

  restore(): void {
    globalThis.setTimeout = this.#real.set;
    globalThis.clearTimeout = this.#real.clear;
    performance.now = this.#real.now;
  }

  /** Lets time go by, in milliseconds, and runs what falls due in its order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      const [timer, { at, run }] = next;
      this.#timers.delete(timer);
      this.#now = at;
      run();
    }
    this.#now = end;
  }
}
