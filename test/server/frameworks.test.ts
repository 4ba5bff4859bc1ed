// The handler where owners put it: node:http2, TLS, Fastify, Hono, and requests shaped as Express and Nest shape them.
import { once } from 'node:events';
import {
  createServer as createPlainServer,
  request as plainRequest,
  type IncomingMessage,
  type RequestListener,
} from 'node:http';
import {
  connect,
  createSecureServer,
  createServer,
  type ClientSessionOptions,
  type SecureClientSessionOptions,
} from 'node:http2';
import { createServer as createTlsServer, request as tlsRequest } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serve } from '@hono/node-server';
import { expect } from 'chai';
import fastify from 'fastify';
import { Hono } from 'hono';
import { toNodeListener } from '../../src/server/node.js';
import { handlerBench, PAGE, STREAM, type HandlerBench } from './kit/handler-bench.js';

const HTTP_PAGE = 'http://www.example.com';
const PATH = `/playback-token?stream=${STREAM}&reason=start`;
const BODY = JSON.stringify({ stream: STREAM, reason: 'start' });

interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Told {
  readonly status: number;
  readonly text: string;
  readonly headers: Record<string, unknown>;
}

// TLS without certificates: both sides know a key.
const KEY = { psk: Buffer.from('not a secret'), identity: 'test' };
const PSK = { ciphers: 'PSK', maxVersion: 'TLSv1.2' } as const;
const SERVER_KEY = { ...PSK, pskCallback: () => KEY.psk };
const CLIENT_KEY = { ...PSK, pskCallback: () => KEY, checkServerIdentity: () => undefined };

describe('the token endpoint within', () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  async function portOf(server: Server): Promise<number> {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => server.close());
    return (server.address() as AddressInfo).port;
  }

  /** Has it answer a viewer who signed in, one with a body, and one from elsewhere. */
  async function answersAll(
    send: (sent: Sent) => Promise<Told>,
    bench: HandlerBench,
    page = HTTP_PAGE,
  ): Promise<void> {
    const { host } = new URL(page);
    const own = await send({ headers: { host, 'x-secure-h5live-player': 'same-origin' } });
    expect([own.status, own.text.includes('jwtoken')], own.text).to.deep.equal([200, true]);
    expect(own.headers['access-control-allow-origin']).to.equal(page);
    expect(bench.calls.at(-1)?.body).to.include({ ip: '127.0.0.1', domain: 'www.example.com' });
    const headers = { host, origin: page, 'content-type': 'application/json' };
    expect((await send({ method: 'POST', headers, body: BODY })).status).to.equal(200);
    const wrong = await send({ method: 'POST', headers, body: '{"stream":""}' });
    expect([wrong.status, JSON.parse(wrong.text)]).to.deep.equal([
      400,
      { error: { code: 'request-invalid', field: 'stream', rule: 'required' } },
    ]);
    const foreign = await send({ headers: { host, origin: 'https://evil.example' } });
    expect(foreign.status).to.equal(403);
    const other = await send({ headers: { host: 'evil.example', 'x-secure-h5live-player': 'same-origin' } });
    expect(other.status).to.equal(403);
  }

  const bench = (page = HTTP_PAGE) => handlerBench({ allowedOrigins: [page] });

  function sendPlain(
    port: number,
    { method = 'GET', headers = {}, body }: Sent,
    request = plainRequest,
    more = {},
  ): Promise<Told> {
    return new Promise((resolve, reject) => {
      const path = method === 'GET' ? PATH : '/playback-token';
      const asking = request(
        { host: '127.0.0.1', port, path, method, headers, ...more },
        (answer: IncomingMessage) => {
          let text = '';
          answer.on('data', (data: Buffer) => (text += data.toString()));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
        },
      );
      asking.on('error', reject).end(body);
    });
  }

  /** Sends over HTTP/2, where the host is a part of the request line. */
  async function sendHttp2(
    origin: string,
    { method = 'GET', headers: { host, ...headers } = {}, body }: Sent,
    options?: ClientSessionOptions | SecureClientSessionOptions,
  ): Promise<Told> {
    const session = connect(origin, options);
    try {
      const asking = session.request({
        ':method': method,
        ':path': method === 'GET' ? PATH : '/playback-token',
        ':authority': host,
        ...headers,
      });
      asking.end(body);
      const [told] = (await once(asking, 'response')) as [Record<string, unknown>];
      let text = '';
      for await (const chunk of asking) text += String(chunk);
      return { status: Number(told[':status']), text, headers: told };
    } finally {
      session.close();
    }
  }

  it('node:http', async () => {
    const { handle, ...rest } = await bench();
    const port = await portOf(createPlainServer(toNodeListener(handle)));
    await answersAll((sent) => sendPlain(port, sent), { handle, ...rest });
  });

  it('node:https, where the page’s origin has to be one of https', async () => {
    const encrypted = await bench(PAGE);
    const port = await portOf(createTlsServer(SERVER_KEY, toNodeListener(encrypted.handle)));
    const send = (sent: Sent) => sendPlain(port, sent, tlsRequest, CLIENT_KEY);
    await answersAll(send, encrypted, PAGE);
    const plain = await bench();
    const other = await portOf(createTlsServer(SERVER_KEY, toNodeListener(plain.handle)));
    const headers = { host: 'www.example.com', 'x-secure-h5live-player': 'same-origin' };
    expect((await sendPlain(other, { headers }, tlsRequest, CLIENT_KEY)).status).to.equal(403);
  });

  it('node:http2, which names no host but an authority', async () => {
    const used = await bench();
    const port = await portOf(createServer(toNodeListener(used.handle)));
    await answersAll((sent) => sendHttp2(`http://127.0.0.1:${port}`, sent), used);
  });

  it('node:http2 over TLS', async () => {
    const used = await bench(PAGE);
    const port = await portOf(createSecureServer(SERVER_KEY, toNodeListener(used.handle)));
    await answersAll((sent) => sendHttp2(`https://127.0.0.1:${port}`, sent, CLIENT_KEY), used, PAGE);
  });

  it('Fastify, which has read the body already', async () => {
    const used = await bench();
    const app = fastify();
    app.all('/playback-token', toNodeListener(used.handle));
    await app.listen({ port: 0, host: '127.0.0.1' });
    closing.push(() => app.close());
    const { port } = app.server.address() as AddressInfo;
    await answersAll((sent) => sendPlain(port, sent), used);
  });

  it('Fastify, where its owner takes Node’s own request out of it: a body that was read is not waited for', async () => {
    const used = await bench();
    const app = fastify();
    const listener = toNodeListener(used.handle);
    app.all('/playback-token', (request, reply) => {
      reply.hijack();
      listener(request.raw, reply.raw);
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    closing.push(() => app.close());
    const { port } = app.server.address() as AddressInfo;
    expect((await sendPlain(port, { headers: { origin: HTTP_PAGE } })).status).to.equal(200);
    const headers = { origin: HTTP_PAGE, 'content-type': 'application/json' };
    const { status, text } = await sendPlain(port, { method: 'POST', headers, body: BODY });
    expect([status, text]).to.deep.equal([
      400,
      '{"error":{"code":"request-invalid","field":"body","rule":"json"}}',
    ]);
  });

  it('Hono, which takes requests of the web', async () => {
    const used = await bench();
    const app = new Hono();
    app.all('/playback-token', (context) =>
      used.handle(context.req.raw, { remoteAddress: getConnInfo(context).remote.address }),
    );
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    closing.push(() => server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await answersAll((sent) => sendPlain(port, sent), used);
  });

  // Express, and Nest upon it, add to Node's own request and read its body before.
  const shapes: [title: string, shape: (request: IncomingMessage, body: string) => object][] = [
    ['an object', (_, body) => ({ body: JSON.parse(body) as unknown })],
    ['a text', (_, body) => ({ body })],
    ['bytes', (_, body) => ({ body: Buffer.from(body) })],
  ];
  for (const [title, shape] of shapes)
    it(`Express or Nest, whose parser has made ${title} of the body`, async () => {
      const used = await bench();
      const listener = toNodeListener(used.handle);
      const framework: RequestListener = (request, response) => {
        let body = '';
        request.on('data', (data: Buffer) => (body += data.toString()));
        request.on('end', () => {
          const { url } = request;
          // A router takes its own part of the path away.
          Object.assign(request, { originalUrl: url, url: url?.replace('/playback-token', '/') });
          if (request.method === 'POST') Object.assign(request, shape(request, body));
          listener(request, response);
        });
      };
      const port = await portOf(createPlainServer(framework));
      await answersAll((sent) => sendPlain(port, sent), used);
    });

  it('a server whose framework is told to trust a proxy that encrypts', async () => {
    const used = await bench(PAGE);
    const listener = toNodeListener(used.handle);
    const port = await portOf(
      createPlainServer((request, response) =>
        listener(Object.assign(request, { protocol: 'https' }), response),
      ),
    );
    await answersAll((sent) => sendPlain(port, sent), used, PAGE);
  });

  it('a handler that keeps something in more than one cookie', async () => {
    const port = await portOf(
      createPlainServer(
        toNodeListener(() => {
          const headers = new Headers({ 'x-mine': 'yes' });
          headers.append('set-cookie', 'a=b');
          headers.append('set-cookie', 'c=d, e');
          return Promise.resolve(new Response(null, { status: 204, headers }));
        }),
      ),
    );
    const { headers } = await sendPlain(port, {});
    expect(headers['set-cookie']).to.deep.equal(['a=b', 'c=d, e']);
    expect(headers['x-mine']).to.equal('yes');
  });
});
