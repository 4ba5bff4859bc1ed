import { Chunk } from '../../playback/chunk.js';

/** The panel that tells of a token's validity: it may begin to load before there is anything that shows it. */
export const PANEL = new Chunk(
  async () => (await import('../token-status/token-status.js')).SecureH5liveTokenStatus,
);
