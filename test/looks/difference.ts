import pixelmatch from 'pixelmatch';
import type { PNG } from 'pngjs';

/** How two pictures differ. */
export interface Difference {
  /** The share of all pixels, from 0 to 1. */
  readonly share: number;
  /** The same where they differ most, in a square of {@link WINDOW} pixels. */
  readonly worst: number;
  /** By how many pixels one is higher than the other. */
  readonly higher: number;
}

/** The side of the square that is looked at by itself, in pixels: about that of a button. */
const WINDOW = 48;
/** As far as engines differ in where within its place they put a glyph, in pixels. */
const BLUR_RADIUS = 3;
/** One pass alone leaves stripes where letters have about its width. */
const BLUR_PASSES = 2;
/** Of pixelmatch, from 0 to 1. */
const THRESHOLD = 0.1;

/** Compares two pictures of the same width, as far down as both go, after a blur. */
export function difference(one: PNG, other: PNG): Difference {
  const { width } = one;
  const height = Math.min(one.height, other.height);
  const bytes = width * height * 4;
  const [first, second] = [one, other].map(({ data }) => blurred(data.subarray(0, bytes), width, height));
  const differing = (windowSize: number): number =>
    pixelmatch(first!, second!, undefined, width, height, {
      threshold: THRESHOLD,
      includeAA: true,
      windowSize,
    });
  return {
    share: differing(Infinity) / (width * height),
    worst: differing(WINDOW) / WINDOW ** 2,
    higher: Math.abs(one.height - other.height),
  };
}

/** Gives each pixel the mean of those about it. */
function blurred(data: Uint8Array, width: number, height: number): Uint8Array {
  let result = data;
  for (let pass = 0; pass < BLUR_PASSES; pass++) {
    result = blurredLines(result, width, height, 4, width * 4);
    result = blurredLines(result, height, width, width * 4, 4);
  }
  return result;
}

/** Blurs along lines of so many pixels, which lie so many bytes apart. */
function blurredLines(
  data: Uint8Array,
  length: number,
  lines: number,
  step: number,
  lineStep: number,
): Uint8Array {
  const result = new Uint8Array(data.length);
  for (let line = 0; line < lines; line++)
    for (let channel = 0; channel < 4; channel++) {
      const at = (index: number): number =>
        line * lineStep + Math.min(Math.max(index, 0), length - 1) * step + channel;
      let sum = 0;
      for (let index = -BLUR_RADIUS; index <= BLUR_RADIUS; index++) sum += data[at(index)]!;
      for (let index = 0; index < length; index++) {
        result[at(index)] = Math.round(sum / (2 * BLUR_RADIUS + 1));
        sum += data[at(index + BLUR_RADIUS + 1)]! - data[at(index - BLUR_RADIUS)]!;
      }
    }
  return result;
}
