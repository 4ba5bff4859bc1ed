import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { TLSSocket } from 'node:tls';
import type { TokenHandler } from './options.js';
import { plainHandler, type PlainHandler } from './answer.js';
import { BODY_LIMIT_MS } from './read-request.js';

/** A request as node:http or node:http2 gives it, or as frameworks such as Express make of it. */
export type NodeRequest = IncomingMessage | Http2ServerRequest;
/** The response that belongs to it. */
export type NodeResponse = ServerResponse | Http2ServerResponse;

/** A request as Fastify gives it, with Node's own inside. */
export interface WrappedRequest {
  readonly raw: NodeRequest;
}
/** The response that belongs to it; `hijack` tells the framework that somebody else answers. */
export interface WrappedResponse {
  readonly raw: NodeResponse;
  hijack?(): unknown;
}

/** What frameworks add to a request: the whole path, a body that was read already, and what their owner trusts. */
interface FrameworkRequest {
  readonly originalUrl?: unknown;
  readonly body?: unknown;
  readonly protocol?: unknown;
}

/**
 * Makes a handler into a listener for node:http and node:http2, which is also a handler for Express, Fastify and Nest.
 * It ends every response, and ends the work for it where the client hangs up: with 400 what is no request, and with 500
 * where a handler that somebody wrapped fails.
 *
 * @example
 * createServer(toNodeListener(createTokenHandler({ … }))).listen(3000);
 * app.use('/playback-token', toNodeListener(createTokenHandler({ … }))); // Express
 * fastify.all('/playback-token', toNodeListener(createTokenHandler({ … })));
 */
export function toNodeListener(
  handler: TokenHandler,
): (request: NodeRequest | WrappedRequest, response: NodeResponse | WrappedResponse) => void {
  const plain = plainHandler(handler);
  return (request, response) => {
    const asked = 'raw' in request ? request.raw : request;
    const answered = 'raw' in response ? response.raw : response;
    if ('hijack' in response) response.hijack?.();
    const leaving = new AbortController();
    answered.once('close', () => {
      if (!answered.writableEnded) leaving.abort();
    });
    let read: Request;
    try {
      read = toRequest(asked, request as FrameworkRequest, leaving.signal);
    } catch {
      return endWith(400, answered);
    }
    void answer(plain, asked, read, answered).catch(() => endWith(500, answered));
  };
}

function endWith(status: number, response: NodeResponse): void {
  if (response.destroyed || response.writableEnded) return;
  if (!response.headersSent) response.writeHead(status, { 'cache-control': 'no-store' });
  response.end();
}

async function answer(
  handler: PlainHandler,
  request: NodeRequest,
  asked: Request,
  response: NodeResponse,
): Promise<void> {
  const { remoteAddress } = request.socket;
  const { status, headers, body, cookies = [] } = await handler(asked, { remoteAddress });
  if (response.destroyed) return;
  const isDone = request.readableEnded || request.method === 'GET';
  // Who goes on sending what nobody reads is not listened to any longer than this.
  if (!isDone) {
    // Of HTTP/2 each request is a stream, and the connection belongs to others as well.
    if (request.httpVersionMajor < 2) response.setHeader('connection', 'close');
    setTimeout(() => request.destroy(), BODY_LIMIT_MS).unref();
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  // With its length it goes out in one piece, and not in chunks.
  if (body !== null) response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(status);
  if (body === null) response.end();
  else response.end(body);
}

function toRequest(request: NodeRequest, framework: FrameworkRequest, signal: AbortSignal): Request {
  const { method = 'GET', headers } = request;
  const given: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    // Of HTTP/2, these are parts of the request line.
    if (name.startsWith(':')) continue;
    if (typeof value === 'string') given.push([name, value]);
    else for (const one of value ?? []) given.push([name, one]);
  }
  const authority = headers[':authority'];
  if (headers.host === undefined && typeof authority === 'string') given.push(['host', authority]);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(addressOf(request, framework), {
    method,
    headers: given,
    signal,
    ...(hasBody && { body: bodyOf(request, framework), duplex: 'half' }),
  });
}

function addressOf(request: NodeRequest, { originalUrl, protocol }: FrameworkRequest): string {
  const named = request.headers.host ?? request.headers[':authority'];
  const host = typeof named === 'string' && /^[\w.:[\]-]+$/.test(named) ? named : 'localhost';
  const isEncrypted = (request.socket as Partial<TLSSocket>).encrypted === true || protocol === 'https';
  const path = typeof originalUrl === 'string' ? originalUrl : (request.url ?? '/');
  return new URL(path, `${isEncrypted ? 'https' : 'http'}://${host}`).href;
}

// A parser that ran before has taken the stream.
function bodyOf(request: NodeRequest, { body }: FrameworkRequest): BodyInit {
  if (!request.readableEnded) return bodyStream(request);
  if (typeof body === 'string' || body instanceof Uint8Array) return body as BodyInit;
  return body === undefined ? '' : JSON.stringify(body);
}

// Takes from the connection what is read and no more. Of `Readable.toWeb` it is the part that a short body needs.
function bodyStream(request: NodeRequest): ReadableStream<Uint8Array> {
  let end = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const more = (chunk: Uint8Array): void => {
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) request.pause();
      };
      const done = (): void => {
        end();
        controller.close();
      };
      const broken = (): void => {
        end();
        controller.error(new Error('the request ended early'));
      };
      end = () => {
        request.off('data', more).off('end', done).off('error', broken).off('close', broken);
        // Nobody listens to the connection any longer, and it may still break.
        request.on('error', () => undefined);
      };
      request.on('data', more).on('end', done).on('error', broken).on('close', broken);
      request.pause();
    },
    pull() {
      request.resume();
    },
    cancel() {
      end();
      request.pause();
    },
  });
}
