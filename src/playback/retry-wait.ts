/** A wait before the next attempt, which something may end early. One at a time. */
export class RetryWait {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #then: (() => void) | undefined;

  /** Whether something is waited for. */
  get waiting(): boolean {
    return this.#then !== undefined;
  }

  /**
   * Waits, instead of whatever was waited for.
   *
   * @param delayMs `Infinity` waits until {@link RetryWait.now}
   */
  start(delayMs: number, then: () => void): void {
    this.cancel();
    this.#then = then;
    if (delayMs !== Infinity) this.#timer = setTimeout(() => this.now(), delayMs);
  }

  /** Waits no longer, and goes on; nothing where nothing is waited for. */
  now(): void {
    const then = this.#then;
    this.cancel();
    then?.();
  }

  /** Waits no longer, and does not go on. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#then = undefined;
  }
}
