export * from './core/index.js';
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
} from './nano/index.js';
export { learnServerTime } from './player/index.js';
export type { PlaybackFailure, PlaybackPhase, PlaybackState } from './player/index.js';
export * from './elements/index.js';
