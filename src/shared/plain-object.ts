/** An object of plain data. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object that holds plain data: no list, no instance of a class. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Lays `over` on `under`: plain objects are merged key by key, everything else is replaced. Changes neither. */
export function mergePlain(under: PlainObject, over: PlainObject): PlainObject {
  const merged = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(key, isPlainObject(value) && isPlainObject(below) ? mergePlain(below, value) : value);
  }
  return Object.fromEntries(merged);
}

/** The texts that are there: no key is left that holds nothing. */
export function definedTexts(
  values: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((row): row is [string, string] => row[1] !== undefined),
  );
}

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
