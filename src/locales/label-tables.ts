import { shared } from '../shared/index.js';
import { tableFor } from './table-for.js';

/** The labels of one kind, in one language. */
export interface Table {
  readonly lang: string;
}

/** The tables of one kind of labels. */
export interface LabelTables<T extends Table> {
  /** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
  find(locale: string): T;
  /** Adds a language, or replaces one. */
  register(labels: T): void;
}

/**
 * Keeps the tables of one kind of labels. What is registered is known to all copies of this version on the page; a text
 * that is missing there is English.
 *
 * @param kind names the labels among those of other kinds
 */
export function labelTables<T extends Table>(
  kind: string,
  english: T,
  ...others: readonly T[]
): LabelTables<T> {
  const own = new Map([english, ...others].map((labels) => [labels.lang, labels]));
  const registered = shared<Map<string, unknown>>(`labels: ${kind}`, Map);
  const whole = new WeakMap<object, T>();
  // Page code can have put anything there.
  const usable = (lang: string): T | undefined => {
    const found = registered.get(lang);
    if (typeof found !== 'object' || found === null) return own.get(lang);
    const known = whole.get(found) ?? (completed(found, english) as T);
    whole.set(found, known);
    return known;
  };
  return {
    find: (locale) => tableFor({ get: usable }, locale, english),
    register: (labels) => void registered.set(labels.lang, labels),
  };
}

// A copy, so that what the page changes later cannot take a text away.
function completed(given: unknown, english: unknown): unknown {
  if (typeof english !== 'object' || english === null)
    return typeof given === typeof english ? given : english;
  const texts = Object.entries(english).map(([name, text]) => [
    name,
    completed(readSafely(given, name), text),
  ]);
  return Object.fromEntries(texts) as unknown;
}

function readSafely(given: unknown, name: string): unknown {
  try {
    return typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined;
  } catch {
    return undefined;
  }
}
