import { H5LiveError } from '../token/errors.js';
import { chunkIssue, type Chunk } from './chunk.js';

/**
 * Loads a part of the package for what plays.
 *
 * @throws {H5LiveError} `component-unavailable`, `component-outdated`, as a rejection
 */
export async function loadChunk<T>(chunk: Chunk<T>): Promise<T> {
  try {
    return await chunk.load();
  } catch (error) {
    const { code, message } = chunkIssue(error);
    throw new H5LiveError(code, message);
  }
}
