import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import puppeteer, { type Browser } from 'puppeteer-core';
import { runScenario } from '../chaos/run.js';
import { SCENARIOS } from '../chaos/scenarios.js';
import { Stage } from '../chaos/stage.js';
import { findBrowser } from '../helpers/browser.mjs';
import { testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';

const GUARDED = ['connection cut', 'edge restarted', 'half-open socket', 'session ended with 4901'];

for (const player of testedPlayers())
  describe(`playback with ${player.name} that something happens to`, () => suite(player));

function suite(player: TestedPlayer): void {
  let browser: Browser;
  let stage: Stage;

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    stage = await Stage.open(browser, 5, player);
  });
  after(async () => {
    await stage?.close();
    await browser?.close();
  });

  for (const scenario of SCENARIOS.filter(({ name }) => GUARDED.includes(name))) {
    it(`is back with the newest token, and leaves nothing behind: ${scenario.name}`, async () => {
      // How long that takes is measured by `npm run chaos`, against the 5 s that are promised.
      const { wrong } = await runScenario(stage, scenario);
      expect(wrong).to.deep.equal([]);
    });
  }
}
