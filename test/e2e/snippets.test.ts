// The code as it is generated, saved as a file, served by its owner's site, opened and played.
import { createHash } from 'node:crypto';
import { after, before, afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { createSnippet, isRefusal } from '../../src/snippets/index.js';
import type { SnippetFormat, SnippetOptions } from '../../src/snippets/index.js';
import { lacks } from '../engines/engines.mjs';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { sign, STREAM } from '../helpers/forge.js';
import { pictureMoves } from '../helpers/moving-picture.js';
import { OwnerSite } from '../helpers/owner-site.js';
import { testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { violationsOn, WATCH_POLICY } from '../helpers/policy-watch.js';
import { until } from '../helpers/viewer.js';

const GROUP = 'H5DEM-GROUP';

for (const player of testedPlayers())
  describe(`code that was copied, with ${player.name}`, () => suite(player));

function suite(player: TestedPlayer): void {
  // The vendor's page stands on a public host, and plays from this machine: browsers ask the viewer first.
  const cloud = cloudAndBrowser({ publicPages: true });
  let site: OwnerSite;
  let page: Page | undefined;

  before(async () => {
    site = new OwnerSite(cloud.edge, player);
    await site.start();
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    await until('no session', () => cloud.edge.sessions.length === 0);
  });
  after(() => site?.close());

  const servers = (): SnippetOptions => ({
    rtmpUrl: 'rtmp://localhost/splay',
    websocketUrl: `${cloud.edge.origin.replace('http', 'ws')}/h5live/authstream`,
    scriptSrc: './secure-h5live-player.js',
    muted: true,
  });
  const code = (format: SnippetFormat, options: SnippetOptions): string => {
    const snippet = createSnippet(format, { streamName: STREAM, ...servers(), ...options });
    if (isRefusal(snippet)) throw new Error(snippet.issue);
    return snippet.text;
  };
  const open = async (html: string, headers: Record<string, string> = {}): Promise<void> => {
    site.pages.set('/page.html', { html: `<!doctype html>\n${html}`, headers });
    page = await site.open(cloud.browser, '/page.html', WATCH_POLICY);
  };
  const plays = () => pictureMoves(page!);
  const token = () => sign(cloud.edge.keys, { streams: [STREAM] });
  /** The vendor's own page comes over TLS. */
  const plainly = (format: SnippetFormat) => format === 'vendor-iframe' && lacks('plain addresses');

  const tags: SnippetFormat[] = ['html-tag', 'wordpress', 'iframe', 'vendor-page'];
  for (const format of tags) {
    it(`plays as ${format} with a token that the page fetches`, async () => {
      await open(code(format, { placement: 'endpoint' }));
      await plays();
      expect(cloud.edge.sessions.map(({ streamName }) => streamName)).to.deep.equal([STREAM]);
    });
  }
  for (const format of [...tags, 'vendor-iframe'] as SnippetFormat[]) {
    it(`plays as ${format} with a token in the code`, { skip: plainly(format) }, async () => {
      await open(code(format, { placement: 'inline', token: await token() }));
      await plays();
      expect(cloud.edge.sessions.map(({ streamName }) => streamName)).to.deep.equal([STREAM]);
    });
  }

  it('plays a stream group as the vendor’s page, with a token that the page fetches', async () => {
    await open(code('vendor-group-page', { groupId: GROUP, placement: 'endpoint' }));
    await plays();
    expect(cloud.edge.sessions).to.have.length(1);
  });

  it('hides the token of a frame as soon as that has read it', async () => {
    const jwt = await token();
    await open(code('iframe', { placement: 'inline', token: jwt }));
    await plays();
    const addresses = (page?.frames() ?? []).map((frame) => frame.url());
    expect(addresses).to.have.length(2);
    expect(addresses.filter((address) => address.includes(jwt))).to.deep.equal([]);
  });

  for (const prefix of ['security.', 'group.security.', 'h5live.security.'])
    it(`hides a token that stands in the query of a frame as ${prefix}jwtoken, and keeps the rest of it`, async () => {
      const jwt = await token();
      const query = `stream-name=${STREAM}&muted=&autoplay=`;
      const html = `<iframe allow="autoplay" src="/embed.html?${query}&${prefix}jwtoken=${jwt}"></iframe>`;
      await open(html);
      await plays();
      const addresses = (page?.frames() ?? []).map((frame) => frame.url());
      expect(addresses).to.deep.equal([`${site.origin}/page.html`, `${site.origin}/embed.html?${query}`]);
    });

  const elsewhere = [
    '/logout?all=1',
    '/playback-token/../logout',
    '/playback-token/..%2flogout',
    '/playback-tokens',
  ];
  for (const endpoint of elsewhere)
    it(`has nothing asked for in the viewer’s name that the page in the frame does not allow: ${endpoint}`, async () => {
      const query = new URLSearchParams({ 'stream-name': STREAM, 'token-endpoint': endpoint, autoplay: '' });
      site.pages.set('/page.html', { html: `<iframe src="/embed.html?${query.toString()}"></iframe>` });
      const asked: string[] = [];
      page = await site.open(cloud.browser, '/page.html', '', (url) => asked.push(new URL(url).pathname));
      await page
        .frames()[1]
        ?.waitForFunction('document.querySelector("secure-h5live-player").playback.phase === "failed"');
      expect(asked).to.include('/embed.js');
      expect(asked.filter((path) => /logout|token/.test(path))).to.deep.equal([]);
    });

  it('lets the address of a frame choose neither servers nor a foreign token endpoint', async () => {
    const query = new URLSearchParams({
      'stream-name': STREAM,
      'websocket-url': 'ws://127.0.0.1:9/elsewhere',
      'token-endpoint': 'https://elsewhere.example/token',
      autoplay: '',
    });
    site.pages.set('/page.html', { html: `<iframe src="/embed.html?${query.toString()}"></iframe>` });
    page = await site.open(cloud.browser, '/page.html');
    const frame = page.frames()[1];
    await frame?.waitForFunction('document.querySelector("secure-h5live-player").streamName !== ""');
    const seen = await frame?.$eval(
      'secure-h5live-player',
      ({ websocketUrl, tokenEndpoint, streamName }) => ({
        websocketUrl,
        tokenEndpoint,
        streamName,
      }),
    );
    const { websocketUrl } = servers();
    expect(seen).to.deep.equal({ websocketUrl, tokenEndpoint: '', streamName: STREAM });
  });

  for (const format of ['html-tag', 'wordpress', 'vendor-page'] as const)
    for (const pinned of [false, true])
      it(`plays as ${format} with a player script of another origin${pinned ? ' and its digest' : ''}, under the policy for it`, async () => {
        const playerSrc = `${cloud.edge.origin}/elsewhere.js`;
        const script = await site.playerScript();
        const digest = createHash('sha384').update(script).digest('base64');
        const options: SnippetOptions = { playerSrc, ...(pinned && { playerIntegrity: `sha384-${digest}` }) };
        const lines = code('content-policy', { ...options, embed: format }).replaceAll('\n', ' ');
        // The vendor's page is not made for Trusted Types.
        const trusted = format === 'vendor-page' ? '' : "require-trusted-types-for 'script'";
        const policy = `default-src 'none'; ${lines}${trusted}`;
        site.elsewhere.set(playerSrc, script);
        await open(code(format, options), { 'content-security-policy': policy });
        await plays();
        expect(await violationsOn(page!)).to.deep.equal([]);
      });

  for (const isForgotten of [false, true])
    it(`plays under a policy with nonces, ${isForgotten ? 'also where the vendor’s tag was forgotten' : 'which all tags have'}`, async () => {
      const html = code('html-tag', { placement: 'endpoint' })
        .replace(/<(?:script|link)/g, '$& nonce="abc"')
        .replace(isForgotten ? '<script nonce="abc"' : '', isForgotten ? '<script' : '');
      const policy = "script-src 'nonce-abc' 'strict-dynamic'; require-trusted-types-for 'script'";
      await open(html, { 'content-security-policy': policy });
      await plays();
      const blocked = (await violationsOn(page!)).map(({ directive }) => directive);
      expect(blocked).to.deep.equal(isForgotten ? ['script-src-elem'] : []);
    });

  it('plays twice on a page, where the vendor’s script runs twice as well', async () => {
    const other = code('html-tag', { placement: 'endpoint', streamName: 'H5DEM-LIVE2' });
    await open(code('html-tag', { placement: 'endpoint' }) + other);
    await until('both play', () => cloud.edge.sessions.length === 2);
    await page?.waitForFunction(
      `[...document.querySelectorAll('secure-h5live-player')].every(({ playback }) => playback.phase === 'playing')`,
    );
  });

  const policies: SnippetFormat[] = [...tags, 'vendor-group-page', 'vendor-iframe'];
  for (const embed of policies)
    it(
      `plays as ${embed} under the policy that is generated for it, and violates nothing`,
      { skip: plainly(embed) },
      async () => {
        const isGroup = embed === 'vendor-group-page';
        const options: SnippetOptions =
          embed === 'vendor-iframe'
            ? { placement: 'inline', token: await token() }
            : { placement: 'endpoint', ...(isGroup && { groupId: GROUP }) };
        const lines = code('content-policy', { ...options, embed }).replaceAll('\n', ' ');
        const policy = `default-src 'none'; ${lines}`;
        // The vendor's own pages are not made for Trusted Types.
        const trusted = embed.startsWith('vendor-') ? '' : "require-trusted-types-for 'script'";
        // A group names its servers itself, and this one plays from the edge.
        const named = isGroup
          ? policy.replace('connect-src', `connect-src ${cloud.edge.origin.replace('http', 'ws')}`)
          : policy;
        await open(code(embed, options), { 'content-security-policy': named + trusted });
        await plays();
        expect(await violationsOn(page!)).to.deep.equal([]);
      },
    );
}
