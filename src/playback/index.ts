// What happens while a stream plays: loading the vendor's script, mounting its player, following its events, deciding about
// failures, trying again, switching sources. `tokens/` fetches tokens and renews them. Effects live here, and what they
// need of page and time is handed in.
// Not here: what is drawn (`elements`), what the vendor's words mean (`nanoplayer`), what a token says (`token`).
export type { AudioState } from './audio.js';
export { Chunk, whenOnline } from './chunk.js';
export { Clock, learnServerTime, pageClock } from './clock.js';
export { PlaybackController } from './controller.js';
export { QUIC_REST_KEY } from './known-quic.js';
export { ENDPOINT_LIMIT_MS, type TokenEndpointOptions } from './tokens/endpoint-source.js';
export type { FailureReport } from './recovery.js';
export { withTimeout } from './timeout.js';
export { removeLeftovers } from './mount.js';
export { isVideo, mountIn, pictureIn, type Picture } from './picture.js';
export { documentOf, pageDocument } from './page-document.js';
export { loadChunk } from './load-chunk.js';
export { pageBase } from './page-url.js';
export { endpointUrl } from './tokens/endpoint-url.js';
export type { Playback, PlaybackListener } from './playback.js';
export { failureOf, type PlaybackFailure, type PlaybackPhase, type PlaybackState } from './playback-state.js';
export { PlaybackTokens, type TokenSettings, type TokenSupply } from './tokens/playback-tokens.js';
export { learnServedTime } from './served-time.js';
export { loadPlayer, type ScriptRequest } from './script-loader.js';
export { onScriptAllowed, type AddressSource } from './script-rule.js';
export { PlaybackSupervisor, type SupervisedPlayback } from './supervisor.js';
export type { SwitchOutcome } from './source-switch-queue.js';
export { type TokenSource, type TokenProvider, type TokenReason } from './tokens/token-source.js';
export { readToken, readTokenNow } from './tokens/token-reader.js';
export { warmConnections } from './warm-connections.js';
