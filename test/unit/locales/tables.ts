import { captions as deCaptions } from '../../../src/locales/de/captions.js';
import { explain as deExplain } from '../../../src/locales/de/explain.js';
import { dashboard as deDashboard } from '../../../src/locales/de/dashboard.js';
import * as deOwners from '../../../src/locales/de/owner.js';
import * as deViewers from '../../../src/locales/de/viewer.js';
import { ownerNotes as deNotes } from '../../../src/locales/de/owner-notes.js';
import { snippets as deSnippets } from '../../../src/locales/de/snippets.js';
import { captions } from '../../../src/locales/en/captions.js';
import { controls } from '../../../src/locales/en/controls.js';
import { dashboard } from '../../../src/locales/en/dashboard.js';
import { decoder } from '../../../src/locales/en/decoder.js';
import { details } from '../../../src/locales/en/details.js';
import { diagnostics } from '../../../src/locales/en/diagnostics.js';
import { explain } from '../../../src/locales/en/explain.js';
import { findings } from '../../../src/locales/en/findings.js';
import { form } from '../../../src/locales/en/form.js';
import { messages } from '../../../src/locales/en/messages.js';
import { overview } from '../../../src/locales/en/overview.js';
import { ownerNotes } from '../../../src/locales/en/owner-notes.js';
import { panel } from '../../../src/locales/en/panel.js';
import { snippets } from '../../../src/locales/en/snippets.js';
import { start } from '../../../src/locales/en/start.js';
import { statistics } from '../../../src/locales/en/statistics.js';
import type { Texts } from '../../../src/locales/index.js';

/** Every text in English. */
export const english: Texts = {
  ...{ captions, controls, details, diagnostics, findings, messages, panel, start, statistics },
  ...{ decoder, form, overview, ownerNotes, snippets },
  dashboard,
  explain,
};

/** Every text in German. */
export const german: Texts = {
  ...deViewers,
  ...deOwners,
  captions: deCaptions,
  ownerNotes: deNotes,
  snippets: deSnippets,
  dashboard: deDashboard,
  explain: deExplain,
};
