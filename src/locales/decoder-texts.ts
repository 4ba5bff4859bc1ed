import { deDecoder } from './de/decoder.js';
import type { DecoderLabels } from './decoder-labels.js';
import { enDecoder } from './en/decoder.js';
import { labelTables } from './label-tables.js';

const tables = labelTables<DecoderLabels>('decoder', enDecoder, deDecoder);

/** The labels for a locale: those of its very tag, else of the nearest more general one, else English. */
export function decoderLabelsFor(locale: string): DecoderLabels {
  return tables.find(locale);
}

/** Adds a language, or replaces one. */
export function registerDecoderLabels(labels: DecoderLabels): void {
  tables.register(labels);
}
