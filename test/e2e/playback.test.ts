import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { testedEngine } from '../engines/engines.mjs';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { FORGED_JWTS, sign, STREAM, stsValues } from '../helpers/forge.js';
import { readPace } from '../helpers/pace.js';
import {
  openPage,
  pageShows,
  readPage,
  testedPlayers,
  type PageState,
  type TestedPlayer,
} from '../helpers/playback-page.js';

const seconds = () => Math.floor(Date.now() / 1000);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// When each phase began first, in milliseconds.
const NOTES_PHASES = `
  globalThis.phasesBegun = {};
  addEventListener('playback-change', ({ state }) => (phasesBegun[state.phase] ??= performance.now()));
`;
// The stream has 25. WebKitGTK leaves out, and does not count, what a busy machine is late with.
const LEAST_PICTURES = testedEngine() === 'webkit' ? 0.1 : 22;
declare global {
  var phasesBegun: Record<string, number>;
}

for (const player of testedPlayers()) describe(`the playback page with ${player.name}`, () => suite(player));

function suite(player: TestedPlayer): void {
  const started = cloudAndBrowser();

  const link = (security: Record<string, string>, stream = STREAM) => {
    const query = Object.entries(security).map(([name, value]) => [`security.${name}`, value]);
    return `${started.edge.origin}/playout/${stream}?${new URLSearchParams(query).toString()}`;
  };

  const playing: [title: string, address: () => string, detail: RegExp][] = [
    [
      'the JWT link',
      () => started.edge.links.jwt,
      /is valid until .* \(expires in 14 days\)\. Whoever is watching/,
    ],
    [
      'the STS link',
      () => started.edge.links.sts,
      /is valid until .* \(expires in 14 days\)\. Whoever is watching/,
    ],
    ['an open stream', () => link({}, 'H5DEM-OPEN1'), /^This stream plays without a playback token\.$/],
  ];
  for (const [title, address, detail] of playing) {
    it(`plays ${title} at real speed, with the panel beneath and no complaint`, async () => {
      const { page, complaints } = await openPage(started.browser, address(), player);
      await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
      // What the panel tells beyond times is loaded beside the picture.
      await pageShows(page, 'says so', ({ detail: told }) => detail.test(told));
      const start = await drawn(page);
      expect(start.message).to.equal('');
      expect(start.streamName).to.match(/^H5DEM-/);
      const { rates, frames } = await readPace(page);
      // A player may still be catching up with the live edge.
      for (const rate of rates) expect(rate, 'seconds of the stream in a second').to.be.within(0.85, 1.15);
      expect(frames, 'pictures in a second of the stream').to.be.within(LEAST_PICTURES, 28);
      expect(complaints).to.deep.equal([]);
      await page.close();
    });
  }

  // What is drawn around a picture comes when that is shown, which may be after it says that it plays.
  async function drawn(page: Page): Promise<PageState> {
    await page.evaluate(() => document.querySelector('secure-h5live-player')!.updateComplete);
    return readPage(page);
  }

  it('shows measurements, also where they are wanted before what shows them is there', async () => {
    const { page, complaints } = await openPage(
      started.browser,
      `${started.edge.links.jwt}&statistics&lang=en`,
      player,
    );
    await pageShows(page, 'plays', ({ phase }) => phase === 'playing');
    await page.waitForFunction(() => {
      const root = document.querySelector('secure-h5live-player')?.shadowRoot;
      const panel = root?.querySelector('secure-h5live-statistics')?.shadowRoot;
      return /Play latency \(current\)\s*\d/.test(panel?.textContent ?? '');
    });
    expect(complaints).to.deep.equal([]);
    await page.close();
  });

  it('makes a new connection soon where the media of a start could not be read', async () => {
    const end = started.edge.faults.damageInit();
    const { page, complaints } = await openPage(
      started.browser,
      started.edge.links.jwt,
      player,
      NOTES_PHASES,
    );
    await pageShows(page, 'is tried again', ({ phase }) => phase === 'reconnecting');
    end();
    await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
    const begun = await page.evaluate(() => phasesBegun);
    // By the page's own clock. It takes 13 s where nothing tells that nothing will come.
    expect(begun['reconnecting']! - begun['loading']!).to.be.below(10_000);
    expect(complaints).to.deep.equal([]);
    await page.close();
  });

  async function refusal(address: string) {
    const { page, complaints } = await openPage(started.browser, address, player);
    const state = await pageShows(
      page,
      'is refused, and tells why, of its token too',
      ({ phase, message, heading }) => phase === 'failed' && message !== '' && heading !== '',
    );
    await pause(300);
    const later = await readPage(page);
    expect(later.frames, 'frames').to.equal(0);
    expect(complaints).to.deep.equal([]);
    await page.close();
    return state;
  }

  const REFUSED = /^The server refused this token\. .* Code 4901$/;

  it('does not play without a token, and says why', async () => {
    const state = await refusal(started.edge.links.noToken);
    expect(state).to.include({ code: 4903, heading: 'No playback token' });
    expect(state.message).to.match(/^This stream cannot be played without a token\. .* Code 4903$/);
  });

  it('does not play with an expired token, and says why', async () => {
    const state = await refusal(started.edge.links.expired);
    expect(state).to.include({ code: 4903, heading: 'The token has expired' });
    expect(state.detail).to.match(/was valid until .* \(1 hour ago\)\. It can no longer start the stream\.$/);
    expect(state.message).to.match(/^The token has expired\. .* Code 4903$/);
  });

  it('waits for the beginning of a token that is not valid yet, and starts with another one at that second', async () => {
    const later = await sign(started.edge.keys, { nbf: seconds() + 300 });
    const { page, complaints } = await openPage(
      started.browser,
      link({ jwtoken: later }),
      player,
      NOTES_PHASES,
    );
    const waiting = await pageShows(page, 'waits', ({ message, detail }) => message !== '' && detail !== '');
    expect(waiting.message).to.match(/^Playback starts by itself on .*\.$/);
    expect(waiting.detail).to.match(/not valid yet\. It becomes valid on .* \(in [45] minutes\)\.$/);
    expect(waiting).to.include({ phase: 'scheduled', frames: 0 });
    const begins = seconds() + 3;
    const soon = await sign(started.edge.keys, { nbf: begins });
    await page.evaluate(
      (token) => void (document.querySelector('secure-h5live-player')!.token = token),
      soon,
    );
    await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
    const begun = await page.evaluate(() => performance.timeOrigin + phasesBegun['playing']!);
    expect(begun, 'when it plays').to.be.at.least(begins * 1000);
    expect(complaints).to.deep.equal([]);
    await page.close();
  });

  it('does not play with a token for another stream', async () => {
    const state = await refusal(started.edge.links.otherStream);
    expect(state.message).to.match(/^The token was made for another stream\. .* Code 4901$/);
    expect(state.findings).to.match(/^The token was made for another stream/);
    expect(state.heading).to.equal('The server refused this token');
  });

  for (const [title, forge] of Object.entries(FORGED_JWTS)) {
    it(`does not play with ${title}`, async () => {
      const state = await refusal(link({ jwtoken: await forge(started.edge.keys) }));
      expect(state).to.include({ code: 4901, heading: 'The server refused this token' });
      expect(state.message).to.match(REFUSED);
    });
  }

  it('does not play with a V2 token whose expiry was changed', async () => {
    const values = stsValues(started.edge.keys);
    const state = await refusal(link({ ...values, expires: String(Number(values.expires) + 3600) }));
    expect(state.code).to.equal(4901);
  });

  it('does not play with a V2 token whose expiry bit was dropped', async () => {
    const state = await refusal(link({ ...stsValues(started.edge.keys), options: '8' }));
    expect(state.code).to.equal(4901);
  });

  it('says of text that is no token that it is none', async () => {
    const state = await refusal(link({ jwtoken: 'hello' }));
    expect(state).to.include({ code: 4903, heading: 'The token cannot be read' });
  });

  it('corrects the times it shows where the device’s clock is wrong, and says so', async () => {
    const { page } = await openPage(started.browser, started.edge.links.noToken, player);
    await page.evaluateOnNewDocument('const real = Date.now; Date.now = () => real() + 420_000');
    await page.goto(link({ jwtoken: await sign(started.edge.keys, { exp: seconds() + 400 }) }));
    const state = await pageShows(page, 'is corrected', ({ findings }) => findings !== '');
    expect(state.findings).to.equal('This device’s clock is 7 min fast.');
    expect(state.detail).to.match(/\(expires in 6 minutes\)/);
    await pageShows(page, 'plays', ({ phase }) => phase === 'playing');
    await page.close();
  });

  it('plays with a token from an endpoint whose clock is an hour ahead, and says of no clock that it is wrong', async () => {
    const ahead = `const asked = fetch;
      fetch = async (address, init) => {
        const answer = await asked(address, init);
        if (!String(address).includes('/viewer/token')) return answer;
        const date = new Date(Date.now() + 3_600_000).toUTCString();
        return new Response(await answer.text(), { status: answer.status, headers: { date } });
      };`;
    const address = `${started.edge.origin}/playout/${STREAM}?life=300`;
    const { page } = await openPage(started.browser, address, player, ahead);
    await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
    const state = await drawn(page);
    expect(started.edge.tokenRequests.at(-1)?.reason).to.equal('start');
    expect(state.heading).to.equal('This is a secured stream');
    expect(state.detail).to.match(/is valid until .* \(expires in [45] minutes\)/);
    expect(state.findings).to.equal('');
    await page.close();
  });

  it('asks whoever comes to the root for a key, and gives nobody a token there', async () => {
    const given = started.edge.tokensGiven.length;
    const { page, complaints } = await openPage(started.browser, started.edge.origin);
    await page.waitForSelector('#api-key', { timeout: 20_000 });
    expect(new URL(page.url()).pathname).to.equal('/demo/index.html');
    expect(complaints).to.deep.equal([]);
    expect(started.edge.tokensGiven).to.have.lengthOf(given);
    await page.close();
  });

  it('keeps the token out of the page, its title and its storage', async () => {
    const jwtoken = await sign(started.edge.keys);
    const { page } = await openPage(started.browser, link({ jwtoken }), player);
    await pageShows(page, 'plays', ({ phase }) => phase === 'playing');
    const found = await page.evaluate(() => {
      const texts: string[] = [
        document.title,
        JSON.stringify({ ...localStorage, ...sessionStorage }),
        document.cookie,
      ];
      const collect = (root: Document | ShadowRoot) => {
        texts.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) collect(element.shadowRoot);
      };
      collect(document);
      return texts.join('\n');
    });
    for (const part of jwtoken.split('.')) expect(found).not.to.contain(part);
    await page.close();
  });
}
