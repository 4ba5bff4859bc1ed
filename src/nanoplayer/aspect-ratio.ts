import { cleanValue } from '../shared/index.js';

/** Up to five digits, and as many behind a point or comma. */
const RATIO = /^(\d{1,5}(?:[.,]\d{1,5})?)\s*[/:x×∶⁄∕÷]\s*(\d{1,5}(?:[.,]\d{1,5})?)$/i;

/**
 * Reads a width by height as people write it: `16/9`, `4:3`, `2.39:1`, `2,39:1`, `16 x 9`, `16∶9`.
 *
 * @returns the same with a slash between, or nothing where it is no ratio: a single number, or one with zero in it
 */
export function aspectRatio(text: string): string | undefined {
  const [, ...sides] = RATIO.exec(cleanValue(text).normalize('NFKC')) ?? [];
  const [across = '0', down = '0'] = sides.map((side) => side.replace(',', '.'));
  return Number(across) > 0 && Number(down) > 0 ? `${across}/${down}` : undefined;
}
