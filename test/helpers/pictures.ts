import type { Page } from 'puppeteer-core';

/** What is wrong with where pictures are: one line for each that does not fill the frame of its player, or is hidden. */
export function misplacedPictures(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const place = (part: Element): string => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return [left, top, width, height].map(Math.round).join();
    };
    return [...document.querySelectorAll('secure-h5live-player')].flatMap((player, index) => {
      const frame = place(player.shadowRoot!.querySelector('[part~=frame]')!);
      const videos = [...player.querySelectorAll('video')];
      const wrong = videos.filter((video) => place(video) !== frame || !video.checkVisibility());
      return wrong.map(
        (video) => `player ${index}: the picture is at ${place(video)}, the frame at ${frame}`,
      );
    });
  });
}
