import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EdgeKeys } from '../verdict/keys.js';
import { ApiError, readObject, requireApiKey, sendJson } from './http.js';
import { createTokenV2 } from './token-v2.js';
import { createTokenV3 } from './token-v3.js';

const CALLS = { '/secure/token': createTokenV2, '/api/v1/splay': createTokenV3 } as const;

/**
 * Answers the token API's calls.
 *
 * @param now gives Unix time in milliseconds
 * @returns whether the request was one of them
 */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  keys: EdgeKeys,
  now: () => number,
): Promise<boolean> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const call = Object.hasOwn(CALLS, path) ? CALLS[path as keyof typeof CALLS] : undefined;
  if (!call) return false;
  try {
    if (request.method !== 'POST') throw new ApiError(405, 1000, 'Use POST');
    requireApiKey(request, keys.apiKey);
    sendJson(response, 200, await call(await readObject(request), keys, now()));
  } catch (error) {
    const known = error instanceof ApiError ? error : new ApiError(500, 1000, 'Internal error');
    const { status, errorCode, message } = known;
    sendJson(response, status, { success: false, errorCode, message });
  }
  return true;
}
