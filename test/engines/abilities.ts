import type { TestContext } from 'node:test';

/** A page, or a frame of one. */
interface Asked {
  evaluate(expression: string): Promise<unknown>;
}

/**
 * In a page: opens a media source, and says whether that opens. Where its address is refused, its video tells of it; in a hidden
 * page nothing may be told at all.
 */
export const OPENS_MEDIA = `new Promise((resolve) => {
  const video = document.createElement('video');
  const source = new (globalThis.MediaSource ?? ManagedMediaSource)();
  source.onsourceopen = () => resolve(true);
  video.onerror = () => resolve(false);
  setTimeout(() => resolve(false), 2000);
  video.disableRemotePlayback = true;
  video.src = URL.createObjectURL(source);
})`;

/** What a test needs that not each browser has: an expression, true where it is there, and what is said where it is not. */
const ABILITIES = {
  'layout shifts': {
    has: "PerformanceObserver.supportedEntryTypes.includes('layout-shift')",
    lacking: 'this browser does not measure how far a page shifts',
  },
  'floating windows': {
    has: "'documentPictureInPicture' in globalThis",
    lacking: 'this browser has no Document Picture-in-Picture',
  },
  'picture in picture': {
    has: 'Boolean(document.pictureInPictureEnabled)',
    lacking: 'this browser lets no page show a video over other windows',
  },
  'media of no origin': {
    has: OPENS_MEDIA,
    lacking:
      'this browser refuses the address of a media source in a frame without an origin, and players hand it over by that',
  },
  'made events of tracks': {
    has: `(() => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d');
      const [track] = canvas.captureStream().getTracks();
      let isHeard = false;
      track.addEventListener('ended', () => (isHeard = true));
      track.dispatchEvent(new Event('ended'));
      return isHeard;
    })()`,
    lacking: 'in this browser a track hears no event that a page makes for it',
  },
} as const;

/**
 * Leaves a test out, and says why, where the browser that shows a page lacks something. That is found out there: another release
 * of an engine may have it.
 *
 * @returns whether the test is left out
 */
export async function isWithout(
  test: TestContext,
  page: Asked,
  ability: keyof typeof ABILITIES,
): Promise<boolean> {
  const { has, lacking } = ABILITIES[ability];
  if (await page.evaluate(has)) return false;
  leaveOut(test, lacking);
  return true;
}

/** Says why a test is left out that has begun. What is to run after each test does so: Node's runner spares it one that was left out before. */
export function leaveOut(test: TestContext, why: string): void {
  test.after(() => test.skip(why));
}
