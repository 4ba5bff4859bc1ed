/** Runs a step again and again until nothing is left to be done; never two steps at once. */
export class WorkLoop {
  readonly #step: () => Promise<void>;
  #working = false;
  #dirty = false;

  /** @param step does one thing at most; it must not reject */
  constructor(step: () => Promise<void>) {
    this.#step = step;
  }

  /** Something may be to be done: a step follows, after the one that is under way. */
  run(): void {
    this.#dirty = true;
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#dirty) {
      this.#dirty = false;
      await this.#step();
    }
    this.#working = false;
  }
}
