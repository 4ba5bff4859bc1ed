// Live captions on a page, from the local cloud and through the stand-in of the library: the vendor's could not be had.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { CLIP_CUES } from '../../demo/local-cloud/captions/clip-captions.js';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { CAPTIONS_SCRIPT_PATH } from '../../demo/local-cloud/pages.js';
import type { PlaybackErrorEvent, SecureH5livePlayer } from '../../src/index.js';
import { preferScheme } from '../engines/color-scheme.js';
import { lacks } from '../engines/engines.mjs';
import { launchBrowser } from '../engines/launch.js';
import { sign, STREAM } from '../helpers/forge.js';
import { named } from '../helpers/named.js';
import { openPage, pageShows, readPage, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { violationsOn, WATCH_POLICY } from '../helpers/policy-watch.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Notes the errors of the page's player. */
const WATCH = `
  globalThis.errors = [];
  document.addEventListener('DOMContentLoaded', () =>
    document.querySelector('secure-h5live-player').addEventListener('error', ({ code, message, action }) =>
      errors.push({ code, message, action })));
`;

interface WatchedWindow {
  readonly errors: Pick<PlaybackErrorEvent, 'code' | 'message' | 'action'>[];
}

for (const player of testedPlayers()) describe(`live captions, with ${player.name}`, () => suite(player));

function suite(player: TestedPlayer): void {
  let browser: Browser;
  let edge: Edge;
  let page: Page;
  let complaints: string[];
  let asked: string[];
  const log: string[] = [];

  before(async () => {
    edge = await startEdge({ log: (line) => log.push(line) });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await edge?.close();
  });
  afterEach(async () => {
    // What a viewer chose is kept for the next one.
    await page?.evaluate(() => localStorage.clear());
    await page?.close();
  });

  const link = async (changes?: object): Promise<string> =>
    `${edge.origin}/playout/${STREAM}?security.jwtoken=${await sign(edge.keys, changes)}`;
  /** A page that plays, with controls, and offers captions. */
  const open = async (address: string, { captions = 'en-de en-en', lang = 'en' } = {}): Promise<void> => {
    asked = [];
    const query = `&captions=${encodeURIComponent(captions)}&lang=${lang}`;
    ({ page, complaints } = await openPage(browser, `${address}${query}`, player, WATCH + WATCH_POLICY));
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.setViewport({ width: 1280, height: 900 });
    await ready();
  };
  const ready = async (): Promise<void> => {
    await pageShows(page, 'plays', ({ phase }) => phase === 'playing');
    await until(
      'the button',
      async () => (await page.$('secure-h5live-player >>> button.captions')) !== null,
    );
  };
  const press = (selector: string) =>
    page.$eval(`secure-h5live-player >>> ${selector}`, (element) => (element as HTMLElement).click());
  const keys = async (...names: KeyInput[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name);
  };
  const shown = () =>
    page.evaluate(() =>
      [
        ...(document
          .querySelector('secure-h5live-player')
          ?.shadowRoot?.querySelector('secure-h5live-captions')
          ?.shadowRoot?.querySelectorAll('.text p') ?? []),
      ].map(({ textContent }) => textContent),
    );
  const notice = () =>
    page.evaluate(
      () =>
        document
          .querySelector('secure-h5live-player')
          ?.shadowRoot?.querySelector('secure-h5live-captions')
          ?.shadowRoot?.querySelector('.notice')
          ?.textContent.replace(/\s+/g, ' ')
          .trim() ?? '',
    );
  /** Our own; the vendor's player has some that mean nothing for captions. */
  const errors = () =>
    page.evaluate(() =>
      (window as unknown as WatchedWindow).errors.filter(({ code }) => typeof code === 'string'),
    );
  const until = async (what: string, isTrue: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 20_000; !(await isTrue());) {
      if (Date.now() > end)
        throw new Error(
          `not within 20 seconds: ${what}; ${JSON.stringify([await readPage(page), await errors()])}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const captioned = () => until('captions', async () => (await shown()).length > 0);
  /** Writes what the library writes when a text has come, and reads what is shown on the picture after it. */
  const say = (text: string) =>
    page.evaluate(async (said) => {
      document.querySelector('[data-h5live-mount][slot=captions]')!.textContent = said;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const captions = document
        .querySelector('secure-h5live-player')!
        .shadowRoot!.querySelector('secure-h5live-captions')!;
      return [...captions.shadowRoot!.querySelectorAll('.text p')].at(-1)?.textContent;
    }, text);

  it('are off, and their library is not there, until the button is pressed', async () => {
    await open(await link());
    expect(await shown()).to.deep.equal([]);
    expect(await page.evaluate(() => 'NanoMessenger' in globalThis && typeof NanoMessenger)).to.not.equal(
      'function',
    );
    await press('button.captions');
    await until('what is said until they come', async () => /English/.test(await notice()));
    await captioned();
    expect(CLIP_CUES.map(({ en }) => en)).to.include((await shown()).at(-1));
    expect(asked.filter((path) => path === CAPTIONS_SCRIPT_PATH)).to.have.length(1);
    expect(await errors()).to.deep.equal([]);
    expect(complaints).to.deep.equal([]);
  });

  it('are a named region in their own language, and no live one', { skip: lacks('names') }, async () => {
    await open(await link(), { captions: 'en-de', lang: 'en' });
    await press('button.captions');
    await captioned();
    const [label, lang, live] = await page.$eval(
      'secure-h5live-player >>> secure-h5live-captions',
      ({ shadowRoot }) => [
        shadowRoot!.querySelector('section')!.getAttribute('aria-label'),
        shadowRoot!.querySelector('.text')!.getAttribute('lang'),
        shadowRoot!.querySelector('.text')!.closest('[aria-live], [role=status], [role=log]'),
      ],
    );
    expect([label, lang, live]).to.deep.equal(['Captions', 'de', null]);
    expect(await page.$(named('Captions', 'region'))).to.not.equal(null);
  });

  it('come in the viewer’s language, by key, and in another one by the menu, and are kept for the next visit', async () => {
    await open(await link(), { lang: 'de' });
    await page.focus('secure-h5live-player >>> button.play');
    await keys('c');
    await captioned();
    expect(CLIP_CUES.map(({ de }) => de)).to.include((await shown()).at(-1));
    await page.focus('secure-h5live-player >>> button.settings');
    await keys('Enter');
    const lines = await page.$$eval('secure-h5live-player >>> .item', (items) =>
      items.map((item) => `${item.getAttribute('aria-checked')} ${item.textContent.trim()}`),
    );
    expect(lines).to.include.members(['false Aus', 'true Deutsch', 'false English']);
    for (let count = 0; count < lines.indexOf('false English'); count += 1) await keys('ArrowDown');
    await keys('Enter');
    await until('English', async () => CLIP_CUES.map(({ en }) => en).includes((await shown()).at(-1) ?? ''));
    await page.reload();
    await ready();
    await captioned();
    expect(CLIP_CUES.map(({ en }) => en)).to.include((await shown()).at(-1));
    await page.focus('secure-h5live-player >>> button.play');
    await keys('c');
    await until('they are off', async () => (await shown()).length === 0);
    await page.reload();
    await ready();
    expect(await page.$('secure-h5live-player >>> secure-h5live-captions')).to.equal(null);
  });

  it('look as the viewer chooses, by key, and so on the next visit', async () => {
    await open(await link());
    await press('button.captions');
    await captioned();
    await page.focus('secure-h5live-player >>> button.settings');
    await keys('Enter', 'End', 'ArrowUp', 'Enter');
    const focused = () =>
      page.$eval('secure-h5live-player >>> .menu', (menu) =>
        ((menu.getRootNode() as ShadowRoot).activeElement?.textContent ?? '').trim(),
      );
    await until('the page of looks', async () => (await focused()) === 'Back');
    for (const wanted of ['Large', 'Yellow on black', 'Solid', 'At the top']) {
      for (let count = 0; (await focused()) !== wanted && count < 20; count += 1) await keys('ArrowDown');
      await keys('Enter');
    }
    const look = () =>
      page.$eval(
        'secure-h5live-player >>> secure-h5live-captions',
        ({ shadowRoot }) => shadowRoot!.querySelector('section')!.className,
      );
    await until('the look', async () => (await look()) === 'captions large high solid top');
    await keys('Escape');
    await until('the menu’s first page', async () => (await focused()) === 'Look of captions …');
    await keys('Escape');
    expect(await page.$('secure-h5live-player >>> .menu')).to.equal(null);
    await page.reload();
    await ready();
    await captioned();
    expect(await look()).to.equal('captions large high solid top');
  });

  it('are on the picture that follows their arrival', async () => {
    await open(await link());
    await press('button.captions');
    await captioned();
    const own = CLIP_CUES.map(({ en }) => en);
    for (let count = 0; count < 20;) {
      const seen = await say(`${count} came`);
      // The stream's own may come before the picture does.
      if (own.includes(seen ?? '')) continue;
      expect(seen).to.equal(`${count} came`);
      count += 1;
    }
  });

  const LONG = 'This is more than anybody can read at once, and there is no end to it at all. '.repeat(8);
  const sizes: [name: string, width: number, height: number, full: boolean][] = [
    ['320 px', 320, 700, false],
    ['1280 px', 1280, 900, false],
    ['the whole screen', 1280, 720, true],
  ];
  for (const [name, width, height, full] of sizes)
    it(`are three lines at most, never over the controls, and readable at ${name}`, async () => {
      await open(await link());
      await page.setViewport({ width, height });
      if (full) await press('button.fullscreen');
      await press('button.captions');
      await captioned();
      for (const [size, place] of [
        ['small', 'bottom'],
        ['medium', 'bottom'],
        ['large', 'bottom'],
        ['large', 'top'],
      ]) {
        await page.evaluate(
          (look) => {
            const player = document.querySelector('secure-h5live-player');
            const controls = player?.shadowRoot?.querySelector('secure-h5live-controls');
            const request = { kind: 'captions', change: { look } };
            controls?.dispatchEvent(Object.assign(new Event('control-request'), { request }));
          },
          { size, place },
        );
        await say(LONG);
        const { text, bar, box } = await page.evaluate(() => {
          const root = document.querySelector('secure-h5live-player')!.shadowRoot!;
          const captions = root.querySelector('secure-h5live-captions')!.shadowRoot!.querySelector('.lines')!;
          const button = root.querySelector('secure-h5live-controls')!.shadowRoot!.querySelector('.play')!;
          const { fontSize, lineHeight } = getComputedStyle(captions);
          const rect = ({ top, bottom, left, right }: DOMRect) => ({ top, bottom, left, right });
          return {
            text: {
              ...rect(captions.getBoundingClientRect()),
              fontSize: parseFloat(fontSize),
              lines: captions.clientHeight / parseFloat(lineHeight),
              // Half a pixel is none.
              isEnd:
                captions.lastElementChild!.getBoundingClientRect().bottom <=
                captions.getBoundingClientRect().bottom + 0.5,
            },
            bar: rect(button.getBoundingClientRect()),
            box: rect(root.querySelector('.frame')!.getBoundingClientRect()),
          };
        });
        const what = `${name}, ${size}, ${place}: ${JSON.stringify([text, bar, box])}`;
        expect(text.bottom, what).to.be.at.most(bar.top);
        expect(text.top, what).to.be.at.least(box.top);
        expect(text.left, what).to.be.at.least(box.left);
        expect(text.right, what).to.be.at.most(box.right);
        expect(Math.round(text.lines * 10) / 10, what).to.be.within(2, 3);
        expect(text.fontSize, what).to.be.at.least(12.9);
        expect(text.isEnd, what).to.equal(true);
      }
    });

  for (const scheme of ['light', 'dark'] as const)
    for (const direction of ['ltr', 'rtl'])
      it(`have no fault that axe finds, with and without their menu, ${scheme}, ${direction}`, async () => {
        await open(await link());
        await preferScheme(page, scheme);
        await page.evaluate((dir) => {
          document.documentElement.dir = dir;
        }, direction);
        await press('button.captions');
        await captioned();
        await page.evaluate(AXE);
        const faults = async (): Promise<string[]> => {
          // What still fades in has no contrast yet.
          await page.evaluate(async () => {
            const fading = (root: Document | ShadowRoot): Animation[] => [
              ...root.getAnimations(),
              ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
                shadowRoot ? fading(shadowRoot) : [],
              ),
            ];
            await Promise.all(fading(document).map(({ finished }) => finished));
          });
          const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
          return violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => [html, failureSummary].join(' ')).join('; ')}`,
          );
        };
        expect(await faults()).to.deep.equal([]);
        await press('button.settings');
        expect(await faults()).to.deep.equal([]);
        await press('.turn');
        expect(await faults()).to.deep.equal([]);
      });

  it('need a JWT, which is told to the owner of a page with another token, and the picture goes on', async () => {
    await open(edge.links.sts);
    await until('the error', async () => (await errors()).length > 0);
    expect((await errors()).map(({ code, action }) => [code, action])).to.deep.equal([
      ['captions-need-jwt', 'ignore'],
    ]);
    await press('button.captions');
    await until('the notice', async () => /no captions for this stream/.test(await notice()));
    expect((await readPage(page)).phase).to.equal('playing');
    expect(asked).to.not.include(CAPTIONS_SCRIPT_PATH);
  });

  it('that are refused are told once, without a token, and the picture goes on', async () => {
    const address = await link();
    const token = new URL(address).searchParams.get('security.jwtoken') ?? '';
    await open(address, { captions: 'en-fr' });
    await press('button.captions');
    await until('the error', async () => (await errors()).length > 0);
    const [error] = await errors();
    expect(error?.code).to.equal('captions-refused');
    expect(error?.action).to.equal('ignore');
    expect(error?.message).to.contain('4901').and.not.contain(token);
    await until('the notice', async () => /no captions at the moment/.test(await notice()));
    expect((await readPage(page)).phase).to.equal('playing');
    // A connection that fails again is no news.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await until('another try', () =>
      Promise.resolve(log.filter((line) => line.startsWith('captions refused')).length > 1),
    );
    expect(await errors()).to.have.length(1);
  });

  it('come back after the connection was lost', async () => {
    await open(await link());
    await press('button.captions');
    await captioned();
    edge.captions.cut();
    await until('nobody is served', () => Promise.resolve(edge.captions.count === 0));
    await until('it is served again', () => Promise.resolve(edge.captions.count === 1));
    expect((await readPage(page)).phase).to.equal('playing');
  });

  it('leave no token in the page, and nothing where the player was', async () => {
    const address = await link();
    const token = new URL(address).searchParams.get('security.jwtoken') ?? '';
    await open(address);
    await press('button.captions');
    await captioned();
    const texts = await page.evaluate(() => {
      const all = (root: ParentNode): string =>
        [...root.querySelectorAll('*')]
          .map((element) => element.outerHTML + (element.shadowRoot ? all(element.shadowRoot) : ''))
          .join('');
      return all(document) + JSON.stringify({ ...localStorage });
    });
    expect(texts).to.not.contain(token);
    await page.$eval('secure-h5live-player', (element) => element.remove());
    await until('nothing is left', async () => (await page.$('[data-h5live-mount]')) === null);
  });

  it('play on a page with a strict Content-Security-Policy, which nothing of theirs violates', async () => {
    asked = [];
    ({ page, complaints } = await openPage(browser, `${edge.origin}/demo/strict.html`, player, WATCH_POLICY));
    await ready();
    await press('button.captions');
    await captioned();
    expect(await violationsOn(page)).to.deep.equal([]);
    expect(complaints).to.deep.equal([]);
  });
}

declare const NanoMessenger: unknown;

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-player': SecureH5livePlayer;
  }
}
