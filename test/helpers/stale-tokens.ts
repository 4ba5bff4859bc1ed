import type { GivenToken } from '../../demo/local-cloud/viewer-token/endpoint.js';
import type { Admission } from '../../demo/local-cloud/wire/session.js';

/** How long a token may be on its way from the endpoint to the next connection, in milliseconds. */
const ON_ITS_WAY_MS = 500;

/**
 * Tells of each connection that came with another token than the newest that had reached the page; in words, and how long
 * that had been given: a page that is held up gets it later. Where the edge's clock went back, what it made then expires
 * before what it made earlier, and is not the newer one; nor is the same token that was given again within its second.
 */
export function staleTokens(connections: readonly Admission[], given: readonly GivenToken[]): string[] {
  return connections.flatMap(({ tokenDigest, steadyAt, outcome }) => {
    const own = given.find(({ digest }) => digest === tokenDigest);
    if (!own) return [`${outcome} connection with a token from elsewhere`];
    const newer = given.filter(
      (token) =>
        token.digest !== tokenDigest &&
        token.steadyAt > own.steadyAt &&
        token.at > own.at &&
        steadyAt - token.steadyAt > ON_ITS_WAY_MS,
    );
    if (newer.length === 0) return [];
    const sinceMs = Math.round(steadyAt - Math.min(...newer.map((token) => token.steadyAt)));
    return [`${outcome} connection with an old token, ${sinceMs} ms after a newer one was given`];
  });
}
