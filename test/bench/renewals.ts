// How a renewal shows in the picture: the playback page with tokens that live 5 seconds, and with such that end their session,
// from a server that completes a switch while it plays, and from one that does not; beside the same page with one token that
// lives an hour, for as long. `npm run bench:renewals -- 30`; with NANOPLAYER_SRC of that player as well.
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
  /** Whether the server completes a switch. */
  readonly completes: boolean;
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

/** What a run is made with. */
interface Tokens {
  /** In seconds. */
  readonly life: number;
  /** Whether each ends its session. */
  readonly force?: boolean;
  readonly completes?: boolean;
}

async function watch(
  browser: Browser,
  player: TestedPlayer,
  { life, force = false, completes = true }: Tokens,
  enough: (renewals: number, ms: number) => boolean,
): Promise<Run> {
  const edge = await startEdge();
  if (!completes) edge.faults.neverSwitch();
  const { page, complaints } = await openWatched(
    browser,
    `${edge.origin}/playout/${STREAM}?life=${life}${force ? '&force=1' : ''}`,
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
    life: `${life} s${force ? ', ends sessions' : ''}`,
    completes,
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
  const runs: Run[] = [];
  // Where a session ends so soon, another player takes over whatever the server does.
  for (const tokens of [{ completes: true }, { completes: false }, { force: true }])
    runs.push(await watch(browser, player, { life: 5, ...tokens }, (renewals) => renewals >= RENEWALS));
  const [{ seconds = 0 } = {}] = runs;
  rows.push(...runs, await watch(browser, player, { life: 3600 }, (_, ms) => ms >= seconds * 1000));
}
await browser.close();

console.table(rows);
process.exit(0);
