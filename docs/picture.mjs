// Makes the picture of the playing element that the README and the first page have, from the local cloud: npm run docs:picture.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { startEdge } from '../demo/local-cloud/edge.ts';
import { findBrowser } from '../test/helpers/browser.mjs';

const FILE = join(fileURLToPath(new URL('.', import.meta.url)), 'assets/player.webp');

const edge = await startEdge();
const browser = await puppeteer.launch(await findBrowser());
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 760, height: 900, deviceScaleFactor: 1.5 });
  await page.goto(`${edge.links.jwt}&lang=en&max-width=720`);
  // Far enough that the picture is sharp, and the panel has all its words.
  await page.waitForFunction(() => document.querySelector('video')?.currentTime > 3);
  await page.mouse.move(380, 300);
  const player = await page.$('secure-h5live-player');
  // On whatever ground it is shown: nothing of the page is behind it.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('html, body, main')) one.style.background = 'none';
  });
  await player?.screenshot({ path: FILE, type: 'webp', quality: 60, omitBackground: true });
} finally {
  await browser.close();
  await edge.close();
}
