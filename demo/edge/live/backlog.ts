import type { LiveFragment } from './live-source.js';

/** The last groups of pictures of a stream, for those who join. */
export class Backlog {
  readonly #groups: number;
  #kept: LiveFragment[] = [];

  /** @param groups whole groups of pictures that are kept before the running one */
  constructor(groups: number) {
    this.#groups = groups;
  }

  /** A copy, oldest first; it begins with a key frame. */
  get fragments(): readonly LiveFragment[] {
    return [...this.#kept];
  }

  /** Takes the next fragment, and drops what is too old. */
  add(fragment: LiveFragment): void {
    this.#kept.push(fragment);
    if (!fragment.startsGroup) return;
    const starts = this.#kept.flatMap((kept, at) => (kept.startsGroup ? [at] : []));
    this.#kept = this.#kept.slice(starts.at(-1 - this.#groups) ?? 0);
  }

  /** Forgets everything. */
  clear(): void {
    this.#kept = [];
  }
}
