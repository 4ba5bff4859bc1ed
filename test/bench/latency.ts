// Glass-to-glass latency on the playback page: the number burned into each picture that the browser shows, against the
// moment at which the edge's clock says that picture was made. Both clocks are this machine's.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { producedAtMs } from '../../demo/local-cloud/live/clock-reference.js';
import { findBrowser } from '../helpers/browser.mjs';
import { openPage, pageShows, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import type { Sighting } from './latency-probe.js';

const SETTLE_MS = 3_000;
const WATCH_MS = Number(process.env['BENCH_SECONDS'] ?? 30) * 1000;

interface Latency {
  readonly player: string;
  readonly pictures: number;
  readonly startMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
}

async function measure(browser: Browser, edge: Edge, player: TestedPlayer, probe: string): Promise<Latency> {
  const openedAt = Date.now();
  const { page } = await openPage(browser, edge.links.jwt, player);
  await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
  const startMs = Date.now() - openedAt;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  await page.evaluate(probe);
  const sightings = (await page.evaluate(`watchLatency(${WATCH_MS})`)) as Sighting[];
  await page.close();
  const reference = edge.source.clockReference();
  const latencies = sightings
    .map(({ frame, seenAtMs }) => seenAtMs - producedAtMs(reference, frame, seenAtMs))
    .sort((a, b) => a - b);
  const at = (share: number) => Math.round(latencies[Math.floor((latencies.length - 1) * share)] ?? NaN);
  const pictures = latencies.length;
  return { player: player.name, pictures, startMs, medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
}

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('./latency-probe.ts', import.meta.url))],
  bundle: true,
  format: 'iife',
  write: false,
});
const probe = outputFiles[0]?.text ?? '';
const edge = await startEdge();
const browser = await puppeteer.launch(await findBrowser());
const results: Latency[] = [];
for (const player of testedPlayers()) results.push(await measure(browser, edge, player, probe));
await browser.close();
await edge.close();

console.table(results);
const [own, vendor] = results;
if (own && vendor)
  console.log(`median, stand-in to ${vendor.player}: ${(own.medianMs / vendor.medianMs).toFixed(2)}`);
process.exit(0);
