// The code for each framework, in a minimal project of that, built by its own compiler in strict mode, opened, and played.
// Not part of `npm test`: it installs frameworks. `FRAMEWORKS=react npm run test:frameworks` builds one of them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { STAND_IN_PATH } from '../../demo/local-cloud/pages.js';
import { createSnippet, isRefusal, type SnippetOptions } from '../../src/snippets/index.js';
import { findBrowser } from '../helpers/browser.mjs';
import { STREAM, stsValues } from '../helpers/forge.js';
import { frameworksWithPackage, installedVersion, missingFrameworks } from '../helpers/frameworks.js';
import { OwnerSite } from '../helpers/owner-site.js';
import { until } from '../helpers/viewer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NAMES = ['html-npm', 'react', 'vue', 'svelte', 'angular'] as const;
const wanted = process.env['FRAMEWORKS']?.split(',') ?? NAMES;
/** What a careless generator would let run, or lose. */
const HOSTILE_TAG = `</script><img src=x onerror="hacked=1">'"\`\${hacked=1}{{hacked=1}}{hacked=1}@if(1){}[x] --> & &quot; \\ \u2028 🎥`;

describe(`code for frameworks${missingFrameworks}`, { skip: missingFrameworks !== '' }, () => {
  let folder = '';
  let browser: Browser;
  let edge: Edge;
  let site: OwnerSite;
  let page: Page | undefined;

  before(async () => {
    folder = mkdtempSync(join(await frameworksWithPackage(), 'snippets-'));
    edge = await startEdge();
    site = new OwnerSite(edge, { name: 'the stand-in' });
    await site.start();
    browser = await puppeteer.launch(await findBrowser());
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    await until('no session', () => edge.sessions.length === 0);
  });
  after(async () => {
    await browser?.close();
    site?.close();
    await edge?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const servers = (): SnippetOptions => ({
    rtmpUrl: 'rtmp://localhost/splay',
    websocketUrl: `${edge.origin.replace('http', 'ws')}/h5live/authstream`,
    muted: true,
    statistics: true,
    latencyMode: 'fastadaptive',
  });

  function build(name: (typeof NAMES)[number], options: SnippetOptions): string {
    const project = join(folder, name);
    cpSync(join(root, 'test/frameworks', name), project, { recursive: true });
    const snippet = createSnippet(name, { streamName: STREAM, ...servers(), ...options });
    if (isRefusal(snippet)) throw new Error(snippet.issue);
    // What is pasted into HTML is the page itself here.
    const folderOf = name === 'html-npm' ? project : join(project, 'src');
    writeFileSync(join(folderOf, snippet.fileName), snippet.text);
    try {
      execFileSync('npm', ['run', 'build'], { cwd: project, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${name} was not built:\n${stdout}\n${stderr}`, { cause: error });
    }
    return join(project, 'dist');
  }

  const plays = (): Promise<unknown> | undefined =>
    page?.waitForFunction(
      `document.querySelector('secure-h5live-player')?.playback.phase === 'playing' &&
        document.querySelector('video')?.currentTime > 0.5`,
      { timeout: 15_000 },
    );

  for (const name of NAMES.filter((name) => wanted.includes(name))) {
    it(`is built and plays with ${name}, with a token that the page fetches`, async () => {
      site.folder = build(name, { placement: 'endpoint' });
      page = await site.open(browser, '/');
      await until('a session', () => edge.sessions.length > 0, 20_000);
      await plays();
      const seen = await page.$eval('secure-h5live-player', (player) => ({
        phase: player.playback.phase,
        muted: player.muted,
        statistics: player.statistics,
        mode: player.latencyMode,
      }));
      expect(seen).to.deep.equal({ phase: 'playing', muted: true, statistics: true, mode: 'fastadaptive' });
    });

    it(`plays with a player script of another origin with ${name}, because the code allows it`, async () => {
      const playerSrc = `${edge.origin}${STAND_IN_PATH}`;
      site.folder = build(name, { placement: 'endpoint', playerSrc });
      const asked: string[] = [];
      page = await site.open(browser, '/', '', (url) => asked.push(url));
      await plays();
      expect(asked).to.include(playerSrc);
    });

    it(`keeps a hostile token as it is with ${name}, and runs nothing of it`, async () => {
      const token = stsValues(edge.keys, undefined, HOSTILE_TAG);
      site.folder = build(name, { placement: 'inline', token });
      page = await site.open(browser, '/');
      await plays();
      const given = await page.$eval('secure-h5live-player', ({ token: given }) => given as string);
      expect(JSON.parse(given)).to.deep.equal(token);
      expect(await page.evaluate('globalThis.hacked')).to.equal(undefined);
    });
  }

  it('names the versions that it was built with', () => {
    const packages = {
      'html-npm': 'vite',
      react: 'react',
      vue: 'vue',
      svelte: 'svelte',
      angular: '@angular/core',
    };
    for (const name of NAMES.filter((name) => wanted.includes(name)))
      console.log(`${packages[name]} ${installedVersion(dirname(folder), packages[name])}`);
  });
});
