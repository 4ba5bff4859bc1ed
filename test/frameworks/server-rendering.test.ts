// What a server renders of the elements, by @lit-labs/ssr and by React, and how a page takes that over. Not part of `npm test`:
// it installs them.
import { execFile } from 'node:child_process';
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
    ]
      .concat(['/server/node', '/standalone', '/react', '/react/owner', '/react/code-snippet'])
      .map((path) => `secure-h5live-player${path}`);
    for (const entry of entries)
      expect(
        await inNode(`await import('${entry}'); setTimeout(() => console.log(true), 50);`),
        entry,
      ).to.equal(true);
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

  const ELEMENT = `createElement(SecureH5livePlayer, {
      streamName: '${STREAM}', loading: 'click', panel: 'none', className: 'mine',
      token: globalThis.token ?? process.env.TOKEN, entries: [{ streamName: '${STREAM}' }],
      config: { style: { view: false } }, tokenProvider: () => null,
      onVolumeChange: ({ muted }) => (globalThis.heard = muted) })`;

  it('has no property in it by the component for React, which has all of them after hydration', async () => {
    const html = (await inNode(`import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      import { SecureH5livePlayer } from 'secure-h5live-player/react';
      console.log(JSON.stringify(renderToString(${ELEMENT})));`)) as string;
    expect(html).to.match(/^<secure-h5live-player class="mine"><\/secure-h5live-player>$/);
    const wrong = await open(
      html,
      `globalThis.token = ${JSON.stringify(TOKEN)};
      const { createElement } = await import('react');
      const { hydrateRoot } = await import('react-dom/client');
      const { SecureH5livePlayer } = await import('secure-h5live-player/react');
      hydrateRoot(document.querySelector('main'), ${ELEMENT}, { onRecoverableError: console.error });`,
    );
    await page?.waitForFunction(() => document.querySelector('secure-h5live-player')?.streamName);
    const seen = await page?.$eval('secure-h5live-player', (player) => {
      player.dispatchEvent(Object.assign(new Event('volume-change'), { muted: 'heard' }));
      return {
        entries: player.entries,
        config: player.config,
        hasToken: typeof player.token === 'string',
        provides: typeof player.tokenProvider,
        heard: (globalThis as { heard?: unknown }).heard,
        html: player.outerHTML,
      };
    });
    expect(seen?.html).not.to.contain(TOKEN.slice(20, 60));
    expect({ ...seen, html: '' }).to.deep.equal({
      entries: [{ streamName: STREAM }],
      config: { style: { view: false } },
      hasToken: true,
      provides: 'function',
      heard: 'heard',
      html: '',
    });
    expect(wrong).to.deep.equal([]);
  });
});
