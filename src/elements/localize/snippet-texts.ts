import { deSnippets } from './de-snippets.js';
import { enSnippets } from './en-snippets.js';
import type { SnippetLabels } from './snippet-labels.js';

const tables = new Map<string, SnippetLabels>(
  [enSnippets, deSnippets].map((labels) => [labels.lang, labels]),
);

/** The labels for a locale: those of its very tag, else of its language, else English. */
export function snippetLabelsFor(locale: string): SnippetLabels {
  return tables.get(locale) ?? tables.get(locale.split('-')[0] ?? '') ?? enSnippets;
}

/** Adds a language, or replaces one. */
export function registerSnippetLabels(labels: SnippetLabels): void {
  tables.set(labels.lang, labels);
}
