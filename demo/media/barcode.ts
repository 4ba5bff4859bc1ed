/** Where the barcode stands in the clip's picture of 640 by 360, in pixels. `make-clip.sh` draws it. */
export const barcode = {
  pictureWidth: 640,
  pictureHeight: 360,
  x: 96,
  y: 336,
  blockWidth: 32,
  blockHeight: 16,
  /** From left to right: white, black, the frame number (highest bit first), even parity, white. */
  blocks: 14,
  bits: 10,
} as const;

/** Pictures in the clip, numbered from 0. After the last one the numbers start again. */
export const framesInClip = 640;

/** Pixels as a canvas gives them: red, green, blue, alpha, row by row from the top left. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Least difference between black and white, of 255, that still counts as a barcode. */
const leastContrast = 80;

/**
 * Reads off a picture of the clip which frame it is: 0 to 639, counted within the clip.
 *
 * The picture must fill the pixels from edge to edge; its size does not matter. Answers `undefined` when there
 * is no barcode, when it cannot be read beyond doubt (two pictures blended, say), or when the parity is wrong.
 * Does not know which round of the loop it is.
 */
export function readFrameNumber(pixels: Pixels): number | undefined {
  const levels = Array.from({ length: barcode.blocks }, (_, block) => lightness(pixels, block));
  const [white = 0, black = 0] = levels;
  const endWhite = levels[barcode.blocks - 1] ?? 0;
  const contrast = white - black;
  if (contrast < leastContrast || Math.abs(white - endWhite) > contrast / 4) return undefined;

  let number = 0;
  let ones = 0;
  for (let bit = 0; bit <= barcode.bits; bit++) {
    const level = ((levels[2 + bit] ?? 0) - black) / contrast;
    if (level > 0.3 && level < 0.7) return undefined;
    const one = level > 0.5 ? 1 : 0;
    ones += one;
    if (bit < barcode.bits) number = number * 2 + one;
  }
  return ones % 2 === 0 && number < framesInClip ? number : undefined;
}

/** Mean lightness (0 to 255) of the inner half of one block, away from its blurred edges. */
function lightness({ data, width, height }: Pixels, block: number): number {
  const scaleX = width / barcode.pictureWidth;
  const scaleY = height / barcode.pictureHeight;
  const left = (barcode.x + (block + 0.25) * barcode.blockWidth) * scaleX;
  const top = (barcode.y + 0.25 * barcode.blockHeight) * scaleY;
  const right = left + (barcode.blockWidth / 2) * scaleX;
  const bottom = top + (barcode.blockHeight / 2) * scaleY;
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(top); y < Math.max(bottom, Math.floor(top) + 1); y++) {
    for (let x = Math.floor(left); x < Math.max(right, Math.floor(left) + 1); x++) {
      const at = 4 * (y * width + x);
      sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      count++;
    }
  }
  return sum / count;
}
