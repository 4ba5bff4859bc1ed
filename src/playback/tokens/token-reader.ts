import { readAtOnce, type TokenReading } from '../../token/index.js';
import { Chunk } from '../chunk.js';
import { loadChunk } from '../load-chunk.js';

// A token is hardly ever in anything that the documents do not have.
const READER = new Chunk(async () => (await import('../../token/parse-token.js')).parseToken);

/**
 * Reads a token in any wrapping that `parseToken` reads, of which most are loaded first.
 *
 * @throws {H5LiveError} `component-unavailable`, `component-outdated`, as a rejection
 */
export async function readToken(input: unknown): Promise<TokenReading> {
  return readAtOnce(input) ?? (await loadChunk(READER))(input);
}

/** The same where what reads it is there; nothing where {@link readToken} has to load that first. */
export function readTokenNow(input: unknown): TokenReading | undefined {
  return readAtOnce(input) ?? READER.loaded?.(input);
}
