// Makes the pictures of the playing element, from the local cloud: the README has the light one, the first page both. npm run
// docs:picture.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { startEdge } from '../demo/local-cloud/edge.ts';
import { findBrowser } from '../test/helpers/browser.mjs';

const FILES = { light: 'player.webp', dark: 'player-dark.webp' };
const ASSETS = fileURLToPath(new URL('assets', import.meta.url));

const edge = await startEdge();
const browser = await puppeteer.launch(await findBrowser());
try {
  for (const [scheme, file] of Object.entries(FILES)) {
    const page = await browser.newPage();
    await page.setViewport({ width: 760, height: 900, deviceScaleFactor: 1.5 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${edge.links.jwt}&lang=en&max-width=720`);
    // Far enough that the picture is sharp, and controls and panel are there with all their words.
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('secure-h5live-player') ?? {};
      const within = (tag) => shadowRoot?.querySelector(`secure-h5live-${tag}`)?.shadowRoot;
      return (
        document.querySelector('video')?.currentTime > 3 &&
        within('controls')?.querySelector('button') &&
        within('token-status')?.querySelector('details')
      );
    });
    await page.mouse.move(380, 300);
    const player = await page.$('secure-h5live-player');
    // On whatever ground it is shown: nothing of the page is behind it.
    await player?.evaluate((element) => {
      for (let one = element.parentElement; one; one = one.parentElement) {
        one.style.background = 'none';
        one.style.boxShadow = 'none';
      }
    });
    await player?.screenshot({ path: join(ASSETS, file), type: 'webp', quality: 60, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
  await edge.close();
}
