import { must } from '../ingest/ingest-error.js';
import { readAudioConfig, readVideoConfig, type AudioConfig, type VideoConfig } from './codec-config.js';
import type { Tag } from './flv.js';
import { AUDIO_TRACK, VIDEO_TRACK, writeFragment, writeInit, type Run } from './mp4-writer.js';
import { Refusal } from './refusal.js';

/** What takes the pieces of a broadcast. */
export interface FragmentSink {
  /** What follows is of this format: at the beginning, and where the encoder changes it. */
  begin(init: Uint8Array): void;
  /** One `moof` and its `mdat`: what has been shown since the one before it. */
  fragment(bytes: Uint8Array): void;
}

/** What low latency depends on, as far as it was seen. */
export interface Measured {
  /** Between the last two key frames, or since the last one where that is more, in milliseconds. */
  readonly keyFrameIntervalMs: number;
  /** Whether pictures are sent in another order than they are shown in (B frames). */
  readonly reorders: boolean;
}

/** A fragment for each picture, unless they are shorter than this, in milliseconds: each costs a message to each viewer. */
const SHORTEST_FRAGMENT_MS = 25;
/** What the ingest takes. */
const SHORTEST_ALLOWED_MS = 10;
/** Longer than this a picture is not said to last: an encoder that stalls leaves a gap. */
const LONGEST_PICTURE_MS = 5_000;
/** So far times may go back, in milliseconds, and are set right: an encoder's rounding. */
const LONGEST_STEP_BACK_MS = 1_000;
const SAMPLES_OF_AAC = 1024;
/** So far the time of a sound may be from where the one before it ended, in seconds, and is taken as rounding. */
const ROUNDING_S = 0.04;
/** So many frames of sound may wait for a picture: about ten seconds. */
const MOST_SOUNDS = 500;
const WRAPS_AT = 2 ** 32;

interface Picture {
  readonly at: number;
  readonly tag: Extract<Tag, { kind: 'frame' }>;
}
interface Sound {
  /** In samples. */
  readonly at: number;
  readonly data: Uint8Array;
}
interface Formats {
  readonly video: VideoConfig;
  readonly audio: AudioConfig | undefined;
}

/**
 * Makes fragments of an encoder's messages: one for each picture and the sound that came before the next. It begins at
 * the first key frame, and anew at the next key frame where a configuration has changed. Times count from that key frame
 * on. A picture is held back until the next one, whose time says how long it lasts.
 *
 * Throws a `Refusal` or an `IngestError` where a message cannot be taken. Knows no connection and no clock.
 */
export class Fragmenter {
  readonly #sink: FragmentSink;
  readonly #time = new WrappingTime();
  #video: VideoConfig | undefined;
  #audio: AudioConfig | undefined;
  /** What is being written, from its first key frame on. */
  #running: (Formats & { readonly base: number }) | undefined;
  #pictures: Picture[] = [];
  #sounds: Sound[] = [];
  #soundsBefore = 0;
  /** Where the last sound ended, in samples. */
  #soundEnd: number | undefined;
  #lastKey: number | undefined;
  #measured: Measured | undefined;

  constructor(sink: FragmentSink) {
    this.#sink = sink;
  }

  /** What was seen up to now; nothing before the second picture. */
  get measured(): Measured | undefined {
    return this.#measured;
  }

  /** @param timestamp milliseconds of RTMP, which begin again at 0 */
  video(timestamp: number, tag: Tag): void {
    if (tag.kind === 'config') {
      if (!sameBytes(tag.data, this.#video?.bytes)) this.#video = readVideoConfig(tag.data);
    } else if (tag.kind === 'frame') this.#picture(this.#time.unwrap(timestamp), tag);
  }

  /** @param timestamp milliseconds of RTMP, which begin again at 0 */
  audio(timestamp: number, tag: Tag): void {
    if (tag.kind === 'config') {
      if (!sameBytes(tag.data, this.#audio?.bytes)) this.#audio = readAudioConfig(tag.data);
    } else if (tag.kind === 'frame') this.#sound(this.#time.unwrap(timestamp), tag.data);
  }

  #picture(time: number, tag: Picture['tag']): void {
    const last = this.#pictures.at(-1);
    must(!last || time > last.at - LONGEST_STEP_BACK_MS, 'video: its time goes back.');
    const at = last ? Math.max(time, last.at + 1) : time;
    this.#measure(at, tag);
    const lastsMs = at - (this.#pictures[0]?.at ?? at);
    if (last && (tag.isKey || lastsMs >= SHORTEST_FRAGMENT_MS)) this.#write(at);
    if (tag.isKey && this.#isChanged()) this.#begin(at);
    if (this.#running) this.#pictures.push({ at, tag });
  }

  #sound(time: number, data: Uint8Array): void {
    if (!this.#running) {
      if (++this.#soundsBefore > MOST_SOUNDS) throw new Refusal('no-picture');
      return;
    }
    const { audio, base } = this.#running;
    if (!audio) return;
    const at = Math.round(((time - base) * audio.sampleRate) / 1000);
    // What RTMP rounds to milliseconds is put back to where it was: one frame after the other.
    const off = at - (this.#soundEnd ?? at);
    const tolerated = ROUNDING_S * audio.sampleRate;
    if (at < 0 || off < -tolerated) return;
    if (this.#sounds.length >= MOST_SOUNDS) throw new Refusal('no-picture');
    const placed = off > tolerated ? at : at - off;
    this.#sounds.push({ at: placed, data });
    this.#soundEnd = placed + SAMPLES_OF_AAC;
  }

  #measure(at: number, { isKey, shownAfter }: Picture['tag']): void {
    const sinceKey = this.#lastKey === undefined ? 0 : at - this.#lastKey;
    const { keyFrameIntervalMs = 0, reorders = false } = this.#measured ?? {};
    this.#measured = {
      keyFrameIntervalMs: isKey && sinceKey > 0 ? sinceKey : Math.max(keyFrameIntervalMs, sinceKey),
      reorders: reorders || shownAfter !== 0,
    };
    if (isKey) this.#lastKey = at;
  }

  #isChanged(): boolean {
    return !this.#running || this.#running.video !== this.#video || this.#running.audio !== this.#audio;
  }

  #begin(base: number): void {
    if (!this.#video) return;
    this.#running = { video: this.#video, audio: this.#audio, base };
    this.#sounds = [];
    this.#soundEnd = undefined;
    this.#sink.begin(writeInit(this.#video, this.#audio));
  }

  #write(end: number): void {
    const [pictures, sounds] = [this.#pictures, this.#sounds];
    const [first] = pictures;
    if (!this.#running || !first) return;
    const { base } = this.#running;
    [this.#pictures, this.#sounds] = [[], []];
    const shortest = pictures.length === 1 ? SHORTEST_ALLOWED_MS : 1;
    const video: Run = {
      track: VIDEO_TRACK,
      begin: first.at - base,
      samples: pictures.map(({ at, tag: { isKey, shownAfter, data } }, index) => {
        const lasts = (pictures[index + 1]?.at ?? end) - at;
        const duration = Math.min(LONGEST_PICTURE_MS, Math.max(shortest, lasts));
        return { duration, isKey, shownAfter, data };
      }),
    };
    const audio: Run = {
      track: AUDIO_TRACK,
      begin: sounds[0]?.at ?? 0,
      samples: sounds.map(({ at, data }, index) => {
        const duration = (sounds[index + 1]?.at ?? at + SAMPLES_OF_AAC) - at;
        return { duration, isKey: true, shownAfter: 0, data };
      }),
    };
    this.#sink.fragment(writeFragment(sounds.length > 0 ? [video, audio] : [video]));
  }
}

/** Goes on where a time of 32 bits begins again at 0: what is nearest to the time before it is meant. */
class WrappingTime {
  #last: number | undefined;

  unwrap(timestamp: number): number {
    const last = this.#last ?? timestamp;
    const ahead = (timestamp - last) % WRAPS_AT;
    const nearest =
      ahead > WRAPS_AT / 2 ? ahead - WRAPS_AT : ahead < -WRAPS_AT / 2 ? ahead + WRAPS_AT : ahead;
    return (this.#last = last + nearest);
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0;
}
