import { de } from './de/panel.js';
import { en } from './en/panel.js';
import type { Labels } from './labels.js';
import { labelTables } from './label-tables.js';

export { localeFor } from './locale.js';

const tables = labelTables<Labels>('viewer', en, de);

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function labelsFor(locale: string): Labels {
  return tables.find(locale);
}

/** Adds a language, or replaces one. Elements that are on the page show it when they next render. */
export function registerLabels(labels: Labels): void {
  tables.register(labels);
}
