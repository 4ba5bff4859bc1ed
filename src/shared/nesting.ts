/** More levels than anybody nests what a token says. */
const DEEPEST = 32;

/**
 * Decoded JSON with no more levels than can be gone through by what calls itself for each: `JSON.stringify`, a comparison,
 * `structuredClone`. What lies deeper is `…`. All the rest is as it came, in objects of their own.
 */
export function boundedNesting<T>(value: T): T {
  return bounded(value, DEEPEST) as T;
}

function bounded(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return '…';
  if (Array.isArray(value)) return value.map((item) => bounded(item, levels - 1));
  // `fromEntries` makes an own property of `__proto__`.
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, bounded(item, levels - 1)]));
}
