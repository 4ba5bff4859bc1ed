import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { TokenHandler } from './options.js';
import { BODY_LIMIT_MS } from './read-request.js';

/** What frameworks such as Express add to a request: the whole path, and a body that was read already. */
interface FrameworkRequest extends IncomingMessage {
  readonly originalUrl?: string;
  readonly body?: unknown;
}

/**
 * Makes a handler into a listener for node:http, which is also a handler for Express. It ends every response.
 *
 * @example
 * createServer(toNodeListener(createTokenHandler({ … }))).listen(3000);
 * app.use('/playback-token', toNodeListener(createTokenHandler({ … })));
 */
export function toNodeListener(
  handler: TokenHandler,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    void answer(handler, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400, { 'cache-control': 'no-store' });
      response.end();
    });
  };
}

async function answer(
  handler: TokenHandler,
  request: FrameworkRequest,
  response: ServerResponse,
): Promise<void> {
  const { remoteAddress } = request.socket;
  const answered = await handler(toRequest(request), { remoteAddress });
  const isDone = request.readableEnded || request.method === 'GET';
  // Who goes on sending what nobody reads is not listened to any longer than this.
  if (!isDone) {
    response.setHeader('connection', 'close');
    setTimeout(() => request.destroy(), BODY_LIMIT_MS).unref();
  }
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(await answered.text());
}

function toRequest(request: FrameworkRequest): Request {
  const { method = 'GET', headers } = request;
  const host = headers.host ?? 'localhost';
  const url = new URL(
    request.originalUrl ?? request.url ?? '/',
    `http://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`,
  );
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) given.append(name, one);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers: given,
    ...(hasBody && { body: bodyOf(request), duplex: 'half' }),
  });
}

// A parser that ran before has taken the stream.
function bodyOf(request: FrameworkRequest): BodyInit {
  if (request.body !== undefined && request.readableEnded) return JSON.stringify(request.body);
  return Readable.toWeb(request) as ReadableStream<Uint8Array>;
}
