import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TokenHandler } from './options.js';
import { plainHandler, type PlainHandler } from './plain-handler.js';
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
  const plain = plainHandler(handler);
  return (request, response) => {
    void answer(plain, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400, { 'cache-control': 'no-store' });
      response.end();
    });
  };
}

async function answer(
  handler: PlainHandler,
  request: FrameworkRequest,
  response: ServerResponse,
): Promise<void> {
  const { remoteAddress } = request.socket;
  const { status, headers, body } = await handler(toRequest(request), { remoteAddress });
  const isDone = request.readableEnded || request.method === 'GET';
  // Who goes on sending what nobody reads is not listened to any longer than this.
  if (!isDone) {
    response.setHeader('connection', 'close');
    setTimeout(() => request.destroy(), BODY_LIMIT_MS).unref();
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // With its length it goes out in one piece, and not in chunks.
  if (body !== null) response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(status).end(body ?? undefined);
}

function toRequest(request: FrameworkRequest): Request {
  const { method = 'GET', headers } = request;
  const host = headers.host ?? 'localhost';
  const url = new URL(
    request.originalUrl ?? request.url ?? '/',
    `http://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`,
  );
  const given: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') given.push([name, value]);
    else for (const one of value ?? []) given.push([name, one]);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url.href, {
    method,
    headers: given,
    ...(hasBody && { body: bodyOf(request), duplex: 'half' }),
  });
}

// A parser that ran before has taken the stream.
function bodyOf(request: FrameworkRequest): BodyInit {
  if (request.body !== undefined && request.readableEnded) return JSON.stringify(request.body);
  return bodyStream(request);
}

// Takes from the connection what is read and no more. Of `Readable.toWeb` it is the part that a short body needs.
function bodyStream(request: IncomingMessage): ReadableStream<Uint8Array> {
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
