import { de } from './de.js';
import { en } from './en.js';
import type { Labels } from './labels.js';

const TABLES: Readonly<Record<string, Labels>> = { en, de };

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

/** The labels in a locale's language, in English where there is no table for it. */
export function labelsFor(locale: string): Labels {
  return TABLES[locale.split('-')[0] ?? ''] ?? en;
}
