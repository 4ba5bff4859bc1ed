/** Where the live source takes its time from. All times are in milliseconds. */
export interface LiveClock {
  /** Monotonic time since any fixed moment. */
  now(): number;
  /** Unix time, as a page sees it with `Date.now()`. */
  epochNow(): number;
  /** Calls `run` once, not earlier than `delayMs` from now, and answers a handle for `clearTimer`. */
  setTimer(run: () => void, delayMs: number): unknown;
  clearTimer(handle: unknown): void;
}

/** The real time of this machine. */
export const systemClock: LiveClock = {
  now: () => performance.now(),
  epochNow: () => Date.now(),
  setTimer: (run, delayMs) => setTimeout(run, delayMs),
  clearTimer: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};
