import { VERSION } from './version.js';

/** A class whose instances other copies of this package may meet. */
export interface MarkedClass {
  readonly prototype: object;
}

/** Under this, what this package has made, or put into the page, is known to all copies of it. */
export const MARK = Symbol.for('secure-h5live-player');

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

/** The version of the package that a class comes from; nothing where it is a stranger, or from before there were marks. */
export function versionOf(kind: MarkedClass): string | undefined {
  const mark: unknown = Reflect.get(kind.prototype, MARK);
  return typeof mark === 'string' ? mark.split(' ')[0] : undefined;
}

/** What can be had in common: what the platform itself brings, so that nobody can give its methods another meaning. */
type Kind = typeof Map | typeof Set | typeof WeakMap | typeof WeakSet | typeof EventTarget;

const OF_THIS_VERSION = /* @__PURE__ */ Symbol.for(`secure-h5live-player@${VERSION}`);

/**
 * What all copies of this version on the page have in common under a name, so that it does not matter which of them a page
 * asks: made by the first that wants it. Without a page, each copy has its own.
 *
 * Page code can read it and write into it. So nothing secret belongs there, and whoever reads values from it judges each of
 * them; that it is what it should be is made sure of here. What is not is replaced, and where that cannot be done this
 * copy goes on by itself.
 */
export function shared<T extends object>(name: string, kind: new () => T): T {
  const rooms = placed<Map<string, unknown>>(OF_THIS_VERSION, Map);
  const found = rooms.get(name);
  if (isNative(found, kind)) return found;
  const made = frozen(kind);
  rooms.set(name, made);
  return made;
}

// Node 24 and Deno keep listeners in the object itself: one that is frozen takes none.
function frozen<T extends object>(kind: new () => T): T {
  try {
    const made = Object.freeze(new kind());
    (made as Partial<EventTarget>).addEventListener?.('', () => undefined);
    return made;
  } catch {
    return new kind();
  }
}

/** The versions of this package on the page, whichever copy is asked. Page code can write into it. */
export function versionsOnPage(): Set<unknown> {
  return placed<Set<unknown>>(MARK, Set);
}

function placed<T extends object>(key: symbol, kind: new () => T): T {
  const page: object = globalThis;
  // A page's own getter can throw.
  try {
    const found: unknown = Reflect.get(page, key);
    if (isNative(found, kind)) return found;
  } catch {
    // It is replaced, where it lets itself be.
  }
  const made = own.get(key) ?? Object.freeze(new kind());
  own.set(key, made);
  if (typeof HTMLElement !== 'undefined')
    Reflect.defineProperty(page, key, { value: made, configurable: false });
  return made as T;
}

/** What could not be put into the page. */
const own = new Map<symbol, object>();

// Frozen, bare, of that very kind, and no proxy: its methods are then the platform's, and stay so.
function isNative<T extends object>(value: unknown, kind: new () => T): value is T {
  try {
    if (typeof value !== 'object' || value === null || Reflect.ownKeys(value).length > 0) return false;
    if (!Object.isFrozen(value) || Object.getPrototypeOf(value) !== kind.prototype) return false;
    const { has, removeEventListener } = kind.prototype as InstanceType<Kind> & Record<string, unknown>;
    const probe = (has ?? removeEventListener) as (...args: unknown[]) => unknown;
    probe.call(value, '', null);
    return true;
  } catch {
    return false;
  }
}
