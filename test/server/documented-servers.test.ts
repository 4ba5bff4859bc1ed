// The documentation's table of servers: each row's code, as it stands there, with a viewer's address that reaches the token.
// Deno's and Bun's run in test/frameworks/runtimes.test.ts.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serve } from '@hono/node-server';
import { expect } from 'chai';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { getConnInfo as getWorkerConnInfo } from 'hono/cloudflare-workers';
import type { TokenHandlerOptions } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';
import { DOCUMENTED_SERVERS } from '../helpers/documented-servers.js';
import { handlerBench, PAGE, STREAM, type HandlerBench } from './kit/handler-bench.js';

const CONNECTION = '127.0.0.1';
const VIEWER = '203.0.113.9';
const ADDRESS = `https://www.example.com/playback-token?stream=${STREAM}&reason=start`;

/** What a row's module exports. */
type Exports = Readonly<Record<string, unknown>>;
type Answerer = (request: Request) => Promise<Response> | Response;

let given: Readonly<Record<string, unknown>> = {};
Object.assign(globalThis, { givenToRow: () => given });

/** Runs the code of a row as a module. @param names what stands around it */
async function ran(code: string, names: Readonly<Record<string, unknown>>): Promise<Exports> {
  given = names;
  // Each run is a module of its own.
  const text = `const { ${Object.keys(names).join(', ')} } = givenToRow();\n${code}\n// ${Math.random()}`;
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as Exports;
}

describe('the documentation’s table of servers', () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  /** The code of a row, and a handler with the option that the row names. */
  async function row(where: string): Promise<{ code: string; bench: HandlerBench }> {
    const documented = DOCUMENTED_SERVERS.get(where);
    if (!documented) throw new Error(`The table has no row “${where}”`);
    const { option = '' } = documented;
    const { options } = await ran(`export const options = { ${option} };`, {});
    return { code: documented.code, bench: await handlerBench(options as Partial<TokenHandlerOptions>) };
  }

  /** A viewer asks, and gets a token for their address. */
  async function givesToken(bench: HandlerBench, answer: Answerer, ip: string, origin?: string) {
    const url = origin === undefined ? ADDRESS : origin + ADDRESS.slice(new URL(ADDRESS).origin.length);
    const headers = { origin: PAGE, 'x-forwarded-for': VIEWER, 'cf-connecting-ip': VIEWER };
    const { status } = await answer(new Request(url, { headers }));
    expect(status).to.equal(200);
    expect(bench.calls.map(({ body }) => body['ip'])).to.deep.equal([ip]);
  }

  const originOf = (server: Pick<Server, 'address'>): string =>
    `http://${CONNECTION}:${(server.address() as AddressInfo).port}`;

  const TRIED: Readonly<Record<string, (code: string, bench: HandlerBench) => Promise<void>>> = {
    async 'node:http, node:http2'(code, bench) {
      const names = { createServer, toNodeListener, handle: bench.handle };
      const { made } = await ran(`export const made = ${code};`, names);
      const server = (made as Server).listen(0, CONNECTION);
      closing.push(() => server.close());
      await once(server, 'listening');
      await givesToken(bench, fetch, CONNECTION, originOf(server));
    },
    async 'Express, Nest'(code, bench) {
      const app = express();
      await ran(code, { app, toNodeListener, handle: bench.handle });
      const server = app.listen(0, CONNECTION);
      closing.push(() => server.close());
      await once(server, 'listening');
      await givesToken(bench, fetch, CONNECTION, originOf(server));
    },
    async Fastify(code, bench) {
      const app = fastify();
      await ran(code, { app, toNodeListener, handle: bench.handle });
      await app.listen({ port: 0, host: CONNECTION });
      closing.push(() => app.close());
      await givesToken(bench, fetch, CONNECTION, originOf(app.server));
    },
    async Hono(code, bench) {
      const app = new Hono();
      await ran(code, { app, getConnInfo, handle: bench.handle });
      const server = serve({ fetch: app.fetch, port: 0, hostname: CONNECTION });
      closing.push(() => server.close());
      await once(server, 'listening');
      await givesToken(bench, fetch, CONNECTION, originOf(server));
      const worker = new Hono();
      const other = await handlerBench();
      await ran(code, { app: worker, getConnInfo: getWorkerConnInfo, handle: other.handle });
      await givesToken(other, (request) => worker.fetch(request), VIEWER);
    },
    async 'Next.js, in `app/playback-token/route.js`'(code, bench) {
      const route = await ran(code, { handle: bench.handle });
      expect(Object.keys(route).sort()).to.deep.equal(['GET', 'OPTIONS', 'POST']);
      await givesToken(bench, route['GET'] as Answerer, VIEWER);
    },
    async 'Cloudflare Workers'(code, bench) {
      const worker = (await ran(code, { handle: bench.handle }))['default'] as {
        fetch: (request: Request, env: object) => Promise<Response>;
      };
      await givesToken(bench, (request) => worker.fetch(request, {}), VIEWER);
    },
  };

  it('has no row but those that run here, and in their own runtimes', () => {
    expect([...DOCUMENTED_SERVERS.keys()]).to.have.members([...Object.keys(TRIED), 'Deno', 'Bun']);
  });

  for (const [where, tried] of Object.entries(TRIED))
    it(`has code for ${where} that gives a token for the viewer’s address`, async () => {
      const { code, bench } = await row(where);
      await tried(code, bench);
    });

  it('is right that a server which hands on no address gives no token', async () => {
    const { handle, calls } = await handlerBench();
    const answer = await handle(new Request(ADDRESS, { headers: { origin: PAGE } }));
    expect([answer.status, (await answer.json()) as unknown]).to.deep.equal([
      403,
      { error: { code: 'viewer-address-unknown' } },
    ]);
    expect(calls).to.deep.equal([]);
  });
});
