import { H5LiveError } from '../token/errors.js';
import { chunkIssue, type Chunk } from './chunk.js';
import type { Clock } from './clock.js';
import { withTimeout } from './timeout.js';

/** How long a part may take, in milliseconds, before it counts as one that cannot be had. */
export const CHUNK_LIMIT_MS = 10_000;

/**
 * Loads a part of the package for what plays, which does not wait for ever. What comes later is there the next time.
 *
 * @throws {H5LiveError} `component-unavailable`, `component-outdated`, as a rejection
 */
export async function loadChunk<T>(chunk: Chunk<T>, clock?: Clock): Promise<T> {
  try {
    return await withTimeout(() => chunk.load(), { limitMs: CHUNK_LIMIT_MS, ...(clock && { clock }) });
  } catch (error) {
    const { code, message } = chunkIssue(error);
    throw new H5LiveError(code, message);
  }
}
