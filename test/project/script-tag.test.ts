import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { builtOnce } from '../../build/build.mjs';
import { VERSION } from '../../src/shared/index.js';
import { TRUSTED_TYPES_POLICY } from '../../src/nanoplayer/index.js';
import { findBrowser } from '../helpers/browser.mjs';
import { bundledModule, sourceFile } from '../helpers/bundle.js';
import { openFromMemory, type SiteFiles } from '../helpers/memory-site.js';

const PAGE = 'https://shop.example/live/';
const CDN = 'https://cdn.example/dist/';
const OTHER = '9.8.7';
const FILE = 'secure-h5live-player.min.js';

const PLAYER =
  '<secure-h5live-player lang="en" stream-name="AAAAA-BBBBB" player-src="/none.js" snippet></secure-h5live-player>';
const classic = (file: string, rest = '') => `<script src="${file}" ${rest}></script>`;
const asModule = (file: string) => `<script type="module" src="${file}"></script>`;

/** What is built for script tags. */
async function builtFiles(): Promise<Record<string, string>> {
  const dist = await builtOnce();
  const names = (await readdir(dist)).filter((name) => name.endsWith('.min.js'));
  const read = async (name: string) => [name, await readFile(join(dist, name), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

function npmCopy(): Promise<string> {
  return bundledModule(`import * as npm from ${sourceFile('define.ts')}; globalThis.npm = npm;`);
}

describe('the version', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { version, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    scripts: { version: string };
  };

  it('is that of package.json, in the source as well', () => {
    expect(VERSION).to.equal(version);
  });

  it('is written into the source by npm version', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'version-'));
    try {
      await mkdir(join(folder, 'src/shared'), { recursive: true });
      await copyFile(join(root, 'src/shared/version.ts'), join(folder, 'src/shared/version.ts'));
      const [write = ''] = scripts.version.split(' && ');
      await promisify(exec)(write, {
        cwd: folder,
        env: { ...process.env, npm_package_version: '1.2.3-next.4' },
      });
      const written = await readFile(join(folder, 'src/shared/version.ts'), 'utf8');
      expect(written).to.include("export const VERSION = '1.2.3-next.4';");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the files for a script tag', () => {
  let browser: Browser;
  let files: SiteFiles;
  let page: Page;
  let errors: string[];

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    const [built, npm] = await Promise.all([builtFiles(), npmCopy()]);
    const script = (body: string) => ({ type: 'text/javascript', body });
    files = { [`${PAGE}npm.js`]: script(npm) };
    for (const [name, code] of Object.entries(built)) {
      for (const folder of [`${PAGE}`, CDN]) files[`${folder}${name}`] = script(code);
      files[`${PAGE}other/${name}`] = script(code.replaceAll(VERSION, OTHER));
    }
  });
  after(() => browser?.close());
  afterEach(() => page?.close());

  const open = async (body: string, headers: Record<string, string> = {}): Promise<void> => {
    errors = [];
    const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body}`;
    page = await openFromMemory(
      browser,
      PAGE,
      { ...files, [PAGE]: { type: 'text/html', body: html } },
      headers,
      (opened) => opened.on('pageerror', (error) => errors.push(String(error))),
    );
  };
  const seen = () =>
    page.evaluate(async () => {
      const deep = (tag: string, selector: string) => {
        const host = document.querySelector('secure-h5live-player')?.shadowRoot?.querySelector(tag);
        return host?.shadowRoot?.querySelector(selector)?.textContent?.trim();
      };
      const look = () => ({
        heading: deep('[part=status]', 'h2'),
        code: deep('[part=snippet]', 'pre')?.includes('AAAAA-BBBBB') ?? false,
        isGlobal:
          (globalThis as { SecureH5livePlayer?: unknown }).SecureH5livePlayer ===
          customElements.get('secure-h5live-player'),
      });
      for (let left = 200; left > 0 && !(look().heading && look().code); left--)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return look();
    });
  const WORKS = { heading: 'No playback token', code: true, isGlobal: true };

  const ways: [title: string, markup: string][] = [
    ['without type="module"', `${classic(FILE)}${PLAYER}`],
    ['without it, behind the element', `${PLAYER}${classic(FILE)}`],
    ['without it, with defer', `${classic(FILE, 'defer')}${PLAYER}`],
    ['without it, with async', `${classic(FILE, 'async')}${PLAYER}`],
    ['with type="module"', `${asModule(FILE)}${PLAYER}`],
    ['twice, as a module and as none', `${asModule(FILE)}${classic(FILE)}${PLAYER}`],
    ['twice, as none', `${classic(FILE)}${classic(`${FILE}?again`)}${PLAYER}`],
    ['from another origin, without type="module"', `${classic(`${CDN}${FILE}`)}${PLAYER}`],
    ['from another origin, with CORS', `${classic(`${CDN}${FILE}`, 'crossorigin')}${PLAYER}`],
    ['from another origin, as a module', `${asModule(`${CDN}${FILE}`)}${PLAYER}`],
    [
      'in a page whose base is elsewhere',
      `<base href="https://cdn.example/">${classic(`/dist/${FILE}`)}${PLAYER}`,
    ],
    [
      'in a page with a form named currentScript',
      `<form name="currentScript"></form>${classic(`${CDN}${FILE}`)}${PLAYER}`,
    ],
    [
      'in a page with names of its own',
      `<script>const e = 1; let t = 2; var n = 3; function i() {}</script>${classic(FILE)}${PLAYER}`,
    ],
    ['after the npm package', `${asModule('npm.js')}${classic(FILE, 'defer')}${PLAYER}`],
    ['before the npm package', `${classic(FILE)}${asModule('npm.js')}${PLAYER}`],
    ['before another version of itself', `${classic(FILE)}${classic(`other/${FILE}`)}${PLAYER}`],
    ['after another version of itself', `${classic(`other/${FILE}`)}${classic(FILE)}${PLAYER}`],
    [
      'beside the files for owners',
      `${classic('secure-h5live-owner.min.js')}${classic('secure-h5live-code-snippet.min.js')}${classic(FILE)}${PLAYER}`,
    ],
  ];
  for (const [title, markup] of ways)
    it(`work ${title}, with what they load later`, async () => {
      await open(markup);
      expect(await seen()).to.deep.equal(WORKS);
      expect(errors).to.deep.equal([]);
    });

  for (const script of [classic(FILE), classic(`${CDN}${FILE}`), asModule(FILE)])
    it(`have captions, which are loaded from beside them: ${script}`, async () => {
      // Without a token there can be none, which only what draws them tells.
      const watch = `<script>codes = []; document.addEventListener('error', ({ code }) => codes.push(code), true)</script>`;
      await open(`${watch}${script}${PLAYER.replace('snippet', 'captions="en-de" autoplay')}`);
      await page.waitForFunction(`codes.includes('captions-need-jwt')`);
      expect(errors).to.deep.equal([]);
    });

  it('leave nothing but the class in the page, which tells its version', async () => {
    await open(`<script>before = Object.keys(globalThis)</script>${classic(FILE)}`);
    const found = await page.evaluate(`[
      // Lit's own are what all its copies on a page know each other by.
      Object.keys(globalThis).filter((name) => !['before', ...before].includes(name) && !/^(?:lit|reactive)/.test(name)),
      SecureH5livePlayer.version,
    ]`);
    expect(found).to.deep.equal([['SecureH5livePlayer'], VERSION]);
  });

  it('work twice under a policy that lets nobody make a policy of the same name again', async () => {
    const policy = `script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html ${TRUSTED_TYPES_POLICY}`;
    await open(`${classic(FILE)}${asModule(FILE)}${PLAYER}`, { 'content-security-policy': policy });
    expect(await seen()).to.deep.equal(WORKS);
    expect(errors).to.deep.equal([]);
  });

  it('leave the tag to the version that came first, and give the other one a name of its own', async () => {
    await open(`${classic(`other/${FILE}`)}<script>first = SecureH5livePlayer; delete globalThis.SecureH5livePlayer</script>
      ${classic(FILE)}<script>SecureH5livePlayer.define('new-player')</script><new-player lang="en"></new-player>`);
    const versions = await page.evaluate(`[
      customElements.get('secure-h5live-player').version,
      customElements.get('new-player').version,
      document.querySelector('new-player').shadowRoot.querySelector('[part=controls]').constructor.version,
    ]`);
    expect(versions).to.deep.equal([OTHER, VERSION, VERSION]);
    expect(errors).to.deep.equal([]);
  });

  for (const [file, tags] of [
    [
      'secure-h5live-owner.min.js',
      ['form', 'overview', 'decoder'].map((name) => `secure-h5live-token-${name}`),
    ],
    ['secure-h5live-code-snippet.min.js', ['secure-h5live-code-snippet']],
  ] as const)
    it(`work as ${file} in both ways, and twice`, async () => {
      for (const markup of [classic(file), asModule(file), `${asModule(file)}${classic(file)}`]) {
        await page?.close().catch(() => undefined);
        await open(`${markup}${tags.map((tag) => `<${tag}></${tag}>`).join('')}`);
        const shown = await page.evaluate(
          (all) => all.map((tag) => document.querySelector(tag)?.shadowRoot?.mode === 'open'),
          [...tags],
        );
        expect(shown, markup).to.deep.equal(tags.map(() => true));
        expect(errors, markup).to.deep.equal([]);
      }
    });
});
