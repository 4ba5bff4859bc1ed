/** What an object says, and the first name in it that nobody knows. */
export interface KnownFields<T> {
  readonly fields: { readonly [K in keyof T]?: unknown };
  /** Nothing where all names are known; empty where it is an object of some other kind, such as a `Response`. */
  readonly stranger?: string | undefined;
}

/**
 * Reads an object that an owner's code has made: each field that is known once, also where it is inherited or a getter,
 * so that what was looked at is what counts later on. Does not look at the values.
 */
export function knownFields<T>(given: object, names: readonly (keyof T & string)[]): KnownFields<T> {
  const read = given as Readonly<Record<string, unknown>>;
  const fields = Object.fromEntries(
    names.flatMap((name) => {
      const value = read[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ) as KnownFields<T>['fields'];
  const stranger = Object.keys(given).find((name) => !(names as readonly string[]).includes(name));
  const isOther = Object.keys(fields).length === 0 && !isPlain(given);
  return { fields, stranger: stranger ?? (isOther ? '' : undefined) };
}

// Also of another realm, as test runners have them: not by the very prototype.
function isPlain(given: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
