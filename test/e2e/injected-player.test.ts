// A page in which somebody could write markup, but no script: what the element runs must not be theirs to choose.
import { createHash } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { STAND_IN_PATH } from '../../demo/local-cloud/pages.js';
import { OFFICIAL_PLAYERS } from '../../src/nanoplayer/index.js';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { STREAM } from '../helpers/forge.js';
import { OwnerSite } from '../helpers/owner-site.js';
import { violationsOn, WATCH_POLICY } from '../helpers/policy-watch.js';
import { until } from '../helpers/viewer.js';

const NONCE = 'bm9uY2U';
const STRICT = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  "connect-src 'self' ws:",
  'media-src blob:',
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html secure-h5live-player',
].join('; ');
const WATCH_ERRORS = `${WATCH_POLICY}
  globalThis.playerErrors = [];
  addEventListener('error', (event) => event.code && playerErrors.push(event.code), true);`;

/** What became of the page. */
interface Seen {
  readonly phase: string | undefined;
  readonly errors: readonly unknown[];
  readonly ran: boolean;
}

describe('a page with injected markup', () => {
  const cloud = cloudAndBrowser();
  let site: OwnerSite;
  let page: Page | undefined;
  let requested: string[] = [];

  before(async () => {
    site = new OwnerSite(cloud.edge, { name: 'the stand-in' });
    await site.start();
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    await until('no session', () => cloud.edge.sessions.length === 0);
  });
  after(() => site?.close());

  /** On another origin than the page: another port of this machine. */
  const elsewhere = () => `${cloud.edge.origin}${STAND_IN_PATH}`;
  const digest = async () =>
    createHash('sha384')
      .update(await (await fetch(elsewhere())).text())
      .digest('base64');
  const open = async (attributes: string, policy: string, script = '') => {
    const socket = `${cloud.edge.origin.replace('http', 'ws')}/h5live/authstream`;
    const html = `<!doctype html><script nonce="${NONCE}" type="module">${script}</script>
      <script nonce="${NONCE}" type="module" src="./secure-h5live-player.js"></script>
      <secure-h5live-player stream-name="${STREAM}" token-endpoint="/playback-token" autoplay muted
        rtmp-url="rtmp://localhost/splay" websocket-url="${socket}" ${attributes}></secure-h5live-player>`;
    site.pages.set('/page.html', { html, ...(policy && { headers: { 'content-security-policy': policy } }) });
    requested = [];
    page = await site.open(cloud.browser, '/page.html', WATCH_ERRORS, (url) => requested.push(url));
  };
  const seen = (): Promise<Seen> =>
    page!.evaluate(() => ({
      phase: document.querySelector('secure-h5live-player')?.playback?.phase,
      errors: (globalThis as unknown as { playerErrors: unknown[] }).playerErrors,
      ran: 'NanoPlayer' in globalThis,
    }));
  const ends = async (phase: string): Promise<Seen> => {
    const end = Date.now() + 15_000;
    for (;;) {
      const now = await seen();
      if (now.phase === phase) return now;
      if (Date.now() > end) throw new Error(`is ${JSON.stringify(now)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const isRefused = async () => {
    const { errors, ran } = await ends('failed');
    expect(ran).to.equal(false);
    expect(requested).not.to.include(elsewhere());
    expect(errors).to.deep.equal(['player-address-not-allowed']);
  };

  const rows: [title: string, policy: string][] = [
    ['a nonce, strict-dynamic and Trusted Types', STRICT],
    ['no policy at all', ''],
  ];
  for (const [title, policy] of rows) {
    it(`does not run a script that the markup names, with ${title}`, async () => {
      await open(`player-src="${elsewhere()}"`, policy);
      await isRefused();
      expect(await violationsOn(page!)).to.deep.equal([]);
    });

    it(`does not run it for a digest that no browser understands, with ${title}`, async () => {
      await open(`player-src="${elsewhere()}" integrity="sha384-x" nonce="${NONCE}"`, policy);
      await isRefused();
    });

    it(`runs it where the page allows it, without a failure before, with ${title}`, async () => {
      const script = `customElements.whenDefined('secure-h5live-player').then((Player) =>
        Player.allowPlayerScript('${cloud.edge.origin}'));`;
      await open(`player-src="${elsewhere()}"`, policy, script);
      expect((await ends('playing')).errors).to.deep.equal([]);
      expect(await violationsOn(page!)).to.deep.equal([]);
    });

    it(`runs what a script of the page names, with ${title}`, async () => {
      const script = `document.querySelector('secure-h5live-player').playerSrc = '${elsewhere()}';`;
      await open('', policy, script);
      expect((await ends('playing')).errors).to.deep.equal([]);
      expect(requested.filter((url) => url.startsWith(new URL(OFFICIAL_PLAYERS[5]).origin))).to.deep.equal(
        [],
      );
    });

    it(`runs an official release that the markup names, with ${title}`, async () => {
      await open(`player-src="${OFFICIAL_PLAYERS[4]}"`, policy);
      expect((await ends('playing')).errors).to.deep.equal([]);
      expect(requested).to.include(OFFICIAL_PLAYERS[4]);
    });
  }

  it('runs what comes with the integrity that it has, on a page without Trusted Types', async () => {
    await open(`player-src="${elsewhere()}" integrity="sha384-${await digest()}"`, '');
    expect((await ends('playing')).errors).to.deep.equal([]);
  });

  it('does not run what comes with an integrity on a page that requires Trusted Types, for that can be injected too', async () => {
    await open(`player-src="${elsewhere()}" integrity="sha384-${await digest()}"`, STRICT);
    await isRefused();
    const reported = (await violationsOn(page!)).map(({ directive }) => directive);
    expect(reported).to.deep.equal(['require-trusted-types-for']);
  });
});
