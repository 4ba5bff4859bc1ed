import { IN_USE } from './mount.js';

/** What shows a stream: a `video`, or a `canvas` where the vendor's player plays Media over QUIC. */
export type Picture = HTMLVideoElement | HTMLCanvasElement;

// Seen with 5.0.0 to 5.0.8: the canvas has the id that the video has otherwise, there is no video beside it, and it is drawn
// to by its own page. Before there is a picture it is transparent.
const PICTURE = 'video,canvas[id^=h5live-]';
/** How long a canvas is left alone before it is looked at again, in milliseconds: a picture's time at 60 a second. */
const LOOK_EVERY_MS = 16;

/** The `div` that shows the picture of an element now; never one that only looks like it, or that gets ready. */
export function mountIn(host: Element): Element | undefined {
  return [...host.children].find((child) => IN_USE in child && child.slot === 'player');
}

/** The picture that the vendor's player has in a mount; of two, as on iPhones, the first. */
export function pictureIn(mount: Pick<ParentNode, 'querySelector'> | undefined): Picture | undefined {
  return mount?.querySelector<Picture>(PICTURE) ?? undefined;
}

/** Whether a picture is a video, which a browser can do more with than with a canvas. */
export function isVideo(picture: Picture | undefined): picture is HTMLVideoElement {
  return picture?.localName === 'video';
}

/**
 * Waits for a picture in a picture: the next frame of a video, something that is drawn on a canvas. Does not wait where the
 * browser tells nothing of a video's frames.
 *
 * @param wakeIn calls back after so many milliseconds
 * @param signal ends the wait
 */
export function somethingShown(
  picture: Picture,
  wakeIn: (delayMs: number, wake: () => void) => unknown,
  signal: AbortSignal,
): Promise<true> {
  return new Promise((resolve) => {
    const tell = (): void => resolve(true);
    if ('getContext' in picture) {
      const look = (): void => {
        if (isDrawn(picture)) tell();
        else if (!signal.aborted) wakeIn(LOOK_EVERY_MS, look);
      };
      look();
    } else if ('requestVideoFrameCallback' in picture) picture.requestVideoFrameCallback(tell);
    else tell();
  });
}

// By one pixel of it, made of all.
function isDrawn(canvas: HTMLCanvasElement): boolean {
  if (canvas.width === 0 || canvas.height === 0) return false;
  try {
    const pixel = Object.assign(canvas.ownerDocument.createElement('canvas'), { width: 1, height: 1 });
    const context = pixel.getContext('2d');
    context?.drawImage(canvas, 0, 0, 1, 1);
    return context?.getImageData(0, 0, 1, 1).data[3] !== 0;
  } catch {
    // What may not be read was drawn.
    return true;
  }
}
