// How long a viewer holds two connections, by the edge's own log: the vendor counts more than two at once as sharing. Where the
// server completes a switch while it plays, and where it does not.
// `npm run bench:connections -- 10`; with NANOPLAYER_SRC of that player as well.
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startEdge } from '../../demo/local-cloud/edge.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { sign, STREAM } from '../helpers/forge.js';
import { findBrowser } from '../helpers/browser.mjs';
import { overlapsOf } from '../helpers/overlaps.js';
import { openPage, pageShows, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';

const TIMES = Number(process.argv[2] ?? 10);
const OTHER_STREAM = 'H5DEM-LIVE2';
/** How long a token lives where it is renewed, in seconds. */
const LIFE = 8;
/** Longer than a switch may take that the server does not complete, in milliseconds. */
const SETTLE_MS = 7_000;

/** What is done, as often as is asked for, and what the page is opened with. */
const DEEDS: Readonly<
  Record<string, { readonly query: string; act(page: Page, time: number): Promise<unknown> }>
> = {
  'a renewed token': { query: `life=${LIFE}`, act: () => pause(LIFE * 1000) },
  'a handover (forceDisconnect)': { query: `life=${LIFE}&force=1`, act: () => pause(LIFE * 1000) },
  'another of the entries': {
    query: '',
    act: async (page, time) => {
      await call(page, (player, index) => player.switchStream(index), (time + 1) % 2);
      await pause(SETTLE_MS);
    },
  },
  'another stream': {
    query: '',
    act: async (page, time) => {
      const streamName = time % 2 === 0 ? OTHER_STREAM : STREAM;
      await call(page, (player, name) => player.updateSource({ streamName: name }), streamName);
      await pause(SETTLE_MS);
    },
  },
};

function call<T>(
  page: Page,
  act: (player: SecureH5livePlayer, value: T) => unknown,
  value: T,
): Promise<unknown> {
  return page.evaluate(
    (text, given) => {
      const run = (0, eval)(`(${text})`) as typeof act;
      return run(document.querySelector('secure-h5live-player') as SecureH5livePlayer, given as T);
    },
    act.toString(),
    value,
  );
}

async function measure(
  browser: Browser,
  player: TestedPlayer,
  deed: string,
  completes: boolean,
): Promise<object> {
  const { query, act } = DEEDS[deed]!;
  const edge = await startEdge();
  if (!completes) edge.faults.neverSwitch();
  const { page } = await openPage(browser, `${edge.origin}/playout/${STREAM}?${query}`, player);
  if (query === '') {
    const token = await sign(edge.keys, { streams: [STREAM, OTHER_STREAM] });
    const entries =
      deed === 'another stream' ? undefined : [STREAM, OTHER_STREAM].map((name) => ({ streamName: name }));
    await call(page, (element, given) => Object.assign(element, given) && undefined, { token, entries });
  }
  await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0, 30_000);
  // What it began with has settled, but for the connection that plays.
  const begun = edge.admissions.length - 1;
  for (let time = 0; time < TIMES; time += 1) await act(page, time);
  const { doubles, most } = overlapsOf(edge.admissions.slice(begun), performance.now());
  const sorted = [...doubles].sort((one, other) => one - other);
  const row = {
    player: player.name,
    deed,
    completes,
    connections: edge.admissions.length - begun - 1,
    doubles: doubles.length,
    medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    longestMs: Math.round(sorted.at(-1) ?? 0),
    most,
  };
  await page.close();
  await edge.close();
  return row;
}

const browser = await puppeteer.launch(await findBrowser());
const rows: object[] = [];
for (const player of testedPlayers())
  for (const deed of Object.keys(DEEDS))
    for (const completes of [true, false]) rows.push(await measure(browser, player, deed, completes));
await browser.close();

console.table(rows);
process.exit(0);
