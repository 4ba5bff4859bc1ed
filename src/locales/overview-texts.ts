import { deOverview } from './de/overview.js';
import { enOverview } from './en/overview.js';
import type { OverviewLabels } from './overview-labels.js';
import { labelTables } from './label-tables.js';

const tables = labelTables<OverviewLabels>('overview', enOverview, deOverview);

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function overviewLabelsFor(locale: string): OverviewLabels {
  return tables.find(locale);
}

/** Adds a language, or replaces one. */
export function registerOverviewLabels(labels: OverviewLabels): void {
  tables.register(labels);
}
