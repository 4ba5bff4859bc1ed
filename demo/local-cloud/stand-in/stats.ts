// The measurements of the Stats event.
import type { CanvasPicture } from './canvas-picture.js';
import { GOAL, type Range } from './live-edge.js';

interface Sample {
  readonly at: number;
  readonly value: number;
}

/** Summary of the samples of the last `span` milliseconds. */
class Window {
  readonly #span: number;
  #samples: Sample[] = [];

  constructor(span: number) {
    this.#span = span;
  }

  add(at: number, value: number): void {
    this.#samples = [...this.#samples.filter((sample) => sample.at > at - this.#span), { at, value }];
  }

  summary(): { current: number; avg: number; min: number; max: number; deviation: number } {
    const values = this.#samples.map(({ value }) => value);
    if (values.length === 0) return { current: 0, avg: 0, min: 0, max: 0, deviation: 0 };
    const avg = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - avg) ** 2, 0) / values.length;
    const [current = 0] = values.slice(-1);
    return {
      current,
      avg,
      min: Math.min(...values),
      max: Math.max(...values),
      deviation: Math.sqrt(variance),
    };
  }
}

/** Collects from one playback; times are milliseconds, media times seconds, bit rates bit/s. */
export class Stats {
  #delay = new Window(1000);
  #rate = new Window(10_000);
  #bitrate = new Window(10_000);
  #framerate = new Window(10_000);
  #bytes = 0;
  #fragments = 0;
  #second = 0;
  #start = 0;
  #dropped: Sample[] = [];

  /** Counts a fragment. */
  received(bytes: number): void {
    this.#second ||= performance.now();
    this.#bytes += bytes;
    this.#fragments += 1;
  }

  /** Playback starts at this media time. */
  started(time: number): void {
    this.#start = time;
  }

  /** Seconds of media between the playhead and the end of the buffer, as last measured. */
  get delay(): number {
    return this.#delay.summary().current;
  }

  /** For Error events: what the last measurement said. */
  brief(): { bufferDelayCurrent: number; bitrateCurrent: number; framerateCurrent: number } {
    return {
      bufferDelayCurrent: this.delay,
      bitrateCurrent: this.#bitrate.summary().current,
      framerateCurrent: this.#framerate.summary().current,
    };
  }

  /**
   * Takes one measurement and returns `data.stats`. Call it every 100 ms.
   *
   * @param picture the canvas that counts the pictures, where the video does not show them
   */
  measure(
    video: HTMLVideoElement,
    ranges: readonly Range[],
    now: number,
    picture: CanvasPicture | undefined,
  ): Readonly<Record<string, unknown>> {
    const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0];
    const playing = end > 0;
    if (playing) {
      this.#delay.add(now, Math.max(0, end - video.currentTime));
      this.#rate.add(now, video.playbackRate);
    }
    if (this.#second > 0 && now - this.#second >= 1000) this.#count(now);
    const quality = qualityOf(video, picture);
    this.#dropped = this.#dropped.filter(({ at }) => at > now - 1000);
    const before = this.#dropped[0]?.value ?? quality.droppedVideoFrames;
    this.#dropped.push({ at: now, value: quality.droppedVideoFrames });
    const goal = playing ? GOAL : 0;
    return {
      currentTime: video.currentTime,
      playout: { start: this.#start, end: video.currentTime },
      buffer: { start, end, delay: { before: 0, ...this.#delay.summary() }, durationDelta: 0 },
      buffergoal: { real: goal, base: goal, min: goal, max: goal },
      playbackrate: this.#rate.summary(),
      quality: {
        droppedVideoFrames: quality.droppedVideoFrames,
        droppedVideoFramesCurrent: quality.droppedVideoFrames - before,
        corruptedVideoFrames: 0,
        corruptedVideoFramesCurrent: 0,
        creationTime: quality.creationTime,
        totalVideoFrames: quality.totalVideoFrames,
      },
      bitrate: this.#bitrate.summary(),
      framerate: this.#framerate.summary(),
    };
  }

  #count(now: number): void {
    const seconds = (now - this.#second) / 1000;
    this.#bitrate.add(now, Math.round((this.#bytes * 8) / seconds));
    this.#framerate.add(now, Math.round(this.#fragments / seconds));
    this.#second = now;
    this.#bytes = 0;
    this.#fragments = 0;
  }
}

function qualityOf(
  video: HTMLVideoElement,
  picture: CanvasPicture | undefined,
): Pick<VideoPlaybackQuality, 'creationTime' | 'droppedVideoFrames' | 'totalVideoFrames'> {
  if (!picture) return video.getVideoPlaybackQuality();
  const { total, dropped } = picture.counts;
  return { creationTime: performance.now(), totalVideoFrames: total, droppedVideoFrames: dropped };
}
