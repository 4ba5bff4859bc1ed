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
