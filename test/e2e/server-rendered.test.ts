// A page takes over what a server rendered: nothing moves, nothing flashes, and it goes on from there.
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { renderPlayer, renderTokenStatus } from '../../src/elements/ssr/index.js';
import { reservedSize } from '../../src/snippets/reserved-size.js';
import { findBrowser } from '../helpers/browser.mjs';
import { bundledModule, sourceFile } from '../helpers/bundle.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const HOUR = 3600;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="teal"/></svg>`;
const tokenOf = (seconds: number, claims: object = {}): string => {
  const now = Math.floor(Date.now() / 1000);
  return unsignedJwt(playbackClaims({ iat: now - HOUR, nbf: now - HOUR, exp: now + seconds, ...claims }));
};

const V2 = {
  token: '5f0a'.repeat(10),
  expires: String(Math.floor(Date.now() / 1000) + HOUR * 5 + 1800),
  options: '1',
  tag: '',
};

/** What is seen of an element in one frame. */
interface Seen {
  readonly text: string;
  readonly box: string;
}

declare global {
  /** What was seen in each frame, and how far the page has shifted; only in pages of these tests. */
  var seen: { readonly frames: Seen[]; shift: number };
}

// Runs in the page, before anything else: looks at the first element of ours in each frame, once all that was served has been
// read: on a busy machine a frame can come between a tag and its content.
const WATCH = `<script>
  globalThis.seen = { frames: [], shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    requestAnimationFrame(look);
    if (document.readyState === 'loading') return;
    const element = document.querySelector('main > *');
    const texts = [...(element?.shadowRoot?.querySelectorAll('.heading, .detail, .viewer-findings, summary, .start') ?? [])];
    const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
    const text = texts.filter((one) => !one.closest('details .x')).map((one) => one.textContent.trim()).join(' | ');
    seen.frames.push({ text, box: [x, y, width, height].join() });
  };
  requestAnimationFrame(look);
</script>`;

describe('what a server rendered', () => {
  let browser: Browser;
  let server: Server;
  let script: string;
  let html = '';
  let page: Page | undefined;
  let pictures = 0;

  before(async () => {
    script = await bundledModule(
      `import ${sourceFile('define.ts')}; import { SecureH5liveTokenStatus } from ${sourceFile('index.ts')};
       SecureH5liveTokenStatus.define();`,
    );
    server = createServer(({ url }, response) => {
      if (url === '/late.js') response.setHeader('Content-Type', 'text/javascript').end(script);
      else if (url === '/picture.svg') {
        pictures += 1;
        response.setHeader('Content-Type', 'image/svg+xml').end(PICTURE);
      }
      // The vendor's script takes its time.
      else if (url !== '/slow.js') response.setHeader('Content-Type', 'text/html').end(html);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    browser = await puppeteer.launch(await findBrowser());
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** Opens what was rendered, as it is without a script. @param before runs in the page before everything else */
  const served = async (rendered: string, prepare = '', width = 800): Promise<Page> => {
    html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
      <style>main { max-width: 640px } ${reservedSize({})}</style>
      <body><script>${prepare}</script>${WATCH}<main>${rendered}</main><p>What stands beneath.</p>`;
    page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return page;
  };

  const frames = (count: number) =>
    page!.evaluate(async (left) => {
      for (; left > 0; left -= 1) await new Promise(requestAnimationFrame);
    }, count);

  /** Has the page's script come, and what it then sets. */
  const hydrate = async (properties: object, takesOver = true): Promise<void> => {
    await frames(3);
    await page!.evaluate(async (given) => {
      const late: string = '/late.js';
      await import(late);
      await new Promise(requestAnimationFrame);
      const element = document.querySelector('main > *') as HTMLElement & {
        updateComplete: Promise<unknown>;
      };
      Object.assign(element, given);
      // A player that is waited for shows controls, which viewers get when they come near.
      if (element.localName !== 'secure-h5live-player') await element.updateComplete;
    }, properties);
    if (takesOver)
      await page!.waitForFunction("!document.querySelector('main > *').shadowRoot.querySelector('style')");
    await frames(5);
  };

  /** Each text that was to be seen, and each box, once. */
  const shown = () =>
    page!.evaluate(() => ({
      texts: [...new Set(seen.frames.map(({ text }) => text))].filter((text) => text !== ''),
      boxes: [...new Set(seen.frames.map(({ box }) => box))].filter((box) => /\d/.test(box)),
      shift: seen.shift,
      served: document.querySelector('main > *')?.shadowRoot?.querySelectorAll('style').length,
    }));

  const panels: [what: string, token: unknown, properties: object][] = [
    ['a token that is valid', tokenOf(HOUR * 5 + 1800), { lang: 'en', timeZone: 'Europe/Berlin' }],
    ['one that is valid, in German', tokenOf(HOUR * 5 + 1800), { lang: 'de', timeZone: 'Asia/Tokyo' }],
    ['one that has expired', tokenOf(-HOUR * 2 - 1800), { lang: 'en', timeZone: 'UTC' }],
    ['one for another stream', tokenOf(HOUR * 5 + 1800), { lang: 'en', timeZone: 'UTC', streamName: 'X-Y' }],
    ['a text that is none', 'hello', { lang: 'de' }],
    ['a V2 token', V2, { lang: 'en', timeZone: 'UTC' }],
    ['a token, as one line', tokenOf(HOUR * 5 + 1800), { lang: 'en', timeZone: 'UTC', compact: true }],
    [
      'one for another stream, as one line',
      tokenOf(HOUR * 5 + 1800),
      { lang: 'ja', streamName: 'X-Y', compact: true },
    ],
    ['a text that is none, as one line', 'hello', { lang: 'de', compact: true }],
  ];
  for (const [what, token, properties] of panels)
    it(`goes over without a change that can be seen: the panel of ${what}`, async () => {
      await served(await renderTokenStatus({ token: token as string, ...properties }, { now: Date.now() }));
      const before = await page!.screenshot();
      await hydrate({ token });
      const { texts, boxes, shift, served: left } = await shown();
      expect(texts).to.have.lengthOf(1);
      expect(boxes).to.have.lengthOf(1);
      expect({ shift, left }).to.deep.equal({ shift: 0, left: 0 });
      expect(Buffer.compare(before, await page!.screenshot()), 'pictures before and after').to.equal(0);
    });

  const players: [what: string, properties: object, width: number][] = [
    ['with a poster', { lang: 'en', poster: '/picture.svg' }, 800],
    ['in German, of another shape', { lang: 'de', aspectRatio: '4/3', maxWidth: 400 }, 800],
    ['with a panel of one line', { lang: 'en', panel: 'compact' }, 288],
    ['that waits for a click, without a panel', { lang: 'de', loading: 'click', panel: 'none' }, 320],
  ];
  for (const [what, properties, width] of players)
    it(`goes over without a change that can be seen: the shell of a player ${what}`, async () => {
      pictures = 0;
      const rendered = await renderPlayer({ streamName: 'AAAAA-BBBBB', ...properties });
      await served(rendered, '', width);
      const clip = await page!.$eval('main > *', (element) => {
        const { x, y, width, height } = element.shadowRoot!.querySelector('.frame')!.getBoundingClientRect();
        return { x, y, width, height };
      });
      const before = await page!.screenshot({ clip });
      await hydrate({ playerSrc: '/slow.js' });
      const { texts, shift, served: left } = await shown();
      expect(texts.filter((text) => /tart/.test(text))).to.have.lengthOf(texts.length);
      expect(shift).to.be.below(0.01);
      expect(left).to.equal(0);
      expect(Buffer.compare(before, await page!.screenshot({ clip })), 'pictures').to.equal(0);
      expect(pictures, 'requests for the picture').to.be.at.most(1);
    });

  it('keeps the focus on the button that somebody went to before the script came', async () => {
    await served(await renderPlayer({ streamName: 'AAAAA-BBBBB', lang: 'en' }));
    await page!.keyboard.press('Tab');
    const focused = () =>
      page!.evaluate(() =>
        document.querySelector('main > *')?.shadowRoot?.activeElement?.textContent?.trim(),
      );
    expect(await focused()).to.equal('Start playback');
    await hydrate({ playerSrc: '/slow.js' });
    expect(await focused()).to.equal('Start playback');
  });

  it('says which time it was, and the page goes on from there where the device’s clock is wrong', async () => {
    const token = tokenOf(30 * 60 + 30);
    const rendered = await renderTokenStatus({ token, lang: 'en', timeZone: 'UTC' });
    await served(rendered, `const now = Date.now; Date.now = () => now() + ${2 * HOUR * 1000};`);
    await hydrate({ token });
    const { texts } = await shown();
    expect(texts.filter((text) => text.includes('expires in 30 minutes'))).to.deep.equal(texts);
    expect(texts.at(-1)).to.contain('clock is 120 min fast');
    const state = await page!.$eval('secure-h5live-token-status', ({ tokenStatus, diagnosis }) => ({
      tokenStatus,
      codes: diagnosis.map(({ code }) => code),
    }));
    expect(state.tokenStatus).to.equal('valid');
    expect(state.codes).to.contain('clock-fast');
  });

  it('holds for ten seconds without its token, and no longer', async () => {
    const rendered = await renderTokenStatus({ token: tokenOf(HOUR), lang: 'en', timeZone: 'UTC' });
    // A clock that goes on when it is told to.
    const clock = `let ahead = 0; const waits = []; const [elapsed, wait] = [performance.now, setTimeout];
      performance.now = () => elapsed.call(performance) + ahead;
      globalThis.setTimeout = (run, delay, ...rest) =>
        delay > 5000 ? waits.push(run) : wait(run, delay, ...rest);
      globalThis.goOn = (byMs) => { ahead += byMs; for (const run of waits.splice(0)) run(); };`;
    await served(rendered, clock);
    await hydrate({}, false);
    expect((await shown()).texts).to.have.lengthOf(1);
    await page!.evaluate('goOn(10_000)');
    await page!.waitForFunction(() => seen.frames.at(-1)?.text.startsWith('No playback token'));
  });

  it('is not what a page shows that was saved with another mark: that begins anew', async () => {
    const rendered = await renderTokenStatus({ token: tokenOf(HOUR), lang: 'en', timeZone: 'UTC' });
    await served(rendered.replace(/ data-served-at="[^"]*"/, ''));
    await hydrate({});
    expect((await shown()).texts.at(-1)).to.contain('No playback token');
  });
});
