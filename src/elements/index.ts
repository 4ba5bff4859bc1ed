export {
  PlaybackChangeEvent,
  TokenExpiredEvent,
  TokenExpiringEvent,
  TokenStatusChangeEvent,
  type StatusCause,
} from './events.js';
export { SecureH5livePlayer } from './secure-h5live-player/secure-h5live-player.js';
export { SecureH5liveTokenStatus } from './secure-h5live-token-status/secure-h5live-token-status.js';
export type { ErrorLabels } from './localize/error-labels.js';
export type { FindingLabels } from './localize/finding-labels.js';
export type { Labels } from './localize/labels.js';
export { registerLabels } from './localize/localize.js';
