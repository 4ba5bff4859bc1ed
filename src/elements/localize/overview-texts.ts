import { deOverview } from './de-overview.js';
import { enOverview } from './en-overview.js';
import type { OverviewLabels } from './overview-labels.js';

const tables = new Map<string, OverviewLabels>(
  [enOverview, deOverview].map((labels) => [labels.lang, labels]),
);

/** The labels for a locale: those of its very tag, else of its language, else English. */
export function overviewLabelsFor(locale: string): OverviewLabels {
  return tables.get(locale) ?? tables.get(locale.split('-')[0] ?? '') ?? enOverview;
}

/** Adds a language, or replaces one. */
export function registerOverviewLabels(labels: OverviewLabels): void {
  tables.set(labels.lang, labels);
}
