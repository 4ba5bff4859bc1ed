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
