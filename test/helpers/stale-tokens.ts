import type { GivenToken } from '../../demo/edge/viewer-token/endpoint.js';
import type { Admission } from '../../demo/edge/wire/session.js';

/** How long a token may be on its way from the endpoint to the next connection, in milliseconds. */
const ON_ITS_WAY_MS = 500;

/** Tells of each connection that came with another token than the newest that had reached the page; in words. */
export function staleTokens(connections: readonly Admission[], given: readonly GivenToken[]): string[] {
  return connections.flatMap(({ tokenDigest, steadyAt, outcome }) => {
    const index = given.findIndex(({ digest }) => digest === tokenDigest);
    const newer = given.slice(index + 1).filter((token) => steadyAt - token.steadyAt > ON_ITS_WAY_MS);
    if (index >= 0 && newer.length === 0) return [];
    return [`${outcome} connection with ${index < 0 ? 'a token from elsewhere' : 'an old token'}`];
  });
}
