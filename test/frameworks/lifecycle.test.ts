// What developers and pages do to a player: frameworks in development mode with strict mode and hot reload, a component that
// is kept alive out of sight, pages that are swapped. Not part of `npm test`: it installs frameworks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { sign, STREAM } from '../helpers/forge.js';
import { FrameworkApps, wantedFrameworks, type Framework } from '../helpers/framework-apps.js';
import { areForgotten, inMemory, onVisitedSite, plays } from '../helpers/visited-site.js';

declare global {
  /** Asks the test for a token, as a page asks its backend. */
  var freshToken: () => Promise<string>;
  /** Renders the app with a player, or without. */
  var renderWith: (shown: boolean, texts?: readonly string[]) => void;
  var playerBefore: Element | null;
}

/** The file of each component, and what becomes of a player that plays when its text is changed. */
const COMPONENTS: Readonly<
  Record<Framework, readonly [file: string, then: 'plays on' | 'made anew' | 'page reloaded']>
> = {
  react: ['react/LivePlayer.tsx', 'plays on'],
  vue: ['vue/LivePlayer.vue', 'plays on'],
  svelte: ['svelte/LivePlayer.svelte', 'made anew'],
  angular: ['angular/src/live-page.component.ts', 'made anew'],
  solid: ['solid/LivePlayer.tsx', 'made anew'],
  preact: ['preact/LivePlayer.tsx', 'page reloaded'],
  lit: ['lit/main.ts', 'page reloaded'],
};

onVisitedSite('a player in development', (visited) => {
  let apps: FrameworkApps;
  let page: Page;
  let vite = '';
  let angular: Promise<string> | undefined;
  let asked = 0;

  before(async () => {
    apps = await FrameworkApps.copied();
    vite = await apps.serve('vite', []);
  });
  after(() => apps?.close());

  const settings = () => ({
    streamName: STREAM,
    rtmpUrl: 'rtmp://localhost/splay',
    websocketUrl: visited.socket,
    autoplay: true,
    muted: true,
  });

  const open = async (name: Framework, query = ''): Promise<void> => {
    const address =
      name === 'angular'
        ? await (angular ??= apps.serve('ng', ['serve'], 'angular'))
        : `${vite}/${name}/index.html`;
    asked = 0;
    page = await visited.open('about:blank');
    await page.exposeFunction('freshToken', () => {
      asked += 1;
      return sign(visited.edge.keys);
    });
    // Functions of a page are kept outside of what it renders.
    await page.evaluateOnNewDocument((properties) => {
      const tokenProvider = () => globalThis.freshToken();
      globalThis.renderWith = (shown, texts = []) =>
        globalThis.show({ shown, texts, properties: { ...properties, tokenProvider } });
    }, settings());
    await page.goto(`${address}${query}`);
    await page.waitForFunction('globalThis.show');
  };

  const render = (shown: boolean, texts?: readonly string[]) =>
    page.evaluate((shown, texts) => globalThis.renderWith(shown, texts), shown, texts);
  const remember = () =>
    page.evaluate(() => void (globalThis.playerBefore = document.querySelector('secure-h5live-player')));
  const isRemembered = () =>
    page.evaluate(() => globalThis.playerBefore === document.querySelector('secure-h5live-player'));
  const isGone = async () => {
    await page.waitForSelector('#elsewhere');
    await visited.isWatched(0);
    expect(await page.$$('video')).to.deep.equal([]);
  };
  const PLAYER = `customElements.get('secure-h5live-player')`;

  for (const name of wantedFrameworks)
    describe(`with ${name}`, () => {
      it('plays in one session by one token, tells its events, and ends with the component', async () => {
        await open(name);
        await render(true);
        await plays(page);
        expect(visited.edge.sessions).to.have.length(1);
        expect(asked).to.equal(1);
        expect(await page.evaluate(() => globalThis.heard)).to.include('playback-change');
        await remember();
        await render(true, ['A text']);
        await page.waitForSelector('secure-h5live-player > p');
        expect(await isRemembered()).to.equal(true);
        await plays(page);
        expect(visited.edge.sessions).to.have.length(1);
        await page.evaluate(() => void (globalThis.playerBefore = null));
        await render(false);
        await isGone();
        for (let time = 0; time < 4; time += 1) {
          await render(true);
          await plays(page);
          expect(visited.edge.sessions).to.have.length(1);
          await render(false);
          await isGone();
        }
        // A framework may hold what it rendered last, and Vue holds everything for three seconds, for its tools.
        await areForgotten(page, PLAYER, 2);
        expect(visited.errors).to.deep.equal([]);
      });

      const [file, then] = COMPONENTS[name];
      it(`is ${then === 'plays on' ? 'kept, and plays on,' : `${then}, and plays,`} when the component’s file is changed`, async () => {
        await open(name);
        await render(true);
        await plays(page);
        await remember();
        const admitted = visited.edge.admissions.length;
        const path = join(apps.folder, file);
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, text.replace('<h1>Live</h1>', '<h1>Changed</h1>'));
        await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Changed', {
          timeout: 20_000,
        });
        await page.waitForFunction('globalThis.show');
        const isReloaded = await page.evaluate(() => globalThis.playerBefore === undefined);
        // What a page that is loaded anew had rendered, its app renders again.
        if (isReloaded) await render(true);
        await plays(page);
        const kept = await isRemembered();
        expect(isReloaded ? 'page reloaded' : kept ? 'plays on' : 'made anew').to.equal(then);
        expect(visited.edge.admissions.length - admitted).to.equal(kept ? 0 : 1);
        await visited.isWatched(1);
        expect(await page.$$('secure-h5live-player')).to.have.length(1);
        writeFileSync(path, text);
        expect(visited.errors).to.deep.equal([]);
      });
    });

  const withVue = wantedFrameworks.includes('vue') ? describe : describe.skip;
  withVue('that Vue keeps alive', () => {
    it('does not play unseen, and plays again, the same, when it is seen again', async () => {
      await open('vue', '?keep-alive');
      await render(true);
      await plays(page);
      await remember();
      for (let time = 0; time < 3; time += 1) {
        await render(false);
        await isGone();
        await render(true);
        await plays(page);
        expect(await isRemembered()).to.equal(true);
        expect(visited.edge.sessions).to.have.length(1);
      }
      expect(await inMemory(page, PLAYER)).to.equal(1);
      expect(visited.errors).to.deep.equal([]);
    });
  });

  const withLit = wantedFrameworks.includes('lit') ? describe : describe.skip;
  withLit('in a view transition', () => {
    const transition = (shown: boolean, texts: readonly string[] = []) =>
      page.evaluate(
        (shown, texts) => document.startViewTransition(() => globalThis.renderWith(shown, texts)).finished,
        shown,
        texts,
      );

    it('plays on where it stays, ends where it goes, and plays where it comes', async () => {
      await open('lit');
      await transition(true);
      await plays(page);
      await remember();
      const admitted = visited.edge.admissions.length;
      await transition(true, ['A text']);
      await plays(page);
      expect(await isRemembered()).to.equal(true);
      expect(visited.edge.admissions.length).to.equal(admitted);
      await transition(false);
      await isGone();
      await transition(true);
      await plays(page);
      expect(visited.edge.sessions).to.have.length(1);
      expect(visited.errors).to.deep.equal([]);
    });
  });
});
