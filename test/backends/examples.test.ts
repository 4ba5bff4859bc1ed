// The examples of an owner's backend, installed with the packed package and started as their owner would, at the local
// cloud, in a browser. Not part of `npm test`: `npm run test:backends`, or `BACKENDS=express npm run test:backends`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { findBrowser } from '../helpers/browser.mjs';
import { missingPackage } from '../helpers/npm.js';
import { until } from '../helpers/viewer.js';
import { killers, RAW_REQUESTS } from '../server/kit/raw-requests.js';
import { Example, LIFE_SECONDS, packPackage } from './kit/example.js';
import { BACKENDS, isWanted } from './kit/wanted.js';
import { WatchedPage } from './kit/watched.js';

const wanted = BACKENDS.filter((name) => name !== 'workerd' && isWanted(name));

/** What begins as tokens do. */
const TOKEN = /eyJ[\w-]{20}/;

const missing = wanted.length === 0 ? ' (skipped: none is wanted)' : missingPackage('express');

describe(`the examples of a backend${missing}`, { skip: missing !== '' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'backends-'));
  let browser: Browser;
  let tarball = '';
  before(async () => {
    tarball = await packPackage(folder);
    browser = await puppeteer.launch(await findBrowser());
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of wanted) {
    describe(name, () => {
      let edge: Edge;
      let example: Example;
      let viewer: WatchedPage | undefined;
      /** Everything that viewers have seen. */
      const seen: string[] = [];

      before(async () => {
        edge = await startEdge();
        example = new Example(name, folder);
        await example.start(tarball, edge);
      });
      afterEach(async () => {
        if (viewer) seen.push(await viewer.everything());
        await viewer?.close();
        viewer = undefined;
      });
      after(async () => {
        await example?.stop();
        await edge?.close();
      });

      it('lets nobody watch who is not signed in, and says so', async () => {
        viewer = await WatchedPage.open(browser, example.origin);
        await viewer.reaches('failed');
        const shown = await viewer.page.$eval('secure-h5live-player', (player) => ({
          code: player.playback.failure?.code,
          message: player.shadowRoot?.querySelector('[part~="message"]')?.textContent?.trim() ?? '',
          pictures: player.querySelectorAll('video[src]').length,
        }));
        expect(shown).to.include({ code: 'token-endpoint-refused', pictures: 0 });
        expect(shown.message).to.not.equal('');
        expect(viewer.statuses).to.deep.equal([401]);
        expect(viewer.tokens).to.deep.equal([]);
        expect(edge.admissions).to.deep.equal([]);
      });

      it('plays for who is signed in, and after a cut with the newest of many tokens', async () => {
        viewer = await WatchedPage.open(browser, example.origin);
        await viewer.reaches('failed');
        await Promise.all([viewer.page.waitForNavigation(), viewer.page.click('a[href^="/sign-in"]')]);
        await viewer.reaches('playing');
        const startedAt = Date.now();
        const { tokens } = viewer;
        const newest = () => edge.admissions.at(-1)?.tokenDigest;
        await until('the first token at the edge', () => edge.admissions[0]?.tokenDigest === tokens[0]);
        const isPastFirst = () => Date.now() > startedAt + LIFE_SECONDS * 1000;
        await until('tokens past the first expiry', () => isPastFirst() && tokens.length >= 3, 40_000);
        await until('the newest at the edge', () => newest() === tokens.at(-1), 10_000);
        await viewer.movesOn();
        const { length } = edge.admissions;
        const earlier = tokens.slice(0, -1);
        edge.faults.cut();
        await until('another connection', () => edge.admissions.length > length, 10_000);
        const { outcome, tokenDigest } = edge.admissions[length]!;
        expect(outcome).to.equal('admitted');
        expect(earlier).to.not.include(tokenDigest);
        expect(tokens).to.include(tokenDigest);
        await viewer.reaches('playing');
        await viewer.movesOn();
        expect(viewer.statuses).to.deep.equal([401, ...tokens.map(() => 200)]);
      });

      it(`outlives ${RAW_REQUESTS.length} requests as no client would send them`, async () => {
        expect(await killers(Number(new URL(example.origin).port)), example.log).to.deep.equal([]);
      });

      it('keeps the key to itself, and tokens out of its log', async () => {
        const { apiKey } = edge.keys;
        expect(seen).to.have.length(2);
        for (const all of seen) {
          expect(all).to.include('secure-h5live-player');
          expect(all).to.not.include(apiKey);
        }
        expect(example.log).to.include('not-signed-in');
        expect(example.log).to.not.include(apiKey);
        expect(example.log).to.not.match(TOKEN);
        expect(example.filesWith(apiKey)).to.deep.equal([]);
        const other = await fetch(`${example.origin}/nothing-there`);
        expect(await other.text()).to.not.include(apiKey);
      });
    });
  }
});
