import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { STAND_IN_PATH } from '../../demo/local-cloud/pages.js';
import type { TokenRequest } from '../../demo/local-cloud/viewer-token/endpoint.js';
import type { Admission } from '../../demo/local-cloud/wire/session.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { launchBrowser } from '../engines/launch.js';
import { bundledModule, sourceFile } from './bundle.js';
import { sign, STREAM } from './forge.js';
import { testedPlayers, type TestedPlayer } from './playback-page.js';
import { until } from './viewer.js';

/** Another secured stream of the edge; the tokens of blank pages open both. */
export const OTHER_STREAM = 'H5DEM-LIVE2';

/** What a blank page has for its tests. */
export interface Stage {
  /** All players that were made here, in the document or not. */
  readonly players: SecureH5livePlayer[];
  /** Makes a player that plays by itself from the edge; what is given replaces the settings for that. */
  make(changes?: Partial<SecureH5livePlayer>, tag?: string): SecureH5livePlayer;
  /** Waits until the set-up of the newest player has begun, and not a task longer. */
  settingUp(): Promise<void>;
}

declare global {
  /** Only on blank pages. */
  var stage: Stage;
}

/** A player of a blank page at one moment. */
export interface PlayerState {
  readonly phase: string;
  readonly code: number | string | undefined;
  /** Of its video, in seconds; 0 where there is none. */
  readonly time: number;
}

/** Blank pages that know the element, an edge to play from, and a player script, which the pages' own server serves. */
export class BlankPages {
  readonly #player: TestedPlayer;
  readonly #entry: Promise<string>;
  #browser: Browser | undefined;
  #edge: Edge | undefined;
  #server: Server | undefined;
  #pages: Page[] = [];
  #admitted = 0;
  #requested = 0;
  /** The paths that pages have asked their server for. */
  asked: string[] = [];
  /** What else the pages' server has, by its path; nothing under a path that is in here is not found. */
  readonly files = new Map<string, { readonly type: string; readonly body: string } | undefined>();

  /** @param entry the script that defines the element; of the source, where it is left out */
  constructor(player: TestedPlayer, entry = bundledModule(`export * from ${sourceFile('define.ts')};`)) {
    this.#player = player;
    this.#entry = entry;
  }

  get edge(): Edge {
    return this.#edge!;
  }

  /** The connections since the test began, oldest first. */
  get admissions(): readonly Admission[] {
    return this.edge.admissions.slice(this.#admitted);
  }

  /** The requests for a token since the test began, oldest first. */
  get tokenRequests(): readonly TokenRequest[] {
    return this.edge.tokenRequests.slice(this.#requested);
  }

  get browser(): Browser {
    return this.#browser!;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  /** Where the edge's streams come from that need a token. */
  get socket(): string {
    return `${this.edge.origin.replace('http', 'ws')}/h5live/authstream`;
  }

  async start(): Promise<void> {
    this.#edge = await startEdge();
    this.#server = createServer(
      (request, response) => void this.#answer(request, response).catch(() => response.destroy()),
    );
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
    this.#browser = await launchBrowser();
    // It may have to be built first, which a page waits less for.
    await this.#entry;
  }

  /** Begins a test: what was before is not counted. */
  begin(): void {
    this.asked = [];
    this.#admitted = this.edge.admissions.length;
    this.#requested = this.edge.tokenRequests.length;
  }

  /** Opens a blank page that knows the element. `/playing` has a player of its own, whose properties the query names. */
  async open(path = '/'): Promise<Page> {
    const page = await this.browser.newPage();
    this.#pages.push(page);
    await page.goto(`${this.origin}${path}`);
    await page.waitForFunction("customElements.get('secure-h5live-player')");
    return page;
  }

  /** Ends a test: nothing of it goes on. */
  async end(): Promise<void> {
    await Promise.all(this.#pages.splice(0).map((page) => page.close()));
    await until('no session after the test', () => this.edge.sessions.length === 0);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#server?.closeAllConnections();
    this.#server?.close();
    await this.#edge?.close();
  }

  async #answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(url, this.origin);
    this.asked.push(pathname);
    const send = (type: string, body: string | Buffer, headers = {}): void =>
      void response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    const file = this.files.get(pathname);
    if (file) send(file.type, file.body);
    else if (this.files.has(pathname)) response.writeHead(404).end();
    else if (pathname === '/entry.js') send('text/javascript', await this.#entry);
    else if (pathname === '/player.js') send('text/javascript', await this.#script());
    else if (pathname === '/viewer/token')
      send('application/json', await this.#fetched(url), { 'cache-control': 'no-store' });
    else send('text/html', pageText(await this.#settings()));
  }

  async #script(): Promise<string | Buffer> {
    return this.#player.script ?? (await this.#fetched(STAND_IN_PATH));
  }

  async #fetched(path: string): Promise<string> {
    return (await fetch(`${this.edge.origin}${path}`)).text();
  }

  async #settings(): Promise<Partial<SecureH5livePlayer>> {
    return {
      streamName: STREAM,
      token: await sign(this.edge.keys, { streams: [STREAM, OTHER_STREAM] }),
      rtmpUrl: 'rtmp://localhost/splay',
      websocketUrl: this.socket,
      playerSrc: '/player.js',
      autoplay: true,
      muted: true,
    };
  }
}

/** Declares tests on blank pages with each player: with one browser and one edge for all of them. */
export function onBlankPages(
  title: string,
  rows: (blank: BlankPages, player: TestedPlayer) => void,
  entry?: () => Promise<string>,
): void {
  for (const player of testedPlayers())
    describe(`${title}, with ${player.name}`, () => {
      const blank = new BlankPages(player, entry?.());
      before(() => blank.start());
      beforeEach(() => blank.begin());
      afterEach(() => blank.end());
      after(() => blank.close());
      rows(blank, player);
    });
}

/** Reads how all players of a page do. */
export function readPlayers(page: Page): Promise<PlayerState[]> {
  return page.evaluate(() =>
    stage.players.map((player) => ({
      phase: player.playback.phase,
      code: player.playback.failure?.code,
      time: player.querySelector('video')?.currentTime ?? 0,
    })),
  );
}

/** Waits until players play: they say so, and their pictures move on. All of the page, where none are named. */
export async function playsOn(page: Page, indexes?: readonly number[], limitMs = 15_000): Promise<void> {
  const end = Date.now() + limitMs;
  const pick = async () => {
    const all = await readPlayers(page);
    return indexes ? indexes.map((index) => all[index]) : all;
  };
  for (let before = await pick(); ;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await pick();
    const moves = now.map((state, index) => (state?.time ?? 0) - (before[index]?.time ?? 0) > 0.1);
    if (now.length > 0 && now.every((state, index) => state?.phase === 'playing' && moves[index])) return;
    if (Date.now() > end) throw new Error(`not playing within ${limitMs} ms: ${JSON.stringify(now)}`);
    before = now;
  }
}

// The compiler of the tests wraps named functions in a helper of its own, which a function sent to a page would miss.
function pageText(settings: object): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><body><script>
    globalThis.__name = (named) => named;
    globalThis.stage = {
      players: [],
      make(changes, tag = 'secure-h5live-player') {
        const player = document.createElement(tag);
        Object.assign(player, ${JSON.stringify(settings)}, changes);
        this.players.push(player);
        return player;
      },
      // The vendor's player is made and set up as soon as its div has come.
      settingUp() {
        return new Promise((resolve) => {
          const watch = new MutationObserver(() => {
            if (!this.players.at(-1)?.nanoPlayer) return;
            watch.disconnect();
            resolve();
          });
          watch.observe(document, { childList: true, subtree: true });
        });
      },
    };
    if (location.pathname === '/playing')
      document.body.append(stage.make(Object.fromEntries(new URLSearchParams(location.search))));
  </script><script type="module" src="/entry.js"></script>`;
}
