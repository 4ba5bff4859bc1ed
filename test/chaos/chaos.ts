// Lets everything go wrong that playback has to survive, again and again, and tells how long it takes to be back:
// `npm run chaos -- 5 "connection cut"` for five runs of one scenario. With NANOPLAYER_SRC, of that player as well.
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../helpers/browser.mjs';
import { testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { runScenario } from './run.js';
import { SCENARIOS, type Scenario } from './scenarios.js';
import { Stage } from './stage.js';

const LIMIT_MS = 5_000;
/** A playback that lasted so long, in milliseconds, has recovered: what fails then does not go on with a row of failures. */
const STEADY_AFTER_MS = 11_000;

interface Row {
  readonly player: string;
  readonly scenario: string;
  readonly good: string;
  readonly medianMs: number;
  readonly worstMs: number;
}

async function repeat(
  browser: Browser,
  scenario: Scenario,
  player: TestedPlayer,
  runs: number,
): Promise<Row> {
  const times: number[] = [];
  let good = 0;
  let stage: Stage | undefined;
  for (let turn = 0; turn < runs; turn++) {
    stage ??= await Stage.open(browser, scenario.life, player);
    await pause(STEADY_AFTER_MS);
    const { backAfterMs = Infinity, wrong } = await runScenario(stage, scenario, turn);
    times.push(backAfterMs);
    const faults = [...(backAfterMs > LIMIT_MS ? ['late'] : []), ...wrong];
    if (faults.length === 0) good += 1;
    console.log(
      `${player.name}, ${scenario.name}, ${turn + 1}: ${backAfterMs} ms ${faults.join('; ') || 'good'}`,
    );
    // What one run has broken is not the next one's failure.
    if (wrong.length > 0) {
      await stage.close();
      stage = undefined;
    }
  }
  await stage?.close();
  times.sort((a, b) => a - b);
  const [medianMs = NaN, worstMs = NaN] = [times[Math.floor((runs - 1) / 2)], times.at(-1)];
  return { player: player.name, scenario: scenario.name, good: `${good} of ${runs}`, medianMs, worstMs };
}

const [runs = '5', wanted] = process.argv.slice(2);
const browser = await puppeteer.launch(await findBrowser());
const rows: Row[] = [];
for (const player of testedPlayers())
  for (const scenario of SCENARIOS)
    if (wanted === undefined || scenario.name === wanted)
      rows.push(await repeat(browser, scenario, player, Number(runs)));
await browser.close();

console.table(rows);
const sum = rows.reduce((total, { good }) => total + Number.parseInt(good, 10), 0);
console.log(
  `${sum} of ${rows.length * Number(runs)} runs good: back within ${LIMIT_MS} ms, nothing left behind`,
);
process.exit(sum === rows.length * Number(runs) && sum > 0 ? 0 : 1);
