import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../cloud.js';
import type { Call } from './call.js';
import { ApiError, sendError, sendJson } from './http.js';
import { makeBintuToken, readSession, renewTokenKey, signIn, signOut } from './session-calls.js';
import {
  createStream,
  listStreams,
  listTags,
  makeStreamIngestToken,
  readStream,
  startStream,
  stopStream,
  tagStream,
} from './stream-calls.js';
import { makeTokenV2, makeTokenV3, revokeToken, verifyToken } from './token-calls.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Every call of the API, by its path as the contract writes it. */
export const CALLS: Readonly<Record<string, Readonly<Partial<Record<Method, Call>>>>> = {
  '/secure/token': { POST: makeTokenV2 },
  '/api/v1/splay': { POST: makeTokenV3 },
  '/api/v1/splay/verify': { POST: verifyToken },
  '/api/v1/splay/revoke': { POST: revokeToken },
  '/session': { POST: signIn, GET: readSession, DELETE: signOut },
  '/user/token': { POST: makeBintuToken },
  '/user/tokenkey': { PUT: renewTokenKey },
  '/stream': { POST: createStream, GET: listStreams },
  '/stream/{id}': { GET: readStream },
  '/stream/{id}/tag': { PUT: tagStream },
  '/stream/{id}/start': { PUT: startStream },
  '/stream/{id}/stop': { PUT: stopStream },
  '/stream/{id}/ingest/token': { POST: makeStreamIngestToken },
  '/tag': { GET: listTags },
};

const ROUTES = Object.entries(CALLS).map(([path, calls]) => ({
  pattern: new RegExp(`^${path.replace('{id}', '([^/]+)')}$`),
  calls: new Map(Object.entries(calls)),
}));

/** Answers the calls of the API; answers whether the request was one of them. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  cloud: Cloud,
): Promise<boolean> {
  const [pathname = '', search = ''] = (request.url ?? '').split('?');
  const route = ROUTES.find(({ pattern }) => pattern.test(pathname));
  if (!route) return false;
  const [, id = ''] = route.pattern.exec(pathname) ?? [];
  try {
    const call = route.calls.get(request.method ?? '');
    if (!call) {
      const methods = [...route.calls.keys()];
      response.setHeader('allow', methods.join(', '));
      throw new ApiError(405, 1000, `Use ${methods.join(' or ')}`);
    }
    const query = new URLSearchParams(search);
    const { status, body } = await call({ cloud, request, response, id, query });
    if (body === undefined) response.writeHead(status, { 'cache-control': 'no-store' }).end();
    else sendJson(response, status, body);
  } catch (error) {
    sendError(response, error);
  }
  return true;
}
