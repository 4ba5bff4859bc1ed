// What a server renders of the elements, by @lit-labs/ssr and by React, and how a page takes that over. Not part of `npm test`:
// it installs them.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../helpers/browser.mjs';
import { bundledModule } from '../helpers/bundle.js';
import { frameworksWithPackage, missingFrameworks as missing } from '../helpers/frameworks.js';
import { STREAM } from '../helpers/forge.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const run = promisify(execFile);
const V2 = { token: '5f0a'.repeat(10), expires: '4102444800', options: '1', tag: '' };
const TOKEN = unsignedJwt(playbackClaims());

/** What a server writes of each tag, with a token as a property where the tag takes one, and a word that a viewer reads in it. */
const TAGS = {
  player: [`stream-name="${STREAM}" .token=\${token}`, ''],
  'token-status': ['.token=${token}', ''],
  'code-snippet': [`stream-name="${STREAM}" .token=\${token}`, 'Copy'],
  'token-form': [`stream-name="${STREAM}"`, 'Create a playback token'],
  'token-overview': ['.token=${token}', ''],
  'token-decoder': ['.text=${token}', 'Clear'],
  controls: ['', 'Play'],
  statistics: ['', 'Not started'],
  captions: ['', ''],
} as const;

const IMPORTS = `import * as all from 'secure-h5live-player'; import 'secure-h5live-player/define';
  import 'secure-h5live-player/owner'; import 'secure-h5live-player/code-snippet';
  for (const name of ['Controls', 'Statistics', 'Captions', 'TokenStatus']) all['SecureH5live' + name].define();`;

describe(`what a server renders${missing}`, { skip: missing !== '' }, () => {
  let folder = '';
  let browser: Browser;
  let page: Page | undefined;

  before(async () => {
    folder = await frameworksWithPackage();
    browser = await puppeteer.launch(await findBrowser());
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  after(() => browser?.close());

  /** What a module prints, as JSON, in a Node that has no page; fails where a promise rejects that nobody waits for. */
  const inNode = async (script: string): Promise<unknown> => {
    const args = ['--unhandled-rejections=strict', '--input-type=module', '-e', script];
    const { stdout } = await run(process.execPath, args, { cwd: folder, env: { ...process.env, TOKEN } });
    return JSON.parse(stdout) as unknown;
  };

  /** Opens what a server rendered, with a script that runs in it. Gives what went wrong there. */
  const open = async (html: string, script: string): Promise<readonly string[]> => {
    const define = { 'process.env.NODE_ENV': '"development"' };
    const bundle = await bundledModule(script, { folder, define });
    const wrong: string[] = [];
    page = await browser.newPage();
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => {
      // The vendor's script is not there.
      if (/error|warn/.test(message.type()) && !/Lit is in dev mode|Failed to load/.test(message.text()))
        wrong.push(message.text());
    });
    await page.setContent(`<!doctype html><html lang="en"><body><main>${html}</main></body></html>`);
    await page.addScriptTag({ type: 'module', content: bundle });
    return wrong;
  };

  it('imports every entry without a page', async () => {
    const entries = [
      '',
      '/define',
      '/player',
      '/embed',
      '/owner',
      '/code-snippet',
      '/snippets',
      '/token',
      '/server',
      '/ssr',
    ]
      .concat(['/server/node', '/standalone', '/react', '/react/owner', '/react/code-snippet'])
      .map((path) => `secure-h5live-player${path}`);
    for (const entry of entries)
      expect(
        await inNode(`await import('${entry}'); setTimeout(() => console.log(true), 50);`),
        entry,
      ).to.equal(true);
  });

  it('has player and panel as declarative shadow DOM by @lit-labs/ssr, which Lit hydrates with the token', async () => {
    const template = `(token) => html\`<secure-h5live-token-status lang="de" time-zone="Asia/Tokyo" .token=\${token}
        ></secure-h5live-token-status><secure-h5live-player lang="de" loading="click" stream-name="${STREAM}" token=\${token}
        ></secure-h5live-player>\``;
    const rendered = (await inNode(`import { render } from '@lit-labs/ssr';
      import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import { elementRenderer } from 'secure-h5live-player/ssr';
      const elementRenderers = [LitElementRenderer, elementRenderer({ now: Date.UTC(2026, 0, 15, 12) })];
      const result = render((${template})(process.env.TOKEN), { elementRenderers });
      console.log(JSON.stringify(await collectResult(result)));`)) as string;
    expect(rendered.match(/<template shadowroot="open" shadowrootmode="open"/g)).to.have.lengthOf(2);
    expect(rendered).to.contain('Das Token für die Wiedergabe').and.to.contain('Wiedergabe starten');
    for (const part of TOKEN.split('.')) expect(rendered).not.to.contain(part.slice(0, 30));
    const wrong = await open(
      rendered,
      `const { html } = await import('lit');
      const { hydrate } = await import('@lit-labs/ssr-client');
      await import('secure-h5live-player/define');
      (await import('secure-h5live-player')).SecureH5liveTokenStatus.define();
      hydrate((${template})(${JSON.stringify(TOKEN)}), document.querySelector('main'));
      globalThis.isHydrated = true;`,
    );
    await page?.waitForFunction('globalThis.isHydrated');
    const seen = await page?.$eval('secure-h5live-token-status', async (panel) => {
      await panel.updateComplete;
      return [panel.tokenStatus, panel.shadowRoot?.querySelectorAll('section').length];
    });
    expect(seen).to.deep.equal(['valid', 1]);
    expect(wrong).to.deep.equal([]);
  });

  it('comes of the code that the reference shows, as it stands there', async () => {
    const reference = readFileSync(new URL('../../docs/pages/server-rendering.md', import.meta.url), 'utf8');
    const [, shown = ''] = /```js\n([^]*?secure-h5live-player\/ssr[^]*?)```/.exec(reference) ?? [];
    const rendered = (await inNode(`import { html } from 'lit';
      const nonce = 'n0nce';
      const template = html\`<secure-h5live-player stream-name="${STREAM}" .token=\${process.env.TOKEN}></secure-h5live-player>\`;
      ${shown}
      console.log(JSON.stringify(page));`)) as string;
    expect(rendered).to.contain('shadowrootmode="open"').and.to.contain('nonce="n0nce"');
    expect(rendered).to.contain('Wiedergabe').and.not.to.contain(TOKEN.slice(20, 60));
  });

  it('has what viewers read, and no token, by @lit-labs/ssr, and is taken over by the page', async () => {
    const templates = Object.entries(TAGS).map(
      ([name, [attributes]]) =>
        `['${name}', html\`<secure-h5live-${name} ${attributes}></secure-h5live-${name}>\`]`,
    );
    const rendered = (await inNode(`import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      ${IMPORTS}
      const token = process.env.TOKEN;
      const texts = {};
      for (const [name, template] of [${templates.join()}]) texts[name] = await collectResult(render(template));
      console.log(JSON.stringify(texts));`)) as Record<string, string>;
    for (const [name, [, words]] of Object.entries(TAGS)) {
      expect(rendered[name], name).to.contain(`<secure-h5live-${name}`);
      expect(rendered[name], name).to.contain(words);
      expect(rendered[name], name).not.to.contain(TOKEN.slice(20, 60));
    }
    const wrong = await open(Object.values(rendered).join('\n'), IMPORTS);
    const counts = await page?.evaluate(async () => {
      const elements = [...document.querySelectorAll('main > *')] as (HTMLElement & {
        updateComplete: Promise<unknown>;
      })[];
      const found: Record<string, unknown> = {};
      for (const element of elements) {
        await element.updateComplete;
        const roots = element.shadowRoot?.querySelectorAll(
          ':host > section, .head h2, details.panel > summary, .frame',
        );
        found[element.localName] = roots && roots.length <= 1;
      }
      return found;
    });
    expect(Object.keys(counts ?? {})).to.have.length(Object.keys(TAGS).length);
    expect(new Set(Object.values(counts ?? {}))).to.deep.equal(new Set([true]));
    expect(wrong).to.deep.equal([]);
  });

  it('tells of what a bare tag lost that React took over from a server, by its name', async () => {
    const bare = `createElement('secure-h5live-player', {
      'stream-name': '${STREAM}', loading: 'click', lang: 'en', token: { token: '5f', expires: 1 }, entries: [], tokenProvider: () => null })`;
    const html = (await inNode(`import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      console.log(JSON.stringify(renderToString(${bare})));`)) as string;
    expect(html).not.to.contain('5f');
    await open(
      html,
      `const { createElement } = await import('react');
      const { hydrateRoot } = await import('react-dom/client');
      await import('secure-h5live-player/define');
      hydrateRoot(document.querySelector('main'), ${bare});`,
    );
    await page?.waitForFunction(() =>
      Object.keys(document.querySelector('secure-h5live-player') ?? {}).some((name) =>
        name.startsWith('__reactProps'),
      ),
    );
    const lost = await page?.$eval('secure-h5live-player', async (player) => {
      await player.updateComplete;
      return player.diagnosis
        .filter(({ code }) => code === 'property-lost')
        .map(({ values }) => values?.['name']);
    });
    expect(lost).to.have.members(['token', 'entries', 'tokenProvider']);
  });

  const ELEMENT = `createElement(SecureH5livePlayer, {
      streamName: '${STREAM}', loading: 'click', panel: 'none', className: 'mine',
      token: globalThis.token ?? { token: '5f0a5f0a5f0a5f0a5f0a5f0a', expires: '1' }, entries: [{ streamName: '${STREAM}' }],
      config: { style: { view: false } }, tokenProvider: () => null,
      onError: ({ code }) => (globalThis.failed = code),
      onVolumeChange: ({ muted }) => (globalThis.heard = muted) })`;

  it('has no property in it by the component for React, which has all of them after hydration', async () => {
    const html = (await inNode(`import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import { SecureH5livePlayer } from 'secure-h5live-player/react';
      console.log(JSON.stringify(renderToString(${ELEMENT})));`)) as string;
    expect(html).to.match(/^<secure-h5live-player class="mine"><\/secure-h5live-player>$/);
    const wrong = await open(
      html,
      `globalThis.token = ${JSON.stringify(V2)};
      const { createElement } = await import('react');
      const { hydrateRoot } = await import('react-dom/client');
      const { SecureH5livePlayer } = await import('secure-h5live-player/react');
      hydrateRoot(document.querySelector('main'), ${ELEMENT}, { onRecoverableError: console.error });`,
    );
    await page?.waitForFunction(() => document.querySelector('secure-h5live-player')?.streamName);
    const seen = await page?.$eval('secure-h5live-player', (player) => {
      player.dispatchEvent(Object.assign(new Event('volume-change'), { muted: 'heard' }));
      player.dispatchEvent(Object.assign(new Event('error'), { code: 4903 }));
      return {
        entries: player.entries,
        config: player.config,
        token: player.token,
        failed: (globalThis as { failed?: unknown }).failed,
        provides: typeof player.tokenProvider,
        heard: (globalThis as { heard?: unknown }).heard,
        html: player.outerHTML,
      };
    });
    expect(seen?.html).not.to.contain(V2.token);
    expect({ ...seen, html: '' }).to.deep.equal({
      entries: [{ streamName: STREAM }],
      config: { style: { view: false } },
      token: V2,
      failed: 4903,
      provides: 'function',
      heard: 'heard',
      html: '',
    });
    expect(wrong).to.deep.equal([]);
  });
});
