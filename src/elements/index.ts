// The custom elements: properties, rendering, events; no arithmetic with tokens and no decision about failures. `player` is
// an eager shell and an engine that it loads, with `controls`, `statistics` and `token-status` as its parts; `owner` holds
// what only owners of streams see, `ssr` what a server renders, `shared` what several elements use. A folder's main file has
// its name.
// Not here: texts (`locales`), playing (`playback`). Comments of the classes are the reference: pages are made of them.
export { MetadataEvent, PlaybackStatisticsEvent, StreamChangeEvent } from './player/deferred-events.js';
export { TokenRenewedEvent, VolumeChangeEvent } from './player/events.js';
export { PlaybackChangeEvent, PlaybackErrorEvent, type PlayerEventMap } from './shared/events.js';
export {
  TokenExpiredEvent,
  TokenExpiringEvent,
  TokenStatusChangeEvent,
  type StatusCause,
} from './token-status/events.js';
export { OtherVersionEvent } from './shared/other-versions.js';
export { CodeGivenEvent, TokenDismissedEvent, type SavedState } from './owner/overview-events.js';
// The elements for owners have an entry of their own: whoever only plays loads nothing of them.
export type { RevokeToken } from './owner/token-overview/revocation.js';
export type { SecureH5liveTokenOverview } from './owner/token-overview/token-overview.js';
export type { VerifyToken } from './owner/token-decoder/server-check.js';
export type { SecureH5liveTokenDecoder } from './owner/token-decoder/token-decoder.js';
export { ControlRequestEvent, type ControlRequest, type Quality } from './controls/control-state.js';
export type { CaptionChange, ControlState } from './controls/control-state.js';
export { keyRequest, type KeyboardEventLike } from './controls/keyboard.js';
export { SecureH5liveControls } from './controls/controls.js';
export { SecureH5livePlayer } from './player/player.js';
export type { CodeSnippetOptions } from './player/code-snippet.js';
export { SecureH5liveCaptions } from './captions/captions.js';
export type { CaptionLook } from './captions/caption-look.js';
export { SecureH5liveStatistics } from './statistics/statistics.js';
export { SecureH5liveTokenStatus } from './token-status/token-status.js';
