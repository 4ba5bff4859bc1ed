export * from './token.js';
export {
  catalogueEntry,
  DOCUMENTED_CODES,
  parsePlayoutUrl,
  playerErrorGroup,
  type CatalogueEntry,
  type DocumentedCode,
  type ErrorAction,
  type PlayerErrorGroup,
  type PlayoutRequest,
} from './nanoplayer/index.js';
export { learnServerTime } from './playback/index.js';
export type { PlaybackFailure, PlaybackPhase, PlaybackState } from './playback/index.js';
export * from './elements/index.js';
export { registerTexts } from './locales/registry.js';
export type { Language, Localized, OwnTexts, Texts } from './locales/texts.js';
