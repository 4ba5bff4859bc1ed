// Pure latency steering: from where playback stands to the rate it should have, or the place to jump to.

/** A buffered range in seconds of media time. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What steering knows. */
export interface Position {
  /** The video's current time (s). */
  readonly time: number;
  /** All buffered ranges, in order. */
  readonly ranges: readonly Range[];
  /** The rate it plays at now: steering has a hysteresis. */
  readonly rate: number;
}

/** What to do: play at a rate, or jump (and then play at 1). */
export type Steering = { readonly rate: number } | { readonly seek: number };

/** Seconds of media that playback is held behind the end of the buffer. */
export const GOAL = 0.4;
/** From here on up playback is hurried, from there on down it is slowed; between them it runs at 1. */
const HURRY = 0.52;
export const SLOW = 0.2;
/** Further behind than this is not caught up by rate but skipped. */
const FAR = 1.2;
/** What must be buffered before playback starts (s). */
export const START = 0.3;

const FASTEST = 1.1;
const SLOWEST = 0.95;
// Ranges of audio and video end a little apart; a gap smaller than this is none.
const TOUCH = 0.05;

/**
 * Decides for one position. Gentle: the rate stays within 0.95 and 1.1, and once changed it is kept until the
 * goal is reached, so that it does not flutter.
 */
export function steer({ time, ranges, rate }: Position): Steering {
  const last = ranges.at(-1);
  if (!last) return { rate: 1 };
  const current = ranges.find(({ start, end }) => time >= start - TOUCH && time < end);
  const next = ranges.find(({ start }) => start > time);
  const left = current ? current.end - time : 0;
  // A hole: nothing to play here, and enough of what comes after it.
  if (next && left < TOUCH && last.end - next.start >= START)
    return { seek: Math.max(next.start, last.end - GOAL) };
  const delay = last.end - time;
  if (delay > FAR) return { seek: last.end - GOAL };
  if (!current) return { rate: 1 };
  if (delay > HURRY || (rate > 1 && delay > GOAL)) return { rate: delay > 2 * HURRY ? FASTEST : 1.05 };
  if (delay < SLOW || (rate < 1 && delay < GOAL)) return { rate: SLOWEST };
  return { rate: 1 };
}

/** Where to start in what has arrived: near the live end, or undefined while there is too little. */
export function startAt(ranges: readonly Range[]): number | undefined {
  const last = ranges.at(-1);
  if (!last || last.end - last.start < START) return undefined;
  return Math.max(last.start, last.end - GOAL);
}
