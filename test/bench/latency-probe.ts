// Runs in the playback page: reads the number of each picture that the browser shows, and when it shows it.
import { readFrameNumber } from '../../demo/media/barcode.js';

/** A picture that was shown: its number in the clip, and the Unix time in milliseconds at which it was to be visible. */
export interface Sighting {
  readonly frame: number;
  readonly seenAtMs: number;
}

// Half the size is enough for the barcode, and keeps the reading itself from slowing the page down.
const [WIDTH, HEIGHT] = [320, 180];

/** Watches the video of the page for so many milliseconds. */
export function watch(durationMs: number): Promise<Sighting[]> {
  const video = document.querySelector('video') as HTMLVideoElement;
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
  const sightings: Sighting[] = [];
  const end = performance.now() + durationMs;
  return new Promise((resolve) => {
    video.requestVideoFrameCallback(function look(now, { expectedDisplayTime }) {
      context.drawImage(video, 0, 0, WIDTH, HEIGHT);
      const frame = readFrameNumber(context.getImageData(0, 0, WIDTH, HEIGHT));
      if (frame !== undefined)
        sightings.push({ frame, seenAtMs: performance.timeOrigin + expectedDisplayTime });
      if (now < end) video.requestVideoFrameCallback(look);
      else resolve(sightings);
    });
  });
}

Object.assign(globalThis, { watchLatency: watch });
