// The vendor's player as data: its configuration, events, error codes, statistics, addresses, and what it needs of a
// Content-Security-Policy. Each fact names its source. Pure: nothing is loaded or played here.
// Not here: what we do about an event or an error (`playback`), and the sentences for codes (`locales`).
export {
  ADAPTION_RULES,
  adaptionConfig,
  omittedRenditions,
  QUALITIES,
  type AdaptionRule,
  type GroupQuality,
} from './adaption.js';
export {
  captionChannel,
  CAPTIONS_HOST,
  OFFICIAL_CAPTIONS,
  readCaptionLanguages,
  readCaptionServer,
  type CaptionLanguages,
  type CaptionServer,
  type NamedCaptions,
  type NanoMessenger,
  type NanoMessengerConstructor,
} from './captions.js';
export { ELEMENT_NEEDS, VENDOR_NEEDS, type VendorNeedCase } from './content-policy.js';
export { endpointsFor, type Endpoints, type Servers } from './endpoints.js';
export { isIntegrity } from './integrity.js';
export {
  isOfficialPlayer,
  OFFICIAL_PLAYER,
  OFFICIAL_PLAYERS,
  TRUSTED_TYPES_POLICY,
} from './official-player.js';
export { readOwnerConfig, type OwnerConfig, type PlayerConfig } from './owner-config.js';
export {
  catalogueEntry,
  DOCUMENTED_CODES,
  isDocumented,
  mayHideRefusal,
  playerErrorGroup,
  type CatalogueEntry,
  type DocumentedCode,
  type ErrorAction,
  type PlayerErrorGroup,
} from './error-catalogue.js';
export {
  PLAYER_EVENTS,
  type Adaption,
  type NanoPlayer,
  type NanoPlayerConstructor,
  type NanoPlayerEvent,
} from './player-api.js';
export { readMetadata, type StreamMetadata } from './metadata.js';
export { isPublic, metricsConfig, readMetrics, type MetricsAccount } from './metrics.js';
export { tellsOfMediaRecovery } from './media-recovery.js';
export { LATENCY_MODES, type LatencyMode } from './latency-mode.js';
export { playerConfig, type PlaybackRequest } from './player-config.js';
export {
  parsePlayoutUrl,
  type PlayoutRequest,
  EMBED_PAGE,
  PLAYER_PAGE,
  PLAYOUT_PAGE,
  streamInPath,
} from './playout-url.js';
export { isGroupId } from './group-id.js';
export {
  securityConfig,
  sourceConfig,
  type PlayerEntry,
  type StreamEntry,
  type StreamGroup,
} from './player-config.js';
export { serviceAddresses, STREAM_MANAGEMENT, type ServiceAddresses } from './service-addresses.js';
export { transportOf, type Transport } from './transport.js';
export { updatedSource } from './updated-source.js';
export { readStatistics, type PlaybackStatistics } from './statistics.js';
export { isStreamName } from './stream-name.js';
