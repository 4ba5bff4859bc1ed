import { deSnippets } from './de/snippets.js';
import { enSnippets } from './en/snippets.js';
import type { SnippetLabels } from './snippet-labels.js';
import { labelTables } from './label-tables.js';

const tables = labelTables<SnippetLabels>('snippet', enSnippets, deSnippets);

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function snippetLabelsFor(locale: string): SnippetLabels {
  return tables.find(locale);
}

/** Adds a language, or replaces one. */
export function registerSnippetLabels(labels: SnippetLabels): void {
  tables.register(labels);
}
