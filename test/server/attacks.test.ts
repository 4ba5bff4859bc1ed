import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect as connectTcp, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { createTokenHandler, type TokenHandlerOptions } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';

const PAGE = 'https://www.example.com';

describe('attacks on the token endpoint', () => {
  let edge: Edge;
  const closing: (() => void)[] = [];
  before(async () => {
    edge = await startEdge();
  });
  after(async () => {
    for (const close of closing) close();
    await edge.close();
  });

  async function start(options: Partial<TokenHandlerOptions> = {}): Promise<string> {
    const handler = createTokenHandler({
      apiKey: edge.keys.apiKey,
      tokenApi: edge.origin,
      allowedOrigins: [PAGE],
      authorize: (request) => ({ user: request.headers.get('x-user') ?? '', streams: ['H5DEM-LIVE1'] }),
      ...options,
    });
    const server = createServer(toNodeListener(handler));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const ask = async (origin: string, headers: Record<string, string> = {}, query = 'stream=H5DEM-LIVE1') => {
    const answer = await fetch(`${origin}/?${query}`, {
      headers: { origin: PAGE, 'x-user': 'alice', ...headers },
    });
    const body = (await answer.json()) as { jwtoken?: string; error?: { code: string } };
    return { status: answer.status, headers: answer.headers, body };
  };

  /** Sends bytes as they are, and gives the first line of what comes back. */
  const raw = (origin: string, text: string, limitMs = 8_000) =>
    new Promise<string>((resolve) => {
      const socket = connectTcp(Number(new URL(origin).port), '127.0.0.1', () => socket.write(text));
      let told = '';
      const end = () => {
        socket.destroy();
        resolve(told.split('\r\n')[0] ?? '');
      };
      socket.on('data', (data) => (told += data.toString()) && end());
      socket.on('error', end);
      socket.on('close', end);
      setTimeout(end, limitMs).unref();
    });

  it('by X-Forwarded-For, where no proxy stands before it: what it says is not read', async () => {
    const origin = await start();
    for (const forged of ['10.0.0.1', `${'10.0.0.1, '.repeat(500)}10.0.0.2`, '']) {
      const { body } = await ask(origin, { 'x-forwarded-for': forged });
      expect(decodeJwt(body.jwtoken ?? '')).to.include({ ip: '127.0.0.1' });
    }
  });

  it('by fewer addresses than there are proxies: nobody is guessed at', async () => {
    const origin = await start({ trustedProxies: 3 });
    const { body } = await ask(origin, { 'x-forwarded-for': '10.0.0.1, 10.0.0.2' });
    expect(body.error?.code).to.equal('viewer-address-unknown');
  });

  it('by headers in a stream name: it is no stream name', async () => {
    const origin = await start();
    for (const name of ['A%0d%0aSet-Cookie:%20a=b', 'A%0aX', 'A%00', 'A%20B']) {
      const { status, headers, body } = await ask(origin, {}, `stream=${name}`);
      expect(status).to.equal(400);
      expect(body.error?.code).to.equal('request-invalid');
      expect(headers.get('set-cookie')).to.equal(null);
    }
  });

  it('by headers in the owner’s texts: they go into a token and nowhere else, or nowhere', async () => {
    const origin = await start({
      authorize: () => ({ user: 'a\r\nSet-Cookie: a=b', streams: ['H5DEM-LIVE1'] }),
    });
    const { status, body } = await ask(origin);
    expect([status, body.error?.code]).to.deep.equal([500, 'policy-invalid']);
  });

  it('by a body of 100 MB: it is refused before it is read', async () => {
    const origin = await start();
    const head = `POST / HTTP/1.1\r\nhost: x\r\norigin: ${PAGE}\r\ncontent-type: application/json\r\n`;
    expect(await raw(origin, `${head}content-length: 104857600\r\n\r\n{`)).to.match(/^HTTP\/1.1 413/);
    const before = process.memoryUsage().rss;
    const chunk = `2000\r\n${' '.repeat(8192)}\r\n`;
    expect(await raw(origin, `${head}transfer-encoding: chunked\r\n\r\n${chunk.repeat(200)}`)).to.match(
      /^HTTP\/1.1 413/,
    );
    expect(process.memoryUsage().rss - before).to.be.below(100_000_000);
  });

  it('by a body that never ends: it is given up', async () => {
    const origin = await start();
    const head = `POST / HTTP/1.1\r\nhost: x\r\norigin: ${PAGE}\r\ncontent-type: application/json\r\ncontent-length: 40\r\n`;
    expect(await raw(origin, `${head}\r\n{"stream":`)).to.match(/^HTTP\/1.1 408/);
  });

  it('by names of prototypes: they are fields like any other', async () => {
    const origin = await start();
    const body =
      '{"__proto__":{"stream":"H5DEM-LIVE1"},"constructor":{"prototype":{"stream":"H5DEM-LIVE1"}}}';
    const answer = await fetch(origin, {
      method: 'POST',
      headers: { origin: PAGE, 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).to.equal(400);
    expect(({} as Record<string, unknown>)['stream']).to.equal(undefined);
  });

  it('by another viewer, who asks for the same right after', async () => {
    const origin = await start();
    const seen = new Map<string, string>();
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const who = `viewer-${index % 20}`;
        const { body } = await ask(origin, { 'x-user': who });
        expect(decodeJwt(body.jwtoken ?? '')).to.include({ user: who });
        seen.set(body.jwtoken ?? '', who);
      }),
    );
    expect(new Set(seen.values()).size).to.equal(20);
  });

  it('by somebody without a name or address: nothing is kept that could be given to others', async () => {
    let calls = 0;
    const fetchAndCount = (url: string, init: RequestInit) => {
      calls += 1;
      return fetch(url, init);
    };
    const callsFor = async (options: Partial<TokenHandlerOptions>) => {
      const origin = await start({ fetch: fetchAndCount, ...options });
      calls = 0;
      for (let turn = 0; turn < 3; turn++) expect((await ask(origin)).status).to.equal(200);
      return calls;
    };
    const nameless = () => ({ streams: ['H5DEM-LIVE1'] });
    expect(await callsFor({ authorize: nameless, policy: { bindIp: false } })).to.equal(3);
    expect(await callsFor({ authorize: nameless })).to.equal(1);
    expect(await callsFor({ policy: { bindIp: false } })).to.equal(1);
  });

  it('by a page that leaves the origin out: only the browser’s word counts that it is the endpoint’s own', async () => {
    const named = ['https://www.example.com', 'http://pages.example'];
    const origin = await start({ allowedOrigins: named, trustedProxies: 1 });
    const head = (host: string, site: string, more = '') =>
      `GET /?stream=H5DEM-LIVE1 HTTP/1.1\r\nhost: ${host}\r\nx-user: alice\r\nx-forwarded-for: 203.0.113.7\r\nsec-fetch-site: ${site}\r\n${more}\r\n`;
    expect(await raw(origin, head('www.example.com', 'same-origin'))).to.match(/^HTTP\/1.1 200/);
    expect(await raw(origin, head('pages.example', 'same-origin'))).to.match(/^HTTP\/1.1 200/);
    expect(await raw(origin, head('evil.example', 'same-origin'))).to.match(/^HTTP\/1.1 403/);
    const header = 'x-secure-h5live-player: same-origin\r\n';
    for (const site of ['same-site', 'cross-site', 'none', '', 'same-origin, same-origin'])
      expect(await raw(origin, head('www.example.com', site, header))).to.match(/^HTTP\/1.1 403/);
  });

  it('by a page behind a proxy whose framework puts its own host into the address: the browser’s own is in the header', async () => {
    const handler = createTokenHandler({
      apiKey: edge.keys.apiKey,
      tokenApi: edge.origin,
      allowedOrigins: [PAGE],
      authorize: () => ({ user: 'alice', streams: ['H5DEM-LIVE1'] }),
      trustedProxies: 1,
    });
    const answerTo = async (address: string, host: string) => {
      const headers = { host, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '127.0.0.1' };
      const request = new Request(`${address}/?stream=H5DEM-LIVE1`, { headers });
      return (await handler(request)).status;
    };
    expect(await answerTo('http://localhost:3000', 'www.example.com')).to.equal(200);
    expect(await answerTo('https://www.example.com', 'evil.example')).to.equal(403);
  });

  const setUps: [title: string, options: Partial<TokenHandlerOptions>, message: RegExp][] = [
    ['without a key', { apiKey: '' }, /apiKey/],
    ['with a key that no header can hold', { apiKey: 'a\r\nb' }, /apiKey/],
    ['with a key sent over a plain network', { tokenApi: 'http://token.example.com' }, /tokenApi/],
    ['with a token API that is no address', { tokenApi: 'token' }, /tokenApi/],
    ['with any origin', { allowedOrigins: ['*'] }, /allowedOrigins/],
    ['with an origin that has a path', { allowedOrigins: ['https://example.com/a'] }, /allowedOrigins/],
  ];
  for (const [title, options, message] of setUps) {
    it(`find nothing, for it does not start ${title}`, async () => {
      const error = await start(options).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(TypeError);
      expect((error as Error).message).to.match(message);
      expect((error as Error).message).to.not.include('a\r\nb');
    });
  }
});
