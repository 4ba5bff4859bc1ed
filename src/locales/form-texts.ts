import { deForm } from './de/form.js';
import { enForm } from './en/form.js';
import type { FormLabels } from './form-labels.js';
import { labelTables } from './label-tables.js';

const tables = labelTables<FormLabels>('form', enForm, deForm);

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function formLabelsFor(locale: string): FormLabels {
  return tables.find(locale);
}

/** Adds a language, or replaces one. Forms that are on the page show it when they next render. */
export function registerFormLabels(labels: FormLabels): void {
  tables.register(labels);
}
