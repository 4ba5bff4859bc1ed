import { Backlog } from '../live/backlog.js';
import { systemClock, type LiveClock } from '../live/clock.js';
import type { LiveFragment } from '../live/viewer-source.js';
import type { SourceChanges, StreamFormat, ViewerSource } from '../live/viewer-source.js';
import { MOST_BYTES_PER_MS, readFragment, USUAL_BURST } from './fragment.js';
import type { IngestFormat } from './init-segment.js';
import { must } from './ingest-error.js';
import { TimeLine } from './time-line.js';

/** `live` while somebody broadcasts, `waiting` for one whose connection was lost, `over` for good. */
export type BroadcastState = 'live' | 'waiting' | 'over';

/** How a broadcast ended: as its broadcaster wished, or otherwise. */
export type BroadcastEnd = 'stopped' | 'lost';

/** For how long viewers are kept when a broadcaster is lost, in milliseconds. */
export const WAITS_FOR_MS = 10_000;

/** Whole groups of pictures before the running one, at most. */
const GROUPS_BEFORE = 3;
/** What any player has enough with to begin, in milliseconds: an encoder's groups are long, and old pictures are late. */
const ENOUGH_MS = 2_000;
/** What a stream is taken to need at least and at most, in bytes a second, for who is too slow for it. */
const LEAST_BYTES_PER_SECOND = 125_000;
const MOST_BYTES_PER_SECOND = 1_000 * MOST_BYTES_PER_MS;

/** How long a group of pictures may be, in milliseconds: who joins gets four of them. */
export const LONGEST_GROUP_MS = 10_000;

/** How many bytes a group of pictures may have: what a good picture has in that time, and a fifth more. */
export const LARGEST_GROUP = 15_000_000;

/** How many fragments may come before the first key frame: a camera may be slower than its microphone. */
const MOST_BEFORE_KEY = 100;

/** A stretch of the stream over all its tracks, in milliseconds on its time line and in bytes. */
interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
  readonly bytes: number;
}

interface Subscriber {
  readonly receive: (fragment: LiveFragment) => void;
  readonly changes: SourceChanges;
}

/**
 * What somebody broadcasts, for any number of viewers. When the connection to the broadcaster is lost it waits for ten
 * seconds: who comes back is followed by the viewers that stayed, on one time line. Otherwise the stream is over, and
 * this object of no more use. Does not know viewers or sockets.
 */
export class BroadcastSource implements ViewerSource {
  readonly #clock: LiveClock;
  readonly #burst: number;
  readonly #line = new TimeLine();
  readonly #backlog = new Backlog(GROUPS_BEFORE, ENOUGH_MS);
  readonly #subscribers = new Set<Subscriber>();
  #ingest: IngestFormat;
  #frameRate: number;
  #state: BroadcastState = 'live';
  #sequence = 0;
  #timer: unknown;
  /** All of the running broadcast; none before its first key frame. */
  #seen: Stretch | undefined;
  /** The running group; none before the first key frame. */
  #group: Stretch | undefined;
  #beforeKey = 0;

  /**
   * @param frameRate pictures in a second, as the broadcaster says
   * @param burst bytes that a fragment may have beyond its share
   */
  constructor(format: IngestFormat, frameRate: number, clock: LiveClock = systemClock, burst = USUAL_BURST) {
    this.#ingest = format;
    this.#frameRate = frameRate;
    this.#clock = clock;
    this.#burst = burst;
  }

  get state(): BroadcastState {
    return this.#state;
  }

  get format(): StreamFormat {
    const { init, mimeType, video, audio } = this.#ingest;
    const { bytes, startMs, endMs } = this.#seen ?? NO_STRETCH;
    const seen = endMs > startMs ? (1000 * bytes) / (endMs - startMs) : 0;
    return {
      init,
      mimeType,
      bytesPerSecond: Math.min(MOST_BYTES_PER_SECOND, Math.max(LEAST_BYTES_PER_SECOND, seen)),
      video: { width: video.width, height: video.height, frameRate: this.#frameRate },
      ...(audio && {
        audio: {
          sampleRate: audio.sampleRate,
          channels: audio.channels,
          bitsPerSample: audio.bitsPerSample,
        },
      }),
    };
  }

  backlog(): readonly LiveFragment[] {
    return this.#backlog.fragments;
  }

  subscribe(receive: (fragment: LiveFragment) => void, changes: SourceChanges = {}): () => void {
    const entry = { receive, changes };
    this.#subscribers.add(entry);
    return () => void this.#subscribers.delete(entry);
  }

  /** Whether viewers of this stream could go on with another broadcast: it waits for one, and the tracks are the same. */
  continuesWith(format: IngestFormat): boolean {
    return this.#state === 'waiting' && format.audio?.codec === this.#ingest.audio?.codec;
  }

  /** Goes on with another broadcast. Throws an `IngestError` unless it `continuesWith` it. */
  resume(format: IngestFormat, frameRate: number): void {
    must(this.continuesWith(format), 'stream: it is not waiting for a broadcast like this.');
    this.#clock.clearTimer(this.#timer);
    this.#state = 'live';
    this.#ingest = format;
    this.#frameRate = frameRate;
    this.#seen = undefined;
    this.#group = undefined;
    this.#beforeKey = 0;
    this.#line.restart();
    for (const { changes } of [...this.#subscribers]) changes.restarted?.(format.init);
  }

  /**
   * Takes the next `moof` and `mdat`, and answers whether viewers get them: what comes before the first key frame is left
   * out. Throws an `IngestError` where they break a rule, and then changes nothing.
   */
  push(bytes: Uint8Array): boolean {
    must(this.#state === 'live', 'stream: it is not live.');
    const read = readFragment(bytes, this.#ingest, this.#burst);
    const group = read.startsGroup ? NO_STRETCH : this.#group;
    if (group === undefined) {
      must(
        ++this.#beforeKey <= MOST_BEFORE_KEY,
        `trun: the first ${MOST_BEFORE_KEY} fragments have no key frame.`,
      );
      return false;
    }
    must(
      group.endMs - group.startMs <= LONGEST_GROUP_MS,
      `trun: there was no key frame for ${LONGEST_GROUP_MS} ms.`,
    );
    must(
      group.bytes + bytes.byteLength <= LARGEST_GROUP,
      `mdat: there were ${LARGEST_GROUP} bytes without a key frame.`,
    );
    const { startMs, durationMs, stamps } = this.#line.place(read, this.#clock.now());
    const sequence = ++this.#sequence;
    // Of our own: what came in may be part of a buffer that is used again.
    const data = new Uint8Array(bytes);
    const view = new DataView(data.buffer);
    view.setUint32(read.sequenceOffset, sequence);
    for (const { offset, time } of stamps) view.setBigUint64(offset, time);
    const added = { startMs, endMs: startMs + durationMs, bytes: data.length };
    this.#group = read.startsGroup ? added : joined(group, added);
    this.#seen = this.#seen ? joined(this.#seen, added) : added;
    const fragment: LiveFragment = { sequence, startsGroup: read.startsGroup, startMs, durationMs, data };
    this.#backlog.add(fragment);
    for (const { receive } of [...this.#subscribers]) receive(fragment);
    return true;
  }

  /** The broadcast ended. `stopped` is the end of the stream; `lost` is, unless somebody comes back in time. */
  end(how: BroadcastEnd): void {
    if (this.#state === 'over') return;
    this.#clock.clearTimer(this.#timer);
    this.#backlog.clear();
    if (how === 'lost' && this.#sequence > 0) {
      this.#state = 'waiting';
      this.#timer = this.#clock.setTimer(() => this.end('stopped'), WAITS_FOR_MS);
      return;
    }
    this.#state = 'over';
    for (const { changes } of [...this.#subscribers]) changes.ended?.();
    this.#subscribers.clear();
  }
}

const NO_STRETCH: Stretch = { startMs: 0, endMs: 0, bytes: 0 };

function joined(before: Stretch, { endMs, bytes }: Stretch): Stretch {
  return { ...before, endMs: Math.max(before.endMs, endMs), bytes: before.bytes + bytes };
}
