import type { PlaybackState } from './playback-state.js';

/** The answers that calls of `play()` wait for: whether it plays in the end. */
export class PlayAnswers {
  readonly #waiting = new Set<(plays: boolean) => void>();

  /** The answer to come. */
  next(): Promise<boolean> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  /** Answers all who wait. */
  answer(plays: boolean): void {
    for (const resolve of this.#waiting) resolve(plays);
    this.#waiting.clear();
  }

  /** Answers where a state is an answer: while it connects or waits, everything is open. */
  see({ phase }: PlaybackState): void {
    if (phase === 'playing') this.answer(true);
    if (phase === 'failed' || phase === 'blocked' || phase === 'idle') this.answer(false);
  }
}
