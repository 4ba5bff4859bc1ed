// How a renewal shows in the picture: the playback page with tokens that live 5 seconds, beside the same page with one
// token that lives an hour, for as long. `npm run bench:renewals -- 30`; with NANOPLAYER_SRC of that player as well.
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startEdge } from '../../demo/local-cloud/edge.js';
import { STREAM } from '../helpers/forge.js';
import { findBrowser } from '../helpers/browser.mjs';
import { testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { staleTokens } from '../helpers/stale-tokens.js';
import { openWatched, readPulse, readWatch } from '../helpers/watched-page.js';

const RENEWALS = Number(process.argv[2] ?? 30);
const SETTLE_MS = 3_000;

interface Run {
  readonly player: string;
  readonly life: string;
  readonly seconds: number;
  readonly renewals: number;
  readonly switches: number;
  /** Connections with another token than the newest. */
  readonly stale: number;
  readonly pictures: number;
  /** Times between two pictures of more than two pictures' time. */
  readonly gaps: number;
  readonly longestGapMs: number;
  /** Phases other than playing. */
  readonly stops: string;
  readonly complaints: number;
}

async function watch(
  browser: Browser,
  player: TestedPlayer,
  life: number,
  enough: (renewals: number, ms: number) => boolean,
): Promise<Run> {
  const edge = await startEdge();
  const { page, complaints } = await openWatched(
    browser,
    `${edge.origin}/playout/${STREAM}?life=${life}`,
    player,
  );
  await pause(SETTLE_MS);
  await readWatch(page);
  const before = { pictures: (await readPulse(page)).pictures, connections: edge.admissions.length };
  const [tokens, startedAt] = [edge.tokensGiven.length, performance.now()];
  while (!enough(edge.tokensGiven.length - tokens, performance.now() - startedAt)) await pause(250);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const { gaps, longestGapMs, phases, renewals } = await readWatch(page);
  const { pictures } = await readPulse(page);
  const connections = edge.admissions.slice(before.connections);
  const run = {
    player: player.name,
    life: `${life} s`,
    ...{ seconds, renewals: renewals.length, switches: connections.length },
    stale: staleTokens(connections, edge.tokensGiven).length,
    ...{ pictures: pictures - before.pictures, gaps, longestGapMs },
    stops: phases.join(' ') || 'none',
    complaints: complaints.length,
  };
  await page.close();
  await edge.close();
  return run;
}

const browser = await puppeteer.launch(await findBrowser());
const rows: Run[] = [];
for (const player of testedPlayers()) {
  const short = await watch(browser, player, 5, (renewals) => renewals >= RENEWALS);
  rows.push(short, await watch(browser, player, 3600, (_, ms) => ms >= short.seconds * 1000));
}
await browser.close();

console.table(rows);
process.exit(0);
