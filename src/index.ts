// Of tokens, what a page with a player has a use for; `/token` has everything that is known of them.
export { H5LiveError, isPlaybackToken, parseToken, redact, validityAt } from './token/index.js';
export type {
  Finding,
  FindingCode,
  H5LiveErrorCode,
  MalformedToken,
  PlaybackToken,
  RefusalCause,
  Restriction,
  Secret,
  TokenHolder,
  TokenInfo,
  TokenInput,
  TokenIssue,
  TokenReading,
  Validity,
  ValidityOptions,
  ValidityState,
} from './token/index.js';
export { milliseconds, VERSION } from './shared/index.js';
export type { Milliseconds, Seconds } from './shared/index.js';
export type { PlayerConfig, PlayerEntry } from './nanoplayer/index.js';
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
