import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { SecureH5livePlayer } from '../../src/index.js';
import { redact } from '../../src/token/redact.js';
import { isNote } from '../engines/notes.js';

/** What a playback page shows, read at one moment. */
export interface PageState {
  readonly phase: string;
  readonly code: number | string | undefined;
  /** What is said over the picture. */
  readonly message: string;
  readonly heading: string;
  readonly detail: string;
  /** What else the panel tells the viewer. */
  readonly findings: string;
  readonly streamName: string;
  /** In seconds; 0 where there is no video. */
  readonly currentTime: number;
  /** Frames that were decoded. */
  readonly frames: number;
}

/** A page with its complaints. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors, exceptions, and answers of 400 and above. */
  readonly complaints: string[];
}

/** A player that playback pages are tested with: the edge's stand-in, or a build of the vendor's. */
export interface TestedPlayer {
  readonly name: string;
  /** The vendor's script; the stand-in where it is left out. */
  readonly script?: Buffer;
}

/** The stand-in, and the build that `NANOPLAYER_SRC` names, if any. */
export function testedPlayers(): TestedPlayer[] {
  const file = process.env['NANOPLAYER_SRC'];
  const standIn = { name: 'the stand-in' };
  return file ? [standIn, { name: basename(file), script: readFileSync(file) }] : [standIn];
}

/**
 * Opens a page as a viewer would, and notes everything it complains of. The vendor's host is never asked.
 *
 * @param first a script that runs before any of the page's own
 */
export async function openPage(
  browser: Pick<Browser, 'newPage'>,
  address: string,
  player?: TestedPlayer,
  first = '',
): Promise<OpenPage> {
  const page = await browser.newPage();
  if (player?.script) address = await serveOfficial(page, address, player.script);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(redact(`console: ${message.text()}`));
  });
  page.on('pageerror', (error) => {
    if (!isNote(error)) complaints.push(redact(`exception: ${String(error)}`));
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      complaints.push(`answer ${response.status()}: ${new URL(response.url()).pathname}`);
  });
  // The compiler wraps named functions in a helper of its own, which a function sent to a page would miss.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(first);
  await page.goto(address);
  return { page, complaints };
}

async function serveOfficial(page: Page, address: string, body: Buffer): Promise<string> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const official = new URL(request.url()).hostname === 'demo.nanocosmos.de';
    void (official ? request.respond({ contentType: 'text/javascript', body }) : request.continue());
  });
  const url = new URL(address);
  url.searchParams.set('player', 'official');
  return url.href;
}

/** Reads what the page shows now. */
export function readPage(page: Page): Promise<PageState> {
  return page.evaluate(() => {
    const player = document.querySelector('secure-h5live-player') as SecureH5livePlayer;
    const status = player.shadowRoot?.querySelector('secure-h5live-token-status')?.shadowRoot;
    const text = (root: ParentNode | null | undefined, selector: string) =>
      (root?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const video = player.querySelector('video');
    return {
      phase: player.playback?.phase ?? '',
      code: player.playback?.failure?.code,
      message: text(player.shadowRoot, '[part=message] [role]'),
      heading: text(status, '[part=heading]'),
      detail: text(status, '[part=detail]'),
      findings: text(status, '[part=findings]'),
      streamName: text(document, 'h1'),
      currentTime: video?.currentTime ?? 0,
      frames: video?.getVideoPlaybackQuality().totalVideoFrames ?? 0,
    };
  });
}

/** Waits until the page shows what is wanted; fails with what it showed last. */
export async function pageShows(
  page: Page,
  what: string,
  fits: (state: PageState) => boolean,
  limitMs = 20_000,
): Promise<PageState> {
  const end = Date.now() + limitMs;
  for (;;) {
    const state = await readPage(page);
    if (fits(state)) return state;
    if (Date.now() > end)
      throw new Error(`${what}: not within ${limitMs} ms; last seen ${JSON.stringify(state)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
