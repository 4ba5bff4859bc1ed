import type { Clock } from './clock.js';
import type { PlaybackPhase } from './playback-state.js';

/**
 * How long a picture has to move after a failure, in milliseconds, until that is over. It need not be at one go: short
 * waits for data are no failures. Connections that stand, and attempts that take long, are no picture.
 */
export const RECOVERED_MS = 10_000;

/** Measures how long the picture has moved since a playback last failed. */
export class PlayedTime {
  readonly #clock: Clock;
  #beforeMs = 0;
  #since: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether that is long enough for the failure to be over. */
  get hasRecovered(): boolean {
    return this.#playedMs >= RECOVERED_MS;
  }

  /** Each state of the playback goes here. */
  stateChanged({ phase }: { readonly phase: PlaybackPhase }): void {
    this.#beforeMs = this.#playedMs;
    this.#since = phase === 'playing' ? this.#clock.elapsed() : undefined;
  }

  /** It has failed: what moves from now on counts. */
  reset(): void {
    this.#beforeMs = 0;
    if (this.#since !== undefined) this.#since = this.#clock.elapsed();
  }

  get #playedMs(): number {
    return this.#beforeMs + (this.#since === undefined ? 0 : this.#clock.elapsed() - this.#since);
  }
}
