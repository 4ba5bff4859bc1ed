// Where the focus is on the dashboard when what had it is gone: on what took its place, never nowhere.
import { beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { press, signIn } from '../helpers/dashboard.js';
import { openPage } from '../helpers/playback-page.js';

const WAIT = { timeout: 20_000 };
const STREAM = 'H5DEM-LIVE1';

describe('the focus on the dashboard', () => {
  const started = cloudAndBrowser();
  let page: Page;

  beforeEach(async () => {
    ({ page } = await openPage(await started.visitor(), `${started.edge.origin}/demo/index.html?lang=en`));
    await signIn(page, started.edge.keys.apiKey);
  });

  const go = (hash: string) => page.evaluate((to) => void (location.hash = to), hash);
  /** What has the focus: its tag and text. */
  const focused = () =>
    page.evaluate(() => {
      const { localName = '', textContent = '' } = document.activeElement ?? {};
      return `${localName}: ${textContent?.replace(/\s+/g, ' ').trim()}`;
    });
  const focusIs = async (wanted: string): Promise<void> => {
    const end = Date.now() + WAIT.timeout;
    while ((await focused()) !== wanted && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await focused()).to.equal(wanted);
  };
  const streamHash = (end = '') => `#/streams/${started.edge.registry.find(STREAM)?.id ?? ''}${end}`;

  const pages: readonly [title: string, hash: () => string, loaded: string, heading: string][] = [
    ['home', () => '#/', '.streams', 'Secured live streams, on this machine'],
    ['the list of streams', () => '#/streams', '.streams', 'Streams'],
    ['creating a stream', () => '#/create', '#new-tag', 'Create a stream'],
    ['a stream', streamHash, 'dash-broadcast', STREAM],
    ['a stream that was just created', () => streamHash('/created'), 'dash-broadcast', 'Your new stream'],
    ['a stream that there is not', () => '#/streams/none', '.failure', 'Overview'],
    ['the page for tokens', () => '#/token', 'secure-h5live-token-form', 'Secure playback token'],
    ['decoding', () => '#/decode', 'secure-h5live-token-decoder', 'Decode a token'],
    ['a page that is none', () => '#/nowhere', 'main p a', 'There is no such page.'],
  ];
  for (const [title, hash, loaded, heading] of pages)
    it(`is on the heading, also when everything has been loaded: ${title}`, async () => {
      await go('#/nowhere-else');
      await focusIs('h1: There is no such page.');
      await go(hash());
      await page.waitForSelector(loaded, WAIT);
      await focusIs(`h1: ${heading}`);
    });

  it('stays on the heading from a stream to the next', async () => {
    await go(streamHash('/created'));
    await focusIs('h1: Your new stream');
    await go(streamHash());
    await focusIs(`h1: ${STREAM}`);
  });

  it('is on the heading of what is shown when somebody has signed in, and out', async () => {
    await focusIs('h1: Secured live streams, on this machine');
    await press(page, 'Sign out');
    await focusIs('h1: Sign in');
  });

  it('goes to what asks before a stream is ended, and back', async () => {
    await press(page, 'Create stream', 'link');
    await press(page, 'Create stream');
    await press(page, 'Stream overview', 'link');
    await press(page, 'End this stream');
    await focusIs('button: Keep it');
    await press(page, 'Keep it');
    await focusIs('button: End this stream');
    await press(page, 'End this stream');
    await press(page, 'End it');
    await page.waitForSelector('.state.ended', WAIT);
    expect(await focused()).to.match(/^h1: /);
  });

  it('goes back to the button that unfolds the form when the overview of a token is dismissed', async () => {
    await go(streamHash());
    await press(page, 'Create secure playback token');
    await press(page, 'Create token');
    await press(page, 'I have it');
    await focusIs('button: Create secure playback token');
  });
});
