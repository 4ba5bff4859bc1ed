// Pages that five bundlers built with the package as it is packed: their files are found wherever they are served from, and they
// load no more than measured until there is a picture. Not part of `npm test`: it installs the bundlers.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { BUDGETS, mostBytes, servedBytes } from '../../build/budget.mjs';
import { bundle, BUNDLERS, PAGE_BUNDLERS, type Bundler } from '../helpers/bundlers.mjs';
import { sign, STREAM } from '../helpers/forge.js';
import { frameworksWithPackage } from '../helpers/frameworks.js';
import { OwnerSite } from '../helpers/owner-site.js';
import { pierced } from '../helpers/pierced.js';
import { onVisitedSite, plays } from '../helpers/visited-site.js';

const NAMES = Object.keys(BUNDLERS) as Bundler[];

/** Where what was built is served from: an address begins with `CDN` where it is another host's. */
const PLACES = { 'the root': '/', 'a sub-path': '/shop/live/', 'another origin': 'CDN/shop/live/' };

onVisitedSite('pages that bundlers built', (visited) => {
  let installed = '';
  let folder = '';
  let cdn: OwnerSite;

  before(async () => {
    installed = await frameworksWithPackage();
    folder = mkdtempSync(join(installed, 'bundled-pages-'));
    cdn = new OwnerSite(visited.edge, { name: 'the stand-in' });
    await cdn.start();
  });
  after(() => {
    cdn?.close();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  /** Builds a page that plays at once, and gives the folder with it. @param base from where the page will load what is built */
  async function build(bundler: Bundler, base: string): Promise<string> {
    const made = mkdtempSync(join(folder, 'project-'));
    const token = await sign(visited.edge.keys);
    const tag = `<secure-h5live-player stream-name="${STREAM}" token="${token}" rtmp-url="rtmp://localhost/splay"
      websocket-url="${visited.socket}" lang="en" autoplay muted></secure-h5live-player>`;
    writeFileSync(join(made, 'index.html'), pageOf(tag));
    writeFileSync(join(made, 'main.js'), `import 'secure-h5live-player/player';`);
    const out = join(made, 'out');
    const warnings = await bundle(bundler, { installed, folder: made, files: ['index.html'], out, base });
    expect(warnings).to.deep.equal([]);
    return out;
  }

  /** What is built for any place, by the bundlers that leave the page to its owner. */
  const scripts = new Map<Bundler, Promise<string>>();

  async function builtFor(bundler: Bundler, base: string): Promise<string> {
    if (PAGE_BUNDLERS.includes(bundler)) return build(bundler, base);
    const building = scripts.get(bundler) ?? build(bundler, '/');
    scripts.set(bundler, building);
    const out = mkdtempSync(join(folder, 'page-'));
    cpSync(await building, out, { recursive: true });
    const html = readFileSync(join(out, 'index.html'), 'utf8').replace('src="/', `src="${base}`);
    writeFileSync(join(out, 'index.html'), html);
    return out;
  }

  /** Serves a folder at its base, and nothing else of it; gives the path of the page. */
  function serve(out: string, base: string): string {
    const host = mkdtempSync(join(folder, 'host-'));
    const place = join(host, new URL(base, visited.site.origin).pathname);
    mkdirSync(dirname(place), { recursive: true });
    cpSync(out, place, { recursive: true });
    if (base.startsWith('/')) {
      visited.site.folder = host;
      return `${base}index.html`;
    }
    cdn.folder = host;
    visited.site.folder = mkdtempSync(join(folder, 'host-'));
    cpSync(join(out, 'index.html'), join(visited.site.folder, 'index.html'));
    return '/index.html';
  }

  for (const name of NAMES)
    for (const [place, given] of Object.entries(PLACES))
      it(`plays in a page that ${name} built and that loads it from ${place}`, async () => {
        const base = given.replace('CDN', cdn.origin);
        const path = serve(await builtFor(name, base), base);
        const page = await visited.open(path);
        await plays(page);
        // What comes later, with the buttons over the picture, comes from there as well.
        await pierced(page, 'secure-h5live-player >>> secure-h5live-controls >>> button');
        const loaded = (await scriptsOf(page)).map(({ name }) => name);
        expect(loaded.length).to.be.greaterThan(1);
        const start = new URL(base, visited.site.origin).href;
        for (const address of loaded) expect(address.startsWith(start), address).to.equal(true);
        expect(visited.errors).to.deep.equal([]);
      });

  for (const name of ['vite', 'webpack'] as const)
    it(`loads no more than its budget with ${name} until there is a picture, and the panel has its text`, async () => {
      const out = await builtFor(name, '/');
      const page = await visited.open(serve(out, '/'), WATCH);
      const seen = (await page.evaluate('whenSeen')) as number;
      const loaded = (await scriptsOf(page)).filter(({ startTime }) => startTime <= seen);
      const sizes = loaded.map(({ name }) => servedBytes(readFileSync(join(out, new URL(name).pathname))));
      const sum = sizes.reduce((all, size) => all + size, 0);
      console.log(`${name}, until a picture: ${(sum / 1000).toFixed(1)} kB in ${sizes.length} files`);
      expect(sum).to.be.at.most(mostBytes(BUDGETS.bundlers[`${name}, /player, until a picture`] ?? 0));
    });
});

const pageOf = (
  tag: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Live</title>
<link rel="icon" href="data:,"><script type="module" src="./main.js"></script></head><body>${tag}</body></html>`;

/** All scripts that a page has loaded, but the vendor's, and when it began to, in milliseconds. */
const scriptsOf = (page: Page): Promise<{ name: string; startTime: number }[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.startsWith('http://') && name.endsWith('.js'))
      .map(({ name, startTime }) => ({ name, startTime })),
  );

/**
 * Gives the moment at which there was a picture, and the panel had its text. Nothing goes on that waits for longer than a start
 * takes: on a busy machine what comes later would be counted.
 */
const WATCH = `globalThis.whenSeen = new Promise((resolve, reject) => {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (run, ms = 0, ...given) => (ms < 200 ? setTimeout(run, ms, ...given) : 0);
  setTimeout(() => {
    reject(new Error('no picture: ' + document.querySelector('secure-h5live-player')?.playback?.failure?.code));
  }, 20_000);
  const look = () => {
    const player = document.querySelector('secure-h5live-player');
    const panel = player?.shadowRoot?.querySelector('secure-h5live-token-status');
    const text = panel?.shadowRoot?.querySelector('[part=heading]')?.textContent.trim();
    const pictures = player?.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
    if (pictures > 0 && text) resolve(performance.now());
    else setTimeout(look, 5);
  };
  look();
});`;
