import type { PlainAnswer } from './answer.js';
import type { ConnectionInfo, TokenHandler } from './options.js';

/** What a handler does, before its answer becomes a `Response`. Never rejects. */
export type PlainHandler = (request: Request, info: ConnectionInfo) => Promise<PlainAnswer>;

const plainHandlers = new WeakMap<TokenHandler, PlainHandler>();

/** Makes a handler of what answers plainly. */
export function webHandler(plain: PlainHandler): TokenHandler {
  const handler: TokenHandler = async (request, info) => {
    // Where it is used as a route of some framework, anything may stand there.
    const { status, headers, body } = await plain(request, info ?? {});
    return new Response(body, { status, headers });
  };
  plainHandlers.set(handler, plain);
  return handler;
}

/**
 * The other way round, for adapters that would only take a `Response` apart again: making one and reading it is a good
 * part of all the time that a token takes. A handler that somebody has wrapped is called as it is.
 */
export function plainHandler(handler: TokenHandler): PlainHandler {
  const known = plainHandlers.get(handler);
  if (known) return known;
  return async (request, info) => {
    const answer = await handler(request, info);
    const body = answer.body === null ? null : await answer.text();
    const cookies = answer.headers.getSetCookie();
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'set-cookie'));
    return { status: answer.status, headers, body, cookies };
  };
}
