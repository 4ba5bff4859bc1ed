import type { ReactiveElement } from 'lit';
import { cleanValue } from '../../shared/text.js';
import { hideSecret, secretIn } from './secret-attribute.js';

/** What is declared of an element's property. */
export interface PropertyOptions {
  /** The name of its attribute; `false` where it has none. The property's name in lower case where it is left out. */
  readonly attribute?: string | false;
  /** Whether it is the element's own state, which no page sets. It has no attribute then. */
  readonly state?: boolean;
  /** What its values are read as. Where it is left out, they are taken as they come. */
  readonly type?: typeof String | typeof Number | typeof Boolean | typeof Array;
  /** What the attribute means where it is there without a value; `true` for a boolean one. */
  readonly bare?: unknown;
  /** How it is told whether a value is another one than before: by its identity, where it is left out. */
  readonly comparison?: Comparison;
  /** Its attribute holds a secret, which leaves the page once it is read. See {@link hideSecret}. */
  readonly secret?: boolean;
}

/** What is kept of a value, and whether that is the same of two. */
export interface Comparison {
  of(value: unknown): unknown;
  isSame(one: unknown, other: unknown): boolean;
}

/**
 * Where a value was given: in an attribute, which whoever can bring markup into the page may have written, or as a
 * property, which takes a script of the page.
 */
export type ValueSource = 'attribute' | 'property';

// On its way from an attribute to the property.
class AttributeValue {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  // `instanceof` runs what a page's own object does when it is looked at.
  static isOne(value: unknown): value is AttributeValue {
    return typeof value === 'object' && value !== null && #value in value;
  }

  get value(): unknown {
    return this.#value;
  }
}

/** What is kept of a property of an element. */
export interface PropertyState {
  /** Of its attribute, where it has one. */
  readonly name: string;
  readonly initial: unknown;
  source: ValueSource;
  value: unknown;
  comparison: Comparison;
  kept: unknown;
  /** What a boolean was given as, where that was a text. */
  text?: string | undefined;
  /** The secret that its attribute told last. */
  told?: unknown;
}

const TYPES: Readonly<Record<string, typeof String | typeof Number | typeof Boolean>> = {
  string: String,
  number: Number,
  boolean: Boolean,
};
const BY_IDENTITY: Comparison = { of: (value) => value, isSame: Object.is };
const holders = new WeakMap<object, Map<string, PropertyState>>();

/**
 * Makes a field of an element a reactive property. The value that the class gives it is its default: `null`, `undefined`,
 * an empty text, a removed attribute and a number that is none bring that back, as do values that cannot be read as its
 * type. A text that has an attribute is cleaned of what a page or a document put around and into it. Throws at nothing
 * that it is given.
 *
 * Every field needs an initial value, also where that is `undefined`.
 */
export function reactive(options: PropertyOptions = {}): (prototype: ReactiveElement, name: string) => void {
  return (prototype, name) => {
    const { attribute, state, type, bare = type === Boolean ? true : '' } = options;
    (prototype.constructor as typeof ReactiveElement).createProperty(name, {
      attribute: attribute!,
      state: state!,
      type,
      noAccessor: true,
      // The accessor asks for an update where something has changed, and only there.
      hasChanged: () => true,
      converter: (text) => new AttributeValue(text === '' ? bare : text),
    });
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: ReactiveElement): unknown {
        return holders.get(this)?.get(name)?.value;
      },
      set(this: ReactiveElement, value: unknown) {
        if (!AttributeValue.isOne(value)) take(this, name, value, options, 'property');
        else if (options.secret) takeSecret(this, name, value.value as string | null, options);
        else take(this, name, value.value, options, 'attribute');
      },
    });
  };
}

/**
 * Makes properties of an element's reactive, in a class that gives each element the defaults before anything else. Texts,
 * numbers and booleans say what their values are read as, and the attribute has the property's name, with hyphens.
 *
 * @param exceptions what is otherwise, by name
 */
export function defineProperties(
  kind: typeof ReactiveElement,
  defaults: object,
  exceptions: Readonly<Record<string, PropertyOptions>>,
): void {
  for (const [name, value] of Object.entries(defaults)) {
    const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const type = TYPES[typeof value];
    reactive({ attribute, ...(type && { type }), ...exceptions[name] })(kind.prototype, name);
  }
}

/** What is kept of an element's properties, for those who go by more than their values. */
export function propertyStates(element: object): readonly PropertyState[] {
  return [...(holders.get(element)?.values() ?? [])];
}

/**
 * Where the present value of a property was given. One that was given as a property stays so where an attribute repeats
 * it; a copy of the element has the attributes only.
 */
export function sourceOf(element: object, name: string): ValueSource {
  return holders.get(element)?.get(name)?.source ?? 'attribute';
}

function take(
  element: ReactiveElement,
  name: string,
  value: unknown,
  options: PropertyOptions,
  source: ValueSource,
): void {
  const known = holders.get(element) ?? new Map<string, PropertyState>();
  holders.set(element, known);
  const state = known.get(name);
  if (!state) {
    const { comparison = BY_IDENTITY } = options;
    // The first to come is what the class itself gives.
    known.set(name, {
      name: options.attribute || name,
      initial: value,
      value,
      comparison,
      kept: comparison.of(value),
      source: 'attribute',
    });
    if (value !== undefined) element.requestUpdate(name, undefined);
    return;
  }
  const before = state.value;
  state.value = (isNothing(value) ? undefined : readAs(options, value)) ?? state.initial;
  const kept = state.comparison.of(state.value);
  const hasChanged = !state.comparison.isSame(kept, state.kept);
  state.kept = kept;
  if (hasChanged) element.requestUpdate(name, before);
  else if (source === 'property' && state.source === 'attribute') element.requestUpdate();
  if (hasChanged || source === 'property') state.source = source;
  if (options.type !== Boolean) return;
  const text = typeof value === 'string' ? value : undefined;
  if (text !== state.text) element.requestUpdate();
  state.text = text;
}

function takeSecret(
  element: ReactiveElement,
  name: string,
  text: string | null,
  options: PropertyOptions,
): void {
  const secret = secretIn(text);
  const state = holders.get(element)?.get(name);
  // Who writes a page over writes what it had at first: that is no news, and may be older than what came since.
  if (state && state.told !== secret) take(element, name, (state.told = secret), options, 'attribute');
  // At the end: all that waits to be told to the element is told within this.
  if (secret && secret === text) hideSecret(element, name, secret);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || Number.isNaN(value);
}

function readAs({ type, attribute }: PropertyOptions, value: unknown): unknown {
  if (type === Boolean) return Boolean(value);
  if (type === Number) return readNumber(value);
  if (type === Array) return isList(value) ? value : undefined;
  if (type !== String) return value;
  const text = readText(value);
  // What has an attribute is one word that people copy: a name, an address, a choice.
  return attribute === false || text === undefined ? text : cleanValue(text) || undefined;
}

// Of a proxy that was revoked nobody can say so.
function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function readNumber(value: unknown): number | undefined {
  const text = typeof value === 'string' ? cleanValue(value) : '';
  const number = text !== '' ? Number(text) : typeof value === 'number' ? value : NaN;
  return Number.isNaN(number) ? undefined : number;
}

// An address may come as an object of its own; an object that has no text says nothing.
function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  try {
    const text = String(value);
    return text === '' || /^\[object .*\]$/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
