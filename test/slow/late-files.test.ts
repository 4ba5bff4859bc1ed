// What a viewer sees where the first request for a file of the built package fails, and that it comes back by itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { builtOnce } from '../../build/build.mjs';
import { LANGUAGES } from '../../src/locales/registry.js';
import { findBrowser } from '../helpers/browser.mjs';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const ORIGIN = 'https://shop.example/';
const TOKEN = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const root = fileURLToPath(new URL('../..', import.meta.url));

type Failure = '404' | 'offline' | 'other version';

/** How long what is to be seen may take, in milliseconds. */
const LIMIT_MS = 20_000;

/** What a page shows, as an expression that it evaluates. */
type Shown = string;

interface Row {
  /** The files that fail. All of them have to be named by some row. */
  readonly files: readonly string[];
  /** What is in the page's body. */
  readonly body: string;
  /** Whether it plays. */
  readonly plays?: boolean;
  /** Is done when it plays, or at once. */
  readonly act?: string;
  /** What is seen while it is missing. */
  readonly missing: Shown;
  /** What is seen where it is of another version, if that is told otherwise. */
  readonly outdated?: Shown;
  /** What is seen when it has come. */
  readonly there: Shown;
  readonly script?: string;
}

const player = (attributes: string, token = `token="${TOKEN}"`): string =>
  `<secure-h5live-player stream-name="AAAAA-BBBBB" player-src="/vendor.js" ${token} ${attributes}></secure-h5live-player>`;
const PLAYS: Shown = `fakePlayers?.instances.at(-1)?.config`;
const says = (words: string): Shown => `said().includes(${JSON.stringify(words)})`;
const CONTROLS: Shown = `all('secure-h5live-controls[part]')[0]`;
const PANEL_HEIGHT: Shown = `all('[part=panel]')[0].offsetHeight`;
const has = (selector: string): Shown => `all(${JSON.stringify(selector)}).length > 0`;
const failed = (code: string | number): Shown => `errors.includes(${JSON.stringify(code)})`;
const GONE = says('The player could not be loaded.');
const RENEWED = says('Reload the page.');
const PART_GONE = says('A part of this page could not be loaded.');

const ROWS: readonly Row[] = [
  {
    files: ['engine'],
    body: player('lang="en"'),
    missing: `${failed('component-unavailable')} && ${GONE}`,
    outdated: `${failed('component-outdated')} && ${RENEWED}`,
    there: PLAYS,
  },
  {
    files: ['unwrap'],
    body: player('lang="en"', `token="Bearer ${TOKEN}"`),
    missing: `${failed('component-unavailable')} && ${GONE}`,
    outdated: `${failed('component-outdated')} && ${RENEWED}`,
    there: PLAYS,
  },
  {
    files: ['tokens'],
    body: player('lang="en" autoplay muted', 'token-endpoint="/token"'),
    missing: `${failed('component-unavailable')} && ${GONE}`,
    outdated: `${failed('component-outdated')} && ${RENEWED}`,
    there: PLAYS,
  },
  {
    files: ['some-starts'],
    body: player('lang="en" autoplay muted metadata'),
    missing: `${failed('component-unavailable')} && ${GONE}`,
    outdated: `${failed('component-outdated')} && ${RENEWED}`,
    there: PLAYS,
  },
  {
    files: ['some-starts'],
    body: player('lang="en"'),
    missing: `${has('[part=panel]')} && ${says('valid until')} && !${says('expires in')}`,
    there: says('expires in'),
  },
  {
    files: ['some-starts'],
    body: player('lang="de"'),
    missing: says('Start playback'),
    there: says('Wiedergabe starten'),
  },
  {
    files: ['deferred', 'retry'],
    body: player('lang="en" autoplay muted'),
    plays: true,
    act: `fakePlayers.instances.at(-1).emit('Error', { code: 4106, message: 'lost' })`,
    missing: `${failed(4106)} && ${says('The player could not be loaded. (4106)')}`,
    there: `fakePlayers.instances.at(-1).calls.includes('play')`,
  },
  {
    files: ['token-status'],
    body: player('lang="en"'),
    missing: `${PLAYS} && all('[part=panel]').length === 0`,
    there: has('[part=panel]'),
  },
  {
    files: ['deferred'],
    body: `<secure-h5live-token-status lang="en" token="${TOKEN}"></secure-h5live-token-status>`,
    missing: `${has('[part=panel]')} && ${says('valid until')} && all('details dl').length === 0`,
    there: has('details dl'),
  },
  {
    files: ['compact-panel'],
    body: player('lang="en" panel="compact"'),
    missing: `${says('valid until')} && ${PANEL_HEIGHT} > 70`,
    there: `${PANEL_HEIGHT} < 50`,
  },
  {
    files: ['controls'],
    body: player('lang="en" autoplay muted'),
    plays: true,
    missing: `all('secure-h5live-controls[part]').length === 0`,
    there: has('secure-h5live-controls[part]'),
  },
  {
    files: ['statistics'],
    body: player('lang="en" autoplay muted statistics'),
    plays: true,
    missing: `all('secure-h5live-statistics[part]').length === 0`,
    there: has('secure-h5live-statistics[part]'),
  },
  {
    files: ['captions', 'caption-languages'],
    body: player('lang="en" autoplay muted captions="en-de"'),
    plays: true,
    missing: `${CONTROLS} && !${CONTROLS}.captions`,
    there: `${CONTROLS}?.captions?.action === 'Show captions'`,
  },
  {
    files: ['code-snippet', 'owner-parts', 'snippet-writer', 'address'],
    body: player('lang="en" snippet'),
    missing: PART_GONE,
    there: `${has('secure-h5live-code-snippet')} && !${PART_GONE}`,
  },
  {
    files: ['de-viewer'],
    body: player('lang="de"'),
    missing: says('Start playback'),
    there: says('Wiedergabe starten'),
  },
  {
    files: ['de-captions'],
    body: player('lang="de" autoplay muted captions="en-de"'),
    plays: true,
    missing: CONTROLS,
    there: `${CONTROLS}?.captions?.action === 'Untertitel einblenden'`,
  },
  {
    files: ['de-owner-notes'],
    body: player('lang="de" owner'),
    missing: says('The token is bound to neither'),
    // Its codes, where there is no sentence about them.
    outdated: says('no-restriction'),
    there: says('Das Token ist weder an'),
  },
  {
    files: ['en-owner-notes'],
    body: player('lang="en" owner'),
    missing: says('valid until'),
    there: says('The token is bound to neither'),
  },
  {
    files: ['de-snippets'],
    body: player('lang="de" snippet'),
    missing: has('secure-h5live-code-snippet'),
    there: says('Einbetten'),
  },
  {
    files: ['de-owner'],
    body: `<secure-h5live-token-decoder lang="de"></secure-h5live-token-decoder>`,
    script: 'secure-h5live-owner.js',
    missing: says('Token'),
    there: says('einfügen'),
  },
  {
    files: ['decoder-view'],
    body: `<secure-h5live-token-decoder lang="en"></secure-h5live-token-decoder>`,
    script: 'secure-h5live-owner.js',
    act: `all('secure-h5live-token-decoder')[0].text = ${JSON.stringify(TOKEN)}`,
    missing: PART_GONE,
    there: has('[part=contents]'),
  },
  {
    files: ['details'],
    body: `<secure-h5live-token-overview lang="en"></secure-h5live-token-overview>`,
    script: 'secure-h5live-owner.js',
    act: `all('secure-h5live-token-overview')[0].token = ${JSON.stringify(TOKEN)}`,
    missing: PART_GONE,
    there: has('[part=rows]'),
  },
];

/** What is loaded with the very tag that a page writes: without it there is no element that could say anything. */
const AT_ONCE = ['player'];

const HELPERS = `
  globalThis.errors = [];
  addEventListener('error', (event) => event.target instanceof Element && errors.push(event.code), true);
  globalThis.all = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? all(selector, one.shadowRoot) : [])),
  ];
  const text = (node) =>
    /^(?:STYLE|SCRIPT)$/.test(node.nodeName) ? ''
    : node.nodeType === 3 ? node.data
    : [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(text).join(' ');
  globalThis.said = () => text(document.body).replace(/\\s+/g, ' ');
`;

describe('a file of the package whose first request fails', () => {
  let browser: Browser;
  let folder: string;
  let version: string;
  const vendor = readFileSync(`${root}test/element/fakes/nano-player.js`, 'utf8');

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    folder = join(await builtOnce(), 'cdn');
    ({ version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string });
  });
  after(() => browser?.close());

  /** What is sent for an address. */
  const answer = (request: HTTPRequest, { body, script = 'secure-h5live-player.js' }: Row): void => {
    const path = new URL(request.url()).pathname.slice(1);
    const send = (text: string, contentType = 'text/javascript'): void =>
      void request.respond({ contentType, body: text });
    if (request.isNavigationRequest())
      send(
        `<!doctype html><link rel="icon" href="data:,"><body>${body}<script type="module" src="/${script}"></script>`,
        'text/html',
      );
    else if (path === 'vendor.js') send(vendor);
    else if (path === 'token') send(TOKEN, 'text/plain');
    else if (path.endsWith('.js')) send(readFileSync(join(folder, path), 'utf8'));
    else void request.respond({ status: 404, body: '' });
  };

  /** Looks again and again by itself: the driver's own wait has missed what was there on a busy machine. */
  const sees = async (page: Page, shown: Shown, when: string): Promise<void> => {
    for (const end = Date.now() + LIMIT_MS; ;) {
      if (await page.evaluate(`(() => { try { return !!(${shown}); } catch { return false; } })()`)) return;
      if (Date.now() > end)
        throw new Error(`${when}: ${shown} is not seen, but ${String(await page.evaluate('said()'))}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  const open = async (
    row: Row,
    file: string,
    failure: Failure,
  ): Promise<{ page: Page; uncaught: string[]; back: (there: Shown) => Promise<void> }> => {
    const page = await browser.newPage();
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(String(error)));
    await page.evaluateOnNewDocument(HELPERS);
    await page.setRequestInterception(true);
    let [times, isBack] = [0, false];
    page.on('request', (request) => {
      const isIt = new URL(request.url()).pathname === `/${version}/${file}.js`;
      if (isIt) times += 1;
      if (!isIt || isBack) answer(request, row);
      else if (failure === 'offline') void request.abort('internetdisconnected');
      else if (failure === '404') void request.respond({ status: 404, body: '' });
      else void request.respond({ contentType: 'text/javascript', body: 'export const other = 1;' });
    });
    await page.goto(ORIGIN, { waitUntil: 'domcontentloaded' });
    if (row.plays) {
      await sees(page, PLAYS, 'before it fails');
      await page.evaluate(`for (const name of ['Loading', 'Play']) fakePlayers.instances.at(-1).emit(name)`);
    }
    if (row.act) {
      await sees(page, `document.body.querySelector(':defined:not(script)')`, 'before it fails');
      await page.evaluate(row.act);
    }
    for (let left = 500; times === 0; left -= 1) {
      if (left === 0) throw new Error(`${file} was not asked for`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    // Again and again: what has not failed by the first time hears nothing of it.
    const back = async (there: Shown): Promise<void> => {
      isBack = true;
      await sees(page, `(dispatchEvent(new Event('online')), ${there})`, 'when the network is back');
    };
    return { page, uncaught, back };
  };
  it('is one of these rows, whichever file it is', () => {
    const built = readdirSync(join(folder, version)).filter((name) => name.endsWith('.js'));
    const named = new Set([...AT_ONCE, ...ROWS.flatMap(({ files }) => files)]);
    // Every language has the same files, and comes in the same way: the rows of German stand for all.
    const languages = new RegExp(`^(?:${LANGUAGES.map(({ lang }) => lang).join('|')})-`);
    const asGerman = built.map((name) => name.replace('.js', '').replace(languages, 'de-'));
    expect(asGerman.filter((name) => !named.has(name))).to.deep.equal([]);
  });

  for (const row of ROWS)
    for (const file of row.files)
      for (const failure of ['404', 'offline'] as const)
        it(`is told of, and there when the network is back: ${file}, ${failure}`, async () => {
          const { page, uncaught, back } = await open(row, file, failure);
          await sees(page, row.missing, 'while it is missing');
          await back(row.there);
          expect(uncaught).to.deep.equal([]);
          await page.close();
        });

  for (const row of ROWS)
    for (const file of row.files)
      it(`is told of where it is of another version: ${file}`, async () => {
        const { page, uncaught } = await open(row, file, 'other version');
        await sees(page, row.outdated ?? row.missing, 'of another version');
        expect(uncaught).to.deep.equal([]);
        await page.close();
      });
});
