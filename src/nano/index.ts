export {
  endpointsFor,
  OFFICIAL_PLAYER,
  OPEN_ENDPOINTS,
  SECURE_ENDPOINTS,
  type Endpoints,
} from './endpoints.js';
export { playerErrorGroup, type PlayerErrorGroup } from './error-codes.js';
export {
  PLAYER_EVENTS,
  type NanoPlayer,
  type NanoPlayerConstructor,
  type NanoPlayerEvent,
  type PlayerEventName,
} from './player-api.js';
export {
  playerConfig,
  type NanoPlayerConfig,
  type PlaybackRequest,
  type SecurityConfig,
} from './player-config.js';
export { parsePlayoutUrl, type PlayoutRequest } from './playout-url.js';
export { readStatistics, type PlaybackStatistics } from './statistics.js';
export { isStreamName } from './stream-name.js';
