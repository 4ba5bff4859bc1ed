import { after, afterEach, before, describe } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { launchBrowser } from '../engines/launch.js';
import { missingFrameworks } from './frameworks.js';
import { OwnerSite } from './owner-site.js';
import type { TestedPlayer } from './playback-page.js';
import { pause, until } from './viewer.js';

/** The site of somebody who embeds streams, the edge that they come from, and a browser that opens its pages. */
export class VisitedSite {
  readonly #player: TestedPlayer;
  readonly #pages: Page[] = [];
  #browser: Browser | undefined;
  #edge: Edge | undefined;
  #site: OwnerSite | undefined;
  /** The exceptions of the page that was opened last. */
  errors: string[] = [];

  constructor(player: TestedPlayer) {
    this.#player = player;
  }

  get browser(): Browser {
    return this.#browser!;
  }

  get edge(): Edge {
    return this.#edge!;
  }

  get site(): OwnerSite {
    return this.#site!;
  }

  /** Where the edge's streams come from that need a token. */
  get socket(): string {
    return `${this.edge.origin.replace('http', 'ws')}/h5live/authstream`;
  }

  async start(): Promise<void> {
    this.#edge = await startEdge();
    this.#site = new OwnerSite(this.#edge, this.#player);
    await this.#site.start();
    this.#browser = await launchBrowser();
  }

  /** Opens a page until the test ends; see {@link OwnerSite.prepare}. */
  async open(path: string, first?: string, asked?: (url: string) => unknown): Promise<Page> {
    const errors: string[] = (this.errors = []);
    const page = await this.browser.newPage();
    this.#pages.push(page);
    page.on('pageerror', (error) => errors.push(String(error)));
    await this.site.prepare(page, first, asked);
    await page.goto(new URL(path, this.site.origin).href);
    return page;
  }

  /** Ends a test: nothing of it goes on. */
  async end(): Promise<void> {
    await Promise.all(this.#pages.splice(0).map((page) => page.close()));
    await this.isWatched(0);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#site?.close();
    await this.#edge?.close();
  }

  /** Waits until so many play from the edge. */
  isWatched(times: number): Promise<void> {
    return until(`${times} sessions`, () => this.edge.sessions.length === times);
  }
}

/** Declares tests with the site of an owner: with one browser and one edge for all of them. */
export function onVisitedSite(
  title: string,
  rows: (visited: VisitedSite, player: TestedPlayer) => void,
  players: readonly TestedPlayer[] = [{ name: 'the stand-in' }],
): void {
  for (const player of players)
    describe(`${title}, with ${player.name}${missingFrameworks}`, { skip: missingFrameworks !== '' }, () => {
      const visited = new VisitedSite(player);
      before(() => visited.start());
      afterEach(() => visited.end());
      after(() => visited.close());
      rows(visited, player);
    });
}

/** Waits until the player of a page plays, and its picture moves. */
export async function plays(page: Page): Promise<void> {
  const isPlaying = () => {
    const player = document.querySelector('secure-h5live-player');
    const isMoving = (player?.querySelector('video')?.currentTime ?? 0) > 0.3;
    return player?.playback?.phase === 'playing' && isMoving;
  };
  await page.waitForFunction(isPlaying, { timeout: 20_000 });
}

/** How many objects of a class are in a page's memory, in the document or not, once what nobody holds is gone. */
export async function inMemory(page: Page, className: string): Promise<number> {
  const prototype = await page.evaluateHandle(`${className}.prototype`);
  const found = await page.queryObjects(prototype);
  const count = await found.evaluate((all) => (all as unknown as object[]).length);
  await Promise.all([found.dispose(), prototype.dispose()]);
  return count;
}

/** Waits until no more than so many objects of a class are in a page's memory: what rendered them may let go of them late. */
export async function areForgotten(page: Page, className: string, atMost: number): Promise<void> {
  for (const end = Date.now() + 15_000; (await inMemory(page, className)) > atMost; await pause(250))
    if (Date.now() > end)
      throw new Error(`${await inMemory(page, className)} of ${className} are still in memory`);
}
