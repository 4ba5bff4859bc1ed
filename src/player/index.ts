export { Clock, learnServerTime, pageClock, type ClockSource } from './clock.js';
export { PlaybackController, type Playback } from './controller.js';
export { endpointSource, type TokenEndpointOptions } from './endpoint-source.js';
export { pageWakes, type WakeSubscriber } from './page-wakes.js';
export { IDLE, type PlaybackFailure, type PlaybackPhase, type PlaybackState } from './playback-state.js';
export type { ScriptOptions } from './script-loader.js';
export { warmConnections } from './warm-connections.js';
export { TokenKeeper, type TokenKeeperOptions } from './token-keeper.js';
export {
  providerSource,
  type TokenProvider,
  type TokenReason,
  type TokenRequest,
  type TokenSource,
} from './token-source.js';
