import type { LiveFragment } from './viewer-source.js';

/** How many bytes are kept beside the running group. */
export const LARGEST_BACKLOG = 20_000_000;

/** How many milliseconds are kept beside the running group. */
export const LONGEST_BACKLOG_MS = 15_000;

/**
 * The last groups of pictures of a stream, for those who join. Of older groups no more is kept than the limits allow in
 * bytes, in time and in number; the running one is kept whole, and whoever fills it has to bound that.
 */
export class Backlog {
  readonly #groups: number;
  readonly #enoughMs: number;
  #kept: LiveFragment[] = [];

  /**
   * @param groups whole groups of pictures that are kept before the running one, at most
   * @param enoughMs of older groups no more are kept than this needs, in milliseconds: what is long is late
   */
  constructor(groups: number, enoughMs = Infinity) {
    this.#groups = groups;
    this.#enoughMs = enoughMs;
  }

  /** A copy, oldest first; it begins with a key frame. */
  get fragments(): readonly LiveFragment[] {
    return [...this.#kept];
  }

  /** Takes the next fragment, and drops what is too old or too much. */
  add(fragment: LiveFragment): void {
    this.#kept.push(fragment);
    const starts = this.#kept.flatMap((kept, at) => (kept.startsGroup ? [at] : []));
    const allowed = starts.slice(-1 - this.#groups).filter((at, index, all) => {
      return index === all.length - 1 || fits(this.#kept.slice(at));
    });
    const from =
      allowed.findLast((at) => lengthOf(this.#kept.slice(at)) >= this.#enoughMs) ?? allowed[0] ?? 0;
    if (from > 0) this.#kept = this.#kept.slice(from);
  }

  /** Forgets everything. */
  clear(): void {
    this.#kept = [];
  }
}

function fits(fragments: readonly LiveFragment[]): boolean {
  const bytes = fragments.reduce((sum, { data }) => sum + data.length, 0);
  return bytes <= LARGEST_BACKLOG && lengthOf(fragments) <= LONGEST_BACKLOG_MS;
}

/** From the first to the last, in milliseconds. */
function lengthOf(fragments: readonly LiveFragment[]): number {
  const endMs = fragments.reduce((end, { startMs, durationMs }) => Math.max(end, startMs + durationMs), 0);
  return endMs - (fragments[0]?.startMs ?? 0);
}
