// At what pace a page's picture plays: said by the stream and the player, so that a slow machine does not change it.
import type { Page } from 'puppeteer-core';

const PATIENCE = 60_000;

/** What was seen while a video played without a jump. */
export interface Pace {
  /** The rates that it was told to play at; zero, which is to wait, left out. */
  readonly rates: readonly number[];
  /** Pictures decoded for each second of the stream. */
  readonly frames: number;
  /** Seconds of the stream between the last picture and the end of what has arrived, in the mean. */
  readonly behind: number;
}

/** Watches the page's first video until it has played so many seconds of the stream without a jump. */
export function readPace(page: Page, seconds = 2): Promise<Pace> {
  return page.evaluate(
    async (seconds, patience) => {
      const end = performance.now() + patience;
      const video = document.querySelector('video')!;
      const read = () => ({
        time: video.currentTime,
        frames: video.getVideoPlaybackQuality().totalVideoFrames,
        samples: [] as { rate: number; behind: number }[],
      });
      let from = read();
      const anew = () => (from = read());
      video.addEventListener('seeking', anew);
      video.addEventListener('seeked', anew);
      // A picture has come as well, however late a busy machine is with it.
      while (video.seeking || video.currentTime < from.time + seconds || read().frames === from.frames) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (performance.now() > end)
          throw new Error(`no ${seconds} seconds without a jump in ${patience} ms`);
        const { buffered, currentTime, playbackRate: rate } = video;
        if (buffered.length === 0 || video.seeking) continue;
        from.samples.push({ rate, behind: buffered.end(buffered.length - 1) - currentTime });
      }
      const { time, frames, samples } = from;
      const to = read();
      return {
        rates: samples.map(({ rate }) => rate).filter((rate) => rate > 0),
        frames: (to.frames - frames) / (to.time - time),
        behind: samples.reduce((sum, { behind }) => sum + behind, 0) / samples.length,
      };
    },
    seconds,
    PATIENCE,
  );
}

/** What was seen while a canvas was drawn to. */
export interface Drawn {
  /** The numbers of the pictures in the clip, in the order in which they were seen; each only once. */
  readonly numbers: readonly number[];
  /** Pictures for each second of the stream. */
  readonly frames: number;
  /** Seconds of the stream between the picture and the end of what has arrived, in the mean. */
  readonly behind: number;
}

/** Watches the page's first canvas for so many seconds of the stream, with what the player on the page tells of it. */
export function readDrawn(page: Page, seconds: number): Promise<Drawn> {
  return page.evaluate(
    async (seconds, patience) => {
      const end = performance.now() + patience;
      const canvas = document.querySelector('canvas')!;
      const told = () =>
        kit.events.findLast(({ name }) => name === 'Stats')!.data['stats'] as {
          currentTime: number;
          buffer: { end: number };
          quality: { totalVideoFrames: number };
        };
      const from = told();
      const numbers: number[] = [];
      const behind: number[] = [];
      while (told().currentTime < from.currentTime + seconds) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (performance.now() > end) throw new Error(`no ${seconds} seconds in ${patience} ms`);
        const number = kit.pictureNumber(canvas);
        if (number !== undefined && number !== numbers.at(-1)) numbers.push(number);
        behind.push(told().buffer.end - told().currentTime);
      }
      const to = told();
      const frames = to.quality.totalVideoFrames - from.quality.totalVideoFrames;
      return {
        numbers,
        frames: frames / (to.currentTime - from.currentTime),
        behind: behind.reduce((sum, one) => sum + one, 0) / behind.length,
      };
    },
    seconds,
    PATIENCE,
  );
}
