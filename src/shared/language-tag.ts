import { cleanValue } from './text.js';

const SUBTAG = /^[a-z0-9]{1,8}$/i;

/**
 * Reads the name of a language as people and systems write it, `de`, `de-CH`, `de_DE`, `de_DE_formal` (WordPress),
 * `de_DE.UTF-8@euro` (POSIX), `de, en;q=0.9` (HTTP), of which the first counts. What cannot stand in a tag is cut off with everything behind it. Knows no languages: it
 * only knows what their tags look like.
 *
 * @returns a tag as BCP 47 has them, which `Intl` takes, or nothing where the text names no language
 */
export function languageTag(text: string): string | undefined {
  const [name = ''] = cleanValue(text).split(/[.@,;]/);
  const subtags = name.split(/[-_]/);
  const wrong = subtags.findIndex((subtag) => !SUBTAG.test(subtag));
  for (let count = wrong < 0 ? subtags.length : wrong; count > 0; count--) {
    const tag = subtags.slice(0, count).join('-');
    // What `Intl` refuses may be right up to a subtag.
    try {
      return Intl.getCanonicalLocales(tag)[0];
    } catch {
      // One subtag less.
    }
  }
  return undefined;
}
