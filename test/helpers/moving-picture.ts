import type { Page } from 'puppeteer-core';

/** Waits until the picture moves, in a page or in a frame of it. @throws where it does not within 15 seconds */
export async function pictureMoves(page: Page): Promise<void> {
  const end = Date.now() + 15_000;
  for (let [first, moved] = [0, 0]; moved < 0.3;) {
    if (Date.now() > end) throw new Error('does not play');
    const now = await pictureTime(page);
    first ||= now;
    moved = first > 0 ? now - first : 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** When its picture is, in seconds; 0 where there is none. */
async function pictureTime(page: Page): Promise<number> {
  const times = page
    .frames()
    .map((frame) => frame.evaluate(() => document.querySelector('video')?.currentTime ?? 0).catch(() => 0));
  return Math.max(0, ...(await Promise.all(times)));
}
