import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { ELEMENT_NEEDS, VENDOR_NEEDS, type VendorNeedCase } from '../../src/nanoplayer/index.js';
import { launchBrowser } from '../engines/launch.js';
import {
  openPage,
  pageShows,
  testedPlayers,
  type OpenPage,
  type TestedPlayer,
} from '../helpers/playback-page.js';
import { violationsOn, WATCH_POLICY, type Violation } from '../helpers/policy-watch.js';

type Policy = Readonly<Record<string, readonly string[]>>;

const CASES: readonly VendorNeedCase[] = ['vendor-drawings', 'stream-group', 'metrics'];

/** What brings the page into a case. */
const QUERIES: Readonly<Record<VendorNeedCase, string>> = {
  'vendor-drawings': 'controls=vendor',
  'stream-group': 'group',
  metrics: 'metrics',
};

describe('a page with a strict Content-Security-Policy', () => {
  let edge: Edge;
  let browser: Browser;
  let opened: OpenPage | undefined;

  before(async () => {
    edge = await startEdge();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await opened?.page.close();
    opened = undefined;
  });
  after(async () => {
    await browser?.close();
    await edge?.close();
  });

  const address = (query = '') => `${edge.origin}/demo/strict.html?${query}`;
  const open = async (player: TestedPlayer, query = '') =>
    (opened = await openPage(browser, address(query), player, WATCH_POLICY));
  const policyOf = async (query = ''): Promise<Policy> => {
    const answer = await fetch(address(query));
    const directives = (answer.headers.get('content-security-policy') ?? '').split('; ');
    return Object.fromEntries(
      directives.map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
    );
  };

  it('names the page’s own addresses and what the element is said to need, and nothing else', async () => {
    const { host } = new URL(edge.origin);
    expect(await policyOf()).to.deep.equal({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'connect-src': ["'self'", `ws://${host}`],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      ...Object.fromEntries(ELEMENT_NEEDS.map(({ directive, sources }) => [directive, sources])),
    });
  });

  it('is relaxed for the vendor’s player by its host and what that is said to need, and nothing else', async () => {
    const expected: Record<string, readonly string[]> = { ...(await policyOf()) };
    expected['script-src'] = ["'self'", 'https://demo.nanocosmos.de'];
    expect(await policyOf('player=official')).to.deep.equal(expected);
    for (const { directive, sources } of VENDOR_NEEDS)
      expected[directive] = [...(expected[directive] ?? []), ...sources];
    expect(await policyOf('player=official&relaxed')).to.deep.equal(expected);
  });

  it('reports what it forbids, so that nothing else in here passes for want of reports', async () => {
    const { page } = await open({ name: 'the stand-in' });
    // It is told of in tasks of their own.
    await page.evaluate(async () => {
      const told = new Promise((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => {
          if (event.effectiveDirective === 'require-trusted-types-for') setTimeout(resolve);
        }),
      );
      const element = document.createElement('p');
      element.setAttribute('style', 'color: red');
      try {
        element.innerHTML = '<b></b>';
      } catch {
        // As it should be.
      }
      await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 2000))]);
    });
    expect(await violationsOn(page)).to.deep.equal([
      { directive: 'style-src-attr', blocked: 'inline', by: 'ours' },
      { directive: 'require-trusted-types-for', blocked: 'trusted-types-sink', by: 'ours' },
    ]);
  });

  for (const player of testedPlayers()) {
    it(`plays with ${player.name}, and is not violated whatever a viewer does`, async () => {
      const { page, complaints } = await open(player);
      await plays(page);
      await useEverything(page);
      await plays(page);
      edge.faults.cut();
      await pageShows(page, 'connects again', ({ phase }) => phase === 'reconnecting');
      await plays(page);
      await page.evaluate(() => document.querySelector('secure-h5live-player')?.remove());
      expect(await violationsOn(page)).to.deep.equal([]);
      expect(complaints).to.deep.equal([]);
    });

    it(`tells of a refusal with ${player.name} without being violated`, async () => {
      const { page, complaints } = await open(player);
      await plays(page);
      await page.$eval('secure-h5live-player', (element) =>
        Object.assign(element, {
          streamName: 'H5ERR-4901',
          tokenEndpoint: '',
          websocketUrl: element.websocketUrl.replace('authstream', 'stream'),
        }),
      );
      await pageShows(page, 'is refused', ({ phase, message }) => phase === 'failed' && message !== '');
      expect(await violationsOn(page)).to.deep.equal([]);
      expect(complaints).to.deep.equal([]);
    });

    if (player.script)
      for (const when of CASES) describe(`in the case of ${when}`, () => vendorCase(player, when));
  }

  function vendorCase(player: TestedPlayer, when: VendorNeedCase): void {
    // A build is known by its file's name; of one that is not listed nothing may be reported.
    const needs = VENDOR_NEEDS.filter((need) => need.when === when && player.name.includes(need.build));

    it(`is violated by ${player.name} exactly as listed, and never by the element`, async () => {
      const { page } = await open(player, QUERIES[when]);
      await FOLLOW[when](page);
      const listed = needs.map(({ directive, blocked }): Violation => ({ directive, blocked, by: 'vendor' }));
      expect(await violationsOn(page)).to.deep.equal(listed);
    });

    it(`is violated by ${player.name} no longer where the listed sources are allowed`, async () => {
      const { page } = await open(player, `${QUERIES[when]}&relaxed`);
      await FOLLOW[when](page);
      expect(await violationsOn(page)).to.deep.equal([]);
    });
  }
});

const plays = (page: Page) =>
  pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0, 15_000);

// Each makes the player show what it has: a symbol while it waits, another while it is paused; or its request for a
// group, which gets no answer here; or what it tells of its own start.
const FOLLOW: Readonly<Record<VendorNeedCase, (page: Page) => Promise<unknown>>> = {
  async 'vendor-drawings'(page) {
    await plays(page);
    await page.$eval('secure-h5live-player', (player) => player.pause());
    await pageShows(page, 'pauses', ({ phase }) => phase === 'paused');
    await page.$eval('secure-h5live-player', (player) => void player.play());
    await plays(page);
  },
  'stream-group': (page) => pageShows(page, 'fails', ({ code }) => code !== undefined, 15_000),
  metrics: plays,
};

/** Presses every button of ours, opens everything that opens, and asks for another token. */
async function useEverything(page: Page): Promise<void> {
  const pressed = await page.$eval('secure-h5live-player', async (player) => {
    await player.updateComplete;
    const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
    const roots = (root: ShadowRoot | null): ShadowRoot[] => {
      const inner = [...(root?.querySelectorAll('*') ?? [])].flatMap(({ shadowRoot }) => roots(shadowRoot));
      return root ? [root, ...inner] : inner;
    };
    const all = () => roots(player.shadowRoot);
    for (const root of all()) for (const details of root.querySelectorAll('details')) details.open = true;
    const names: string[] = [];
    for (const root of all())
      for (const button of root.querySelectorAll('button')) {
        if (button.matches(':disabled')) continue;
        names.push(button.getAttribute('aria-label') ?? button.textContent.trim());
        button.click();
        await settle();
      }
    player.volume = 0.4;
    player.muted = true;
    await player.renewToken();
    await player.setFullscreen(false);
    player.pause();
    await settle();
    await player.play();
    return names;
  });
  expect(pressed.length).to.be.greaterThan(5);
}
