// The examples of the documentation that play: from the recording where the site is nothing but files beneath a path of another
// site, and from the local cloud where it is served with one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { loadClip } from '../../demo/local-cloud/live/clip.js';
import { cut } from '../../docs/recorded/cut.js';
import { clipOf } from '../../docs/recorded/recording.js';
import type { SecureH5livePlayer } from '../../src/define.js';
import { startProgram, type Program } from '../backends/kit/program.js';
import { findBrowser } from '../helpers/browser.mjs';
import { testedPlayers } from '../helpers/playback-page.js';
import { until } from '../helpers/viewer.js';
import { codeIn, DOCUMENTS, ROOT } from './kit/documents.js';
import { builtSite, servedBeneath } from './kit/served.js';

/** What becomes of an example: `plays`, or the code that it is refused with. */
type Outcome = number | string;

/** The pages with examples that play, with what becomes of each of them. */
const PAGES: Readonly<Record<string, readonly Outcome[]>> = {
  'elements/player/': ['plays'],
  'renewal/': ['plays'],
  'theming/': ['plays'],
  'troubleshooting/': [4903, 4903, 4901, 'token-endpoint-refused'],
};

/** What a page asked for, and what went wrong. */
interface Watched {
  readonly page: Page;
  readonly addresses: string[];
  readonly sockets: string[];
  readonly faults: string[];
}

async function opened(browser: Browser, address: string): Promise<Watched> {
  const page = await browser.newPage();
  const watched: Watched = { page, addresses: [], sockets: [], faults: [] };
  const devtools = await page.createCDPSession();
  await devtools.send('Network.enable');
  devtools.on('Network.webSocketCreated', ({ url }) => watched.sockets.push(url));
  page.on('request', (request) => watched.addresses.push(request.url()));
  page.on('requestfailed', (request) => watched.faults.push(`failed: ${request.url()}`));
  page.on('pageerror', (error) => watched.faults.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) watched.faults.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(address);
  return watched;
}

/** The frames of a page's examples, once there are as many as wanted. */
async function examples(page: Page, count: number): Promise<Frame[]> {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.live iframe').length === wanted,
    {},
    count,
  );
  const frames = await page.$$('.live iframe');
  return Promise.all(frames.map((frame) => frame.contentFrame()));
}

/** Waits until an example has shown as many pictures as come in some seconds, or has failed. */
async function outcomeOf(frame: Frame, seconds: number): Promise<Outcome> {
  const found = await frame.waitForFunction(
    (wanted) => {
      const player = document.querySelector<SecureH5livePlayer>('secure-h5live-player');
      // Before it is defined the tag has nothing but what every tag has.
      if (player?.playback?.phase === 'failed') return player.playback.failure?.code;
      const video = player?.querySelector('video');
      const frames = video?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
      return player?.playback?.phase === 'playing' && frames > wanted * 25 ? 'plays' : undefined;
    },
    { timeout: 40_000 },
    seconds,
  );
  return (await found.jsonValue()) ?? 'nothing';
}

/** Changes the code of the first example, and waits until that is its page. */
const edit = (page: Page, from: string, to: string): Promise<void> =>
  page.$eval(
    '.live textarea',
    async (editor, ...[old, other]) => {
      const frame = document.querySelector('.live iframe')!;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      editor.value = editor.value.replace(old, other);
      editor.dispatchEvent(new Event('input'));
      await loaded;
    },
    from,
    to,
  );

const noteOf = (page: Page): Promise<string[]> =>
  page.$$eval('.live p', (notes) => notes.map(({ textContent }) => textContent));

describe('the recording', () => {
  const whole = readFileSync(join(ROOT, 'demo/media/clip.mp4'));

  it('weighs less than 300 kB, and is a clip that plays endlessly', () => {
    const { file, index } = cut(whole);
    expect(file.length).to.be.lessThan(300_000);
    expect(clipOf(file, JSON.parse(JSON.stringify(index)) as typeof index)).to.deep.equal(loadClip(file));
  });
});

describe('examples that play', () => {
  let browser: Browser;
  before(async () => {
    await builtSite();
    browser = await puppeteer.launch(await findBrowser());
  });
  after(() => browser?.close());

  it('are on the pages that this test opens', () => {
    const marked = DOCUMENTS.filter((file) => codeIn(file).some(({ word }) => word === 'cloud'));
    const paths = marked.map((file) => file.replace(/^docs\/pages\/(.*)\.md$/, '$1/'));
    expect(paths.sort()).to.deep.equal(Object.keys(PAGES).sort());
  });

  for (const player of testedPlayers())
    describe(`where the site is files alone, with ${player.name}`, () => {
      let site: Awaited<ReturnType<typeof servedBeneath>>;
      before(async () => {
        const { script } = player;
        site = await servedBeneath('/product/docs/', script && { 'assets/live/stand-in.js': script });
      });
      after(() => site?.close());

      for (const [path, wanted] of Object.entries(PAGES))
        it(`play, or are refused, without a server: ${path}`, async () => {
          const { page, addresses, sockets, faults } = await opened(browser, site.address + path);
          const frames = await examples(page, wanted.length);
          // Longer than the recording, so that it has begun anew.
          expect(await Promise.all(frames.map((frame) => outcomeOf(frame, 6)))).to.deep.equal(wanted);
          const [note = '', ...more] = await noteOf(page);
          expect([note, more.length]).to.satisfy(() => note.startsWith('A recording: ') && more.length === 0);
          expect(addresses.length).to.be.greaterThan(5);
          expect(
            addresses.filter(
              (address) => !/^(?:data|blob|about):/.test(address) && !address.startsWith(site.address),
            ),
          ).to.deep.equal([]);
          expect([...sockets, ...faults]).to.deep.equal([]);
          await page.close();
        });
    });

  describe('where the site is files alone', () => {
    let site: Awaited<ReturnType<typeof servedBeneath>>;
    before(async () => void (site = await servedBeneath('/product/docs/')));
    after(() => site?.close());

    it('have their tokens renewed while they play', async () => {
      const { page, faults } = await opened(browser, `${site.address}renewal/`);
      await examples(page, 1);
      await edit(page, 'life=30', 'life=8');
      const [frame] = await examples(page, 1);
      const expiry = async (after: number): Promise<number> => {
        const found = await frame!.waitForFunction(
          (last) => {
            const player = document.querySelector<SecureH5livePlayer>('secure-h5live-player');
            const { issuedAt = 0, validUntil = 0 } = player?.tokenInfo ?? {};
            const isAnother = validUntil - issuedAt === 8 && validUntil > last;
            return isAnother && player?.playback.phase === 'playing' && validUntil;
          },
          { timeout: 20_000 },
          after,
        );
        return Number(await found.jsonValue());
      };
      const first = await expiry(0);
      expect(await expiry(first)).to.be.greaterThan(first);
      expect(faults).to.deep.equal([]);
      await page.close();
    });

    it('give parts of the controls the looks that the code says', async () => {
      const { page, faults } = await opened(browser, `${site.address}theming/`);
      const [frame] = await examples(page, 1);
      expect(await outcomeOf(frame!, 0)).to.equal('plays');
      const wanted = {
        'controls play-button color': 'rgb(255, 213, 74)',
        'controls mute-button color': 'rgb(255, 255, 255)',
        'controls bar background-image': 'linear-gradient(to top, rgb(7, 42, 92), rgba(7, 42, 92, 0))',
        'status heading font-variant-caps': 'small-caps',
      };
      // Controls and the panel's words come after the picture.
      const found = await frame!.waitForFunction(
        (names) => {
          const player = document.querySelector('secure-h5live-player')?.shadowRoot;
          const looks = names.map((name) => {
            const [within, part, property = ''] = name.split(' ');
            const root = player?.querySelector(`[part=${within}]`)?.shadowRoot;
            const element = root?.querySelector(`[part~=${part}]`);
            return [name, element && getComputedStyle(element).getPropertyValue(property)];
          });
          return looks.every(([, look]) => look) && (Object.fromEntries(looks) as object);
        },
        {},
        Object.keys(wanted),
      );
      expect(await found.jsonValue()).to.deep.equal(wanted);
      expect(faults).to.deep.equal([]);
      await page.close();
    });

    it('are there to be read, with the reason, where a browser has no cryptography', async () => {
      const settings = await findBrowser();
      const args = [...settings.args, '--host-resolver-rules=MAP docs.test 127.0.0.1, MAP * ~NOTFOUND'];
      const elsewhere = await puppeteer.launch({ ...settings, args });
      const { page, faults } = await opened(
        elsewhere,
        `${site.address.replace('127.0.0.1', 'docs.test')}troubleshooting/`,
      );
      const note = await page.waitForSelector('.live-note');
      expect(await note?.evaluate(({ textContent }) => textContent)).to.match(/crypto\.subtle.*https/);
      expect(await page.$$('pre[data-live=cloud]')).to.have.length(PAGES['troubleshooting/']!.length);
      expect(await page.$$('.live-note')).to.have.length(1);
      // What needs none of it can be tried all the same.
      await page.goto(page.url().replace('troubleshooting', 'elements/token-status'));
      const [panel] = await examples(page, 2);
      await panel!.waitForFunction(
        () =>
          (document.querySelector('secure-h5live-token-status')?.shadowRoot?.textContent ?? '').length > 20,
      );
      await page.click('.live button');
      await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
      expect(faults).to.deep.equal([]);
      await elsewhere.close();
    });

    it('play once what was wrong is corrected', async () => {
      const { page } = await opened(browser, `${site.address}troubleshooting/`);
      const [frame] = await examples(page, 4);
      expect(await outcomeOf(frame!, 1)).to.equal(4903);
      await edit(page, 'autoplay', 'token="eyJhbGciOi…" autoplay');
      expect(await outcomeOf(frame!, 1)).to.equal('plays');
      await page.close();
    });
  });

  describe('where the site has a local cloud behind it', () => {
    let docs: Program;
    let address = '';
    before(async () => {
      docs = startProgram(process.execPath, ['docs/build.mjs', '--serve'], { cwd: ROOT, env: { PORT: '0' } });
      await until('the documentation', () => docs.log().includes('http://127.0.0.1:'), 60_000);
      address = /http:\/\/127\S+/.exec(docs.log())?.[0] ?? '';
    });
    after(() => docs?.stop());

    for (const [path, wanted] of Object.entries(PAGES))
      it(`play from that, or are refused by it: ${path}`, async () => {
        const { page, sockets } = await opened(browser, address + path);
        const frames = await examples(page, wanted.length);
        expect(await Promise.all(frames.map((frame) => outcomeOf(frame, 1)))).to.deep.equal(wanted);
        expect(await noteOf(page)).to.deep.equal([]);
        expect(sockets.length).to.be.greaterThan(0);
        await page.close();
      });

    it('play again as they are edited', async () => {
      const { page, faults } = await opened(browser, `${address}elements/player/`);
      const [frame] = await examples(page, 1);
      expect(await outcomeOf(frame!, 1)).to.equal('plays');
      await edit(page, 'autoplay', 'autoplay lang="de"');
      expect(await frame!.$eval('secure-h5live-player', ({ lang }) => lang)).to.equal('de');
      expect(await outcomeOf(frame!, 1)).to.equal('plays');
      expect(faults).to.deep.equal([]);
      await page.close();
    });
  });
});
