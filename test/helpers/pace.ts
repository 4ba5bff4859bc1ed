// At what pace a page's video plays: said by the stream and the player, so that a slow machine does not change it.
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
      while (video.seeking || video.currentTime < from.time + seconds) {
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
