import { de } from './de.js';
import { en } from './en.js';
import type { Labels } from './labels.js';
import { tableFor } from './table-for.js';

export { localeFor } from './locale.js';

const tables = new Map<string, Labels>([en, de].map((labels) => [labels.lang, labels]));

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function labelsFor(locale: string): Labels {
  return tableFor(tables, locale, en);
}

/** Adds a language, or replaces one. Elements that are on the page show it when they next render. */
export function registerLabels(labels: Labels): void {
  tables.set(labels.lang, labels);
}
