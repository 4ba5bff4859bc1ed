/** How values lie: the smallest, the largest, and what parts them into four quarters. */
export interface Spread {
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
}

/**
 * The value below which a share of the values lies, between two of them in proportion (type 7 of Hyndman and Fan, the
 * usual one of spreadsheets and statistics programs). The order of the values does not matter.
 *
 * @param share between 0 and 1
 * @returns `NaN` where there are no values, or one of them is
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.some(Number.isNaN)) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below = NaN, above = NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The spread of values, rounded to so many digits behind the point; everything in it is `NaN` where there are no values,
 * or one of them is.
 */
export function spreadOf(values: readonly number[], digits = 0): Spread {
  const at = (share: number): number => Number(quantile(values, share).toFixed(digits));
  return { min: at(0), lowerQuartile: at(0.25), median: at(0.5), upperQuartile: at(0.75), max: at(1) };
}
