import { Secret } from '../../token/redact.js';
import type { ReactiveElement } from '@lit/reactive-element';
import { propertyStates, reactive, type Comparison, type PropertyOptions } from './property.js';

const DEEPEST = 32;
const MOST_VALUES = 10_000;

class TooLarge extends Error {}

/** What was in a list, an object of plain data, or one of the browser's own collections, at one moment. */
class Content {
  readonly #kind: unknown;
  readonly #parts: Parts;

  constructor(kind: unknown, parts: Parts) {
    this.#kind = kind;
    this.#parts = parts;
  }

  // `instanceof` runs what a page's own object does when it is looked at.
  static isOne(value: unknown): value is Content {
    return typeof value === 'object' && value !== null && #kind in value;
  }

  equals(other: Content): boolean {
    if (this.#kind !== other.#kind || this.#parts.length !== other.#parts.length) return false;
    return this.#parts.every(([name, part], index) => {
      const [otherName, otherPart] = other.#parts[index] ?? [];
      if (part instanceof Secret && this.#kind === Secret) return part.equals(otherPart as Secret);
      return isSameContent(name, otherName) && isSameContent(part, otherPart);
    });
  }
}

type Parts = readonly (readonly [name: unknown, part: unknown])[];

/**
 * What is in a value at this moment, to be held against another moment by {@link isSameContent}. It does not change with
 * the value, and is of no other use.
 *
 * Looks into lists, objects of plain data, `Map`, `Set`, `Headers`, `URLSearchParams`, `URL` and `Date`. Everything else
 * stands for itself: functions, instances of classes, and what cannot be read whole because it is cyclic, has more than
 * 10,000 values, is deeper than 32 levels, or throws when it is looked at. Never throws.
 */
export function contentOf(value: unknown): unknown {
  try {
    return read(value, 0, { left: MOST_VALUES });
  } catch {
    return value;
  }
}

/** Whether what {@link contentOf} gave of two values is the same. The order of an object's keys does not count. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return Content.isOne(one) && Content.isOne(other) ? one.equals(other) : Object.is(one, other);
}

/** By their content; functions by their identity. */
const BY_CONTENT: Comparison = { of: contentOf, isSame: isSameContent };

/** Has an element's values told apart by their content from now on. */
export function compareByContent(element: object): void {
  for (const state of propertyStates(element))
    Object.assign(state, { comparison: BY_CONTENT, kept: contentOf(state.value) });
}

/**
 * Makes a field of an element a reactive property, as {@link reactive} does. Another value that has the same content changes
 * nothing, so that a page may give an equal object afresh with each rendering. What a page changes within an object is
 * noticed when it sets it again.
 */
export function property(options: PropertyOptions = {}): (prototype: ReactiveElement, name: string) => void {
  return reactive({ comparison: BY_CONTENT, ...options });
}

function read(value: unknown, depth: number, budget: { left: number }): unknown {
  budget.left -= 1;
  if (depth > DEEPEST || budget.left < 0) throw new TooLarge();
  if (typeof value !== 'object' || value === null) return value;
  const inside = (part: unknown): unknown => read(part, depth + 1, budget);
  const pairs = (parts: Iterable<readonly [unknown, unknown]>): Parts =>
    Array.from(parts, ([name, part]) => [inside(name), inside(part)] as const);
  if (value instanceof Secret) return new Content(Secret, [['secret', value]]);
  if (Array.isArray(value)) return new Content(Array, listed(value, inside));
  if (value instanceof URL || value instanceof Date)
    return new Content(value.constructor, [['text', String(value)]]);
  if (value instanceof Set) return new Content(Set, pairs(value.entries()));
  for (const kind of [Map, Headers, URLSearchParams])
    if (value instanceof kind) return new Content(kind, pairs(value.entries()));
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return new Content(Object, pairs(entries));
}

// By the index, for a list may be nothing but long.
function listed(list: readonly unknown[], inside: (part: unknown) => unknown): Parts {
  const parts: [number, unknown][] = [];
  for (let index = 0; index < list.length; index += 1) parts.push([index, inside(list[index])]);
  return parts;
}

// Of another window as well, whose `Object` is another one.
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
