// What the dashboard and the playback page give to be copied, and what the documentation of the local cloud shows, as it is, on an
// empty page of another server of this machine, with nothing else done.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { STAND_IN_PATH } from '../../demo/local-cloud/pages.js';
import type { SecureH5liveCodeSnippet } from '../../src/code-snippet.js';
import type { SnippetFormat, SnippetOptions } from '../../src/snippets/index.js';
import { codeIn } from '../docs/kit/documents.js';
import { launchBrowser } from '../engines/launch.js';
import { fill, press, signIn } from '../helpers/dashboard.js';
import { STREAM } from '../helpers/forge.js';
import { pictureMoves } from '../helpers/moving-picture.js';
import { pierced } from '../helpers/pierced.js';
import { openPage, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { until } from '../helpers/viewer.js';

// The frame of nanoStream plays from their servers, a stream group has to be asked for there, and packages come from a registry.
const FORMATS: readonly SnippetFormat[] = ['html-tag', 'wordpress', 'iframe', 'vendor-page'];
const PLACEMENTS: readonly NonNullable<SnippetOptions['placement']>[] = ['inline', 'endpoint'];

for (const player of testedPlayers())
  describe(`code that was given on this machine, with ${player.name}`, () => suite(player));

function suite(player: TestedPlayer): void {
  let browser: Browser;
  let edge: Edge;
  let owner: Server;
  let dashboard: Page;
  let page: Page | undefined;
  let html = '';

  before(async () => {
    browser = await launchBrowser();
    edge = await startEdge();
    owner = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.writeHead(request.url === '/' ? 200 : 404).end(`<!doctype html>\n${html}`);
    });
    await once(owner.listen(0, '127.0.0.1'), 'listening');
    dashboard = await madeToken();
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    await until('no session', () => edge.sessions.length === 0);
  });
  after(async () => {
    await browser?.close();
    owner?.close();
    await edge?.close();
  });

  /** The dashboard with a new token, whose overview holds the code. */
  async function madeToken(): Promise<Page> {
    const { page: visited } = await openPage(browser, `${edge.origin}/demo/index.html?lang=en`);
    await signIn(visited, edge.keys.apiKey);
    await press(visited, 'Secure playback token', 'link');
    await fill(visited, 'Stream names', STREAM);
    await press(visited, 'Create token');
    await visited.waitForFunction(
      () =>
        document
          .querySelector('secure-h5live-token-overview')
          ?.shadowRoot?.querySelector('secure-h5live-code-snippet')?.shadowRoot,
      { timeout: 20_000 },
    );
    return visited;
  }

  /** The code of a page, in a format, as its button would copy it. */
  const given = (
    from: Page,
    format: SnippetFormat,
    placement: SnippetOptions['placement'],
  ): Promise<string> =>
    from.evaluate(
      async (wanted, place) => {
        const overview = document.querySelector('secure-h5live-token-overview')?.shadowRoot;
        const code = (overview ?? document).querySelector<SecureH5liveCodeSnippet>(
          'secure-h5live-code-snippet',
        );
        if (!code) return '';
        code.format = wanted;
        code.options = { ...code.options, placement: place };
        await code.updateComplete;
        return 'text' in code.snippet ? code.snippet.text : code.snippet.issue;
      },
      format,
      placement,
    );

  /** The same of the playback page, which ends its own playback. */
  async function givenByPlayback(
    format: SnippetFormat,
    placement: SnippetOptions['placement'],
  ): Promise<string> {
    const { page: playback } = await openPage(browser, `${edge.links.jwt}&snippet&lang=en`);
    await pierced(playback, 'secure-h5live-code-snippet >>> [role=tab]');
    const code = await given(playback, format, placement);
    await playback.close();
    await until('no session', () => edge.sessions.length === 0);
    return code;
  }

  async function open(): Promise<void> {
    page = await browser.newPage();
    const { script: body } = player;
    if (body !== undefined) {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isPlayer = new URL(request.url()).pathname === STAND_IN_PATH;
        const headers = { 'access-control-allow-origin': '*' };
        void (isPlayer
          ? request.respond({ contentType: 'text/javascript', headers, body })
          : request.continue());
      });
    }
    await page.goto(`http://127.0.0.1:${(owner.address() as AddressInfo).port}/`);
  }

  it('plays as the page that the documentation of the local cloud shows', async () => {
    const [shown] = codeIn('docs/pages/local-cloud.md').filter(({ language }) => language === 'html');
    html = shown?.code.replaceAll('127.0.0.1:8010', new URL(edge.origin).host) ?? '';
    expect(html).to.include(edge.origin);
    await open();
    await pictureMoves(page!);
    expect(edge.sessions.map(({ streamName }) => streamName)).to.deep.equal([STREAM]);
  });

  const givers = [
    ['the dashboard', (...asked) => given(dashboard, ...asked)],
    ['the playback page', givenByPlayback],
  ] satisfies [string, typeof givenByPlayback][];
  const rows = PLACEMENTS.flatMap((placement) =>
    FORMATS.flatMap((format) => givers.map(([giver, give]) => ({ giver, give, format, placement }))),
  );
  for (const { giver, give, format, placement } of rows)
    it(`plays as ${format} of ${giver}, ${placement === 'inline' ? 'with the token in it' : 'with a token that it fetches'}`, async () => {
      html = await give(format, placement);
      expect(html).to.include(edge.origin);
      await open();
      await pictureMoves(page!);
      expect(edge.sessions.map(({ streamName }) => streamName)).to.deep.equal([STREAM]);
    });
}
