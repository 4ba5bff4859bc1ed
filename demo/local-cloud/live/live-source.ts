import { Backlog } from './backlog.js';
import type { Clip } from './clip.js';
import type { ClockReference } from './clock-reference.js';
import { systemClock, type LiveClock } from './clock.js';
import { restamp } from './restamp.js';
import type { LiveFragment, ViewerSource } from './viewer-source.js';

/** Whole groups of pictures that a joining viewer gets before the running one. */
const groupsBefore = 2;

/** What the rounding of floating point may take from a moment, in milliseconds. */
const roundingMs = 0.001;

/**
 * Plays a clip endlessly, as a camera would: a fragment appears when its pictures have been taken in full.
 *
 * The position always comes from the clock, so it never drifts; timers only wake it up. One source serves any number
 * of streams and viewers, and each fragment is made once. When it could not run for a while it goes on at the present
 * moment: media time stays on the clock, and at most three groups of pictures appear at once, from a key frame on.
 * It begins as if it had been running for two groups of pictures, so that the first viewer starts as fast as the rest.
 *
 * Does not know viewers, and does not decide what a slow one misses.
 */
export class LiveSource implements ViewerSource {
  readonly clip: Clip;
  readonly #clock: LiveClock;
  readonly #subscribers = new Set<(fragment: LiveFragment) => void>();
  readonly #backlog = new Backlog(groupsBefore);
  /** The clock's time at media time 0. */
  #originMs: number | undefined;
  /** Fragments since media time 0, over all rounds; also those that were never made. */
  #next = 0;
  #sequence = 0;
  #timer: unknown;
  #running = false;

  constructor(clip: Clip, clock: LiveClock = systemClock) {
    this.clip = clip;
    this.#clock = clock;
  }

  /** The clip itself says all that a viewer has to know. */
  get format(): Clip {
    return this.clip;
  }

  /** Starts, or goes on after `stop()`: then the time in between is left out, and media time is on the clock again. */
  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#originMs ??= this.#clock.now() - this.#groupStart(groupsBefore);
    this.#advance();
  }

  /** Makes no more fragments and keeps no timer. Subscribers stay. */
  stop(): void {
    this.#running = false;
    this.#clock.clearTimer(this.#timer);
    this.#timer = undefined;
  }

  /** From now on `receive` gets every new fragment, once. Answers the function that ends this. */
  subscribe(receive: (fragment: LiveFragment) => void): () => void {
    const entry = (fragment: LiveFragment) => receive(fragment);
    this.#subscribers.add(entry);
    return () => void this.#subscribers.delete(entry);
  }

  /** For a viewer who joins now: the last two whole groups of pictures and what there is of the running one. */
  backlog(): readonly LiveFragment[] {
    return this.#backlog.fragments;
  }

  /** How media time relates to Unix time at present. Throws before the first `start()`. */
  clockReference(): ClockReference {
    if (this.#originMs === undefined) throw new Error('The live source has not been started.');
    return {
      epochMs: this.#clock.epochNow() - (this.#clock.now() - this.#originMs),
      frameDurationMs: this.clip.durationMs / this.clip.frameCount,
      frameCount: this.clip.frameCount,
    };
  }

  /** Makes every fragment that is due, then sleeps until the next one is. */
  #advance(): void {
    const originMs = this.#originMs ?? 0;
    const positionMs = this.#clock.now() - originMs + roundingMs;
    const oldest = this.#joinIndex(positionMs);
    if (this.#next < oldest) {
      this.#next = oldest;
      this.#backlog.clear();
    }
    while (this.#running && this.#endMs(this.#next) <= positionMs) this.#release(this.#make(this.#next++));
    if (!this.#running) return;
    const delayMs = originMs + this.#endMs(this.#next) - this.#clock.now();
    this.#timer = this.#clock.setTimer(() => this.#advance(), Math.max(1, Math.ceil(delayMs)));
  }

  #make(index: number): LiveFragment {
    const fragment = this.#fragment(index);
    const sequence = ++this.#sequence;
    return {
      sequence,
      startsGroup: fragment.startsGroup,
      startMs: this.#startMs(index),
      durationMs: fragment.durationMs,
      data: restamp(fragment, { sequence, loop: this.#loop(index) }),
    };
  }

  #release(fragment: LiveFragment): void {
    this.#backlog.add(fragment);
    for (const receive of this.#subscribers) receive(fragment);
  }

  /** The first fragment that still matters at this position: two whole groups before the running one. */
  #joinIndex(positionMs: number): number {
    const { fragments, durationMs } = this.clip;
    const loop = Math.floor(positionMs / durationMs);
    const inLoopMs = positionMs - loop * durationMs;
    let index = loop * fragments.length + fragments.findLastIndex((fragment) => fragment.startMs <= inLoopMs);
    for (let groups = 0; index > 0; index--) {
      if (this.#fragment(index).startsGroup && groups++ === groupsBefore) break;
    }
    return Math.max(0, index);
  }

  /** Start of a group within the clip, counted from 0. */
  #groupStart(group: number): number {
    return this.clip.fragments.filter((fragment) => fragment.startsGroup)[group]?.startMs ?? 0;
  }

  #fragment(index: number) {
    const fragment = this.clip.fragments[index % this.clip.fragments.length];
    if (fragment === undefined) throw new RangeError('A clip has at least one fragment.');
    return fragment;
  }

  #loop(index: number): number {
    return Math.floor(index / this.clip.fragments.length);
  }

  #startMs(index: number): number {
    return this.#loop(index) * this.clip.durationMs + this.#fragment(index).startMs;
  }

  #endMs(index: number): number {
    return this.#startMs(index) + this.#fragment(index).durationMs;
  }
}
