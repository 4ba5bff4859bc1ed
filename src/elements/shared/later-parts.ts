import { Chunk } from '../../playback/chunk.js';
import { LazyPart } from './lazy-part.js';

/** The element with the code to embed a stream. */
export const CODE_SNIPPET = new LazyPart(
  'secure-h5live-code-snippet',
  new Chunk(async () => (await import('../owner/code-snippet/code-snippet.js')).SecureH5liveCodeSnippet),
);

/** The controls over the picture. */
export const CONTROLS = new LazyPart(
  'secure-h5live-controls',
  new Chunk(async () => (await import('../controls/controls.js')).SecureH5liveControls),
);

/** The measurements over the picture. */
export const STATISTICS = new LazyPart(
  'secure-h5live-statistics',
  new Chunk(async () => (await import('../statistics/statistics.js')).SecureH5liveStatistics),
);
