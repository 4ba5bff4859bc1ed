import type { ClockSource } from '../../src/playback/clock.js';

/** A clock that a test moves; it counts its timers. */
export class Hands implements ClockSource {
  time = 0;
  started = 0;
  #timers = new Map<number, { at: number; run: () => void }>();

  now = () => this.time;
  elapsed = () => this.time;
  setTimer = (run: () => void, delay: number) => {
    this.started += 1;
    this.#timers.set(this.started, { at: this.time + delay, run });
    return this.started;
  };
  clearTimer = (timer: unknown) => void this.#timers.delete(timer as number);

  get running() {
    return this.#timers.size;
  }

  moveTo(time: number) {
    for (;;) {
      const [due] = [...this.#timers].filter(([, { at }]) => at <= time).sort((a, b) => a[1].at - b[1].at);
      if (!due) break;
      this.#timers.delete(due[0]);
      this.time = Math.max(this.time, due[1].at);
      due[1].run();
    }
    this.time = time;
  }
}
