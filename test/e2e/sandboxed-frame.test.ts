// A frame that may run scripts and nothing else has no origin: no storage, no cookies, and every request says `Origin: null`.
import { after, before, describe, it } from 'node:test';
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { isWithout } from '../engines/abilities.js';
import { launchBrowser } from '../engines/launch.js';
import { bundledModule, sourceFile } from '../helpers/bundle.js';
import { sign, STREAM } from '../helpers/forge.js';

const PAGE = `<!doctype html>
  <iframe sandbox="allow-scripts" allow="autoplay" src="/frame.html" width="640" height="700"></iframe>`;

describe('a sandboxed frame with allow-scripts alone', () => {
  let edge: Edge;
  let browser: Browser;
  let site: Server;
  const files = new Map<string, [type: string, body: string]>();
  let standIn: string;

  before(async () => {
    edge = await startEdge();
    browser = await launchBrowser();
    standIn = await (await fetch(`${edge.origin}/nanoplayer/stand-in.js`)).text();
    files.set('/', ['text/html', PAGE]);
    files.set('/script.js', ['text/javascript', await bundledModule(`import ${sourceFile('define.ts')};`)]);
    files.set('/vendor.js', ['text/javascript', standIn]);
    // To a frame without an origin every script is one of another origin, which its host has to allow.
    site = createServer((request, response) => {
      const [type = 'text/plain', body = ''] = files.get(request.url ?? '') ?? [];
      response.writeHead(body ? 200 : 404, { 'content-type': type, 'access-control-allow-origin': '*' });
      response.end(body);
    });
    await once(site.listen(0, '127.0.0.1'), 'listening');
  });
  after(async () => {
    await browser?.close();
    site?.closeAllConnections();
    site?.close();
    await edge?.close();
  });

  /** Shows a document in such a frame while it is looked at. */
  async function inFrame<Seen>(html: string, look: (frame: Frame) => Promise<Seen>): Promise<Seen> {
    files.set('/frame.html', ['text/html', html]);
    const page = await browser.newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    try {
      return await look(await page.waitForFrame((one) => one.url().endsWith('/frame.html')));
    } finally {
      await page.close();
    }
  }

  /** What a player in such a frame comes to. @param attributes of its tag */
  async function outcome(attributes: string): Promise<{ phase?: string; code?: unknown; status?: string }> {
    const { host } = new URL(edge.origin);
    const token = await sign(edge.keys);
    const inner = `<!doctype html><script type="module" src="/script.js"></script>
      <secure-h5live-player lang="en" autoplay muted stream-name="${STREAM}" player-src="/vendor.js" token="${token}" ${attributes}
        websocket-url="ws://${host}/h5live/authstream" rtmp-url="rtmp://localhost/splay"></secure-h5live-player>`;
    return inFrame(inner, async (frame) => {
      expect(await frame.evaluate(() => self.origin)).to.equal('null');
      const state = await frame.waitForFunction(
        () => {
          const player = document.querySelector('secure-h5live-player');
          const { phase, failure } = player?.playback ?? {};
          return phase === 'playing' || phase === 'failed'
            ? { phase, code: failure?.code as unknown }
            : undefined;
        },
        { timeout: 20_000 },
      );
      const status = await frame.evaluate(() => document.querySelector('secure-h5live-player')!.tokenStatus);
      return { ...(await state.jsonValue()), status };
    });
  }

  it('plays a secured stream with a script that is vouched for by its digest', async (test) => {
    const cannot = (frame: Frame) => isWithout(test, frame, 'media of no origin');
    if (await inFrame('<!doctype html>', cannot)) return;
    const digest = createHash('sha384').update(standIn).digest('base64');
    const { phase, code, status } = await outcome(`integrity="sha384-${digest}"`);
    expect([phase, code]).to.deep.equal(['playing', undefined]);
    expect(status).to.match(/^(?:valid|expiring)$/);
  });

  it('has no script of its own origin, and says so of an address in its markup', async () => {
    const { phase, code } = await outcome('');
    expect([phase, code]).to.deep.equal(['failed', 'player-address-not-allowed']);
  });
});
