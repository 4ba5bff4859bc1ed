import { shared } from '../shared/copies.js';
import { arabic } from './ar/language.js';
import { german } from './de/language.js';
import { french } from './fr/language.js';
import { spanish } from './es/language.js';
import { japanese } from './ja/language.js';
import { portuguese } from './pt-BR/language.js';
import type { Language, OwnTexts } from './texts.js';

/** Every language beside English. A new one is a folder, and its lines here, in `readers.ts` and in `explain-texts.ts`. */
export const LANGUAGES: readonly Language[] = [german, french, spanish, japanese, portuguese, arabic];

/** What pages have registered, in the order in which they did. Page code can have put anything there. */
export const REGISTERED = shared<Map<unknown, unknown>>('texts', Map);

/**
 * Adds a language, or replaces single texts of one, for all elements. What is left out is as it was, or English. It is
 * known to all copies of this version on the page; elements that are there show it when they next render.
 */
export function registerTexts(texts: OwnTexts): void {
  REGISTERED.set(REGISTERED.size, { ...texts });
}

/**
 * The language that texts are in, where that can be told without reading the tag closely: `en` where there is no other.
 *
 * @returns nothing where it cannot be, because the tag is none as browsers write them, or the page has texts of its own
 */
export function plainLanguage(lang: string): Language | 'en' | undefined {
  const tag = lang || globalThis.navigator.language;
  if (REGISTERED.size > 0 || !/^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(tag)) return undefined;
  return languageOf(tag) ?? 'en';
}

/**
 * The language of a tag: that of its region, else of no region, else of another one, as Brazil's Portuguese is for Portugal:
 * it is nearer than English.
 */
export function languageOf(tag: string): Language | undefined {
  const find = (known: (lang: string) => string): Language | undefined =>
    LANGUAGES.find(({ lang }) => `${tag}-`.toLowerCase().startsWith(`${known(lang)}-`.toLowerCase()));
  return find((lang) => lang) ?? find((lang) => lang.split('-')[0] ?? lang);
}
