import { EXPLAIN_TEXTS } from '../../../src/locales/explain-texts.js';
import { captions } from '../../../src/locales/en/captions.js';
import { controls } from '../../../src/locales/en/controls.js';
import { dashboard } from '../../../src/locales/en/dashboard.js';
import { decoder } from '../../../src/locales/en/decoder.js';
import { details } from '../../../src/locales/en/details.js';
import { diagnostics } from '../../../src/locales/en/diagnostics.js';
import { explain } from '../../../src/locales/en/explain.js';
import { findings } from '../../../src/locales/en/findings.js';
import { form } from '../../../src/locales/en/form.js';
import { life } from '../../../src/locales/en/life.js';
import { messages } from '../../../src/locales/en/messages.js';
import { overview } from '../../../src/locales/en/overview.js';
import { ownerNotes } from '../../../src/locales/en/owner-notes.js';
import { panel } from '../../../src/locales/en/panel.js';
import { snippets } from '../../../src/locales/en/snippets.js';
import { start } from '../../../src/locales/en/start.js';
import { statistics } from '../../../src/locales/en/statistics.js';
import type { Texts } from '../../../src/locales/index.js';
import { READERS } from '../../../src/locales/readers.js';
import { LANGUAGES } from '../../../src/locales/registry.js';

/** Every text in English. */
export const english: Texts = {
  ...{ captions, controls, details, diagnostics, findings, life, messages, panel, start, statistics },
  ...{ decoder, form, overview, ownerNotes, snippets },
  dashboard,
  explain,
};

/** Every text in the other languages, by their tags, as it stands in their folders: what is missing there is missing here. */
export const translations: Readonly<Record<string, Texts>> = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async ({ lang, viewer }): Promise<[string, Texts]> => {
      const load = [viewer, ...Object.values(READERS[lang]!.texts)] as (() => Promise<Partial<Texts>>)[];
      const read = await Promise.all(load.map((one) => one()));
      const { explain } = EXPLAIN_TEXTS[lang]!;
      return [lang, { ...read.reduce((all, one) => ({ ...all, ...one })), explain } as Texts];
    }),
  ),
);

/** Every text in German. */
export const german = translations['de']!;
