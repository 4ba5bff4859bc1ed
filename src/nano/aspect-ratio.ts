import { cleanValue } from '../core/index.js';

/** Up to five digits, and as many behind a point. */
const RATIO = /^(\d{1,5}(?:\.\d{1,5})?)\s*[/:x×]\s*(\d{1,5}(?:\.\d{1,5})?)$/i;

/**
 * Reads a width by height as people write it: `16/9`, `4:3`, `2.39:1`, `16 x 9`.
 *
 * @returns the same with a slash between, or nothing where it is no ratio: a single number, or one with zero in it
 */
export function aspectRatio(text: string): string | undefined {
  const [, across = '0', down = '0'] = RATIO.exec(cleanValue(text)) ?? [];
  return Number(across) > 0 && Number(down) > 0 ? `${across}/${down}` : undefined;
}
