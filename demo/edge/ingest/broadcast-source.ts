import { Backlog } from '../live/backlog.js';
import { systemClock, type LiveClock } from '../live/clock.js';
import type { LiveFragment } from '../live/live-source.js';
import type { SourceChanges, StreamFormat, ViewerSource } from '../live/viewer-source.js';
import { readFragment } from './fragment.js';
import type { IngestFormat } from './init-segment.js';
import { must } from './ingest-error.js';
import { TimeLine } from './time-line.js';

/** `live` while somebody broadcasts, `waiting` for one whose connection was lost, `over` for good. */
export type BroadcastState = 'live' | 'waiting' | 'over';

/** How a broadcast ended: as its broadcaster wished, or otherwise. */
export type BroadcastEnd = 'stopped' | 'lost';

/** For how long viewers are kept when a broadcaster is lost, in milliseconds. */
export const WAITS_FOR_MS = 10_000;

/** Whole groups of pictures before the running one; at 0.2 s each a player has enough to begin. */
const GROUPS_BEFORE = 3;
/** What a stream is taken to need at least, in bytes a second, for who is too slow for it. */
const LEAST_BYTES_PER_SECOND = 125_000;

/** How long a group of pictures may be, in milliseconds: who joins gets four of them. */
const LONGEST_GROUP_MS = 10_000;

/** How many fragments may come before the first key frame: a camera may be slower than its microphone. */
const MOST_BEFORE_KEY = 100;

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
  readonly #line = new TimeLine();
  readonly #backlog = new Backlog(GROUPS_BEFORE);
  readonly #subscribers = new Set<Subscriber>();
  #ingest: IngestFormat;
  #frameRate: number;
  #state: BroadcastState = 'live';
  #sequence = 0;
  #timer: unknown;
  #seen = { bytes: 0, ms: 0 };
  /** Length of the running group in milliseconds; none before the first key frame. */
  #groupMs: number | undefined;
  #beforeKey = 0;

  /** @param frameRate pictures in a second, as the broadcaster says */
  constructor(format: IngestFormat, frameRate: number, clock: LiveClock = systemClock) {
    this.#ingest = format;
    this.#frameRate = frameRate;
    this.#clock = clock;
  }

  get state(): BroadcastState {
    return this.#state;
  }

  get format(): StreamFormat {
    const { init, mimeType, video, audio } = this.#ingest;
    const { bytes, ms } = this.#seen;
    return {
      init,
      mimeType,
      bytesPerSecond: Math.max(LEAST_BYTES_PER_SECOND, ms > 0 ? (1000 * bytes) / ms : 0),
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
    this.#seen = { bytes: 0, ms: 0 };
    this.#groupMs = undefined;
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
    const read = readFragment(bytes, this.#ingest);
    const groupMs = read.startsGroup ? 0 : this.#groupMs;
    if (groupMs === undefined) {
      must(
        ++this.#beforeKey <= MOST_BEFORE_KEY,
        `trun: the first ${MOST_BEFORE_KEY} fragments have no key frame.`,
      );
      return false;
    }
    must(groupMs <= LONGEST_GROUP_MS, `trun: there was no key frame for ${LONGEST_GROUP_MS} ms.`);
    const { startMs, durationMs, stamps } = this.#line.place(read, this.#clock.now());
    const sequence = ++this.#sequence;
    // Of our own: what came in may be part of a buffer that is used again.
    const data = new Uint8Array(bytes);
    const view = new DataView(data.buffer);
    view.setUint32(read.sequenceOffset, sequence);
    for (const { offset, time } of stamps) view.setBigUint64(offset, time);
    this.#groupMs = groupMs + durationMs;
    this.#seen = { bytes: this.#seen.bytes + data.length, ms: this.#seen.ms + durationMs };
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
