import { explain as arabic } from './ar/explain.js';
import { ownerNotes as arabicNotes } from './ar/owner-notes.js';
import { findings as arabicFindings } from './ar/viewer.js';
import { explain as german } from './de/explain.js';
import { ownerNotes as germanNotes } from './de/owner-notes.js';
import { findings as germanFindings } from './de/viewer.js';
import { explain } from './en/explain.js';
import { findings } from './en/findings.js';
import { ownerNotes } from './en/owner-notes.js';
import { explain as french } from './fr/explain.js';
import { ownerNotes as frenchNotes } from './fr/owner-notes.js';
import { findings as frenchFindings } from './fr/viewer.js';
import { explain as spanish } from './es/explain.js';
import { ownerNotes as spanishNotes } from './es/owner-notes.js';
import { findings as spanishFindings } from './es/viewer.js';
import { explain as japanese } from './ja/explain.js';
import { ownerNotes as japaneseNotes } from './ja/owner-notes.js';
import { findings as japaneseFindings } from './ja/viewer.js';
import { explain as portuguese } from './pt-BR/explain.js';
import { ownerNotes as portugueseNotes } from './pt-BR/owner-notes.js';
import { findings as portugueseFindings } from './pt-BR/viewer.js';
import type { Texts } from './texts.js';

/** What diagnostics are explained with, in a terminal, where nothing needs to be loaded on demand. */
export type ExplainTexts = Pick<Texts, 'explain' | 'findings' | 'ownerNotes'>;

/** By BCP 47 tag. A new language is a line here as well. */
export const EXPLAIN_TEXTS: Readonly<Record<string, ExplainTexts>> = {
  en: { explain, findings, ownerNotes },
  de: { explain: german, findings: germanFindings, ownerNotes: germanNotes },
  fr: { explain: french, findings: frenchFindings, ownerNotes: frenchNotes },
  es: { explain: spanish, findings: spanishFindings, ownerNotes: spanishNotes },
  ja: { explain: japanese, findings: japaneseFindings, ownerNotes: japaneseNotes },
  'pt-BR': { explain: portuguese, findings: portugueseFindings, ownerNotes: portugueseNotes },
  ar: { explain: arabic, findings: arabicFindings, ownerNotes: arabicNotes },
};
