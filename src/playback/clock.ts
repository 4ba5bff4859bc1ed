import { milliseconds, shared, type Milliseconds } from '../shared/index.js';
import { pageDocument } from './page-document.js';

/** What a clock needs of its environment; replaced in tests. */
export interface ClockSource {
  now(): number;
  /** Milliseconds since any moment, that nobody sets forward or back. */
  elapsed(): number;
  setTimer(run: () => void, delayMs: number): unknown;
  clearTimer(timer: unknown): void;
}

/** Browsers keep timers in 32 bits and may sleep; an hour is short enough to notice both. */
const LONGEST_SLEEP_MS = 3_600_000;

/** A `Date` header counts in seconds, and is a moment old when it arrives. */
const HEADER_PRECISION_MS = 1000;

const SYSTEM: ClockSource = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  setTimer: (run, delayMs) => setTimeout(run, delayMs),
  clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** How far this device's clock is off, where several clocks know it together. */
export interface ServerTime {
  /** By how much it is ahead, in milliseconds, and whatever else somebody else has left there. */
  readonly known: Map<string, unknown>;
  /** Tells of each `change` there. */
  readonly news: EventTarget;
}

/** What is further off is no clock, in milliseconds: 30,000 years, which dates can still be reckoned with. */
const FURTHEST_MS = 1e15;

/**
 * One timer for everything on a page that changes with time. It sleeps until the next moment at which anything
 * changes, at most an hour, and not at all when nobody waits.
 */
export class Clock {
  readonly #source: ClockSource;
  readonly #waits = new Set<{ readonly at: number; readonly wake: () => void }>();
  readonly #corrections = new Set<() => void>();
  #timer: unknown;
  #timerAt = Infinity;
  readonly #serverTime: ServerTime;
  #aheadMs = 0;

  /** @param serverTime is given where other clocks are to know at once what this one learns */
  constructor(
    source: ClockSource = SYSTEM,
    serverTime: ServerTime = { known: new Map(), news: new EventTarget() },
  ) {
    this.#source = source;
    this.#serverTime = serverTime;
    this.#aheadMs = this.#known;
    serverTime.news.addEventListener('change', () => this.#takeUp());
  }

  /** The moment by a server's clock, as far as that is known; else by this device's. */
  now(): Milliseconds {
    return milliseconds(this.#source.now() - this.#aheadMs);
  }

  /** The moment by this device's own clock, whatever was learnt from a server. */
  deviceNow(): Milliseconds {
    return milliseconds(this.#source.now());
  }

  /** A moment that was noted by this device's own clock, as far as is known now. */
  corrected(deviceMoment: number): Milliseconds {
    return milliseconds(deviceMoment - this.#aheadMs);
  }

  /** Milliseconds that only go forward, for waits: what is learnt of the time does not move them. */
  elapsed(): number {
    return this.#source.elapsed();
  }

  /** By how much this device's clock is ahead of a server's, in milliseconds; 0 where that is not known. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  /**
   * Learns the time from a server's `Date` header. What is within that header's precision counts as no difference.
   *
   * @param date the header as it came; one that is no date is passed over
   */
  learnServerTime(date: string | null): void {
    const served = Date.parse(date ?? '');
    if (Number.isNaN(served)) return;
    const difference = this.#source.now() - (served + HEADER_PRECISION_MS / 2);
    this.#correct(Math.abs(difference) > 2 * HEADER_PRECISION_MS ? Math.round(difference) : 0);
  }

  /** Goes by this device's clock again: what was learnt turned out to be a wrong clock's. */
  forgetServerTime(): void {
    this.#correct(0);
  }

  /**
   * Calls `correct` whenever the time was found to be another than it seemed.
   *
   * @returns a function that ends this
   */
  onCorrection(correct: () => void): () => void {
    const entry = (): void => correct();
    this.#corrections.add(entry);
    return () => void this.#corrections.delete(entry);
  }

  /** Looks at the time again, for instance after the device slept: wakes whoever has waited long enough. */
  check(): void {
    this.#source.clearTimer(this.#timer);
    this.#wake();
  }

  /**
   * Calls `wake` once when the moment has come, never before it.
   *
   * @returns a function that gives up waiting
   */
  wakeAt(moment: Milliseconds, wake: () => void): () => void {
    const wait = { at: moment, wake };
    this.#waits.add(wait);
    this.#sleep();
    return () => {
      this.#waits.delete(wait);
      this.#sleep();
    };
  }

  /**
   * Calls `wake` once after a time. Unlike a moment, that passes as it should when the clock turns out to be wrong.
   *
   * @param delayMs `Infinity` waits for ever
   * @returns a function that gives up waiting
   */
  wakeIn(delayMs: number, wake: () => void): () => void {
    const due = this.#source.elapsed() + delayMs;
    let timer: unknown;
    const sleep = (): void => {
      const left = Math.max(Math.ceil(due - this.#source.elapsed()), 0);
      timer = this.#source.setTimer(look, Math.min(left, LONGEST_SLEEP_MS));
    };
    // Timers may come a little early.
    const look = (): void => (this.#source.elapsed() < due ? sleep() : wake());
    if (delayMs !== Infinity) sleep();
    return () => this.#source.clearTimer(timer);
  }

  get #known(): number {
    const known = this.#serverTime.known.get('aheadMs');
    return typeof known === 'number' && Math.abs(known) <= FURTHEST_MS ? known : 0;
  }

  #correct(ahead: number): void {
    if (ahead === this.#aheadMs || Math.abs(ahead) > FURTHEST_MS) return;
    this.#serverTime.known.set('aheadMs', ahead);
    this.#serverTime.news.dispatchEvent(new Event('change'));
  }

  #takeUp(): void {
    if (this.#known === this.#aheadMs) return;
    this.#aheadMs = this.#known;
    for (const correct of [...this.#corrections]) correct();
    this.check();
  }

  #sleep(): void {
    const next = Math.min(...[...this.#waits].map((wait) => wait.at));
    if (next === this.#timerAt) return;
    this.#source.clearTimer(this.#timer);
    this.#timerAt = next;
    if (next === Infinity) return;
    const delay = Math.min(Math.max(Math.ceil(next - this.now()), 0), LONGEST_SLEEP_MS);
    this.#timer = this.#source.setTimer(() => this.#wake(), delay);
  }

  #wake(): void {
    this.#timerAt = -1;
    const now = this.now();
    for (const wait of [...this.#waits]) {
      if (wait.at > now || !this.#waits.delete(wait)) continue;
      wait.wake();
    }
    this.#sleep();
  }
}

/** The clock of the page. Timers stand still while a device sleeps and are late in hidden tabs, so it looks again then. */
export const pageClock = new Clock(SYSTEM, {
  known: shared<Map<string, unknown>>('server time', Map),
  news: shared('news of server time', EventTarget),
});

/**
 * Corrects all times that are shown on this page by a server's clock, for devices whose own is wrong. A difference of
 * more than a minute is named in the panel.
 *
 * @param date a `Date` header as it came, fresh; one that is no date is passed over
 */
export function learnServerTime(date: string | null): void {
  pageClock.learnServerTime(date);
}

if (typeof document !== 'undefined') {
  pageDocument.addEventListener('visibilitychange', () => pageClock.check());
  addEventListener('pageshow', () => pageClock.check());
  addEventListener('focus', () => pageClock.check());
}
