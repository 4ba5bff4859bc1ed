export {
  PlaybackChangeEvent,
  PlaybackErrorEvent,
  PlaybackStatisticsEvent,
  StreamChangeEvent,
  TokenExpiredEvent,
  TokenExpiringEvent,
  TokenRenewedEvent,
  TokenStatusChangeEvent,
  VolumeChangeEvent,
  type PlayerEventMap,
  type StatusCause,
} from './events.js';
export { OtherVersionEvent } from './other-versions.js';
export { CodeGivenEvent, TokenDismissedEvent, type SavedState } from './overview-events.js';
// The elements for owners have an entry of their own: whoever only plays loads nothing of them.
export type { DecoderLabels } from './localize/decoder-labels.js';
export type { OverviewLabels } from './localize/overview-labels.js';
export type { RevokeToken } from './secure-h5live-token-overview/revocation.js';
export type { SecureH5liveTokenOverview } from './secure-h5live-token-overview/secure-h5live-token-overview.js';
export type { VerifyToken } from './secure-h5live-token-decoder/server-check.js';
export type { SecureH5liveTokenDecoder } from './secure-h5live-token-decoder/secure-h5live-token-decoder.js';
export {
  ControlRequestEvent,
  type ControlRequest,
  type Quality,
} from './secure-h5live-controls/control-request.js';
export type { ControlState } from './secure-h5live-controls/control-state.js';
export { keyRequest, type KeyboardEventLike } from './secure-h5live-controls/keyboard.js';
export { SecureH5liveControls } from './secure-h5live-controls/secure-h5live-controls.js';
export type {} from './secure-h5live-player/player-types.js';
export { SecureH5livePlayer } from './secure-h5live-player/secure-h5live-player.js';
export type { CodeSnippetOptions } from './secure-h5live-player/code-snippet.js';
export { SecureH5liveStatistics } from './secure-h5live-statistics/secure-h5live-statistics.js';
export { SecureH5liveTokenStatus } from './secure-h5live-token-status/secure-h5live-token-status.js';
export type { ErrorLabels } from './localize/error-labels.js';
export type { ControlLabels } from './localize/control-labels.js';
export type { FindingLabels } from './localize/finding-labels.js';
export type { Labels } from './localize/labels.js';
export { registerLabels } from './localize/localize.js';
