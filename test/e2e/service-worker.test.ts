// A page whose service worker keeps scripts and asks for them first where they are kept, through a release.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { builtOnce } from '../../build/build.mjs';
import { VERSION } from '../../src/shared/index.js';
import { type BlankPages, onBlankPages, playsOn } from '../helpers/blank-page.js';

const NEXT = '9.8.7';
const TOKENS = { token: '', tokenEndpoint: '/viewer/token?life=600' };

/** A service worker that keeps what answers a `request`, as an expression says. */
const worker = (keeps: string): string => `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  const answer = async (request) => {
    const cache = await caches.open('kept');
    const kept = await cache.match(request);
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.ok && (${keeps})) await cache.put(request, answer.clone());
    return answer;
  };
  addEventListener('fetch', (event) => {
    const { method, mode } = event.request;
    if (method === 'GET' && mode !== 'navigate') event.respondWith(answer(event.request));
  });`;

const WORKERS: readonly [what: string, keeps: string][] = [
  ['heeds what requests say', `request.cache !== 'no-store'`],
  ['heeds what answers say', `!/no-store/.test(answer.headers.get('cache-control'))`],
];

/** Puts a release on the server of the pages; files that only another release has are gone. */
async function release(blank: BlankPages, version: string): Promise<void> {
  const folder = join(await builtOnce(), 'cdn');
  for (const path of blank.files.keys()) blank.files.set(path, undefined);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.js')) {
      const body = readFileSync(join(folder, file), 'utf8').replaceAll(VERSION, version);
      blank.files.set(`/app/${file.replace(VERSION, version)}`, { type: 'text/javascript', body });
    }
}

async function install(blank: BlankPages, page: Page, keeps: string): Promise<void> {
  blank.files.set('/worker.js', { type: 'text/javascript', body: worker(keeps) });
  await page.evaluate(async () => {
    const controlled = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
    await navigator.serviceWorker.register('/worker.js');
    await controlled;
  });
}

/** Loads the page again; what it has been asked for is counted from then on. */
async function again(blank: BlankPages, page: Page): Promise<void> {
  blank.asked = [];
  await page.reload();
  await page.waitForFunction("customElements.get('secure-h5live-player')");
}

const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const requests = await (await caches.open('kept')).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });

const play = (page: Page, changes: object = TOKENS): Promise<void> =>
  page.evaluate((changes) => document.body.append(stage.make(changes)), changes);

/** What the player says of its failure, and its code. */
const failure = async (page: Page): Promise<[code: unknown, text: string]> => {
  await page.waitForFunction("stage.players[0].playback.phase === 'failed'");
  const { code, text } = await page.evaluate(async () => {
    const [player] = stage.players;
    await player!.updateComplete;
    const said = player!.shadowRoot!.querySelector('[part=message]')?.textContent ?? '';
    return { code: player!.playback.failure?.code, text: said.replace(/\s+/g, ' ').trim() };
  });
  return [code, text];
};

onBlankPages(
  'a service worker that asks its cache first',
  (blank) => {
    let page: Page;
    // What a test before has left is given up by the page's next load.
    const open = async (): Promise<void> => {
      await release(blank, VERSION);
      page = await blank.open();
      await page.evaluate(async () => {
        for (const registration of await navigator.serviceWorker.getRegistrations())
          await registration.unregister();
        await caches.delete('kept');
      });
      await again(blank, page);
    };

    for (const [what, keeps] of WORKERS)
      it(`leaves tokens alone where it ${what}: it plays from the cache, and each renewal is a token of its own`, async () => {
        await open();
        await install(blank, page, keeps);
        await again(blank, page);
        await play(page);
        await playsOn(page);
        await page.evaluate(() => stage.players[0]!.updateComplete);
        await again(blank, page);
        await play(page);
        await playsOn(page);
        // Whether the worker is still the same, a browser may ask at each load.
        const asked = blank.asked.filter((path) => path.endsWith('.js') && path !== '/worker.js');
        expect(asked).to.deep.equal([]);
        const expiry = () => page.evaluate(() => Number(stage.players[0]!.tokenInfo?.validUntil));
        await page.evaluate(() => stage.players[0]!.updateComplete);
        const first = await expiry();
        // Times in tokens are seconds: one of the same second is no better.
        await page.evaluate(async () => {
          while (!(await stage.players[0]!.renewToken()));
        });
        expect(await expiry()).to.be.greaterThan(first);
        expect(blank.asked.filter((path) => path === '/viewer/token').length).to.be.at.least(2);
        const paths = await kept(page);
        expect(paths).to.include('/app/secure-h5live-player.js').and.to.include(`/app/${VERSION}/engine.js`);
        expect(paths.filter((path) => path.startsWith('/viewer/'))).to.deep.equal([]);
        await playsOn(page);
      });

    it('plays on from the cache when the release is gone from the server', async () => {
      await open();
      await install(blank, page, WORKERS[0]![1]);
      await again(blank, page);
      await play(page);
      await playsOn(page);
      await page.evaluate(() => stage.players[0]!.updateComplete);
      await release(blank, NEXT);
      await again(blank, page);
      await play(page);
      await playsOn(page);
      expect(
        await page.evaluate(() => document.querySelector('secure-h5live-player')!.playback.phase),
      ).to.equal('playing');
    });

    it('has a page say so whose files it did not keep before a release, which plays once it is given up', async () => {
      await open();
      await install(blank, page, WORKERS[0]![1]);
      // A page without a player: only the tag's script was asked for.
      await again(blank, page);
      await release(blank, NEXT);
      await again(blank, page);
      await play(page);
      const [code, text] = await failure(page);
      expect(code).to.equal('component-unavailable');
      expect(text).to.match(/^The player could not be loaded\./);
      await page.evaluate(() => caches.delete('kept'));
      await again(blank, page);
      await play(page);
      await playsOn(page);
      const version = () =>
        (document.querySelector('secure-h5live-player')!.constructor as unknown as { version: string })
          .version;
      expect(await page.evaluate(version)).to.equal(NEXT);
    });

    it('has a page ask to be loaded again where it kept a file of another release', async () => {
      await open();
      await install(blank, page, WORKERS[0]![1]);
      // A worker that has just begun may not see at once what the page keeps, and then keeps what the server has.
      await page.evaluate(async (path) => {
        const other = 'export const other = 1;';
        const headers = { 'content-type': 'text/javascript' };
        const answered = async () => (await fetch(path)).text();
        do await (await caches.open('kept')).put(path, new Response(other, { headers }));
        while ((await answered()) !== other);
      }, `/app/${VERSION}/engine.js`);
      await again(blank, page);
      await play(page);
      const [code, text] = await failure(page);
      expect(code).to.equal('component-outdated');
      expect(text).to.match(/Reload the page\./);
    });
  },
  () => Promise.resolve("import '/app/secure-h5live-player.js';"),
);
