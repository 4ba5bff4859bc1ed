import { arabicReaders } from './ar/readers.js';
import { germanReaders } from './de/readers.js';
import { frenchReaders } from './fr/readers.js';
import { spanishReaders } from './es/readers.js';
import { japaneseReaders } from './ja/readers.js';
import { portugueseReaders } from './pt-BR/readers.js';
import type { LanguageReaders } from './texts.js';

/**
 * By the tags of the languages in `registry.ts`: what is known of them where one is read. It stands here by itself because
 * every page loads the registry. A new language is a line here as well.
 */
export const READERS: Readonly<Record<string, LanguageReaders>> = {
  de: germanReaders,
  fr: frenchReaders,
  es: spanishReaders,
  ja: japaneseReaders,
  'pt-BR': portugueseReaders,
  ar: arabicReaders,
};
