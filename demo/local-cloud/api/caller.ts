import type { IncomingMessage } from 'node:http';
import type { Cloud } from '../cloud.js';
import type { TokenRoute } from '../store/bintu-tokens.js';
import type { EdgeKeys } from '../verdict/keys.js';
import { ApiError } from './http.js';
import { readSessionCookie } from './session-cookie.js';

/** Who makes a call, and what was shown for it. */
export interface Caller {
  readonly keys: EdgeKeys;
  readonly by: 'api-key' | 'bintu-token' | 'cookie';
}

/**
 * Who makes this call: by the API key, by a Bintu token, or by the cookie of a signed-in page. Where several are shown,
 * the first of them counts, and no other is tried. A browser sends a cookie along with what another site's page asks
 * for: so a change that comes with one has to name this very host as its origin.
 *
 * @throws {ApiError} 403 with errorCode 1001
 */
export function identify(request: IncomingMessage, cloud: Cloud): Caller {
  const apiKey = request.headers['x-bintu-apikey'];
  if (apiKey !== undefined) return { keys: byApiKey(cloud, apiKey), by: 'api-key' };
  const token = request.headers['x-bintu-token'];
  if (token !== undefined) return { keys: byToken(cloud, String(token), 'header'), by: 'bintu-token' };
  const cookie = readSessionCookie(request);
  if (cookie === undefined) throw refusedKey();
  const keys = byToken(cloud, cookie, 'cookie');
  if (request.method !== 'GET') requireOwnOrigin(request);
  return { keys, by: 'cookie' };
}

/** The organisation of an API key. @throws {ApiError} 403 with errorCode 1001, as the vendor documents it */
export function byApiKey({ organisations }: Cloud, apiKey: unknown): EdgeKeys {
  const keys = typeof apiKey === 'string' ? organisations.byApiKey(apiKey) : undefined;
  if (!keys) throw refusedKey();
  return keys;
}

/** @throws {ApiError} 403 where a request does not come from a page of this very host */
export function requireOwnOrigin({ headers }: IncomingMessage): void {
  const { origin = '', host } = headers;
  if (host !== undefined && URL.canParse(origin) && new URL(origin).host === host) return;
  throw new ApiError(403, 1001, 'Origin is not this server', { field: 'Origin', rule: 'foreign' });
}

function byToken({ bintuTokens, organisations }: Cloud, token: string, route: TokenRoute): EdgeKeys {
  const keys = organisations.find(bintuTokens.find(token, route)?.organisation);
  // The vendor documents no words for it.
  if (!keys) throw new ApiError(403, 1001, 'Provided bintu token is not valid');
  return keys;
}

function refusedKey(): ApiError {
  return new ApiError(403, 1001, 'Provided APIKey is not valid');
}
