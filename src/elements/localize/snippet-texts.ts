import { deSnippets } from './de-snippets.js';
import { enSnippets } from './en-snippets.js';
import type { SnippetLabels } from './snippet-labels.js';
import { tableFor } from './table-for.js';

const tables = new Map<string, SnippetLabels>(
  [enSnippets, deSnippets].map((labels) => [labels.lang, labels]),
);

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function snippetLabelsFor(locale: string): SnippetLabels {
  return tableFor(tables, locale, enSnippets);
}

/** Adds a language, or replaces one. */
export function registerSnippetLabels(labels: SnippetLabels): void {
  tables.set(labels.lang, labels);
}
