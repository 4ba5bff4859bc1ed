import { describe, it } from 'node:test';
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import { startEdge } from '../../demo/local-cloud/edge.js';
import { findBrowser } from '../helpers/browser.mjs';
import { quantile } from '../bench/start/spread.js';
import { latencies } from '../helpers/glass-to-glass.js';
import { openPage, pageShows, testedPlayers } from '../helpers/playback-page.js';
import { pause, until } from '../helpers/viewer.js';
import { FfmpegEncoder, NO_FFMPEG, timedPicture } from '../local-cloud/rtmp/encoder.js';

/** For how long an encoder is watched, in seconds. Ten minutes are `DRIFT_SECONDS=600`. */
const SECONDS = Number(process.env['DRIFT_SECONDS'] ?? 150);
/** How often its age is looked at in that time. */
const LOOKS = 10;
const WINDOW_MS = 5_000;
// A player that catches up swings by half a second on a busy machine.
const MOST_DRIFT_MS = 600;

const median = (values: readonly number[]): number => Math.round(quantile(values, 0.5));

const title = `a broadcast from an encoder, for minutes${NO_FFMPEG === undefined ? '' : ` (skipped: ${NO_FFMPEG})`}`;

describe(title, { skip: NO_FFMPEG }, () => {
  for (const player of testedPlayers())
    it(`is as old at its end as at its beginning, with ${player.name}`, async () => {
      const edge = await startEdge();
      const browser = await puppeteer.launch(await findBrowser());
      const { organisation } = edge.registry.find('H5DEM-OPEN1')!;
      const { name } = edge.registry.create(organisation, { secured: false });
      const encoder = new FfmpegEncoder(edge.rtmpUrl, name, timedPicture(1));
      try {
        await until('a live stream', () => edge.registry.find(name)?.state === 'live', 20_000);
        const { page, complaints } = await openPage(browser, `${edge.origin}/playout/${name}`, player);
        await pageShows(
          page,
          'plays',
          ({ phase, currentTime }) => phase === 'playing' && currentTime > 10,
          60_000,
        );
        const ages: number[] = [];
        // As many looks however long each of them takes.
        for (let look = 0; look < LOOKS; look += 1) {
          if (look > 0) await pause((1000 * SECONDS) / LOOKS - WINDOW_MS);
          ages.push(median(await latencies(page, WINDOW_MS)));
        }
        console.log(`from glass to glass with ${player.name}, tenth by tenth: ${ages.join(', ')} ms`);
        const third = Math.ceil(ages.length / 3);
        const drift = median(ages.slice(-third)) - median(ages.slice(0, third));
        expect(Math.abs(drift)).to.be.at.most(MOST_DRIFT_MS);
        expect((await pageShows(page, 'plays on', () => true)).phase).to.equal('playing');
        expect(complaints).to.deep.equal([]);
      } finally {
        await encoder.stop('SIGKILL');
        await browser.close();
        await edge.close();
      }
    });
});
