import { milliseconds, type Milliseconds } from '../../shared/index.js';
import { pageClock, type Clock } from '../../playback/index.js';

/** Counts the seconds until a moment, and has its host drawn again with each of them. */
export class Countdown {
  readonly #draw: () => void;
  readonly #clock: Clock;
  #end = (): void => undefined;

  /** @param draw is called when another number is left, or the time is found to be another than it seemed */
  constructor(draw: () => void, clock: Clock = pageClock) {
    this.#draw = draw;
    this.#clock = clock;
  }

  /** How many seconds are left, begun ones counted, and 0 only when none is. Counts on until {@link Countdown.end}. */
  left(until: Milliseconds): number {
    this.end();
    const left = Math.max(Math.ceil((until - this.#clock.now()) / 1000), 0);
    if (left === 0) return left;
    const ends = [
      this.#clock.wakeAt(milliseconds(until - (left - 1) * 1000), this.#draw),
      this.#clock.onCorrection(this.#draw),
    ];
    this.#end = () => ends.forEach((end) => end());
    return left;
  }

  /** Counts no more. */
  end(): void {
    this.#end();
  }
}
