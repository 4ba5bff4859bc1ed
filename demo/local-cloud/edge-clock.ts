/** The edge's idea of the time: for verdicts, tokens and the `Date` of its answers. It can be made wrong on purpose. */
export class EdgeClock {
  readonly #base: () => number;
  readonly #offsets = new Set<{ readonly ms: number }>();

  /** @param base gives Unix time in milliseconds */
  constructor(base: () => number = () => Date.now()) {
    this.#base = base;
  }

  /** Unix time in milliseconds, as this edge believes it to be. */
  readonly now = (): number => {
    let now = this.#base();
    for (const { ms } of this.#offsets) now += ms;
    return now;
  };

  /** Shifts the clock by milliseconds, on top of other shifts. Answers the function that takes the shift back. */
  shift(ms: number): () => void {
    const offset = { ms };
    this.#offsets.add(offset);
    return () => void this.#offsets.delete(offset);
  }
}

/** No wait is longer, so that a clock that is shifted meanwhile is noticed, in milliseconds. */
const LONGEST_WAIT = 1_000;

/**
 * Runs something once the clock has reached a moment. Keeps no process alive.
 *
 * @param atMs Unix time in milliseconds
 * @returns the function that calls it off
 */
export function runAt(atMs: number, now: () => number, run: () => void): () => void {
  const wait = (): NodeJS.Timeout =>
    setTimeout(check, Math.min(Math.max(1, Math.ceil(atMs - now())), LONGEST_WAIT)).unref();
  let timer = wait();
  function check(): void {
    if (now() >= atMs) run();
    else timer = wait();
  }
  return () => clearTimeout(timer);
}
