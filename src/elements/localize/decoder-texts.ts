import { deDecoder } from './de-decoder.js';
import type { DecoderLabels } from './decoder-labels.js';
import { enDecoder } from './en-decoder.js';

const tables = new Map<string, DecoderLabels>([enDecoder, deDecoder].map((labels) => [labels.lang, labels]));

/** The labels for a locale: those of its very tag, else of its language, else English. */
export function decoderLabelsFor(locale: string): DecoderLabels {
  return tables.get(locale) ?? tables.get(locale.split('-')[0] ?? '') ?? enDecoder;
}

/** Adds a language, or replaces one. */
export function registerDecoderLabels(labels: DecoderLabels): void {
  tables.set(labels.lang, labels);
}
