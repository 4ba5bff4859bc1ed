import { systemClock, type LiveClock } from '../live/clock.js';
import type { LiveSource } from '../live/live-source.js';
import { cueAfter, type Cue } from './clip-captions.js';

/** Gives the captions of the clip when they are due, to whoever listens; keeps no timer while nobody does. */
export class CaptionSource {
  readonly #source: Pick<LiveSource, 'clip' | 'clockReference'>;
  readonly #clock: LiveClock;
  readonly #listeners = new Set<{ readonly receive: (cue: Cue) => void }>();
  #timer: unknown;

  /** @param source what the captions are of, and by whose time they go */
  constructor(source: Pick<LiveSource, 'clip' | 'clockReference'>, clock: LiveClock = systemClock) {
    this.#source = source;
    this.#clock = clock;
  }

  /** From now on `receive` gets each caption. Answers the function that ends this. */
  subscribe(receive: (cue: Cue) => void): () => void {
    const entry = { receive };
    this.#listeners.add(entry);
    if (this.#listeners.size === 1) this.#sleep(this.#mediaMs());
    return () => {
      if (!this.#listeners.delete(entry) || this.#listeners.size > 0) return;
      this.#clock.clearTimer(this.#timer);
    };
  }

  #mediaMs(): number {
    return this.#clock.epochNow() - this.#source.clockReference().epochMs;
  }

  // By what was due last, for a timer may come a little early.
  #sleep(afterMs: number): void {
    const { cue, atMs } = cueAfter(afterMs, this.#source.clip.durationMs);
    this.#timer = this.#clock.setTimer(
      () => {
        for (const { receive } of this.#listeners) receive(cue);
        this.#sleep(Math.max(atMs, this.#mediaMs()));
      },
      Math.max(1, Math.ceil(atMs - this.#mediaMs())),
    );
  }
}
