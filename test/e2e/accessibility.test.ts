import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { preferScheme } from '../engines/color-scheme.js';
import { lacks, testedEngine } from '../engines/engines.mjs';
import { launchBrowser } from '../engines/launch.js';
import { sign, STREAM } from '../helpers/forge.js';
import { pierced } from '../helpers/pierced.js';
import { openPage, pageShows, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';

/** Long enough for a busy machine on which a browser's decoder is so late that the player begins anew. */
const LIMIT_MS = 60_000;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Runs before anything of the page: its player does not begin muted.
const WITH_SOUND = `document.addEventListener('DOMContentLoaded', () => {
  document.querySelector('secure-h5live-player').config = { playback: { automute: false } };
});`;

/** Waits until a condition of the page holds. */
async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await isTrue());) {
    if (Date.now() > end) throw new Error(`not within 20 seconds: ${what}`);
    await pause(50);
  }
}

/** What the browser tells assistive technology of whatever has the focus. */
interface Focused {
  readonly role: string;
  readonly name: string;
}

for (const player of testedPlayers())
  describe(`the playback page for everybody, with ${player.name}`, () => suite(player));

function suite(player: TestedPlayer): void {
  let browser: Browser;
  let edge: Edge;
  let page: Page;

  before(async () => {
    browser = await launchBrowser({ autoplay: 'blocked' });
  });
  after(() => browser?.close());
  beforeEach(async () => {
    edge = await startEdge();
  });
  afterEach(async () => {
    await page?.close();
    await edge?.close();
  });

  const open = async (query: string, first?: string): Promise<void> => {
    ({ page } = await openPage(browser, `${edge.origin}/playout/${STREAM}?${query}`, player, first));
    await page.setViewport({ width: 1280, height: 900 });
  };
  const phase = (wanted: string) => pageShows(page, wanted, (state) => state.phase === wanted, LIMIT_MS);
  const onPlayer = <T>(act: (player: SecureH5livePlayer) => T): Promise<T> =>
    page.$eval('secure-h5live-player', act as never);

  const complaints = async (): Promise<string[]> => {
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  /** The query of a page whose token begins in five minutes. */
  const notYet = async (): Promise<string> => {
    const token = await sign(edge.keys, { nbf: Math.floor(Date.now() / 1000) + 300 });
    return String(new URLSearchParams({ 'security.jwtoken': token }));
  };

  const states: [name: string, query: string | (() => Promise<string>), reach: () => Promise<unknown>][] = [
    ['playing, with statistics', 'life=60&statistics', () => phase('playing')],
    ['paused', 'life=60', () => phase('playing').then(() => onPlayer((element) => element.pause()))],
    [
      'reconnecting',
      'life=60&owner',
      async () => {
        await phase('playing');
        edge.faults.down();
        await phase('reconnecting');
      },
    ],
    ['failed', 'life=60&fault=none&owner', () => phase('failed')],
    [
      'failed, and what is copied of it is told',
      'life=60&fault=none&owner',
      async () => {
        await phase('failed');
        await (await pierced(page, 'secure-h5live-player >>> [part=diagnostics]')).focus();
        await page.keyboard.press('Enter');
        await pierced(page, 'secure-h5live-player >>> .outcome:not(:empty)');
      },
    ],
    ['counting down', notYet, () => pierced(page, 'secure-h5live-player >>> .countdown')],
  ];
  const looks = [
    ['light', 'ltr'],
    ['dark', 'rtl'],
  ] as const;
  for (const [name, query, reach] of states)
    for (const [scheme, direction] of looks)
      it(`has no fault that axe finds while ${name}, ${scheme}, ${direction}`, async () => {
        await open(typeof query === 'string' ? query : await query());
        await preferScheme(page, scheme);
        await page.evaluate((dir) => void (document.documentElement.dir = dir), direction);
        await reach();
        expect(await complaints()).to.deep.equal([]);
      });

  /** What has the focus, as a screen reader names it. */
  const focused = async (): Promise<Focused> => {
    if (lacks('devtools') !== false) return page.evaluate(readFocus);
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const focusedNodes = nodes.filter(({ properties = [] }) =>
      properties.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    const node = focusedNodes.at(-1);
    return { role: String(node?.role?.value), name: String(node?.name?.value) };
  };
  const press = async (...keys: KeyInput[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  const phaseIs = (wanted: string) => phase(wanted).then(() => undefined);
  /** It plays, and the controls, which come after the first picture, are there. */
  const controlled = async (): Promise<void> => {
    await phase('playing');
    await until(
      'controls',
      async () => (await page.$('secure-h5live-player >>> button.fullscreen')) !== null,
    );
  };
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  const muted = () => onPlayer((element) => element.muted);
  const volume = () => onPlayer((element) => element.volume);

  it('stops with the Tab key at each control, and each has a role and a name', async () => {
    await open('life=60');
    await controlled();
    // The live indicator is a button where there is something to catch up with, which is not for a test to say.
    await onPlayer((element) => element.pause());
    await phase('paused');
    const floats = await page.evaluate(() => Boolean(document.pictureInPictureEnabled));
    const stops: string[] = [];
    for (let stop = 0; stop < (floats ? 8 : 7); stop++) {
      await press('Tab');
      const { role, name } = await focused();
      stops.push(`${role}: ${name}`);
    }
    expect(stops).to.deep.equal([
      'button: Play',
      'button: Play',
      // Whether a browser lets sound begin without a gesture is its own affair.
      (await muted()) ? 'button: Unmute' : 'button: Mute',
      'slider: Volume',
      ...(floats ? ['button: Picture in picture'] : []),
      'button: Settings',
      'button: Full screen',
      'DisclosureTriangle: Details of the token',
    ]);
  });

  it('plays, pauses and mutes by keys, and says so', async () => {
    await open('life=60');
    await controlled();
    await press('Tab', ' ');
    await phaseIs('paused');
    expect(await focused()).to.deep.equal({ role: 'button', name: 'Play' });
    await press('Enter');
    await phaseIs('playing');
    expect((await focused()).name).to.equal('Pause');
    await press('k');
    await phaseIs('paused');
    await press('k');
    await phaseIs('playing');
    const before = await muted();
    await press('m');
    await until('the other state of the sound', async () => (await muted()) !== before);
    await press('Tab');
    expect(await focused()).to.deep.equal({ role: 'button', name: before ? 'Mute' : 'Unmute' });
  });

  it('changes the volume, and full screen, by keys', async () => {
    await open('life=60');
    await controlled();
    await press('Tab', 'Tab');
    // A player that the browser let begin without sound only goes down from nothing.
    await onPlayer((element) => element.unmute());
    await until('sound', async () => !(await muted()));
    const before = await volume();
    await press('ArrowDown', 'ArrowDown');
    await until('a lower volume', async () => Math.abs((await volume()) - (before - 0.1)) < 0.001);
    await press('f');
    await until('full screen', full);
    const button = 'secure-h5live-player >>> button.fullscreen';
    const name = () => page.$eval(button, (leave) => leave.getAttribute('aria-label'));
    await until('a button to leave it', async () => (await name()) === 'Leave full screen');
    await press('f');
    await until('no full screen', async () => !(await full()));
  });

  it('has a menu that is opened, walked, and left by keys', async () => {
    await open('life=60');
    await controlled();
    const settings = { role: 'button', name: 'Settings' };
    for (let stop = 0; stop < 8 && (await focused()).name !== settings.name; stop++) await press('Tab');
    await press('Enter');
    await until('the first choice', async () => (await focused()).role === 'menuitemradio');
    expect(await complaints()).to.deep.equal([]);
    const first = await focused();
    await press('ArrowDown');
    const second = await focused();
    expect([first.name, second.name, second.role]).to.deep.equal(['Fast', 'Balanced', 'menuitemradio']);
    await press('Escape');
    expect(await focused()).to.deep.equal(settings);
    expect(await full()).to.equal(false);
  });

  it('has a button to press where the browser refuses to start, and plays from it', async () => {
    // Whatever a test asks of a page counts as a gesture there, so the page tells by itself.
    const tells = `setInterval(() => {
      if (document.querySelector('secure-h5live-player')?.playback?.phase === 'blocked') console.debug('blocked');
    }, 50);`;
    await open('life=60', `${WITH_SOUND}; ${tells}`);
    let isBlocked = false;
    page.on('console', (message) => (isBlocked ||= message.text() === 'blocked'));
    await until('it is blocked', async () => {
      // There it does not count, and the page tells when it is asked.
      if (testedEngine() === 'webkit') await page.evaluate('null');
      return isBlocked;
    });
    await phase('blocked');
    expect(await complaints()).to.deep.equal([]);
    await press('Tab');
    const button = await focused();
    expect(button).to.deep.equal({ role: 'button', name: 'Start playback' });
    await press('Enter');
    await phase('playing');
  });
}

// Runs in a page whose browser does not tell its tree of accessibility: what our elements say for that tree.
function readFocus(): Focused {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const roles: Readonly<Record<string, string>> = {
    button: 'button',
    input: 'slider',
    summary: 'DisclosureTriangle',
  };
  return {
    role: element?.getAttribute('role') ?? roles[element?.localName ?? ''] ?? element?.localName ?? '',
    name: element?.getAttribute('aria-label') ?? element?.textContent.replace(/\s+/g, ' ').trim() ?? '',
  };
}
