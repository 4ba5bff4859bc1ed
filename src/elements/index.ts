export { PlaybackChangeEvent, ValidityChangeEvent } from './events.js';
export { SecureH5livePlayer } from './secure-h5live-player/secure-h5live-player.js';
export { SecureH5liveTokenStatus } from './secure-h5live-token-status/secure-h5live-token-status.js';
