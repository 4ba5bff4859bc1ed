// The documentation in a browser, beneath a path of another site: axe, narrow screens, search, and without JavaScript.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { expect } from 'chai';
import type { AxeResults, RunOptions } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startProgram } from '../backends/kit/program.js';
import { findBrowser } from '../helpers/browser.mjs';
import { until } from '../helpers/viewer.js';
import { ROOT } from './kit/documents.js';
import { servedBeneath } from './kit/served.js';

const run = promisify(execFile);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

/** The looks that every page is seen in. */
const LOOKS = [
  ['wide and light', 1280, 'light'],
  ['narrow and dark', 320, 'dark'],
] as const;

describe('the documentation in a browser', () => {
  let browser: Browser;
  let page: Page;
  let site: Awaited<ReturnType<typeof servedBeneath>>;
  let paths: readonly string[] = [];
  const errors: string[] = [];

  before(async () => {
    await run(process.execPath, ['docs/build.mjs'], { cwd: ROOT });
    paths = readdirSync(join(ROOT, 'dist-docs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => dirname(file).replace(/^\.$/, ''))
      .map((path) => (path === '' ? '' : `${path}/`));
    site = await servedBeneath('/product/docs/');
    browser = await puppeteer.launch(await findBrowser());
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('requestfailed', (request) => errors.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
    });
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  for (const [look, width, scheme] of LOOKS)
    it(`has no fault that axe finds, and does not scroll sideways, ${look}`, async () => {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(paths.length).to.be.greaterThan(30);
      const faults: string[] = [];
      for (const path of paths) {
        await page.goto(site.address + path);
        await page.evaluate(AXE);
        const found = await page.evaluate(async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
          const wide = document.documentElement.scrollWidth - innerWidth;
          return [
            ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
            ...(wide > 0 ? [`${wide} px too wide`] : []),
          ];
        });
        faults.push(...found.map((fault) => `${path} ${fault}`));
      }
      expect(faults).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });

  it('finds a code, and leads to its heading', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${site.address}token/`);
    await page.type('search input', '4903');
    await page.waitForSelector('search li a');
    expect(await page.$eval('search [role=status]', ({ textContent }) => textContent)).to.match(/\d+ found/);
    await Promise.all([page.waitForNavigation(), page.click('search li a')]);
    expect(page.url()).to.equal(`${site.address}errors/#4903`);
    expect(await page.$eval(':target', ({ textContent }) => textContent)).to.include('4903');
  });

  it('has examples that run, and run anew as they are edited', async () => {
    const live = paths.filter((path) =>
      readFileSync(join(ROOT, 'dist-docs', path, 'index.html'), 'utf8').includes('data-live'),
    );
    expect(live).to.have.length(4);
    for (const path of live) {
      await page.goto(site.address + path);
      const frame = await (await page.waitForSelector('.live iframe'))?.contentFrame();
      await frame?.waitForFunction(() => {
        const all = [...document.querySelectorAll('body *')].filter(({ localName }) =>
          localName.includes('-'),
        );
        return (
          all.length > 0 && all.every((element) => (element.shadowRoot?.textContent ?? '').trim().length > 20)
        );
      });
    }
    await page.goto(`${site.address}elements/token-status/`);
    const stateOf = (stream: string) =>
      page.waitForFunction(
        (name) => {
          const panel = document
            .querySelector('iframe')
            ?.contentDocument?.querySelector('secure-h5live-token-status');
          return (
            panel?.streamName === name &&
            panel.diagnosis?.length > 0 &&
            panel.diagnosis?.map(({ code }) => code)
          );
        },
        {},
        stream,
      );
    expect(await (await stateOf('AAAAA-BBBBB')).jsonValue()).to.deep.equal(['no-restriction']);
    await page.$eval('.live textarea', (editor) => {
      editor.value = editor.value.replace('AAAAA-BBBBB', 'OTHER-OTHER');
      editor.dispatchEvent(new Event('input'));
    });
    expect(await (await stateOf('OTHER-OTHER')).jsonValue()).to.include('stream-mismatch');
    expect(errors).to.deep.equal([]);
  });

  it('plays an example from the local cloud where it is served with one, and again as it is edited', async () => {
    const env = { PORT: '0' };
    const docs = startProgram(process.execPath, ['docs/build.mjs', '--serve'], { cwd: ROOT, env });
    try {
      await until('the documentation', () => docs.log().includes('http://127.0.0.1:'), 60_000);
      const [address] = /http:\/\/127\S+/.exec(docs.log()) ?? [];
      await page.goto(`${address}elements/player/`);
      const plays = (lang: string) =>
        page.waitForFunction(
          (wanted) => {
            const inner = document.querySelector('iframe')?.contentDocument;
            const player = inner?.querySelector('secure-h5live-player');
            // Before it is defined the tag has nothing but what every tag has.
            const phase = player?.playback?.phase;
            const time = player?.querySelector('video')?.currentTime ?? 0;
            return player?.lang === wanted && phase === 'playing' && time > 0.5;
          },
          {},
          lang,
        );
      await plays('');
      await page.$eval('.live textarea', (editor) => {
        editor.value = editor.value.replace('autoplay', 'autoplay lang="de"');
        editor.dispatchEvent(new Event('input'));
      });
      await plays('de');
      expect(errors).to.deep.equal([]);
    } finally {
      await docs.stop();
    }
  });

  it('can be read without JavaScript, which leaves out the search alone', async () => {
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.goto(`${site.address}token/`);
    const [links, search, picture] = await Promise.all([
      plain.$$('nav a'),
      plain.$('search'),
      plain.$('svg[role=img]'),
    ]);
    expect(links.length).to.equal(paths.length);
    expect(await search?.isVisible()).to.equal(false);
    expect(await picture?.isVisible()).to.equal(true);
    await plain.close();
  });
});
