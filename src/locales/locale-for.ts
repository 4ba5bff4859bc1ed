import { languageTag } from '../shared/language-tag.js';

/**
 * The locale for texts and dates: the element's own `lang`, as {@link languageTag} reads it, where that is one, else the
 * viewer's.
 *
 * @returns a BCP 47 tag that `Intl` takes
 */
export function localeFor(lang: string): string {
  for (const tag of [lang, globalThis.navigator?.language]) {
    const known = languageTag(tag ?? '');
    if (known !== undefined) return known;
  }
  return 'en';
}
