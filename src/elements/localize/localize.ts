import { de } from './de.js';
import { en } from './en.js';
import type { Labels } from './labels.js';

const tables = new Map<string, Labels>([en, de].map((labels) => [labels.lang, labels]));

/**
 * The locale for texts and dates: the element's own `lang` where it has one that is usable, else the viewer's.
 *
 * @returns a BCP 47 tag that `Intl` takes
 */
export function localeFor(lang: string): string {
  for (const tag of [lang, globalThis.navigator?.language]) {
    try {
      const [known] = tag ? Intl.getCanonicalLocales(tag) : [];
      if (known) return known;
    } catch {
      // Not a language tag: the next one.
    }
  }
  return 'en';
}

/** The labels for a locale: those of its very tag, else of its language, else English. */
export function labelsFor(locale: string): Labels {
  return tables.get(locale) ?? tables.get(locale.split('-')[0] ?? '') ?? en;
}

/** Adds a language, or replaces one. Elements that are on the page show it when they next render. */
export function registerLabels(labels: Labels): void {
  tables.set(labels.lang, labels);
}
