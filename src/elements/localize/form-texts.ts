import { deForm } from './de-form.js';
import { enForm } from './en-form.js';
import type { FormLabels } from './form-labels.js';
import { tableFor } from './table-for.js';

const tables = new Map<string, FormLabels>([enForm, deForm].map((labels) => [labels.lang, labels]));

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function formLabelsFor(locale: string): FormLabels {
  return tableFor(tables, locale, enForm);
}

/** Adds a language, or replaces one. Forms that are on the page show it when they next render. */
export function registerFormLabels(labels: FormLabels): void {
  tables.set(labels.lang, labels);
}
