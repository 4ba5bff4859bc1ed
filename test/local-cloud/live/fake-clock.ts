import type { LiveClock } from '../../../demo/local-cloud/live/clock.js';

interface Timer {
  readonly dueMs: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to move. `lateMs` says by how much each timer comes too late. */
export class FakeClock implements LiveClock {
  nowMs = 5_000.25;
  timersSet = 0;
  epochOffsetMs = 1_800_000_000_000;
  readonly #lateMs: (timer: number) => number;
  readonly #timers = new Set<Timer>();

  constructor(lateMs: (timer: number) => number = () => 0) {
    this.#lateMs = lateMs;
  }

  now(): number {
    return this.nowMs;
  }

  epochNow(): number {
    return this.epochOffsetMs + this.nowMs;
  }

  setTimer(run: () => void, delayMs: number): unknown {
    const timer = { run, dueMs: this.nowMs + delayMs + this.#lateMs(this.timersSet++) };
    this.#timers.add(timer);
    return timer;
  }

  clearTimer(handle: unknown): void {
    this.#timers.delete(handle as Timer);
  }

  get pending(): number {
    return this.#timers.size;
  }

  /** Lets time pass; timers run when they are due. */
  advance(ms: number): void {
    const endMs = this.nowMs + ms;
    for (;;) {
      const [next] = [...this.#timers].sort((one, other) => one.dueMs - other.dueMs);
      if (next === undefined || next.dueMs > endMs) break;
      this.#timers.delete(next);
      this.nowMs = Math.max(this.nowMs, next.dueMs);
      next.run();
    }
    this.nowMs = endMs;
  }

  /** The process sleeps: time passes, and no timer runs before the end. */
  sleep(ms: number): void {
    this.nowMs += ms;
    this.advance(0);
  }
}
