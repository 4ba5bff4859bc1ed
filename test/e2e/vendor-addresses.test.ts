// A page that names no servers asks the same as the vendor's own code, request by request. No host is there to answer.
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { serviceAddresses } from '../../src/nanoplayer/index.js';
import {
  createSnippet,
  parseSnippet,
  snippetOptions,
  type SnippetOptions,
} from '../../src/snippets/index.js';
import { launchBrowser } from '../engines/launch.js';
import { bundledModule, sourceFile } from '../helpers/bundle.js';
import { testedPlayers } from '../helpers/playback-page.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const STS = { token: '0123456789abcdef0123456789abcdef', expires: '1999999999', options: '1', tag: 'news' };

/** Notes every address that a player asks for, as it is asked for, but for the numbers that are new each time. */
const WATCH = `
  globalThis.asked = [];
  for (const name of ['WebSocket', 'WebTransport']) {
    const Real = globalThis[name];
    if (Real) globalThis[name] = class extends Real {
      constructor(address, ...rest) {
        asked.push(name + ' ' + String(address).replace(/([?&][cp]id)=\\d+/g, '$1=…'));
        super(address, ...rest);
      }
    };
  }`;

declare const asked: readonly string[];

const builds = testedPlayers().flatMap(({ name, script }) => (script ? [{ name, script }] : []));

describe('the addresses of a page that names no servers', () => {
  it(
    'are compared with those of the vendor’s own code',
    {
      skip: builds.length === 0 && 'NANOPLAYER_SRC names no build of nanoStream’s player',
    },
    () => undefined,
  );

  for (const { name, script } of builds) describe(`with ${name}`, () => compare(script, name));
});

function compare(script: Buffer, name: string): void {
  const major = Number(/(\d+)\.\d+\.\d+/.exec(name)?.[1] ?? 5);
  let server: Server;
  let browser: Browser;
  let origin: string;
  let probes = false;
  const pages = new Map<string, string>();

  before(async () => {
    const element = await bundledModule(`import ${sourceFile('standalone.ts')};`);
    server = createServer(({ url = '' }, answer) => {
      const [type, body] =
        url === '/player.js'
          ? ['text/javascript', script]
          : url === '/element.js'
            ? ['text/javascript', element]
            : ['text/html', pages.get(url) ?? ''];
      answer.setHeader('content-type', `${type}; charset=utf-8`);
      answer.end(body);
    });
    await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
    const page = await open('');
    // Without it there is nothing to find out; WebKitGTK has none.
    probes = major >= 5 && (await page.evaluate(() => 'WebTransport' in globalThis));
    await page.close();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  const open = async (html: string): Promise<Page> => {
    const path = `/${pages.size}`;
    pages.set(path, `<!doctype html><meta charset="utf-8"><title>x</title><body>${html}</body>`);
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(WATCH);
    await page.goto(origin + path);
    return page;
  };
  const asks = async (html: string): Promise<readonly string[]> => {
    const page = await open(html);
    // The one that is to play comes last, and is the only one with a number of its own.
    await page.waitForFunction(() => asked.some((one) => one.includes('pid=')), { polling: 20 });
    const all = await page.evaluate(() => asked);
    await page.close();
    // What comes after that is tried again. Where nobody answers at all, it is chance which of the player's two questions
    // fails first, and with that what it connects over.
    return all
      .slice(0, all.findIndex((one) => one.includes('pid=')) + 1)
      .map((one) => (one.includes('pid=') ? one.replace('WebTransport https:', 'WebSocket wss:') : one));
  };
  const written = (format: string, options: SnippetOptions): string => {
    const snippet = createSnippet(format, {
      streamName: 'AAAAA-BBBBB',
      playerSrc: '/player.js',
      scriptSrc: '/element.js',
      autoplay: true,
      playerVersion: major >= 5 ? 5 : 4,
      ...options,
    });
    if ('issue' in snippet) throw new Error(snippet.issue);
    return snippet.text;
  };
  // By hand, as the vendor's documentation has it: nothing of ours is in it.
  const documented = (security: object | undefined, source: object = {}, playback: object = {}): string => {
    const entry = { h5live: { rtmp: { streamname: 'AAAAA-BBBBB' }, ...(security && { security }) } };
    const config = {
      source: { defaults: { service: 'bintu' }, ...source, entries: [entry] },
      playback: { autoplay: true, ...playback },
    };
    return `<div id="playerDiv"></div><script src="/player.js"></script>
      <script>new NanoPlayer('playerDiv').setup(${JSON.stringify(config)}).catch(() => {});</script>`;
  };

  const rows: [what: string, token: unknown, security: object | undefined][] = [
    ['a JWT', JWT, { jwtoken: JWT }],
    ['a V2 token', STS, STS],
    ['no token', undefined, undefined],
  ];
  for (const [what, token, security] of rows) {
    const placed: SnippetOptions =
      token === undefined ? { placement: 'none' } : { placement: 'inline', token };

    it(`are for ${what} those of the table, and of the vendor’s own code`, async () => {
      const { websocketUrl, webtransportUrl } = serviceAddresses(token !== undefined);
      const own = await asks(written('html-tag', placed));
      const kinds = own.map((one) => one.replace(/:443\//, '/').replace(/\?.*/, ''));
      expect(kinds).to.deep.equal([
        ...(probes
          ? [
              `WebSocket ${websocketUrl}`,
              `WebTransport ${webtransportUrl?.replace('h5live/', 'h5live/probe/')}`,
            ]
          : []),
        `WebSocket ${websocketUrl}`,
      ]);
      expect(own).to.deep.equal(await asks(documented(security)));
    });

    it(`are for ${what} the same in the page of the vendor’s that we write`, async () => {
      expect(await asks(written('vendor-page', placed))).to.deep.equal(await asks(documented(security)));
    });
  }

  it('are the same in code of ours that was made of a pasted page of the vendor’s', async () => {
    const general = { serverDomain: 'bintu-play-eu.nanocosmos.de' };
    const page = documented({ jwtoken: JWT }, { general }).replace(
      /setup\(([^]*?)\)\.catch/,
      (_, config: string) => {
        return `setup(${config.slice(0, -1)}, "metrics": { "accountId": "acme", "accountKey": "k" } }).catch`;
      },
    );
    const { options, ignored } = snippetOptions(parseSnippet(page));
    expect(ignored).to.deep.equal([{ name: 'metrics.accountKey', why: 'property' }]);
    const ours = await asks(written('html-tag', { ...options, scriptSrc: '/element.js' }));
    expect(ours).to.deep.equal(await asks(documented({ jwtoken: JWT }, { general })));
  });

  it('are those of a region where one is chosen', async () => {
    const serverDomain = 'bintu-play-eu.nanocosmos.de';
    const own = await asks(written('html-tag', { placement: 'none', serverDomain }));
    expect(own.join()).to.contain(`wss://${serverDomain}:443/`).and.not.contain('bintu-play.nanocosmos.de');
    expect(own).to.deep.equal(await asks(documented(undefined, { general: { serverDomain } })));
  });

  it('are no others than the WebSocket’s where Media over QUIC is off', async () => {
    const own = await asks(written('html-tag', { placement: 'none', mediaOverQuic: false }));
    expect(own).to.have.lengthOf(1);
    expect(own).to.deep.equal(await asks(documented(undefined, {}, { enableMediaOverQuic: false })));
  });
}
