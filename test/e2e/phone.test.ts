// The viewer's way on phones, by touch, as far as a browser emulates them; and all pages for fingers and on narrow screens.
import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import type { SecureH5livePlayer } from '../../src/index.js';
import { lacks } from '../engines/engines.mjs';
import { setTextSize } from '../engines/text-size.js';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { signIn } from '../helpers/dashboard.js';
import { sign, STREAM } from '../helpers/forge.js';
import { hold, NO_FAULTS, phoneFaults, PHONES, tap, turned, type Phone } from '../helpers/phones.js';
import { pierced } from '../helpers/pierced.js';
import { openPage, pageShows, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';

// Run before anything of the page: the viewer starts it, and controls stay until they are tapped away; what is copied is kept.
const BY_HAND = `
  document.addEventListener('readystatechange', () =>
    document.querySelector('secure-h5live-player')?.removeAttribute('autoplay'));
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: (text) => Promise.resolve(void (globalThis.copied = text)) },
  });`;
const PLAYER = 'secure-h5live-player >>>';
const CODE_TAB = 'secure-h5live-code-snippet >>> [role=tab]';
// By the player's own button, or, where what comes later is there already, by that of the controls.
const START = ':is(.start button, .big-play)';

/** Waits until a condition of the page holds. */
async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await isTrue());) {
    if (Date.now() > end) throw new Error(`not within 20 seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('phones', { skip: lacks('fingers') }, () => {
  let page: Page;

  // Before its visitor leaves.
  afterEach(() => page?.close());
  const started = cloudAndBrowser({ fingers: true });

  const onPlayer = <T>(read: (player: SecureH5livePlayer) => T): Promise<T> =>
    page.$eval('secure-h5live-player', read as never);
  const press = async (selector: string): Promise<void> =>
    tap(page, await pierced(page, `${PLAYER} ${selector}`));
  const has = async (selector: string): Promise<boolean> => (await page.$(`${PLAYER} ${selector}`)) !== null;
  const playing = () => pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);

  /** Once more where the picture stood still meanwhile, as it may on a busy machine: that shows them. */
  async function tapControlsAway(): Promise<void> {
    await onPlayer((player) => {
      globalThis.stops = 0;
      player.addEventListener('playback-change', ({ state }) => {
        if (state.phase !== 'playing') globalThis.stops++;
      });
    });
    const stops = () => page.evaluate(() => globalThis.stops);
    while (!(await has('.controls.hidden'))) {
      const before = await stops();
      await playing();
      await press('.surface');
      await until('hidden controls', async () => (await has('.controls.hidden')) || (await stops()) > before);
    }
  }

  /** Chooses a line of the open menu. */
  async function choose(label: string): Promise<void> {
    const lines = await page.$$(`${PLAYER} [role^=menuitem]`);
    for (const line of lines)
      if ((await line.evaluate((element) => element.textContent.trim())) === label) return tap(page, line);
    throw new Error(`no such line in the menu: ${label}`);
  }

  /** Upright and on its side: all that can be pressed is large enough, and nothing has to be scrolled or enlarged to see it. */
  async function isForFingers(state: string, phone: Phone): Promise<void> {
    for (const way of [turned(phone), phone]) {
      await hold(page, way);
      const faults = await phoneFaults(page);
      expect(faults, `${state}, ${way.name}`).to.deep.equal(NO_FAULTS);
      expect(await page.evaluate(() => visualViewport?.scale), `${state}, ${way.name}`).to.equal(1);
    }
  }

  for (const phone of PHONES)
    for (const player of testedPlayers())
      it(`is watched by touch on ${phone.name}, upright and on its side, with ${player.name}`, () =>
        watch(phone, player));

  async function watch(phone: Phone, player: TestedPlayer): Promise<void> {
    const query = `security.jwtoken=${await sign(started.edge.keys)}&captions=en-de%20en-en&lang=en&owner`;
    ({ page } = await openPage(
      started.browser,
      `${started.edge.origin}/playout/${STREAM}?${query}`,
      player,
      BY_HAND,
    ));
    await hold(page, phone);
    await pierced(page, `${PLAYER} ${START}`);
    await isForFingers('before it starts', phone);
    await press(START);
    await playing();

    await pierced(page, `${PLAYER} button.settings`);
    // They hide by themselves when nobody does anything, which is not what is looked at here.
    await page.$eval(`${PLAYER} secure-h5live-controls`, (controls) =>
      Object.assign(controls, { idleAfter: 600_000 }),
    );
    await isForFingers('playing', phone);
    await tapControlsAway();
    await press('.surface');
    await until('shown controls', () => has('.controls:not(.hidden)'));

    const wasMuted = await onPlayer(({ muted }) => muted);
    await press('button.mute');
    await until(
      'the other state of the sound',
      async () => (await onPlayer(({ muted }) => muted)) !== wasMuted,
    );

    await press('button.settings');
    await pierced(page, `${PLAYER} [role=menu]`);
    await isForFingers('with the menu', phone);
    await choose('Show statistics');
    await until('statistics', () => has('secure-h5live-statistics'));
    await press('button.captions');
    await until('captions', () => has('.text p'));
    await isForFingers('with statistics and captions', phone);
    await press('button.settings');
    await pierced(page, `${PLAYER} [role=menu]`);
    await choose('Off');
    await until('no captions', async () => !(await has('.text p')));

    await press('button.fullscreen');
    await until('full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await isForFingers('in full screen', phone);
    await hold(page, turned(phone));
    await press('input.volume');
    await until(
      'half the volume',
      async () => Math.abs((await onPlayer(({ volume }) => volume)) - 0.5) < 0.06,
    );
    await press('button.fullscreen');
    await until('no full screen', () => page.evaluate(() => document.fullscreenElement === null));
    await hold(page, phone);

    await press('summary');
    await until('details', () => page.$eval(`${PLAYER} details`, (details) => details.open));
    await isForFingers('with details of the token', phone);
    await press('.copying button');
    await until('a report', () => page.evaluate(() => 'copied' in globalThis));
  }

  it('is tried again, and told to who helps, by touch after a failure', async () => {
    const address = `${started.edge.origin}/playout/${STREAM}?life=60&fault=none&owner&lang=en`;
    ({ page } = await openPage(started.browser, address, undefined, BY_HAND));
    await hold(page, PHONES[0]!);
    await press(START);
    await pageShows(page, 'fails', ({ phase }) => phase === 'failed');
    await pierced(page, `${PLAYER} [part=diagnostics]`);
    for (const phone of PHONES) await isForFingers('after a failure', phone);
    await press('[part=diagnostics]');
    await until('a report', () => page.evaluate(() => 'copied' in globalThis));
    // What a finger has left does not look as if a pointer were over it.
    const grounds = await page.$$eval(`${PLAYER} .action`, (buttons) =>
      buttons.map((button) => getComputedStyle(button).backgroundColor),
    );
    expect(new Set(grounds).size, 'grounds of the buttons').to.equal(1);
    await onPlayer((element) =>
      element.addEventListener('playback-change', ({ state }) => {
        if (state.phase === 'loading') Object.assign(globalThis, { tried: true });
      }),
    );
    await press('.actions .action');
    await until('another try', () => page.evaluate(() => 'tried' in globalThis));
  });

  /** The viewer's own text size, as set in the browser. */
  function enlargeText(): Promise<void> {
    return setTextSize(page, 32);
  }

  /** All is there for fingers on a narrow and a wide phone. */
  async function isWhole(what: string): Promise<void> {
    for (const width of [320, 412]) {
      await hold(page, { width, height: 700 });
      expect(await phoneFaults(page), `${what}, ${width} wide`).to.deep.equal(NO_FAULTS);
    }
  }

  /** Holds in no width between 240 and 480, which is where phones, and halves of a screen, are. */
  async function fits(what: string): Promise<void> {
    await isWhole(what);
    const wide: number[] = [];
    for (let width = 240; width <= 480; width += 8) {
      await hold(page, { width, height: 700 });
      const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      if (await page.evaluate(isWide)) wide.push(width);
    }
    expect(wide, `${what}: widths at which it is scrolled sideways`).to.deep.equal([]);
  }

  const pages: [name: string, address: () => string, ready: string][] = [
    ['errors', () => '/demo/errors.html', '#choice button[value^=H5ERR-]'],
    ['gallery', () => '/demo/gallery.html', 'secure-h5live-token-decoder >>> textarea'],
    ['strict', () => '/demo/strict.html', `${PLAYER} summary`],
    ['embed', () => `/demo/embed.html?stream-name=${STREAM}`, `${PLAYER} button`],
    [
      'playback',
      () => `${started.edge.links.jwt.replace(started.edge.origin, '')}&owner&snippet&lang=en`,
      CODE_TAB,
    ],
    [
      'expired',
      () => `${started.edge.links.expired.replace(started.edge.origin, '')}&owner&lang=en`,
      `${PLAYER} summary`,
    ],
  ];
  for (const [name, address, ready] of pages)
    it(`has room for all of the page and for fingers on any phone: ${name}`, async () => {
      ({ page } = await openPage(started.browser, started.edge.origin + address()));
      await hold(page, { width: 320, height: 700 });
      await pierced(page, ready);
      await fits(name);
    });
  for (const [name, address, ready] of pages)
    it(`shows all of the page with text of twice the size: ${name}`, async () => {
      ({ page } = await openPage(started.browser, started.edge.origin + address()));
      await enlargeText();
      await hold(page, { width: 320, height: 700 });
      await pierced(page, ready);
      await isWhole(name);
    });

  it('has room for all of the dashboard and for fingers on any phone', () => dashboard(fits));
  it('shows all of the dashboard with text of twice the size', () => dashboard(isWhole, enlargeText));

  async function dashboard(
    holds: (what: string) => Promise<void>,
    begin: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    ({ page } = await openPage(await started.visitor(), `${started.edge.origin}/demo/index.html?lang=en`));
    await begin();
    await hold(page, { width: 320, height: 700 });
    await page.waitForSelector('#api-key');
    await holds('signing in');
    await signIn(page, started.edge.keys.apiKey);
    const parts: [hash: string, ready: string][] = [
      ['#/', '.streams a, .card a'],
      ['#/streams', '.streams a'],
      ['#/create', '#secured'],
      ['#/token', 'secure-h5live-token-form >>> button'],
      ['#/decode', 'secure-h5live-token-decoder >>> textarea'],
    ];
    for (const [hash, ready] of parts) {
      await page.evaluate((to) => void (location.hash = to), hash);
      await pierced(page, ready);
      await holds(hash);
      await hold(page, PHONES[2]!);
      const seen = await page.$eval('nav [aria-current]', (current) => {
        const { left, right } = current.getBoundingClientRect();
        return Math.min(right, innerWidth) - Math.max(left, 0);
      });
      expect(seen, `pixels of the page's own name in the row of all: ${hash}`).to.be.at.least(60);
    }
    // What a token is: decoded, with all that is said of it.
    const field = await pierced(page, 'secure-h5live-token-decoder >>> textarea');
    await field.evaluate(
      (element, text) => {
        (element as HTMLTextAreaElement).value = text;
        element.dispatchEvent(new Event('input', { bubbles: true }));
      },
      await sign(started.edge.keys),
    );
    await pierced(page, 'secure-h5live-token-decoder >>> [part=status]');
    await holds('a decoded token');
    await page.evaluate(() => void (location.hash = '#/streams'));
    await tap(page, await pierced(page, '.streams a'));
    await pierced(page, 'dash-tag-editor input');
    await holds('a stream');
    // And a new token, in a dialog over the page.
    await page.evaluate(() => void (location.hash = '#/token'));
    const streams = await pierced(page, 'secure-h5live-token-form >>> #f-streams');
    await tap(page, streams);
    await streams.type(STREAM);
    await tap(page, await pierced(page, 'secure-h5live-token-form >>> button.submit'));
    await pierced(page, 'secure-h5live-token-overview >>> dialog[open] .copy');
    await holds('a new token');
  }

  it('has each field of the form for a token in view above the keys of a phone, which fit what is typed', async () => {
    ({ page } = await openPage(
      await started.visitor(),
      `${started.edge.origin}/demo/index.html?lang=en#/token`,
    ));
    await hold(page, PHONES[0]!);
    await signIn(page, started.edge.keys.apiKey);
    await pierced(page, 'secure-h5live-token-form >>> button.submit');
    // As much as keys leave of a small phone.
    await hold(page, { width: 360, height: 300 });
    await page.evaluate(() => {
      const form = document.querySelector('secure-h5live-token-form')?.shadowRoot;
      for (const fold of form?.querySelectorAll('details') ?? []) fold.open = true;
    });
    const typed = 'input:not([type=radio], [type=checkbox])';
    const fields = await page.$$(`secure-h5live-token-form >>> :is(${typed}, textarea):not(:disabled)`);
    const beneath: string[] = [];
    const keys: Record<string, string> = {};
    for (const field of fields) {
      await tap(page, field);
      const { id, isSeen, hints } = await field.evaluate((element) => {
        const input = element as HTMLInputElement;
        const { left, top, width, height } = input.getBoundingClientRect();
        const root = input.getRootNode() as ShadowRoot;
        const hit = root.elementFromPoint(left + width / 2, top + height / 2);
        const isTyped = /text/.test(input.type);
        return {
          id: input.id || input.value,
          isSeen: hit === input && top >= -0.5 && top + height <= innerHeight + 0.5,
          hints: isTyped ? [input.inputMode, input.enterKeyHint, input.autocomplete].join(' ') : '',
        };
      });
      if (!isSeen) beneath.push(id);
      if (hints) keys[id] = hints;
    }
    expect(fields.length).to.equal(7);
    expect(beneath, 'fields that keys, or something else, lie over').to.deep.equal([]);
    expect(keys).to.deep.equal({
      'f-streams': ' enter off',
      'f-ip': 'url go off',
      'f-domain': 'url go off',
      'f-tag': ' go off',
      'f-user': ' go off',
    });
  });

  for (const size of [320, 412])
    it(`shows all of it with text of twice the size, ${size} wide`, async () => {
      ({ page } = await openPage(
        started.browser,
        `${started.edge.links.jwt}&owner&snippet&statistics&lang=en`,
      ));
      await enlargeText();
      await hold(page, { width: size, height: 700 });
      await playing();
      await pierced(page, CODE_TAB);
      await press('summary');
      expect(await page.$eval('body', (body) => getComputedStyle(body).fontSize)).to.equal('32px');
      expect(await phoneFaults(page)).to.deep.equal(NO_FAULTS);
    });

  for (const [width, least] of [
    [288, 44],
    [250, 44],
    [208, 24],
  ] as const)
    it(`has all controls in a picture that is ${width} wide and lies behind, ${least} wide at least`, async () => {
      ({ page } = await openPage(started.browser, `${started.edge.links.jwt}&lang=en`));
      await hold(page, PHONES[0]!);
      await pierced(page, `${PLAYER} button.settings`);
      await page.evaluate((inlineSize) => {
        const controls = Object.assign(document.createElement('secure-h5live-controls'), {
          id: 'narrow',
          phase: 'playing',
          behindMs: 9000,
          canFullscreen: true,
          captions: { on: true, action: 'Captions', groups: [], page: { name: '', groups: [] } },
        });
        const box = document.createElement('div');
        box.style.cssText = `position: relative; width: ${inlineSize}px; height: 200px`;
        box.append(controls);
        document.body.prepend(box);
      }, width);
      await pierced(page, '#narrow >>> button.captions');
      const buttons = await page.$$('#narrow >>> .bar button');
      const shown = (await Promise.all(buttons.map((button) => button.boundingBox()))).filter(
        (box) => box !== null,
      );
      expect(shown.length).to.equal(width < 270 ? 5 : 6);
      for (const box of shown) {
        expect(box.width).to.be.at.least(least);
        expect(box.x + box.width).to.be.at.most(width);
      }
    });

  it(
    'keeps controls off the corners and cameras of a screen that the page fills',
    { skip: lacks('insets') },
    async () => {
      ({ page } = await openPage(started.browser, `${started.edge.links.jwt}&lang=en`));
      const lying = { width: 844, height: 390 };
      await hold(page, lying);
      const session = await page.createCDPSession();
      const insets = { top: 10, left: 47, right: 0, bottom: 21 };
      await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
      await playing();
      await press('button.fullscreen');
      await until('full screen', () => page.evaluate(() => document.fullscreenElement !== null));
      const edges = async () => {
        const boxes = await Promise.all(
          (await page.$$(`${PLAYER} .bar button`)).map((button) => button.boundingBox()),
        );
        const shown = boxes.filter((box) => box !== null);
        return {
          left: Math.min(...shown.map(({ x }) => x)),
          right: Math.max(...shown.map(({ x, width }) => x + width)),
          bottom: Math.max(...shown.map(({ y, height }) => y + height)),
        };
      };
      const { left, right, bottom } = await edges();
      expect(left).to.be.at.least(insets.left);
      expect(right).to.be.at.most(lying.width - insets.left);
      expect(bottom).to.be.at.most(lying.height - insets.bottom);
    },
  );
});

declare global {
  /** Only on pages of these tests: how often the picture has stood still. */
  var stops: number;
}
