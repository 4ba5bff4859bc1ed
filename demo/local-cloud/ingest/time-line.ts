import type { FragmentPart, IngestFragment } from './fragment.js';
import { must } from './ingest-error.js';

/** How far a fragment may reach into the one before it, in milliseconds: two roundings. */
const OVERLAP_MS = 2;
/** How much may be missing between two fragments, in milliseconds. */
const LONGEST_GAP_MS = 10_000;
/** How far the tracks of a stream may lie apart, in milliseconds. */
const FARTHEST_APART_MS = 10_000;
/** How far media may be ahead of the time that has passed since its first fragment came, in milliseconds. */
const LONGEST_LEAD_MS = 3_000;

/** Where a fragment comes to stand on the stream's own time line. */
export interface Placement {
  /** Of its video, or of its sound where there is no video, in milliseconds. */
  readonly startMs: number;
  /** Until the end of its longest track, in milliseconds. */
  readonly durationMs: number;
  /** Byte offset of each track's time, and the time that belongs there, in the track's units. */
  readonly stamps: readonly { readonly offset: number; readonly time: bigint }[];
}

/**
 * The time line of a stream over all its broadcasts: each begins where the one before it ended, whatever times the
 * broadcaster counts in, so that a viewer who stayed plays on. Within a broadcast times are moved, never changed.
 */
export class TimeLine {
  #endMs = 0;
  #shiftMs: number | undefined;
  #first: { readonly mediaMs: number; readonly atMs: number } | undefined;
  readonly #ends = new Map<number, number>();

  /** A new broadcast follows. */
  restart(): void {
    this.#shiftMs = undefined;
    this.#first = undefined;
    this.#ends.clear();
  }

  /**
   * Places the next fragment. Throws an `IngestError` where a track goes back, leaves out more than 10 s, runs more than
   * 3 s ahead of the clock, or lies more than 10 s behind another; the line then stays as it was.
   *
   * @param nowMs the time of any clock that runs steadily, in milliseconds
   */
  place({ video, audio }: IngestFragment, nowMs: number): Placement {
    const parts = [video, audio].filter((part) => part !== undefined);
    const [main] = parts;
    must(main !== undefined, 'moof: there is no traf in it.');
    for (const part of parts) this.#checkOrder(part);
    const earliestMs = Math.min(...parts.map(beginMs));
    const first = this.#first ?? { mediaMs: earliestMs, atMs: nowMs };
    must(
      parts.every((part) => beginMs(part) - first.mediaMs <= nowMs - first.atMs + LONGEST_LEAD_MS),
      'tfdt: media runs ahead of the clock.',
    );
    const shiftMs = this.#shiftMs ?? this.#endMs - earliestMs;
    must(
      parts.every((part) => beginMs(part) + shiftMs >= -OVERLAP_MS),
      'tfdt: a track begins before the stream does.',
    );
    const lastMs = Math.max(...parts.map(endMs));
    const furthestMs = Math.max(this.#endMs, lastMs + shiftMs);
    must(
      parts.every((part) => furthestMs - beginMs(part) - shiftMs <= FARTHEST_APART_MS),
      `tfdt: a track lies more than ${FARTHEST_APART_MS} ms behind another.`,
    );
    [this.#first, this.#shiftMs, this.#endMs] = [first, shiftMs, furthestMs];
    for (const part of parts) this.#ends.set(part.track.id, part.begin + part.length);
    return {
      startMs: beginMs(main) + shiftMs,
      durationMs: lastMs - beginMs(main),
      stamps: parts.map(({ track, begin, stampOffset }) => {
        // One number for the whole broadcast: rounding each time anew would tear tracks apart.
        const time = BigInt(begin) + BigInt(Math.round((shiftMs * track.timescale) / 1000));
        return { offset: stampOffset, time: time < 0n ? 0n : time };
      }),
    };
  }

  #checkOrder({ track, begin }: FragmentPart): void {
    const end = this.#ends.get(track.id);
    if (end === undefined) return;
    const gapMs = (1000 * (begin - end)) / track.timescale;
    must(gapMs >= -OVERLAP_MS, 'tfdt: a track goes back in time.');
    must(gapMs <= LONGEST_GAP_MS, `tfdt: a track leaves out more than ${LONGEST_GAP_MS} ms.`);
  }
}

const beginMs = ({ begin, track }: FragmentPart): number => (1000 * begin) / track.timescale;
const endMs = ({ begin, length, track }: FragmentPart): number => (1000 * (begin + length)) / track.timescale;
