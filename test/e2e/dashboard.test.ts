// The three ways to a token that the seed document names, walked as a person would: with names and keys, to the picture.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { fill, press, signIn } from '../helpers/dashboard.js';
import { named } from '../helpers/named.js';
import { pierced } from '../helpers/pierced.js';
import { openPage, pageShows, readPage, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';

const STREAM = 'H5DEM-LIVE1';

describe('the dashboard', () => {
  const started = cloudAndBrowser({ fakeCamera: true });
  let pages: Page[] = [];

  afterEach(async () => {
    for (const page of pages) await page.close({ runBeforeUnload: false }).catch(() => undefined);
    pages = [];
  });

  async function signedIn(): Promise<{ page: Page; complaints: string[] }> {
    // Each visitor has cookies of their own.
    const opened = await openPage(await started.visitor(), `${started.edge.origin}/demo/index.html?lang=en`);
    const { page } = opened;
    await signIn(page, started.edge.keys.apiKey);
    return opened;
  }

  /** Everything that can be read on a page, in all its shadow roots, its attributes and fields included. */
  const everything = (page: Page) =>
    page.evaluate(() => {
      const read = (root: ParentNode): string =>
        [...root.querySelectorAll('*')]
          .map((element) => {
            const attributes = [...element.attributes].map(({ value }) => value).join(' ');
            const typed = 'value' in element ? String(element.value) : '';
            const own = [...element.childNodes]
              .map((node) => (node.nodeType === 3 ? node.textContent : ''))
              .join('');
            return [attributes, typed, own, element.shadowRoot ? read(element.shadowRoot) : ''].join(' ');
          })
          .join('\n');
      const kept = JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        document.title,
      ]);
      return read(document) + kept;
    });

  /** Takes the Web Playout URL from the overview, as its button for it copies it. */
  async function playoutUrl(page: Page): Promise<string> {
    await page.waitForFunction(
      () =>
        document
          .querySelector('secure-h5live-token-overview')
          ?.shadowRoot?.querySelector('[part~=link] button'),
      { timeout: 20_000 },
    );
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {
          writeText: (text: string) =>
            Promise.resolve(void ((globalThis as { copied?: string }).copied = text)),
        },
      });
    });
    await page.evaluate(() => {
      const overview = document.querySelector('secure-h5live-token-overview')?.shadowRoot;
      overview?.querySelector<HTMLButtonElement>('[part~=link] button')?.click();
    });
    const copied = await page.waitForFunction(() => (globalThis as { copied?: string }).copied, {
      timeout: 5_000,
    });
    return (await copied.jsonValue()) ?? '';
  }

  async function plays(address: string, player?: TestedPlayer): Promise<void> {
    const { page, complaints } = await openPage(started.browser, address, player);
    pages.push(page);
    await pageShows(
      page,
      'plays, and tells of its token',
      ({ phase, frames, heading }) => phase === 'playing' && frames > 0 && heading !== '',
    );
    // What is drawn around a picture comes when that is shown.
    await page.evaluate(() => document.querySelector('secure-h5live-player')!.updateComplete);
    const state = await readPage(page);
    expect(state.heading).to.equal('This is a secured stream');
    expect(state.detail).to.match(/is valid until .* \(expires in 1[34] days\)\. Whoever is watching/);
    expect(complaints).to.deep.equal([]);
  }

  /** What all three ways end with. */
  async function endsWell(page: Page, streamName: string, player?: TestedPlayer): Promise<void> {
    const address = await playoutUrl(page);
    const url = new URL(address);
    expect(url.pathname).to.equal(`/playout/${streamName}`);
    const token = url.searchParams.get('security.jwtoken') ?? '';
    expect(token).to.match(/^eyJ/);
    // Seen once, and masked: what is on the page is not the token, what was copied is.
    const shown = await everything(page);
    expect(shown).to.include(streamName);
    expect(shown).to.not.include(token);
    const code = await page.evaluate(() => {
      const overview = document.querySelector('secure-h5live-token-overview')?.shadowRoot;
      const snippet = overview?.querySelector('secure-h5live-code-snippet') as {
        snippet?: { text?: string };
      } | null;
      return snippet?.snippet?.text ?? '';
    });
    expect(code).to.include(`stream-name="${streamName}"`).and.include(token);
    await plays(address, player);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.waitForSelector('nav', { timeout: 20_000 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const after = await everything(page);
    expect(after).to.not.include(token);
    expect(await page.$('secure-h5live-token-overview')).to.satisfy(
      (found: unknown) => found === null || !after.includes('Your new playback token'),
    );
  }

  it('leads from a new stream to its picture', async () => {
    const { page, complaints } = await signedIn();
    await press(page, 'Create stream', 'link');
    await fill(page, 'Add a tag', 'studio/west\n');
    await press(page, 'Create stream');
    await page.waitForSelector('dash-playout', { timeout: 20_000 });
    await press(page, 'Start broadcast');
    await page.waitForSelector('.state.live', { timeout: 20_000 });
    await press(page, 'Create secure playback token');
    await press(page, 'Create token');
    const name = await page.$$eval('.facts bdi', (found) => found.map((one) => one.textContent)[1] ?? '');
    expect(name).to.match(/^[\w]{5}-[\w]{5}$/);
    await endsWell(page, name);
    expect(complaints).to.deep.equal([]);
  });

  for (const player of testedPlayers()) {
    it(`leads from the page for tokens, by a dialog, to a picture in ${player.name}`, async () => {
      const { page, complaints } = await signedIn();
      await press(page, 'Secure playback token', 'link');
      await fill(page, 'Stream names', STREAM);
      await press(page, 'Create token');
      const dialog = await page.waitForFunction(
        () =>
          document.querySelector('secure-h5live-token-overview')?.shadowRoot?.querySelector('dialog')?.open,
        { timeout: 20_000 },
      );
      expect(await dialog.jsonValue()).to.equal(true);
      await endsWell(page, STREAM, player);
      expect(complaints).to.deep.equal([]);
    });
  }

  it('binds a token to the owner’s own address, which it knows', async () => {
    const { page } = await signedIn();
    await press(page, 'Secure playback token', 'link');
    await fill(page, 'Stream names', STREAM);
    const fold = await pierced(page, 'secure-h5live-token-form >>> [part=limits] summary');
    await fold.click();
    await press(page, 'Use my address');
    await page.waitForFunction(
      () =>
        document
          .querySelector('secure-h5live-token-form')
          ?.shadowRoot?.querySelector<HTMLInputElement>('#f-ip')?.value === '127.0.0.1',
      { timeout: 20_000 },
    );
    await press(page, 'Create token');
    await plays(await playoutUrl(page));
  });

  it('leads from the list of streams, by a stream’s overview, to its picture', async () => {
    const { page, complaints } = await signedIn();
    await press(page, 'Streams', 'link');
    await page.waitForSelector('search input', { timeout: 20_000 });
    await page.type('search input', 'live1');
    await page.waitForFunction(() => document.querySelectorAll('.streams tbody tr').length === 1, {
      timeout: 20_000,
    });
    await press(page, STREAM, 'link');
    await press(page, 'Create secure playback token');
    await press(page, 'Create token');
    await endsWell(page, STREAM);
    expect(complaints).to.deep.equal([]);
  });

  it('decodes a token, and asks the server about it', async () => {
    const { page } = await signedIn();
    await press(page, 'Decode token', 'link');
    await page.waitForSelector('secure-h5live-token-decoder', { timeout: 20_000 });
    const says = async (link: string, text: string): Promise<void> => {
      await page.$eval(
        'secure-h5live-token-decoder',
        (decoder, given) => void ((decoder as unknown as { text: string }).text = given),
        link,
      );
      await press(page, 'Ask the server');
      await page.waitForFunction(
        (wanted) =>
          document
            .querySelector('secure-h5live-token-decoder')
            ?.shadowRoot?.querySelector('[part~=check]')
            ?.textContent?.includes(wanted),
        { timeout: 20_000 },
        text,
      );
    };
    await says(started.edge.links.jwt, 'The server accepts the token.');
    await says(started.edge.links.expired, '1002');
  });

  it('broadcasts the camera on a new stream, until it is told to stop', async () => {
    const { page, complaints } = await signedIn();
    await press(page, 'Create stream', 'link');
    await press(page, 'Create stream');
    await press(page, 'Camera', 'radio');
    await press(page, 'Start broadcast');
    await page.waitForSelector('.state.live', { timeout: 20_000 });
    const picture = await page.waitForFunction(() => document.querySelector('video')?.videoWidth, {
      timeout: 20_000,
    });
    expect(await picture.jsonValue()).to.be.above(0);
    await press(page, 'Stop broadcast');
    await page.waitForSelector('.state.created', { timeout: 20_000 });
    await page.waitForSelector(named('Start broadcast', 'button'), { timeout: 20_000 });
    expect(complaints).to.deep.equal([]);
  });

  it('broadcasts a picture without sound, and says so, where sound never begins', async () => {
    const { page, complaints } = await signedIn();
    await press(page, 'Create stream', 'link');
    await press(page, 'Create stream');
    await press(page, 'Camera', 'radio');
    // As Firefox is on a machine without an output for sound.
    await page.evaluate(() => {
      delete (globalThis as { MediaStreamTrackProcessor?: unknown }).MediaStreamTrackProcessor;
      AudioContext.prototype.resume = () => new Promise(() => undefined);
    });
    await press(page, 'Start broadcast');
    await page.waitForSelector('.state.live', { timeout: 20_000 });
    const said = await page.$$eval('dash-broadcast .help', (all) => all.map((one) => one.textContent));
    expect(said).to.include('Without sound: it cannot be encoded here.');
    expect(complaints).to.deep.equal([]);
  });

  const SILENT: readonly [what: string, script: string][] = [
    ['never answers', 'VideoEncoder.isConfigSupported = () => new Promise(() => undefined)'],
    ['takes pictures and gives nothing', 'VideoEncoder.prototype.encode = () => undefined'],
  ];
  for (const [what, script] of SILENT)
    it(`says that this browser cannot encode where its encoder ${what}, and offers to begin again`, async () => {
      const { page, complaints } = await signedIn();
      await press(page, 'Create stream', 'link');
      await press(page, 'Create stream');
      await press(page, 'Camera', 'radio');
      await page.evaluate(script);
      await page.evaluate(() => {
        // What would be waited for until then is soon over.
        const later = setTimeout;
        globalThis.setTimeout = ((act: () => void, ms?: number) =>
          later(act, ms === 10_000 ? 1_000 : ms)) as typeof setTimeout;
      });
      await press(page, 'Start broadcast');
      const told = await page.waitForSelector('dash-broadcast [role=alert]:not(:empty)', { timeout: 20_000 });
      expect(await told?.evaluate(({ textContent }) => textContent)).to.equal(
        'This browser cannot encode video for live streams.',
      );
      await page.waitForSelector(named('Start broadcast', 'button'), { timeout: 20_000 });
      expect(complaints).to.deep.equal([]);
    });

  it('is shown in no frame of another page, so that nobody is led to press what is not seen', async () => {
    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><iframe src="${started.edge.origin}/demo/index.html"></iframe>`);
    });
    await once(site.listen(0, '127.0.0.1'), 'listening');
    const page = await started.browser.newPage();
    pages.push(page);
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    const [, frame] = page.frames();
    expect(frame?.url()).not.to.contain(started.edge.origin);
    expect(await frame?.$('dash-app')).to.equal(null);
    site.closeAllConnections();
    site.close();
  });

  it('lets nobody in with another key, keeps no key, and signs out', async () => {
    const visitor = await started.visitor();
    const { page } = await openPage(visitor, `${started.edge.origin}/demo/index.html?lang=en`);
    await page.waitForSelector('#api-key', { timeout: 20_000 });
    await page.type('#api-key', 'another key');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#api-key-failure')?.textContent?.trim(), {
      timeout: 20_000,
    });
    await page.type('#api-key', started.edge.keys.apiKey);
    await page.keyboard.press('Enter');
    await page.waitForSelector('nav', { timeout: 20_000 });
    expect(await everything(page)).to.not.include(started.edge.keys.apiKey);
    await press(page, 'Sign out');
    await page.waitForSelector('#api-key', { timeout: 20_000 });
    const status = await page.evaluate(() => fetch('/stream').then((answer) => answer.status));
    expect(status).to.equal(403);
  });
});
