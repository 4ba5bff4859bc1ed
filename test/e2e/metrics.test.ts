// What the vendor's player does with metrics and metadata: with the stand-in, and with the build that NANOPLAYER_SRC names.
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { lacks } from '../engines/engines.mjs';
import { launchBrowser } from '../engines/launch.js';
import { sign, STREAM } from '../helpers/forge.js';
import { openPage, pageShows, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';

const ACCOUNT = { metricsAccountId: 'acme', metricsAccountKey: 'k-1' };
const METRICS_HOST = 'glog1.nanocosmos.de';

interface Heard {
  readonly handlerName: string;
  readonly message: unknown;
  readonly streamTime: number | undefined;
}
interface ListeningWindow {
  heard: Heard[];
  errors: string[];
}

/** Waits for what only asking the page tells. */
async function waitFor(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; !(await holds());) {
    if (Date.now() > end) throw new Error(`It did not happen within 15 seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function bodyOf(request: HTTPRequest): Promise<string> {
  return request.postData() ?? (await request.fetchPostData().catch(() => undefined)) ?? '';
}

/** Tells the body of each request for metrics. */
async function hearMetrics(page: Page, tell: (body: string) => unknown): Promise<void> {
  const isOne = (address: string): boolean => new URL(address).hostname === METRICS_HOST;
  if (lacks('devtools') === false) {
    const devtools = await page.createCDPSession();
    await devtools.send('Network.enable');
    devtools.on('Network.requestWillBeSent', ({ request }) => {
      if (isOne(request.url)) tell(request.postData ?? '');
    });
  } else
    page.on('request', (request) => {
      if (isOne(request.url()) && request.method() === 'POST') void bodyOf(request).then(tell);
    });
}

describe('metrics and metadata', () => {
  let edge: Edge;
  let browser: Browser;
  let page: Page | undefined;

  before(async () => {
    edge = await startEdge();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  after(async () => {
    await browser?.close();
    await edge?.close();
  });

  // A page that plays, and then plays with these properties.
  async function open(player: TestedPlayer, properties: object): Promise<{ page: Page; asked: string[] }> {
    const opened = await openPage(browser, `${edge.origin}/playout/${STREAM}`, player);
    const asked: string[] = [];
    page = opened.page;
    await hearMetrics(page, (body) => asked.push(body));
    const token = await sign(edge.keys, { streams: [STREAM], user: 'anna' });
    await page.evaluate(
      (given) => {
        const listening = window as unknown as ListeningWindow;
        [listening.heard, listening.errors] = [[], []];
        const element = document.querySelector('secure-h5live-player') as SecureH5livePlayer;
        element.addEventListener('metadata', ({ handlerName, message, streamTime }) =>
          listening.heard.push({ handlerName, message, streamTime }),
        );
        element.addEventListener('error', ({ code, action }) => listening.errors.push(`${code} ${action}`));
        Object.assign(element, given, { autoplay: true });
      },
      { token, ...properties },
    );
    await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
    return { page, asked };
  }
  const read = <K extends keyof ListeningWindow>(name: K): Promise<ListeningWindow[K]> =>
    page!.evaluate((key) => (window as unknown as ListeningWindow)[key], name) as Promise<ListeningWindow[K]>;
  const errorsOf = async () => (await read('errors')).filter((one) => one.startsWith('metrics'));

  for (const player of testedPlayers()) {
    it(`plays with ${player.name}, and tells metadata, where they are asked for`, async () => {
      await open(player, { metadata: true });
      edge.sendMetadata('onCuePoint', { question: 7, text: `see ${await sign(edge.keys)}` }, 1.5);
      await waitFor('metadata', async () => (await read('heard')).length > 0);
      expect(await read('heard')).to.deep.equal([
        { handlerName: 'onCuePoint', message: { question: 7, text: 'see [token removed]' }, streamTime: 1.5 },
      ]);
    });

    it(`plays with ${player.name}, and tells no metadata, where nobody asks for them`, async () => {
      await open(player, {});
      edge.sendMetadata('onCuePoint', { question: 7 });
      edge.sendMetadata('onCuePoint', { question: 8 });
      const { currentTime } = await pageShows(page!, 'plays', ({ phase }) => phase === 'playing');
      await pageShows(page!, 'plays on', (state) => state.currentTime > currentTime + 0.5);
      expect(await read('heard')).to.deep.equal([]);
    });

    it(`plays with ${player.name} where metrics lack their key, and tells the owner`, async () => {
      const { asked } = await open(player, { metricsAccountId: 'acme' });
      expect(await errorsOf()).to.deep.equal(['metrics-invalid ignore']);
      expect(asked).to.deep.equal([]);
    });

    it(`plays with ${player.name}, which says to nobody where metrics are not asked for`, async () => {
      expect((await open(player, {})).asked).to.deep.equal([]);
    });

    if (player.script)
      it(`has ${player.name} send metrics of the token’s user`, async () => {
        const { asked } = await open(player, { ...ACCOUNT, eventId: 'auction' });
        await waitFor('metrics', () => Promise.resolve(asked.length > 0));
        const sent = JSON.parse(asked[0]!) as Readonly<Record<string, unknown>>;
        expect(sent).to.include({
          application_account_id: 'acme',
          application_user_id: 'anna',
          application_event_id: 'auction',
        });
        expect(await errorsOf()).to.deep.equal([]);
      });
  }
});
