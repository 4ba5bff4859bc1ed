import { VERSION } from './version.js';

/** A class whose instances other copies of this package may meet. */
export interface MarkedClass {
  readonly prototype: object;
}

const MARK = Symbol.for('secure-h5live-player');

/**
 * Lets `instanceof` know what another copy of the same version on the page has made: a page may load this package twice,
 * in two bundles or as a script beside a bundle. What was made by another version stays a stranger, as do subclasses of
 * a page's own. Tells nothing that could be relied on against the page itself.
 *
 * @param name the class's name, which a minifier would change
 */
export function markCopy(kind: MarkedClass, name: string): void {
  const mark = `${VERSION} ${name}`;
  Object.defineProperty(kind.prototype, MARK, { value: mark });
  Object.defineProperty(kind, Symbol.hasInstance, {
    value(this: unknown, value: unknown): boolean {
      // A class that somebody derived from it inherits this.
      if (this !== kind) return Function.prototype[Symbol.hasInstance].call(this as CallableFunction, value);
      return typeof value === 'object' && value !== null && Reflect.get(value, MARK) === mark;
    },
  });
}

/** Lets {@link isOfCopy} know a plain object that was made here, in other copies of the same version as well. */
export function markObject(object: object, name: string): void {
  Object.defineProperty(object, MARK, { value: `${VERSION} ${name}` });
}

/** Whether an object was marked under that name, by this copy or by another one of the same version. */
export function isOfCopy(object: object, name: string): boolean {
  return Reflect.get(object, MARK) === `${VERSION} ${name}`;
}

/** The version of the package that a class comes from; nothing where it is a stranger, or from before there were marks. */
export function versionOf(kind: MarkedClass): string | undefined {
  const mark: unknown = Reflect.get(kind.prototype, MARK);
  return typeof mark === 'string' ? mark.split(' ')[0] : undefined;
}
