/** The element's attributes for a size. */
export interface SizeAttributes {
  readonly 'max-width'?: string;
  readonly 'aspect-ratio'?: string;
}

/** A length as the vendor's player takes it, in pixels; nothing where it is another. */
export function pixelsIn(value: unknown): number | undefined {
  const pixels = typeof value === 'string' ? /^([1-9]\d{0,4})px$/.exec(value.trim())?.[1] : undefined;
  return pixels === undefined ? undefined : Number(pixels);
}

/**
 * The element's size for that of the vendor's player, which is as wide as its column here, and no wider than that. Of three
 * given values the player goes by width and height, and it ignores a height that stands alone. It ignores a width that
 * stands alone as well, but what was meant by it is clear.
 *
 * Measured with the player's build 5.0.8.
 *
 * @param ratio as `16/9`
 */
export function sizeAttributes(width?: number, height?: number, ratio?: string): SizeAttributes {
  if (width !== undefined && height !== undefined)
    return { 'max-width': String(width), 'aspect-ratio': reduced(width, height) };
  const [across = NaN, down = NaN] = (ratio ?? '').split('/').map(Number);
  const wide =
    width ?? (height !== undefined && ratio !== undefined ? Math.round((height * across) / down) : 0);
  return {
    ...(wide > 0 && { 'max-width': String(wide) }),
    ...(ratio !== undefined && { 'aspect-ratio': ratio }),
  };
}

function reduced(width: number, height: number): string {
  const divisor = greatestCommonDivisor(width, height);
  return `${width / divisor}/${height / divisor}`;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
