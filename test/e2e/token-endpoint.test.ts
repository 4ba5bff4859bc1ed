// An owner's page and backend reached by a name over plain http, where a browser says neither `Origin` nor
// `Sec-Fetch-Site` of a GET to the page's own host: the page plays all the same. And redirects of an endpoint.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { STAND_IN_PATH } from '../../demo/local-cloud/pages.js';
import type { SecureH5livePlayer } from '../../src/define.js';
import { createTokenHandler } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';
import { lacks } from '../engines/engines.mjs';
import { launchBrowser } from '../engines/launch.js';
import { bundledModule, sourceFile } from '../helpers/bundle.js';
import { until } from '../helpers/viewer.js';

const STREAM = 'H5DEM-LIVE1';
const NAMES = ['studio.test', 'api.test', 'other.test'];

interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

interface Set {
  readonly tokenEndpoint: string;
  readonly tokenRequest?: object;
}

describe('a token endpoint over plain http', () => {
  let edge: Edge;
  let browser: Browser;
  let server: Server;
  let port = 0;
  let page: Page | undefined;
  const asked: Asked[] = [];
  /** Where an address leads, by its path. */
  const moved: Record<string, [status: number, to: () => string]> = {
    '/moved': [308, () => '/playback-token/'],
    '/moved-for-now': [307, () => '/playback-token/'],
    '/moved-twice': [307, () => '/moved'],
    '/elsewhere': [307, () => `http://other.test:${port}/playback-token`],
    '/session': [302, () => '/sign-in'],
  };

  before(async () => {
    edge = await startEdge();
    browser = await launchBrowser({ hosts: NAMES });
    const element = await bundledModule(`import ${sourceFile('define.ts')};`);
    const player = await (await fetch(`${edge.origin}${STAND_IN_PATH}`)).text();
    server = createServer((request, response) => {
      const [path = '', query = ''] = (request.url ?? '').split('?');
      const { host = '' } = request.headers;
      asked.push({
        method: request.method ?? '',
        host: host.split(':')[0] ?? '',
        path,
        headers: request.headers,
      });
      const send = (type: string, body: string): void =>
        void response
          .writeHead(200, { 'content-type': type, 'set-cookie': `name=${host.split(':')[0]}` })
          .end(body);
      const [status, to] = moved[path] ?? [];
      if (path.startsWith('/playback-token')) listener(request, response);
      // An endpoint on another host than the page's allows its page to send its header.
      else if (request.method === 'OPTIONS')
        response
          .writeHead(204, {
            'access-control-allow-origin': request.headers.origin ?? '',
            'access-control-allow-credentials': 'true',
            'access-control-allow-headers': 'x-owner, content-type',
          })
          .end();
      else if (status !== undefined && to)
        response.writeHead(status, { location: `${to()}?${query}`, ...cors(request.headers) }).end();
      else if (path === '/element.js') send('text/javascript', element);
      else if (path === '/player.js') send('text/javascript', player);
      else if (path === '/') send('text/html', '<!doctype html><link rel="icon" href="data:,">');
      else send('text/html', '<!doctype html><form>Sign in</form>');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
    const listener = toNodeListener(
      createTokenHandler({
        apiKey: edge.keys.apiKey,
        tokenApi: edge.origin,
        allowedOrigins: [`http://studio.test:${port}`],
        allowedHeaders: ['x-owner'],
        authorize: () => ({ user: 'alice', streams: [STREAM] }),
      }),
    );
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    asked.length = 0;
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await edge?.close();
  });

  const cors = ({ origin }: IncomingHttpHeaders) =>
    origin === undefined
      ? {}
      : { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' };

  /** Opens a page of `studio.test` and plays in it until it plays, or has failed. */
  async function play(set: Set): Promise<{ phase: string; code: string; message: string }> {
    const opened = await browser.newPage();
    page = opened;
    await opened.evaluateOnNewDocument('globalThis.__name = (named) => named;');
    await opened.goto(`http://studio.test:${port}/`);
    await opened.evaluate(
      async (script, stream, socket, properties) => {
        if (isSecureContext) throw new Error('this page was to be one over plain http');
        await import(script);
        const player = document.createElement('secure-h5live-player');
        Object.assign(player, {
          streamName: stream,
          websocketUrl: socket,
          rtmpUrl: 'rtmp://localhost/splay',
          playerSrc: '/player.js',
          autoplay: true,
          muted: true,
          ...properties,
        });
        document.body.append(player);
      },
      '/element.js',
      STREAM,
      `${edge.origin.replace('http', 'ws')}/h5live/authstream`,
      { ...set },
    );
    await opened.waitForFunction(
      () => {
        const { phase } = document.querySelector<SecureH5livePlayer>('secure-h5live-player')!.playback;
        return phase === 'playing' || phase === 'failed';
      },
      { timeout: 20_000 },
    );
    return opened.$eval('secure-h5live-player', (element) => {
      const { phase, failure } = element.playback;
      return { phase, code: String(failure?.code ?? ''), message: failure?.message ?? '' };
    });
  }
  const requests = (path: string) => asked.filter((one) => one.path === path);

  it('plays on a page that comes from the same host, of which the browser says nothing', async () => {
    expect((await play({ tokenEndpoint: '/playback-token' })).phase).to.equal('playing');
    const [first] = requests('/playback-token');
    expect(first?.headers).to.not.have.any.keys('origin', 'sec-fetch-site');
    expect(first?.headers).to.include({ 'x-secure-h5live-player': 'same-origin' });
  });

  it(
    'has every answer shown as a whole one by the browser’s tools',
    { skip: lacks('devtools') },
    async () => {
      await play({ tokenEndpoint: '/playback-token' });
      const devtools = await page!.createCDPSession();
      await devtools.send('Network.enable');
      const ids = new Set<string>();
      const told: string[] = [];
      devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
        if (request.url.includes('/playback-token')) ids.add(requestId);
      });
      devtools.on('Network.loadingFinished', ({ requestId }) => {
        if (ids.has(requestId)) told.push('finished');
      });
      devtools.on('Network.loadingFailed', ({ requestId, errorText }) => {
        if (ids.has(requestId)) told.push(errorText);
      });
      await page!.$eval('secure-h5live-player', async (player) => {
        for (let times = 0; times < 40; times++) await player.renewToken();
      });
      await until('all answers', () => told.length >= 40);
      expect(told).to.deep.equal(Array.from({ length: 40 }, () => 'finished'));
    },
  );

  it('plays with POST as well', async () => {
    const tokenRequest = { method: 'POST' };
    expect((await play({ tokenEndpoint: '/playback-token', tokenRequest })).phase).to.equal('playing');
  });

  it('plays from another host that allows the page, which needs to know nothing of the element’s header', async () => {
    const tokenEndpoint = `http://api.test:${port}/playback-token`;
    expect((await play({ tokenEndpoint })).phase).to.equal('playing');
    expect(requests('/playback-token').map(({ method }) => method))
      .to.include('GET')
      .and.not.include('OPTIONS');
  });

  it('is not answered to a page of another host, whatever header that wants to send', async () => {
    const other = await browser.newPage();
    page = other;
    await other.goto(`http://other.test:${port}/`);
    const outcome = await other.evaluate(
      (address) =>
        fetch(address, { headers: { 'x-secure-h5live-player': 'same-origin' } }).then(
          ({ status }) => String(status),
          (error: Error) => error.name,
        ),
      `http://studio.test:${port}/playback-token?stream=${STREAM}`,
    );
    expect(outcome).to.equal('TypeError');
    expect(requests('/playback-token').map(({ method }) => method)).to.deep.equal(['OPTIONS']);
  });

  const followed: [title: string, set: () => Set][] = [
    ['308 with GET', () => ({ tokenEndpoint: '/moved' })],
    ['307 with POST', () => ({ tokenEndpoint: '/moved-for-now', tokenRequest: { method: 'POST' } })],
    ['more than one', () => ({ tokenEndpoint: '/moved-twice' })],
    [
      '308 of another host within that',
      () => ({
        tokenEndpoint: `http://api.test:${port}/moved`,
        tokenRequest: { headers: { 'x-owner': 'mine' } },
      }),
    ],
    [
      '307 with POST of another host within that',
      () => ({
        tokenEndpoint: `http://api.test:${port}/moved-for-now`,
        tokenRequest: { method: 'POST', headers: { 'x-owner': 'mine' } },
      }),
    ],
  ];
  for (const [title, set] of followed)
    it(`plays after a redirect on the same host: ${title}`, async () => {
      const told = await play(set());
      expect(told, told.message).to.include({ phase: 'playing', message: '' });
      const last = requests('/playback-token/').findLast(({ method }) => method !== 'OPTIONS');
      expect(last?.headers['x-owner']).to.equal(
        (set().tokenRequest as { headers?: object })?.headers && 'mine',
      );
    });

  for (const host of ['studio.test', 'api.test'])
    it(`does not follow a redirect of ${host} to another host, which learns nothing`, async () => {
      const tokenRequest = { headers: { 'x-owner': 'mine' }, credentials: 'include' };
      const told = await play({ tokenEndpoint: `http://${host}:${port}/elsewhere`, tokenRequest });
      expect(told).to.include({ phase: 'failed', code: 'token-endpoint-refused' });
      expect(told.message).to.match(/redirects to another host, which is not followed/);
      for (const { host: reached, headers } of requests('/playback-token')) {
        expect(reached).to.equal('other.test');
        expect(headers).to.not.have.any.keys('x-owner', 'cookie', 'x-secure-h5live-player');
      }
    });

  it('is refused in words where it leads to a page to sign in', async () => {
    const told = await play({ tokenEndpoint: '/session' });
    expect(told).to.include({ phase: 'failed', code: 'token-endpoint-refused' });
    expect(told.message).to.match(/perhaps to a page to sign in/);
  });
});
