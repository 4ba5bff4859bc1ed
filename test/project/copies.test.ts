import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { VERSION } from '../../src/shared/index.js';
import { TRUSTED_TYPES_POLICY } from '../../src/nanoplayer/index.js';
import { findBrowser } from '../helpers/browser.mjs';
import { bundledModule, sourceFile } from '../helpers/bundle.js';
import { openFromMemory, type SiteFiles } from '../helpers/memory-site.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const PAGE = 'https://shop.example/';
const OTHER = '9.8.7';
const TOKEN = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const PLAYER = '<secure-h5live-player lang="en" stream-name="AAAAA-BBBBB" owner></secure-h5live-player>';
const VENDOR = `NanoPlayer = class { constructor() {} setup() { return new Promise(() => {}); } destroy() {} };
  NanoPlayer.count = (globalThis.runs = (globalThis.runs ?? 0) + 1);`;

/** A bundle with everything in it, which shows what it exports as a global of that name. */
function bundle(name: string): Promise<string> {
  return bundledModule(`import * as all from ${sourceFile('define.ts')}; import * as tokens from ${sourceFile('owner.ts')};
    import * as snippets from ${sourceFile('code-snippet.ts')}; import { loadPlayer } from ${sourceFile('playback/index.ts')};
    import { textsFor } from ${sourceFile('locales/index.ts')}; import { panel } from ${sourceFile('locales/en/panel.ts')};
    globalThis.${name} = { ...all, ...tokens, ...snippets, loadPlayer, textsFor, panel };`);
}

describe('two copies of the package on one page', () => {
  let browser: Browser;
  let files: SiteFiles;
  let page: Page;
  let errors: string[];

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    const [one, two] = await Promise.all([bundle('one'), bundle('two')]);
    const script = (body: string) => ({ type: 'text/javascript', body });
    files = {
      [`${PAGE}one.js`]: script(one),
      [`${PAGE}two.js`]: script(two),
      [`${PAGE}other.js`]: script(two.replaceAll(VERSION, OTHER)),
      [`${PAGE}vendor.js`]: script(VENDOR),
      [`${PAGE}vendor2.js`]: script(VENDOR),
    };
  });
  after(() => browser?.close());
  afterEach(() => page?.close());

  const open = async (
    head: string,
    scripts: readonly string[],
    headers: Record<string, string> = {},
  ): Promise<void> => {
    errors = [];
    const modules = scripts.map((name) => `<script type="module" src="${name}.js"></script>`).join('');
    const body = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${head}${modules}${PLAYER}`;
    page = await openFromMemory(
      browser,
      PAGE,
      { ...files, [PAGE]: { type: 'text/html', body } },
      headers,
      (opened) => opened.on('pageerror', (error) => errors.push(String(error))),
    );
  };
  const ask = (code: string) => page.evaluate(code);

  it('share the server’s time, whichever is told it, and show it at once', async () => {
    for (const [teller, order] of [
      ['two', ['one', 'two']],
      ['one', ['one', 'two']],
      ['two', ['two', 'one']],
    ] as const) {
      await page?.close().catch(() => undefined);
      await open('', order);
      await ask(`document.querySelector('secure-h5live-player').token = ${JSON.stringify(TOKEN)}`);
      await ask(`${teller}.learnServerTime(new Date(Date.now() - 3600_000).toUTCString())`);
      await ask(`document.querySelector('secure-h5live-player').updateComplete`);
      const codes = await ask(
        `document.querySelector('secure-h5live-player').diagnosis.map(({ code }) => code)`,
      );
      expect(codes, teller).to.include('clock-fast');
    }
  });

  it('tell a copy that comes later what is known', async () => {
    await open('', ['one']);
    await ask('one.learnServerTime(new Date(Date.now() - 3600_000).toUTCString())');
    await ask(`one.registerTexts({ lang: 'fr', panel: { heading: { none: 'Pas de jeton' } } })`);
    await ask(`import('/two.js')`);
    expect(await ask(`two.textsFor('panel', two.panel, 'fr-CA').heading.none`)).to.equal('Pas de jeton');
    await ask(`two.SecureH5livePlayer.define('player-two')`);
    // What reads tokens is loaded when the player is in the page.
    const codes = await ask(`(async () => {
      const player = document.body.appendChild(document.createElement('player-two'));
      await player.updateComplete;
      return player.diagnosis.map(({ code }) => code);
    })()`);
    expect(codes).to.include('clock-fast');
  });

  it('share the texts of every kind', async () => {
    await open('', ['one', 'two']);
    const heading = await ask(`(async () => {
      two.registerTexts({ lang: 'fr', panel: { heading: { none: 'Pas de jeton' } } });
      const player = document.querySelector('secure-h5live-player');
      player.lang = 'fr';
      await player.updateComplete;
      const panel = player.shadowRoot.querySelector('secure-h5live-token-status');
      await panel.updateComplete;
      return panel.shadowRoot.querySelector('h2').textContent.trim();
    })()`);
    expect(heading).to.equal('Pas de jeton');
  });

  it('know each other’s elements, events, errors and tokens', async () => {
    await open('', ['one', 'two']);
    const known = await ask(`(async () => {
      const player = document.querySelector('secure-h5live-player');
      let event;
      addEventListener('token-status-change', (happened) => (event = happened));
      player.token = two.parseToken(${JSON.stringify(TOKEN)});
      await player.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
      const made = new two.H5LiveError('config-invalid', 'x');
      return [
        player instanceof one.SecureH5livePlayer, player instanceof two.SecureH5livePlayer,
        event instanceof one.TokenStatusChangeEvent, event instanceof two.TokenStatusChangeEvent,
        made instanceof one.H5LiveError, player.tokenStatus,
        player instanceof two.SecureH5liveTokenStatus, {} instanceof two.SecureH5livePlayer, null instanceof two.SecureH5livePlayer,
        player instanceof class extends two.SecureH5livePlayer {},
      ];
    })()`);
    expect(known).to.deep.equal([true, true, true, true, true, 'valid', false, false, false, false]);
  });

  it('load a player script once, also where the page lets a policy be made only once', async () => {
    const policy = `script-src 'self' 'unsafe-eval'; require-trusted-types-for 'script';
      trusted-types lit-html ${TRUSTED_TYPES_POLICY} 'allow-duplicates'`.replace(/\s+/g, ' ');
    // The second policy of our name is refused, as it is on a page that does not know of two copies.
    const strict = `<script>const { createPolicy } = TrustedTypePolicyFactory.prototype; const made = new Set();
      TrustedTypePolicyFactory.prototype.createPolicy = function (name, rules) {
        if (name !== 'lit-html' && made.has(name)) throw new TypeError('made already');
        made.add(name);
        return createPolicy.call(this, name, rules);
      };</script>`;
    await open(strict, ['one', 'two'], {
      'content-security-policy': policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    });
    const result = await page.evaluate(async () => {
      const { one, two } = globalThis as unknown as Record<
        'one' | 'two',
        { loadPlayer(address?: string): Promise<{ count: number }> }
      >;
      const [first, second] = await Promise.all([one.loadPlayer('/vendor.js'), two.loadPlayer('/vendor.js')]);
      const other = await two.loadPlayer('/vendor2.js');
      return [
        first === second,
        first === other,
        (globalThis as { runs?: number }).runs,
        (await one.loadPlayer('/vendor.js')).count,
      ];
    });
    expect(result).to.deep.equal([true, false, 2, 1]);
    expect(errors).to.deep.equal([]);
  });

  it('say nothing about versions where there is but one', async () => {
    await open(
      `<script>told = []; document.addEventListener('h5live-other-version', (event) => told.push(event))</script>`,
      ['one', 'two'],
    );
    await ask('new Promise((resolve) => setTimeout(resolve, 50))');
    expect(await ask('told.length')).to.equal(0);
    const codes = await ask(
      `document.querySelector('secure-h5live-player').diagnosis.map(({ code }) => code)`,
    );
    expect(codes).not.to.include('other-version');
  });

  const listening = `<script>told = []; document.addEventListener('h5live-other-version',
    ({ version, others }) => told.push([version, others]))</script>`;

  for (const [title, scripts, expected] of [
    ['after this one', ['one', 'other', 'two'], [OTHER, [VERSION]]],
    ['before this one', ['other', 'one', 'two'], [VERSION, [OTHER]]],
  ] as const)
    it(`tell once of another version that came ${title}, by an event and a finding with both numbers`, async () => {
      await open(listening, scripts);
      await ask('new Promise((resolve) => setTimeout(resolve, 100))');
      expect(await ask('told')).to.deep.equal([expected]);
      const found = (await ask(`(() => {
        const player = document.querySelector('secure-h5live-player');
        const panel = player.shadowRoot.querySelector('secure-h5live-token-status');
        return [
          player.diagnosis.filter(({ code }) => code === 'other-version'),
          panel.shadowRoot.querySelector('[part=owner]').textContent,
        ];
      })()`)) as [{ values: object }[], string];
      const [own, other] = title.startsWith('after') ? [VERSION, OTHER] : [OTHER, VERSION];
      expect(found[0]).to.have.length(1);
      expect(found[0][0]?.values).to.deep.equal({ own, other });
      expect(found[1]).to.include(own).and.to.include(other);
      expect(errors).to.deep.equal([]);
    });

  it('tell of a copy from before there were version numbers', async () => {
    const old = `<script>customElements.define('secure-h5live-player', class extends HTMLElement {
      static elementProperties = new Map(); static define() {} })</script>`;
    await open(`${listening}${old}`, ['one', 'two']);
    await ask('new Promise((resolve) => setTimeout(resolve, 100))');
    expect(await ask('told')).to.deep.equal([[VERSION, ['?']]]);
    expect(errors).to.deep.equal([]);
  });

  const symbols = [`Symbol.for('secure-h5live-player@${VERSION}')`, `Symbol.for('secure-h5live-player')`];
  const garbage: [title: string, value: string][] = [
    ['null', 'null'],
    ['a number', '7'],
    ['a text', `'x'`],
    ['an object', '{}'],
    ['a map that is not frozen', 'new Map()'],
    [
      'a map with methods of its own',
      'Object.freeze(Object.assign(new Map(), { get() { throw 1; }, has() { throw 2; } }))',
    ],
    ['no map, which says that it is one', 'Object.freeze(Object.create(Map.prototype))'],
    ['a proxy', `new Proxy(Object.freeze(new Map()), { get() { throw new Error('no'); } })`],
    ['a function that throws', '() => { throw 1; }'],
    [
      'a map with wrong things in it',
      `Object.freeze(new Map(['loads', 'scripts', 'players', 'policies', 'server time', 'news of server time',
      'allowed scripts', 'news of allowed scripts', 'texts'].map((name) => [name, { has() { throw 1; }, get: 5 }])))`,
    ],
    [
      'a map with wrong values in the right things',
      `Object.freeze(new Map([
      ['loads', Object.freeze(new Map([[location.origin + '/vendor.js ', Promise.resolve(5)]]))],
      ['server time', Object.freeze(new Map([['aheadMs', 'soon']]))],
      ['allowed scripts', Object.freeze(new Set([5, null, 'x', {}]))],
      ['texts', Object.freeze(new Map([['en', { panel: { heading: 5, get details() { throw 1; } }, get findings() { throw 2; } }], ['de', 'x']]))],
      ['policies', Object.freeze(new WeakMap([[trustedTypes, { createScriptURL: () => 'https://evil.example/x.js' }]]))],
    ]))`,
    ],
    ['a set with wrong versions', `Object.freeze(new Set([5, null, {}, '<b>', 'x'.repeat(1000)]))`],
  ];
  for (const [title, value] of garbage)
    // What cannot be replaced is the harder case; a getter is the same whatever is behind it.
    for (const how of title === 'null' ? ['value', 'fixed', 'getter'] : ['fixed'])
      it(`are not disturbed by ${title} where they keep what they share (${how})`, async () => {
        const descriptor = {
          value: `{ value: ${value}, configurable: true, writable: true }`,
          fixed: `{ value: ${value} }`,
          getter: '{ get() { throw new Error("no"); } }',
        };
        const poison = symbols.map(
          (key) => `Object.defineProperty(globalThis, ${key}, ${descriptor[how as 'value']});`,
        );
        await open(`<script>${poison.join('')}</script>`, ['one', 'two']);
        const heading = await ask(`(async () => {
          const panel = document.querySelector('secure-h5live-player').shadowRoot.querySelector('secure-h5live-token-status');
          await panel.updateComplete;
          one.learnServerTime(new Date().toUTCString());
          one.registerTexts({ lang: 'fr', panel: one.panel });
          const loaded = await one.loadPlayer('/vendor.js');
          const asked = document.querySelectorAll('script[src*="evil"]').length;
          return [panel.shadowRoot.querySelector('h2').textContent.trim(), typeof loaded, asked];
        })()`);
        expect(heading).to.deep.equal(['No playback token', 'function', 0]);
        expect(errors).to.deep.equal([]);
      });

  it('keep no token where page code can read what they share', async () => {
    await open('', ['one', 'two']);
    const held = (await ask(`(async () => {
      const player = document.querySelector('secure-h5live-player');
      player.token = ${JSON.stringify(TOKEN)};
      await player.updateComplete;
      const seen = new Set();
      const texts = [];
      const walk = (value, depth) => {
        if (typeof value === 'string') texts.push(value);
        if (value === null || typeof value !== 'object' || seen.has(value) || depth > 6) return;
        seen.add(value);
        if (value instanceof Map || value instanceof Set) for (const one of value) walk(one, depth + 1);
        for (const name of Reflect.ownKeys(value)) walk(value[name], depth + 1);
      };
      for (const key of [${symbols.join()}]) walk(globalThis[key], 0);
      return texts;
    })()`)) as string[];
    expect(held).not.to.be.empty;
    expect(held.filter((text) => text.includes(TOKEN.slice(0, 20)))).to.deep.equal([]);
  });
});
