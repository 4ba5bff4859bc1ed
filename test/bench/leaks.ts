// Mounts and unmounts the element many times on one page, against the edge and the stand-in, and tells what is left:
// sessions at the edge, the page's heap, nodes and listeners. `npm run bench:leaks -- 500`.
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { findBrowser } from '../helpers/browser.mjs';
import { openPage } from '../helpers/playback-page.js';
import { COUNT_TIMERS } from '../helpers/watched-page.js';

const MOUNTS = Number(process.argv[2] ?? 500);
const AT_ONCE = 10;
/** How many of a batch have to play before it is removed. */
const PLAYING = 3;
/** Long enough for the page to let go of what it removed, and for the edge to hear of it. */
const SETTLE_MS = 1_000;

interface Figures {
  readonly mounts: number;
  readonly played: number;
  readonly sessions: number;
  readonly heapKB: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Timers that are pending. */
  readonly timers: number;
  /** Nodes outside the document that something holds; a template's content counts. */
  readonly detached: number;
  readonly mediaSources: number;
  readonly inHead: number;
}

// Runs in the page. Answers how many played; nothing here keeps an element.
async function batch(count: number, playing: number): Promise<number> {
  const make = (): SecureH5livePlayer => {
    const player = document.createElement('secure-h5live-player');
    return Object.assign(player, {
      streamName: 'H5DEM-OPEN1',
      playerSrc: '/nanoplayer/stand-in.js',
      rtmpUrl: 'rtmp://localhost/play',
      websocketUrl: `ws://${location.host}/h5live/stream`,
      autoplay: true,
      muted: true,
    });
  };
  const players = Array.from({ length: count }, make);
  document.body.append(...players);
  const plays = (): number => players.filter(({ playback }) => playback.phase === 'playing').length;
  for (let waited = 0; waited < 15_000 && plays() < playing; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const played = plays();
  for (const player of players) player.remove();
  return played;
}

// How many of a class are still held outside the document, once garbage is collected.
async function held(page: Page, name: 'Node' | 'MediaSource'): Promise<number> {
  const prototype = await page.evaluateHandle((of) => window[of].prototype as object, name);
  const all = await page.queryObjects(prototype);
  const found = await page.evaluate((objects) => {
    const isApart = (object: object): boolean => {
      try {
        return !(object instanceof Node && object.isConnected);
      } catch {
        // The prototype of another class.
        return false;
      }
    };
    return objects.filter(isApart).length;
  }, all);
  await Promise.all([prototype.dispose(), all.dispose()]);
  return found;
}

async function figures(page: Page, devTools: CDPSession, edge: Edge, mounts: number, played: number) {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  for (let turn = 0; turn < 3; turn++) await devTools.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0, Nodes = 0, JSEventListeners = 0 } = await page.metrics();
  return {
    ...{ mounts, played, sessions: edge.sessions.length },
    heapKB: Math.round(JSHeapUsedSize / 1024),
    ...{ nodes: Nodes, listeners: JSEventListeners },
    timers: await page.evaluate(() => (window as unknown as { pendingTimers: () => number }).pendingTimers()),
    detached: await held(page, 'Node'),
    mediaSources: await held(page, 'MediaSource'),
    inHead: await page.$$eval('head link, head script, head style', ({ length }) => length),
  } satisfies Figures;
}

const edge = await startEdge();
const browser = await puppeteer.launch(await findBrowser());
// The page that defines the element and plays nothing by itself.
const { page, complaints } = await openPage(
  browser,
  `${edge.origin}/demo/errors.html`,
  undefined,
  COUNT_TIMERS,
);
await page.waitForFunction("customElements.get('secure-h5live-player')");
const devTools = await page.createCDPSession();
await page.evaluate(batch, AT_ONCE, PLAYING);
const table: Figures[] = [await figures(page, devTools, edge, 0, 0)];
let played = 0;
for (let mounts = AT_ONCE; mounts <= MOUNTS; mounts += AT_ONCE) {
  played += await page.evaluate(batch, AT_ONCE, PLAYING);
  const quarter = Math.floor((mounts * 4) / MOUNTS) > Math.floor(((mounts - AT_ONCE) * 4) / MOUNTS);
  if (quarter) table.push(await figures(page, devTools, edge, mounts, played));
}
await browser.close();
await edge.close();

console.table(table);
console.log(`complaints: ${complaints.length}`, complaints.slice(0, 5));
process.exit(0);
