import { deDecoder } from './de-decoder.js';
import type { DecoderLabels } from './decoder-labels.js';
import { enDecoder } from './en-decoder.js';
import { tableFor } from './table-for.js';

const tables = new Map<string, DecoderLabels>([enDecoder, deDecoder].map((labels) => [labels.lang, labels]));

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function decoderLabelsFor(locale: string): DecoderLabels {
  return tableFor(tables, locale, enDecoder);
}

/** Adds a language, or replaces one. */
export function registerDecoderLabels(labels: DecoderLabels): void {
  tables.set(labels.lang, labels);
}
