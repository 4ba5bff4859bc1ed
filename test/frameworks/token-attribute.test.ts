// What libraries do to a player that plays with a token in its tag: they write the page over, copy it, take it over from a
// server, record it. Not part of `npm test`: it installs them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { digestOf } from '../../demo/local-cloud/wire/session.js';
import { bundledScript, sourceFile } from '../helpers/bundle.js';
import { claims, sign, STREAM } from '../helpers/forge.js';
import { frameworksFolder } from '../helpers/frameworks.js';
import { testedPlayers } from '../helpers/playback-page.js';
import { until } from '../helpers/viewer.js';
import { onVisitedSite, plays as playsIn } from '../helpers/visited-site.js';

const REACT = `import { createElement } from 'react'; import { hydrateRoot } from 'react-dom/client';
    const page = (attributes) => createElement('main', null, createElement('secure-h5live-player', attributes));
    const within = document.getElementById('app');
    const root = hydrateRoot(within, page(attributes), { onRecoverableError: console.error });
    globalThis.renderAnew = (attributes) => root.render(page(attributes));`;

/** What each library gives to a page. React and Vue tell of mismatches in development only. */
const LIBRARIES = {
  idiomorph: `import { Idiomorph } from 'idiomorph'; Object.assign(globalThis, { Idiomorph });`,
  turbo: `import * as Turbo from '@hotwired/turbo'; Object.assign(globalThis, { Turbo });`,
  rrweb: `import { record } from 'rrweb'; Object.assign(globalThis, { record });`,
  react: REACT,
  // As an application has it that imports the element where it renders it.
  'react-with-element': `import ${sourceFile('define.ts')}; ${REACT}`,
  vue: `import { createSSRApp, h, shallowRef } from 'vue';
    const given = shallowRef(attributes);
    createSSRApp({ render: () => h('main', h('secure-h5live-player', given.value)) }).mount('#app');
    globalThis.renderAnew = (attributes) => void (given.value = attributes);`,
} as const;

// React writes what it means in pieces.
const COLLECT = `globalThis.complaints = [];
  for (const level of ['error', 'warn'])
    console[level] = (...parts) => void complaints.push(parts.map(String).join(' '));
  // Of a script of another origin, which is the vendor's, a page learns no more.
  addEventListener('error', ({ message }) => void (message === 'Script error.' || complaints.push(message)));
  addEventListener('unhandledrejection', ({ reason }) => void complaints.push(String(reason)));`;

type Attributes = Readonly<Record<string, string | boolean>>;

declare global {
  var Idiomorph: { morph(old: Element, text: string, options?: object): unknown };
  var Turbo: { visit(address: string, options?: object): void };
  var record: (options: { emit(event: unknown): void }) => () => void;
  var renderAnew: (attributes: Attributes) => void;
  var complaints: readonly string[];
  var remembered: { player: unknown; vendor: unknown };
}

onVisitedSite(
  'a token in a tag',
  (visited) => {
    let folder = '';
    let page: Page;
    let token = '';

    before(async () => {
      folder = mkdtempSync(join(await frameworksFolder(), 'token-attribute-'));
      visited.site.folder = folder;
      for (const [name, text] of Object.entries(LIBRARIES))
        writeFileSync(join(folder, `${name}.js`), await bundled(text));
    });
    beforeEach(async () => {
      token = await sign(visited.edge.keys);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    const bundled = (contents: string): Promise<string> =>
      bundledScript(`const attributes = globalThis.attributes; ${contents}`, {
        folder,
        define: {
          'process.env.NODE_ENV': '"development"',
          __VUE_OPTIONS_API__: 'true',
          __VUE_PROD_DEVTOOLS__: 'false',
          __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
        },
      });

    /** A token that is valid for longer. */
    const laterToken = () => sign(visited.edge.keys, { exp: Number(claims()['exp']) + 1000 });
    const attributes = (changes: Attributes = {}): Attributes => ({
      'stream-name': STREAM,
      token,
      'rtmp-url': 'rtmp://localhost/splay',
      'websocket-url': visited.socket,
      autoplay: true,
      muted: true,
      ...changes,
    });
    const tag = (changes: Attributes = {}): string => {
      const written = Object.entries(attributes(changes)).map(([name, value]) =>
        value === true ? name : value === false ? '' : `${name}="${value}"`,
      );
      return `<secure-h5live-player ${written.join(' ')}></secure-h5live-player>`;
    };
    const DEFINE = '<script type="module" src="/secure-h5live-player.js"></script>';
    const html = (body: string, ...scripts: string[]): string =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
      ${scripts.join('')}</head><body>${body}</body></html>`;
    const library = (name: keyof typeof LIBRARIES) => `<script defer src="/${name}.js"></script>`;

    const open = async (text: string, first = ''): Promise<void> => {
      visited.site.pages.set('/', { html: text });
      page = await visited.open('/', `${COLLECT} ${first}`);
    };
    /** What libraries and browser said to whoever develops the page. */
    const complaints = () => page.evaluate(() => globalThis.complaints);

    const plays = () => playsIn(page);
    /** Plays on from here, by the same player; but with another token, over the same connection. */
    const playsOn = async (act: () => unknown, takesToken = false): Promise<void> => {
      await page.evaluate(() => {
        const player = document.querySelector('secure-h5live-player')!;
        globalThis.remembered = { player, vendor: player.nanoPlayer };
      });
      const before = visited.edge.admissions.length;
      await act();
      const time = await page.$eval('secure-h5live-player video', (video) => video.currentTime);
      await page.waitForFunction(
        (time) => (document.querySelector('video')?.currentTime ?? 0) > time + 0.5,
        { timeout: 20_000 },
        time,
      );
      const seen = await page.evaluate(() => {
        const player = document.querySelector('secure-h5live-player')!;
        const { remembered } = globalThis;
        return {
          isSame: player === remembered.player,
          isSameVendor: player.nanoPlayer === remembered.vendor,
          phase: player.playback.phase,
        };
      });
      expect(seen).to.deep.equal({ isSame: true, isSameVendor: true, phase: 'playing' });
      if (!takesToken) expect(visited.edge.admissions.length).to.equal(before);
    };
    const markup = () => page.evaluate(() => document.documentElement.outerHTML);
    const tokenOf = () => page.$eval('secure-h5live-player', (player) => player.token);
    const isHidden = async () => {
      expect(await markup()).not.to.contain(token);
      expect(await page.$eval('secure-h5live-player', (player) => player.getAttribute('token'))).to.match(
        /^in-memory:/,
      );
    };

    /** Plays on with the token that the page is written anew with, which is in its markup no more than the first. */
    const takesAnother = async (writeAnew: (changes: Attributes) => unknown) => {
      const other = await laterToken();
      await playsOn(() => writeAnew({ token: other }), true);
      expect(await tokenOf()).to.equal(other);
      expect(await markup()).not.to.contain(other);
    };

    describe('under idiomorph', () => {
      const morph = (text: string) =>
        page.evaluate((text) => {
          globalThis.Idiomorph.morph(document.querySelector('main')!, `<main>${text}</main>`, {
            morphStyle: 'outerHTML',
          });
        }, text);
      const start = async (changes: Attributes = {}) => {
        await open(html(`<main>${tag(changes)}</main>`, library('idiomorph'), DEFINE));
        await plays();
      };

      it('plays on where the page is written over with the same, and is hidden again', async () => {
        await start();
        await isHidden();
        await playsOn(() => morph(tag()));
        await isHidden();
        await playsOn(async () => {
          for (let time = 0; time < 5; time += 1) await morph(`<p>${time}</p>${tag()}`);
        });
        await isHidden();
      });

      it('takes no renewed token back, by whomever it was renewed', async () => {
        // The endpoint's are valid for longer.
        token = await sign(visited.edge.keys, { exp: Number(claims()['exp']) - 300 });
        await start({ 'token-endpoint': '/playback-token' });
        const renewed = await page.$eval('secure-h5live-player', (player) => player.renewToken());
        expect(renewed).to.equal(true);
        const connectedWith = () => visited.edge.admissions.at(-1)?.tokenDigest;
        await until('the connection of the renewed token', () => connectedWith() !== digestOf(token));
        const expiry = () =>
          page.$eval('secure-h5live-player', (player) => String(player.tokenInfo?.validUntil));
        const fetched = await expiry();
        await playsOn(() => morph(tag({ 'token-endpoint': '/playback-token' })));
        expect(await expiry()).to.equal(fetched);
        const given = await laterToken();
        await page.$eval('secure-h5live-player', (player, given) => void (player.token = given), given);
        await until('the connection of the token that is set', () => connectedWith() === digestOf(given));
        await playsOn(() => morph(tag({ 'token-endpoint': '/playback-token' })));
        expect(await tokenOf()).to.equal(given);
      });

      it('takes another token while it plays', async () => {
        await start();
        await takesAnother((changes) => morph(tag(changes)));
      });

      it('ends with the token where the page no longer has one', async () => {
        await start();
        await morph(tag().replace(/ token="[^"]*"/, ''));
        expect(await tokenOf()).to.equal(undefined);
        expect(await page.$eval('secure-h5live-player', (player) => player.hasAttribute('token'))).to.equal(
          false,
        );
      });

      it('plays on in a view transition', async () => {
        await start();
        await playsOn(() =>
          page.evaluate(async (text) => {
            await document.startViewTransition(() => {
              globalThis.Idiomorph.morph(document.querySelector('main')!, `<main>${text}</main>`, {
                morphStyle: 'outerHTML',
              });
            }).finished;
          }, tag()),
        );
        await isHidden();
      });
    });

    describe('under Turbo', () => {
      const turbo = (body: string) =>
        html(
          `<main>${body}</main>`,
          '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">',
          library('turbo'),
          DEFINE,
        );
      const visit = (path: string, action: string, event: string) =>
        page.evaluate(
          (path, action, event) =>
            new Promise<void>((resolve) => {
              document.addEventListener(event, () => resolve(), { once: true });
              globalThis.Turbo.visit(path, { action });
            }),
          path,
          action,
          event,
        );

      it('plays on where the page is refreshed by a morph, with the same token and with another', async () => {
        await open(turbo(tag()));
        await plays();
        await playsOn(() => visit('/', 'replace', 'turbo:morph'));
        await isHidden();
        const other = await laterToken();
        visited.site.pages.set('/', { html: turbo(tag({ token: other })) });
        await playsOn(() => visit('/', 'replace', 'turbo:morph'), true);
        expect(await tokenOf()).to.equal(other);
        await isHidden();
      });

      it('plays again on the way back, from the copy that Turbo keeps of the page', async () => {
        await open(turbo(tag()));
        await plays();
        visited.site.pages.set('/other', { html: turbo('<p id="other">Other</p>') });
        await visit('/other', 'advance', 'turbo:load');
        await page.waitForSelector('#other');
        await visited.isWatched(0);
        visited.site.pages.delete('/');
        await page.goBack({ waitUntil: [] as never }).catch(() => undefined);
        await page.waitForSelector('secure-h5live-player');
        await plays();
        await isHidden();
      });
    });

    describe('that a server has rendered with React', () => {
      const start = async (changes: Attributes, ...scripts: string[]) => {
        const given = attributes(changes);
        const require = createRequire(join(folder, 'package.json'));
        const { createElement } = require('react') as { createElement(...parts: unknown[]): unknown };
        const { renderToString } = require('react-dom/server') as { renderToString(node: unknown): string };
        const written = renderToString(
          createElement('main', null, createElement('secure-h5live-player', given)),
        );
        expect(written).to.contain(`token="${token}"`);
        await open(
          html(`<div id="app">${written}</div>`, ...scripts),
          `globalThis.attributes = ${JSON.stringify(given)};
          addEventListener('DOMContentLoaded', () => {
            globalThis.remembered = { player: document.querySelector('secure-h5live-player') };
          });`,
        );
        await page.waitForFunction('globalThis.renderAnew');
      };
      const isHydrated = () =>
        page.evaluate(() => {
          const player = document.querySelector('secure-h5live-player')!;
          const isKnown = Object.keys(player).some((name) => name.startsWith('__reactProps'));
          return player === globalThis.remembered.player && isKnown;
        });
      const rendersOn = async () => {
        await playsOn(() => page.evaluate((given) => globalThis.renderAnew(given), attributes()));
        await takesAnother((changes) =>
          page.evaluate((given) => globalThis.renderAnew(given), attributes(changes)),
        );
      };

      it('is told of as changed in development, where the tag is defined before, and only told of', async () => {
        await start({}, library('react-with-element'));
        await plays();
        expect(await isHydrated()).to.equal(true);
        await isHidden();
        expect(await complaints()).to.have.length(1);
        expect((await complaints())[0]).to.match(/hydrated but some attributes/);
        await rendersOn();
      });

      it('is no mismatch there where the tag has suppressHydrationWarning', async () => {
        await start({ suppressHydrationWarning: true }, library('react-with-element'));
        await plays();
        expect(await isHydrated()).to.equal(true);
        await isHidden();
        await rendersOn();
        expect(await complaints()).to.deep.equal([]);
      });

      it('is no mismatch there where it stays in the attribute', async () => {
        await start({ 'keep-token': '' }, library('react-with-element'));
        await plays();
        expect(await isHydrated()).to.equal(true);
        expect(await markup()).to.contain(token);
        expect(await complaints()).to.deep.equal([]);
      });

      it('is no mismatch where the tag is defined once the page is hydrated', async () => {
        await start({}, library('react'));
        await page.waitForFunction(() =>
          Object.keys(document.querySelector('secure-h5live-player')!).some((name) =>
            name.startsWith('__reactProps'),
          ),
        );
        await page.addScriptTag({ url: '/secure-h5live-player.js', type: 'module' });
        await plays();
        expect(await isHydrated()).to.equal(true);
        await isHidden();
        await rendersOn();
        expect(await complaints()).to.deep.equal([]);
      });
    });

    describe('that a server has rendered with Vue', () => {
      it('plays on when the page is hydrated, without a warning, and when it is rendered anew', async () => {
        const given = attributes();
        const require = createRequire(join(folder, 'package.json'));
        const { createSSRApp, h } = require('vue') as {
          createSSRApp(app: object): unknown;
          h(...parts: unknown[]): unknown;
        };
        const { renderToString } = require('vue/server-renderer') as {
          renderToString(app: unknown): Promise<string>;
        };
        const app = createSSRApp({ render: () => h('main', h('secure-h5live-player', given)) });
        await open(
          html(`<div id="app">${await renderToString(app)}</div>`, DEFINE),
          `globalThis.attributes = ${JSON.stringify(given)};`,
        );
        await plays();
        await isHidden();
        await playsOn(() => page.addScriptTag({ url: '/vue.js' }));
        await isHidden();
        await takesAnother((changes) =>
          page.evaluate((given) => globalThis.renderAnew(given), attributes(changes)),
        );
        expect(await complaints()).to.deep.equal([]);
      });
    });

    describe('before a session recorder', () => {
      it('is in nothing that is recorded, whether the page has it or gets it later', async () => {
        await open(html(`<main>${tag()}</main>`, library('rrweb'), DEFINE));
        await plays();
        const later = await laterToken();
        const recorded = await page.evaluate(
          async (later, tag) => {
            const events: unknown[] = [];
            const stop = globalThis.record({ emit: (event) => events.push(event) });
            const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
            await pause();
            document.querySelector('secure-h5live-player')!.setAttribute('token', later);
            await pause();
            document.body.insertAdjacentHTML('beforeend', tag);
            document.body.lastElementChild!.remove();
            document.body.insertAdjacentHTML('beforeend', tag);
            await pause();
            document.body.append(document.querySelector('main')!.cloneNode(true));
            await pause();
            stop();
            return JSON.stringify(events);
          },
          later,
          tag(),
        );
        expect(recorded).to.contain(STREAM);
        expect(recorded).to.contain('in-memory:');
        for (const text of [token, later]) expect(recorded).not.to.contain(text);
      });
    });
  },
  testedPlayers(),
);
