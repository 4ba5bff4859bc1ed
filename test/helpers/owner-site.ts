import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import type { Edge } from '../../demo/local-cloud/edge.js';
import { STAND_IN_PATH } from '../../demo/local-cloud/pages.js';
import type { TestedPlayer } from './playback-page.js';

const source = (file: string): string => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A page that was saved, and what it is sent with. */
export interface SavedPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The site of somebody who embeds streams: saved pages, the files of the package, and a token endpoint. */
export class OwnerSite {
  /** Pages by their path. */
  readonly pages = new Map<string, SavedPage>();
  /** Scripts of other origins, by their address. */
  readonly elsewhere = new Map<string, string | Buffer>();
  /** Where what is asked of some paths is handed on to, as it is: an owner's own backend. */
  readonly backends = new Map<string, string>();
  /** A folder that is served as well, from which `/` is its `index.html`. */
  folder: string | undefined;
  readonly #edge: Edge;
  readonly #player: TestedPlayer;
  readonly #scripts = new Map<string, Promise<string>>();
  readonly #server: Server;

  constructor(edge: Edge, player: TestedPlayer) {
    this.#edge = edge;
    this.#player = player;
    this.#server = createServer(
      (request, response) => void this.#answer(request, response).catch(() => response.destroy()),
    );
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Opens a page of the site, or one at another address; see {@link prepare}. */
  async open(
    browser: Browser,
    path: string,
    first?: string,
    asked?: (url: string) => unknown,
  ): Promise<Page> {
    const page = await browser.newPage();
    await this.prepare(page, first, asked);
    await page.goto(new URL(path, this.origin).href);
    return page;
  }

  /**
   * Has a page find the vendor's hosts in this machine. `first` runs before anything in each frame; `asked` is told the address of
   * each request.
   */
  async prepare(page: Page, first = '', asked: (url: string) => unknown = () => undefined): Promise<void> {
    await page.evaluateOnNewDocument(`globalThis.__name = (named) => named; ${first}`);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      asked(request.url());
      const url = new URL(request.url());
      const script = this.elsewhere.get(url.href);
      if (script !== undefined) {
        const headers = { 'access-control-allow-origin': '*' };
        void request.respond({ contentType: 'text/javascript', headers, body: script });
      } else if (url.hostname === 'demo.nanocosmos.de') {
        const script = url.pathname.endsWith('.js');
        const body = script ? this.playerScript() : Promise.resolve(VENDOR_EMBED);
        const contentType = script ? 'text/javascript' : 'text/html';
        // The edge plays from addresses of its own, which the vendor's page cannot know.
        const served = body.then((text) => String(text).replace('EDGE', this.#socket()));
        void served.then((text) => request.respond({ contentType, body: text }));
      } else if (url.hostname === 'bintu.nanocosmos.de') {
        const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
        const group = fetch(`${this.#edge.origin}${url.pathname}`).then((answer) => answer.text());
        void group.then((body) => request.respond({ contentType: 'application/json', headers, body }));
      } else void request.continue();
    });
  }

  #socket(): string {
    return `${this.#edge.origin.replace('http', 'ws')}/h5live/authstream`;
  }

  /** The vendor's script, or what stands for it. */
  async playerScript(): Promise<string | Buffer> {
    return this.#player.script ?? (await fetch(`${this.#edge.origin}${STAND_IN_PATH}`)).text();
  }

  async #answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(url, this.origin);
    const backend = this.backends.get(pathname);
    const saved = this.pages.get(pathname);
    const send = (type: string, body: string): void =>
      void response.writeHead(200, { 'content-type': type, ...saved?.headers }).end(body);
    if (saved) send('text/html; charset=utf-8', saved.html);
    else if (backend) await handOn(new URL(url, backend), headers, response);
    else if (pathname === '/secure-h5live-player.js')
      send('text/javascript', await this.#script('define.ts'));
    else if (pathname === '/embed.js') send('text/javascript', await this.#script('embed.ts'));
    else if (pathname === '/embed.css') send('text/css', readFileSync(source('embed.css'), 'utf8'));
    else if (pathname === '/embed.html') send('text/html', this.#embedPage());
    else if (pathname === '/playback-token') send('application/json', await this.#token(search));
    else this.#sendFile(pathname === '/' ? '/index.html' : pathname, response);
  }

  #sendFile(path: string, response: ServerResponse): void {
    const type = TYPES[extname(path)];
    const file = join(this.folder ?? '', normalize(path));
    if (this.folder === undefined || type === undefined || !existsSync(file)) response.writeHead(404).end();
    // As a CDN does, which serves pages of others.
    else
      response
        .writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' })
        .end(readFileSync(file));
  }

  // As its owner would have it: with the servers in the tag.
  #embedPage(): string {
    const tag = `<secure-h5live-player rtmp-url="rtmp://localhost/splay" websocket-url="${this.#socket()}">`;
    return readFileSync(source('embed.html'), 'utf8').replace('<secure-h5live-player>', tag);
  }

  async #token(search: string): Promise<string> {
    const query = new URLSearchParams(search);
    query.set('life', '600');
    return (await fetch(`${this.#edge.origin}/viewer/token?${query.toString()}`)).text();
  }

  #script(file: string): Promise<string> {
    const known = this.#scripts.get(file);
    if (known) return known;
    const bundled = build({
      entryPoints: [source(file)],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
    this.#scripts.set(file, bundled);
    return bundled;
  }
}

async function handOn(address: URL, headers: IncomingHttpHeaders, response: ServerResponse): Promise<void> {
  const asked = request(address, { headers });
  const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage];
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(response);
}

// Stands for the vendor's embed page, which cannot be shipped: it reads the documented parameters and plays with them.
const VENDOR_EMBED = `<!doctype html><html lang="en"><title>Embed</title><div id="player"></div>
<script src="https://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js"></script>
<script>
  const query = new URLSearchParams(location.search);
  const security = {};
  for (const [name, value] of query) {
    const field = /^(?:group|h5live)\\.security\\.(\\w+)$/.exec(name)?.[1];
    if (field) security[field] = value;
  }
  const named = query.get('h5live.rtmp.streamname') ?? query.get('entry.rtmp.streamname') ?? query.get('group.id');
  const h5live = {
    rtmp: { url: 'rtmp://localhost/splay', streamname: named },
    server: { websocket: 'EDGE' },
    security,
  };
  new NanoPlayer('player').setup({ source: { entries: [{ index: 0, h5live }] }, playback: { automute: true } });
</script>`;
