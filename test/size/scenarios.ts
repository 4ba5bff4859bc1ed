// What pages load of ours, measured: a host with the built files, pages on it as owners write them, and a browser that has
// never been there. The vendor's script is the stand-in, and does not count.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { STAND_IN_PATH } from '../../demo/local-cloud/pages.js';
import { createSnippet, isRefusal, type SnippetOptions } from '../../src/snippets/index.js';
import { findBrowser } from '../helpers/browser.mjs';
import { sign, STREAM } from '../helpers/forge.js';
import { pageShows } from '../helpers/playback-page.js';
import { eagerFiles, servedBytes } from '../../build/budget.mjs';

/** What a page was found to load. */
export interface Measured {
  /** Of ours, in Brotli. */
  readonly bytes: number;
  /** The files that count, in the order in which they were asked for. */
  readonly files: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

const PLAYER = 'secure-h5live-player.js';
const OWNER = 'secure-h5live-owner.js';
const VENDOR = 'vendor.js';

/** How the code names the vendor's script. */
export interface CopiedCode {
  /** Whether that comes from another origin. */
  readonly isElsewhere: boolean;
  /** Whether its digest is named. */
  readonly isPinned: boolean;
}

/** What pages with the code that owners are given ask for, each until all is quiet. */
export async function requestsOfCopiedCode(dist: string, ways: readonly CopiedCode[]): Promise<string[][]> {
  const stage = new Stage(join(dist, 'cdn'));
  await stage.start();
  try {
    const asked: string[][] = [];
    for (const way of ways) asked.push(await stage.copied(way));
    return asked;
  } finally {
    await stage.close();
  }
}

/** Measures every scenario of the budget that a page can show. @param dist the folder that was built */
export async function measureScenarios(dist: string): Promise<Record<string, Measured>> {
  const stage = new Stage(join(dist, 'cdn'));
  await stage.start();
  try {
    const start = await stage.firstPicture(stage.withToken());
    const eager = await stage.upgraded();
    const endpoint = await stage.firstPicture('token-endpoint="/playback-token"');
    const all = await stage.everything();
    const frame = await stage.framed();
    const owner = await stage.owner();
    // What comes a moment after the first picture, with or without the rest, is no part of what that adds.
    const playing = [...start, ...all];
    const without = (files: readonly string[], known: readonly string[]): string[] =>
      files.filter((file) => !known.includes(file));
    return {
      'the tag is upgraded': stage.measured(eager),
      'the first picture, autoplay, a JWT in the tag, panel shown': stage.measured(start),
      'the same with a token endpoint': stage.measured(endpoint),
      'everything that a viewer in one language can come to see': stage.measured(all),
      'added by embed.html': stage.measured(without(frame, playing)),
      "added by the owner's elements to a page that plays": stage.measured(without(owner, playing)),
      'parseToken in a bundle': await bundledReader(dist),
    };
  } finally {
    await stage.close();
  }
}

/** What a bundler takes of the package for one function. */
async function bundledReader(dist: string): Promise<Measured> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { parseToken } from ${JSON.stringify(join(dist, 'index.js'))};
        globalThis.kind = parseToken(location.hash).kind;`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return { bytes: servedBytes(outputFiles[0]?.text ?? ''), files: ['(a bundle)'] };
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

class Stage {
  readonly #folder: string;
  readonly #pages = new Map<string, string>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  /** The same on another origin. */
  readonly #elsewhere = createServer((request, response) => void this.#answer(request, response));
  #asked: { file: string; at: number }[] = [];
  /** Only these are answered, where they are named. */
  #only: readonly string[] | undefined;
  #edge!: Edge;
  #browser!: Browser;
  #token = '';
  #vendor = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  async start(): Promise<void> {
    this.#edge = await startEdge();
    this.#token = await sign(this.#edge.keys);
    this.#vendor = await (await fetch(`${this.#edge.origin}${STAND_IN_PATH}`)).text();
    for (const server of [this.#server, this.#elsewhere])
      await once(server.listen(0, '127.0.0.1'), 'listening');
    this.#browser = await puppeteer.launch(await findBrowser());
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    for (const server of [this.#server, this.#elsewhere]) {
      server.closeAllConnections();
      server.close();
    }
    await this.#edge?.close();
  }

  measured(files: readonly string[]): Measured {
    const sizes = files.map((file) => servedBytes(readFileSync(join(this.#folder, file))));
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), files };
  }

  withToken(): string {
    return `token="${this.#token}"`;
  }

  /** Nothing but what the entry imports at once is answered, and the tag is there. */
  async upgraded(): Promise<string[]> {
    this.#only = eagerFiles(this.#folder, PLAYER);
    const page = await this.#open(this.#playing(this.withToken()));
    await page.evaluate(`customElements.whenDefined('secure-h5live-player')`);
    await page.close();
    const files = this.#asked.map(({ file }) => file).filter((file) => this.#only?.includes(file));
    this.#only = undefined;
    return files;
  }

  /** Everything that was asked for before the first picture was there, and the panel told what the token says. */
  async firstPicture(attributes: string, more = ''): Promise<string[]> {
    const page = await this.#open(this.#playing(attributes, more), { first: PATIENT });
    const files = await this.#untilPicture(page);
    await page.close();
    return files;
  }

  /** Every control, every text and every failure that a viewer can meet. */
  async everything(): Promise<string[]> {
    const page = await this.#open(this.#playing('token-endpoint="/playback-token" statistics'));
    await this.#untilPicture(page);
    await pageShows(page, 'the panel', ({ heading }) => heading !== '');
    await page.mouse.move(300, 200);
    await page.evaluate(OPEN_EVERYTHING);
    this.#edge.faults.cut();
    await pageShows(page, 'it connects again', ({ phase }) => phase === 'reconnecting');
    await pageShows(page, 'it plays again', ({ phase }) => phase === 'playing');
    await page.evaluate(
      `Object.assign(document.querySelector('secure-h5live-player'), { streamName: 'H5ERR-4901' })`,
    );
    await pageShows(page, 'a refusal', ({ phase, message }) => phase === 'failed' && message !== '');
    await page.evaluate(
      `Object.assign(document.querySelector('secure-h5live-player'), { tokenEndpoint: '/none' })`,
    );
    await pageShows(page, 'a failed request', ({ phase, message }) => phase === 'failed' && message !== '');
    await page.waitForNetworkIdle({ idleTime: 700 });
    await page.close();
    return this.#files();
  }

  /** The page for frames, with a token in its address. */
  async framed(): Promise<string[]> {
    const html = readFileSync(join(this.#folder, 'embed.html'), 'utf8').replace(
      '<secure-h5live-player>',
      `<secure-h5live-player ${this.#servers()}>`,
    );
    const address = `stream-name=${STREAM}&autoplay=&muted=#security.jwtoken=${this.#token}`;
    const page = await this.#open(html, { path: `/embed.html?${address}` });
    const files = await this.#untilPicture(page);
    await page.close();
    return ['embed.html', ...files];
  }

  /** A page that plays, with the form, the overview and the decoder on it, as they are before a token is made. */
  async owner(): Promise<string[]> {
    const tags = ['form', 'overview', 'decoder'].map((name) => `secure-h5live-token-${name}`);
    const more = `<script type="module" src="./${OWNER}"></script>${tags.map((tag) => `<${tag}></${tag}>`).join('')}`;
    const page = await this.#open(this.#playing(this.withToken(), more));
    await this.#untilPicture(page);
    for (const tag of tags) await page.waitForFunction(`document.querySelector('${tag}').shadowRoot`);
    await page.waitForNetworkIdle({ idleTime: 700 });
    await page.close();
    return this.#files();
  }

  #servers(): string {
    const socket = `${this.#edge.origin.replace('http', 'ws')}/h5live/authstream`;
    return `lang="en" player-src="/vendor.js" rtmp-url="rtmp://localhost/splay" websocket-url="${socket}"`;
  }

  #playing(attributes: string, more = ''): string {
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Live</title><link rel="icon" href="data:,">
      <script type="module" src="./${PLAYER}"></script>
      <secure-h5live-player stream-name="${STREAM}" ${attributes} ${this.#servers()} autoplay muted></secure-h5live-player>${more}`;
  }

  /** What a page with the code that owners are given asks for, the vendor's script included, until all is quiet. */
  async copied({ isElsewhere, isPinned }: CopiedCode): Promise<string[]> {
    const digest = createHash('sha384').update(this.#vendor).digest('base64');
    const options: SnippetOptions = {
      streamName: STREAM,
      placement: 'inline',
      token: this.#token,
      muted: true,
      scriptSrc: `./${PLAYER}`,
      playerSrc: `${isElsewhere ? originOf(this.#elsewhere) : ''}/vendor.js`,
      ...(isPinned && { playerIntegrity: `sha384-${digest}` }),
      rtmpUrl: 'rtmp://localhost/splay',
      websocketUrl: `${this.#edge.origin.replace('http', 'ws')}/h5live/authstream`,
    };
    const snippet = createSnippet('html-tag', options);
    if (isRefusal(snippet)) throw new Error(snippet.issue);
    const page = await this.#open(`<!doctype html><link rel="icon" href="data:,">${snippet.text}`);
    await page.evaluate('whenSeen');
    await page.waitForNetworkIdle({ idleTime: 700 });
    await page.close();
    return this.#asked.map(({ file }) => file);
  }

  async #open(html: string, { path = '/page.html', first = '' } = {}): Promise<Page> {
    this.#asked = [];
    this.#pages.set(path.replace(/[?#].*/, ''), html);
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument(WATCH);
    await page.evaluateOnNewDocument(first);
    await page.goto(`${originOf(this.#server)}${path}`);
    return page;
  }

  async #untilPicture(page: Page): Promise<string[]> {
    const seen = (await page.evaluate('whenSeen')) as number;
    return this.#files(seen);
  }

  #files(until = Infinity): string[] {
    const files = this.#asked.filter(({ at }) => at <= until).map(({ file }) => file);
    const twice = files.find((file, index) => files.indexOf(file) !== index);
    if (twice !== undefined) throw new Error(`${twice} was asked for twice`);
    return files.filter((file) => file !== VENDOR);
  }

  async #answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(url, 'http://127.0.0.1');
    const send = (type: string | undefined, body: string | Buffer): void =>
      void response
        // What is asked for twice must not come out of a cache.
        .writeHead(200, {
          'content-type': type,
          'cache-control': 'no-store',
          'access-control-allow-origin': '*',
        })
        .end(body);
    const file = pathname.slice(1);
    const page = this.#pages.get(pathname);
    if (page !== undefined) return send(TYPES['.html'], page);
    if (file === VENDOR) {
      this.#asked.push({ file, at: Date.now() });
      return send(TYPES['.js'], this.#vendor);
    }
    if (pathname === '/playback-token') {
      const query = new URLSearchParams(search);
      query.set('life', '600');
      const answer = await fetch(`${this.#edge.origin}/viewer/token?${query.toString()}`);
      return send('application/json', await answer.text());
    }
    if (!existsSync(join(this.#folder, file))) return void response.writeHead(404).end();
    this.#asked.push({ file, at: Date.now() });
    // What is not answered is still waited for when the page is closed.
    if (this.#only?.includes(file) === false) return;
    send(TYPES[extname(file)], readFileSync(join(this.#folder, file)));
  }
}

/** Gives the moment at which the first picture was there, and the panel had its text. */
const WATCH = `globalThis.whenSeen = new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(document.querySelector('secure-h5live-player')?.playback?.phase + ' ' + document.querySelector('secure-h5live-player')?.playback?.failure?.code)), 20_000);
  const look = () => {
    const player = document.querySelector('secure-h5live-player');
    const panel = player?.shadowRoot?.querySelector('secure-h5live-token-status');
    const text = panel?.shadowRoot?.querySelector('[part=heading]')?.textContent.trim();
    const pictures = player?.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
    if (pictures > 0 && text) resolve(Date.now());
    else setTimeout(look, 5);
  };
  look();
});`;

/** On a busy machine a picture comes late: what is loaded where one does not come in time is to wait as long, as it does elsewhere. */
const PATIENT = `{
  const sooner = globalThis.setTimeout;
  globalThis.setTimeout = (run, ms = 0, ...rest) => sooner(run, ms < 150 ? ms : ms * 20, ...rest);
}`;

/** Opens every menu and everything that unfolds, and gives each control the focus. */
const OPEN_EVERYTHING = `(async () => {
  const roots = (root) => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
  const all = () => roots(document.querySelector('secure-h5live-player').shadowRoot);
  for (const root of all()) for (const details of root.querySelectorAll('details')) details.open = true;
  for (const root of all())
    for (const button of root.querySelectorAll('button:not(:disabled)')) {
      button.focus();
      if (button.hasAttribute('aria-expanded') || button.hasAttribute('aria-haspopup')) button.click();
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
})()`;
