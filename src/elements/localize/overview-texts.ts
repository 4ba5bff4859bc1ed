import { deOverview } from './de-overview.js';
import { enOverview } from './en-overview.js';
import type { OverviewLabels } from './overview-labels.js';
import { tableFor } from './table-for.js';

const tables = new Map<string, OverviewLabels>(
  [enOverview, deOverview].map((labels) => [labels.lang, labels]),
);

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function overviewLabelsFor(locale: string): OverviewLabels {
  return tableFor(tables, locale, enOverview);
}

/** Adds a language, or replaces one. */
export function registerOverviewLabels(labels: OverviewLabels): void {
  tables.set(labels.lang, labels);
}
