/**
 * Every text that is shown, in every language, and how dates and lengths of time are written. English is the source: what
 * stands in `en/` says which texts there are, each section in the chunk of who shows it. Another language is a folder
 * beside it, with a file for each who reads, which is loaded when it is read, and its lines in `registry.ts` and `readers.ts`. What a text is said of is decided elsewhere.
 */
export { dateLocale, formatMoment, usableZone } from './dates.js';
export { formatDistance, type Distance } from './distance.js';
export { formatDuration } from './duration.js';
export { fillIsolated } from './fill-isolated.js';
export type { OwnFindingCode } from './en/findings.js';
export { ownerErrorText } from './owner-error.js';
export { localeFor } from './locale-for.js';
export { languages, ownerNotesFor, textsFor, textsLoading } from './localize.js';
export { registerTexts } from './registry.js';
export {
  fill,
  gapAfter,
  type Language,
  type Localized,
  type OwnTexts,
  type Reader,
  type Texts,
} from './texts.js';
