// The documentation in a browser, beneath a path of another site: axe, narrow screens, search, and without JavaScript.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { AxeResults, RunOptions } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { helpAddress } from '../../src/shared/index.js';
import { findBrowser } from '../helpers/browser.mjs';
import { ROOT } from './kit/documents.js';
import { builtSite, servedBeneath } from './kit/served.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

/** The looks that every page is seen in. */
const LOOKS = [
  ['wide and light', 1280, 'light', 'ltr'],
  ['wide and dark', 1280, 'dark', 'ltr'],
  ['narrow and dark', 320, 'dark', 'ltr'],
  ['narrow and light, from right to left', 390, 'light', 'rtl'],
] as const;

describe('the documentation in a browser', () => {
  let browser: Browser;
  let page: Page;
  let site: Awaited<ReturnType<typeof servedBeneath>>;
  let paths: readonly string[] = [];
  const errors: string[] = [];

  before(async () => {
    await builtSite();
    paths = readdirSync(join(ROOT, 'dist-docs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => dirname(file).replace(/^\.$/, ''))
      .map((path) => (path === '' ? '' : `${path}/`));
    site = await servedBeneath('/product/docs/', {
      'errors.txt': readFileSync(join(ROOT, 'dist/errors.txt')),
    });
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

  it('is led by the address that an error carries to what its code means', async () => {
    for (const code of ['4903', 'token-not-better', 'stream-mismatch']) {
      const opened = await browser.newPage();
      await opened.goto(`${site.address}errors.txt${new URL(helpAddress(code)).hash}`);
      await opened.waitForFunction('scrollY > 0', { timeout: 5_000 });
      const [top = -1, height = 0] = await opened.evaluate((heading) => {
        const [node] = document.querySelector('pre')?.childNodes ?? [];
        if (!(node instanceof Text)) throw new Error('There is no text');
        const range = document.createRange();
        range.setStart(node, node.data.indexOf(heading));
        return [range.getBoundingClientRect().top, innerHeight];
      }, `[${code}]`);
      expect(top, code).to.be.within(0, height);
      await opened.close();
    }
  });

  for (const [look, width, scheme, direction] of LOOKS)
    it(`has no fault that axe finds, does not scroll sideways, and has tables whole on a phone, ${look}`, async () => {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(paths.length).to.be.greaterThan(30);
      const faults: string[] = [];
      for (const path of paths) {
        await page.goto(site.address + path);
        await page.evaluate((dir) => (document.dir = dir), direction);
        await page.evaluate(AXE);
        const found = await page.evaluate(async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
          const wide = document.documentElement.scrollWidth - innerWidth;
          const tables = [...document.querySelectorAll('.scroll:has(table)')];
          const cut = tables.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
          return [
            ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
            ...(wide > 0 ? [`${wide} px too wide`] : []),
            ...(innerWidth < 640 ? cut : []).map(
              ({ textContent }) => `cut: ${textContent.trim().slice(0, 60)}`,
            ),
          ];
        });
        faults.push(...found.map((fault) => `${path} ${fault}`));
      }
      expect(faults).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });

  it('shows in its list of pages the one that is read', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${site.address}versioning/`);
    const link = await page.waitForSelector('nav [aria-current]');
    expect(await link?.isIntersectingViewport()).to.equal(true);
    expect(await page.evaluate('scrollY')).to.equal(0);
  });

  it('has no table that is wider than its page on a wide screen', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(site.address + path);
      const beyond = await page.$$eval('.scroll', (boxes) =>
        boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth).filter((pixels) => pixels > 0),
      );
      wide.push(...beyond.map((pixels) => `${path} ${pixels} px`));
    }
    expect(wide).to.deep.equal([]);
  });

  it('breaks no short name in two, on a phone either', async () => {
    const broken: string[] = [];
    await page.setViewport({ width: 320, height: 800 });
    for (const path of paths) {
      await page.goto(site.address + path);
      const names = await page.$$eval('code.whole', (all) =>
        all.filter((code) => code.getClientRects().length > 1).map(({ textContent }) => textContent),
      );
      broken.push(...names.map((name) => `${path} ${name}`));
    }
    expect(broken).to.deep.equal([]);
  });

  it('keeps the head of a long table in sight on a wide screen', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${site.address}accessibility/`);
    const { height, top } = await page.$$eval('.scroll table', (tables) => {
      const [longest] = tables.sort((one, other) => other.rows.length - one.rows.length);
      [...longest!.rows].at(-1)!.scrollIntoView({ block: 'end' });
      return { height: longest!.offsetHeight, top: longest!.rows[0]!.cells[0]!.getBoundingClientRect().top };
    });
    expect(height).to.be.greaterThan(1000);
    expect(top).to.equal(0);
  });

  it('is no higher than the window where all of a page has room in it', async () => {
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${site.address}versioning/`);
    expect(await page.evaluate('document.documentElement.scrollHeight')).to.equal(800);
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
      readFileSync(join(ROOT, 'dist-docs', path, 'index.html'), 'utf8').includes('data-live>'),
    );
    expect(live).to.have.length(4);
    for (const path of live) {
      await page.goto(site.address + path);
      await page.waitForSelector('.live iframe');
      for (const shown of await page.$$('.live iframe'))
        await (
          await shown.contentFrame()
        ).waitForFunction(() => {
          const all = [...document.querySelectorAll('body *')].filter(({ localName }) =>
            localName.includes('-'),
          );
          return (
            all.length > 0 &&
            all.every((element) => (element.shadowRoot?.textContent ?? '').trim().length > 20)
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
    const heights = await page.$$eval('.live iframe', (frames) =>
      frames.map(
        ({ contentDocument }) =>
          contentDocument?.querySelector('secure-h5live-token-status')?.getBoundingClientRect().height,
      ),
    );
    expect(heights[1], 'of the panel that is compact').to.equal(46);
    expect(heights[0]).to.be.greaterThan(100);
    expect(errors).to.deep.equal([]);
  });

  it('can be read without JavaScript, which leaves out the search alone', async () => {
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.goto(`${site.address}token/`);
    const [links, search, picture] = await Promise.all([
      plain.$$('nav.pages a'),
      plain.$('search'),
      plain.$('svg[role=img]'),
    ]);
    expect(links.length).to.equal(paths.length);
    expect(await search?.isVisible()).to.equal(false);
    expect(await picture?.isVisible()).to.equal(true);
    await plain.close();
  });
});
