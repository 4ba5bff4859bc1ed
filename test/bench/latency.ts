// Glass-to-glass latency on the playback page: the number burned into each picture that the browser shows, against the
// moment at which the edge's clock says that picture was made. Both clocks are this machine's.
import puppeteer, { type Browser } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { findBrowser } from '../helpers/browser.mjs';
import { latencies } from '../helpers/glass-to-glass.js';
import { openPage, pageShows, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { quantile } from './start/spread.js';

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

async function measure(browser: Browser, edge: Edge, player: TestedPlayer): Promise<Latency> {
  const openedAt = Date.now();
  const { page } = await openPage(browser, edge.links.jwt, player);
  await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
  const startMs = Date.now() - openedAt;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const ages = await latencies(page, WATCH_MS, edge.source.clockReference());
  await page.close();
  const at = (share: number) => Math.round(quantile(ages, share));
  const pictures = ages.length;
  return { player: player.name, pictures, startMs, medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
}

const edge = await startEdge();
const browser = await puppeteer.launch(await findBrowser());
const results: Latency[] = [];
for (const player of testedPlayers()) results.push(await measure(browser, edge, player));
await browser.close();
await edge.close();

console.table(results);
const [own, vendor] = results;
if (own && vendor)
  console.log(`median, stand-in to ${vendor.player}: ${(own.medianMs / vendor.medianMs).toFixed(2)}`);
process.exit(0);
