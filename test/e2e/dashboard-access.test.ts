// The dashboard for everybody: axe on each page, light and dark, and one whole way without a mouse.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { KeyInput, Page } from 'puppeteer-core';
import { preferScheme } from '../engines/color-scheme.js';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { signIn } from '../helpers/dashboard.js';
import { openPage } from '../helpers/playback-page.js';
import { dashboard as german } from '../../src/locales/de/dashboard.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WAIT = { timeout: 20_000 };

describe('the dashboard for everybody', () => {
  const started = cloudAndBrowser();

  async function open(query: string, hash = '', isSignedIn = true): Promise<Page> {
    const { page } = await openPage(
      await started.visitor(),
      `${started.edge.origin}/demo/index.html?${query}`,
    );
    await page.setViewport({ width: 1280, height: 900 });
    if (!isSignedIn) {
      await page.waitForSelector('#api-key', WAIT);
      return page;
    }
    await signIn(page, started.edge.keys.apiKey);
    await page.evaluate((to) => void (location.hash = to), hash);
    return page;
  }

  const complaints = async (page: Page): Promise<string[]> => {
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  const streamHash = () => `#/streams/${started.edge.registry.find('H5DEM-LIVE1')?.id ?? ''}`;
  /** What leads on from a page to what is to be looked at. */
  const unfold = async (page: Page): Promise<void> => {
    await page.waitForSelector('dash-playout button.primary', WAIT);
    await page.click('dash-playout button.primary');
    await page.waitForSelector('secure-h5live-token-form', WAIT);
  };
  const makeToken = async (page: Page): Promise<void> => {
    await unfold(page);
    await page.$eval('secure-h5live-token-form', (form) =>
      (form as unknown as { submit(): Promise<boolean> }).submit(),
    );
    await page.waitForSelector('secure-h5live-token-overview', WAIT);
    await page.waitForFunction(
      () =>
        document
          .querySelector('secure-h5live-token-overview')
          ?.shadowRoot?.querySelector('secure-h5live-code-snippet'),
      WAIT,
    );
  };

  const shown: [title: string, hash: () => string, ready: string, go?: (page: Page) => Promise<void>][] = [
    ['home', () => '#/', '.streams'],
    ['the list of streams', () => '#/streams', '.streams'],
    ['creating a stream', () => '#/create', '#new-tag'],
    ['a stream', streamHash, 'dash-broadcast'],
    ['a stream with the form', streamHash, 'dash-broadcast', unfold],
    ['a stream with a new token', streamHash, 'dash-broadcast', makeToken],
    ['the page for tokens', () => '#/token', 'secure-h5live-token-form'],
    ['decoding', () => '#/decode', 'secure-h5live-token-decoder'],
    ['a page that is none', () => '#/nowhere', 'main a'],
  ];
  for (const [scheme, language] of [
    ['light', 'en'],
    ['dark', 'de'],
  ] as const) {
    it(`is accessible on every page, ${scheme}, and never wider than a narrow window`, async () => {
      const page = await open(`lang=${language}`);
      await preferScheme(page, scheme);
      page.on('dialog', (dialog) => void dialog.accept());
      for (const [title, hash, ready, go] of shown) {
        await page.setViewport({ width: 1280, height: 900 });
        // Away and back: the same page would not be a new one.
        await page.evaluate(() => void (location.hash = '#/nowhere-else'));
        await page.evaluate((to) => void (location.hash = to), hash());
        await page.waitForSelector(ready, WAIT);
        await go?.(page);
        expect(await complaints(page), title).to.deep.equal([]);
        await page.setViewport({ width: 320, height: 800 });
        await new Promise((resolve) => setTimeout(resolve, 200));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, title).to.be.at.most(320);
      }
    });
  }

  for (const language of ['fr', 'es', 'ja', 'pt-BR', 'ar'])
    it(`is never wider than a narrow window, in ${language}`, async () => {
      const page = await open(`lang=${language}`);
      page.on('dialog', (dialog) => void dialog.accept());
      await page.setViewport({ width: 320, height: 800 });
      for (const [title, hash, ready, go] of shown) {
        await page.evaluate(() => void (location.hash = '#/nowhere-else'));
        await page.evaluate((to) => void (location.hash = to), hash());
        await page.waitForSelector(ready, WAIT);
        await go?.(page);
        expect(
          await page.evaluate(() => document.querySelector<HTMLSelectElement>('header select')?.value),
        ).to.equal(language);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, title).to.be.at.most(320);
      }
    });

  it('is accessible: signing in', async () => {
    const page = await open('lang=en', '', false);
    expect(await complaints(page)).to.deep.equal([]);
  });

  it('says why something failed in the language that is chosen afterwards', async () => {
    const page = await open('lang=en', '', false);
    await page.type('#api-key', 'wrong');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.failure:not(:empty)', WAIT);
    await page.$eval('header select', (select) => {
      select.value = 'de';
      select.dispatchEvent(new Event('change'));
    });
    await page.waitForFunction(
      (said) => document.querySelector('.failure')!.textContent === said,
      WAIT,
      german.signInRefused,
    );
  });

  it('runs from right to left where the language does', async () => {
    const page = await open('lang=ar', '#/streams');
    await page.waitForSelector('.streams', WAIT);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('main')!).direction)).to.equal(
      'rtl',
    );
    expect(await complaints(page)).to.deep.equal([]);
  });

  it('begins each line of a name where the lines about it begin, from right to left too', async () => {
    const page = await open('lang=ar', '#/streams');
    await page.waitForSelector('.streams a bdi', WAIT);
    const sides = await page.$$eval('.streams :is(a, .id) bdi', (names) =>
      names.map((name) => getComputedStyle(name).textAlign),
    );
    expect(new Set(sides)).to.deep.equal(new Set(['right']));
  });

  it('has the page that is shown in view in its row of pages: turned, and in another language', async () => {
    const page = await open('lang=en', '#/decode');
    await page.waitForSelector('nav [aria-current]', WAIT);
    const isWhole = () =>
      page.waitForFunction(
        () => {
          const [link, row] = ['nav [aria-current]', 'nav ul'].map((selector) =>
            document.querySelector(selector)!.getBoundingClientRect(),
          );
          return link!.left >= row!.left - 1 && link!.right <= row!.right + 1;
        },
        { timeout: 5000 },
      );
    for (const language of ['en', 'ar', 'de'])
      for (const [width, height] of [
        [640, 360],
        [360, 640],
        [320, 568],
      ] as const) {
        await page.setViewport({ width, height });
        await page.$eval(
          'header select',
          (select, value) => {
            select.value = value;
            select.dispatchEvent(new Event('change'));
          },
          language,
        );
        await isWhole();
      }
  });

  it('can be used without a mouse, from signing in to a token that was copied', async () => {
    const page = await open('lang=en', '', false);
    const press = async (...keys: KeyInput[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** The name of what has the focus, as assistive technology is told it. */
    const focused = () =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const label =
          at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
            ? at.labels?.[0]?.textContent
            : at?.textContent;
        return (at?.getAttribute('aria-label') ?? label ?? '').replace(/\s+/g, ' ').trim();
      });
    const tabTo = async (name: string): Promise<void> => {
      const passed: string[] = [];
      for (let steps = 0; steps < 60; steps++) {
        await press('Tab');
        const found = await focused();
        passed.push(found);
        if (found === name) return;
      }
      throw new Error(`no “${name}” on the way: ${passed.join(' | ')}`);
    };
    await page.focus('#api-key');
    await page.keyboard.type(started.edge.keys.apiKey);
    await press('Enter');
    await page.waitForSelector('nav', WAIT);
    // Backwards: past the end of a page comes the browser itself, and Firefox without a window has none to come back from.
    await page.keyboard.down('Shift');
    await tabTo('Secure playback token');
    await page.keyboard.up('Shift');
    await press('Enter');
    await page.waitForSelector('secure-h5live-token-form', WAIT);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1', WAIT);
    await tabTo('Stream names');
    await page.keyboard.type('H5DEM-LIVE1');
    await tabTo('Create token');
    await press('Enter');
    await page.waitForFunction(
      () => document.querySelector('secure-h5live-token-overview')?.shadowRoot?.querySelector('dialog')?.open,
      WAIT,
    );
    await tabTo('Copy token');
    await press('Escape');
    // It asks, for nobody has the token yet.
    const isOpen = () =>
      page.evaluate(
        () =>
          document.querySelector('secure-h5live-token-overview')?.shadowRoot?.querySelector('dialog')?.open ??
          false,
      );
    expect(await isOpen()).to.equal(true);
    await press('Escape');
    expect(await isOpen()).to.equal(true);
  });
});
