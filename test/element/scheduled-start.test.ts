import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { PlaybackErrorEvent, SecureH5livePlayer } from '../../src/index.js';
import '../../src/define.js';
import { pageClock } from '../../src/playback/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { type FakePlayer, fakePlayerSrc, forgetPlayers, playerSetUp, until } from './fakes/fake-player.js';

const HOUR = 3600;
const seconds = () => Math.floor(Date.now() / 1000);
const tokenFrom = (from: number, stream = 'A') =>
  unsignedJwt(playbackClaims({ iat: from - 100 * HOUR, nbf: from, exp: from + HOUR, streams: [stream] }));

/** Tells the page by a server's answer that it is so many seconds later than its device believes; in place of waiting. */
const learn = (laterBy: number) =>
  pageClock.learnServerTime(new Date((seconds() + laterBy) * 1000).toUTCString());

interface Waiting {
  readonly player: SecureH5livePlayer;
  readonly vendor: FakePlayer;
  readonly errors: PlaybackErrorEvent[];
}

async function waiting(settings: object): Promise<Waiting> {
  forgetPlayers();
  const player = document.createElement('secure-h5live-player');
  const errors: PlaybackErrorEvent[] = [];
  player.addEventListener('error', (event) => errors.push(event));
  Object.assign(player, {
    streamName: 'A',
    playerSrc: fakePlayerSrc(),
    autoplay: true,
    lang: 'en',
    ...settings,
  });
  (await fixture<HTMLElement>(html`<div></div>`)).append(player);
  const vendor = await playerSetUp();
  for (const name of ['Ready', 'Loading']) vendor.emit(name);
  vendor.emit('Error', { code: 4901, message: 'refused' });
  vendor.emit('Pause', { reason: 'connectionclose' });
  await until('it waits', () => player.playback.phase === 'scheduled');
  await player.updateComplete;
  vendor.calls.splice(0);
  return { player, vendor, errors };
}

const find = (player: Element, selector: string) => player.shadowRoot!.querySelector<HTMLElement>(selector);
const textOf = (player: Element, selector: string) =>
  find(player, selector)?.textContent?.replace(/\s+/g, ' ').trim();
const timer = (player: Element) => textOf(player, '[role=timer]');

describe('a player whose token begins later', () => {
  afterEach(() => {
    fixtureCleanup();
    learn(0);
  });

  it('counts down over the picture, and starts by itself when that has come', async () => {
    const from = seconds() + 2 * HOUR;
    const { player, vendor, errors } = await waiting({ token: tokenFrom(from), poster: '/poster.png' });
    expect(player.playback.startsAt).to.equal(from * 1000);
    expect(textOf(player, '[part=message] [role=status]')).to.match(/^Playback starts by itself on .*\.$/);
    expect(find(player, '[part=message] time')!.getAttribute('datetime')).to.equal(
      new Date(from * 1000).toISOString(),
    );
    expect(timer(player)).to.match(/^(?:2:00:00|1:59:5\d)$/);
    expect(find(player, '[part=poster]'), 'poster').not.to.equal(null);
    expect(errors.map(({ code, action, cause }) => [code, action, cause])).to.deep.equal([
      [4901, 'wait', 'token-not-yet-valid'],
    ]);
    learn(HOUR);
    await player.updateComplete;
    expect(timer(player)).to.match(/^(?:1:00:0\d|59:\d\d)$/);
    expect(vendor.calls).not.to.include('play');
    learn(2 * HOUR + 5);
    await until('it starts', () => vendor.calls.includes('play'));
    vendor.emit('Play');
    await player.updateComplete;
    expect([player.playback.phase, find(player, '[part=message]')]).to.deep.equal(['playing', null]);
  });

  it('is heard once, however often it counts', async () => {
    const { player } = await waiting({ token: tokenFrom(seconds() + 2 * HOUR) });
    const status = find(player, '[part=message] [role=status]')!;
    let changes = 0;
    const heard = new MutationObserver((records) => (changes += records.length));
    heard.observe(status, { childList: true, characterData: true, subtree: true, attributes: true });
    const shown = new Set([timer(player)]);
    for (const later of [100, 200, 300]) {
      learn(later);
      await player.updateComplete;
      shown.add(timer(player));
    }
    await Promise.resolve();
    expect([shown.size, changes]).to.deep.equal([4, 0]);
    expect(find(player, '[role=timer]')!.closest('[role=status], [role=alert], [aria-live]')).to.equal(null);
    heard.disconnect();
  });

  it('is accessible, in English, German and right to left', async () => {
    const { player } = await waiting({ token: tokenFrom(seconds() + 50 * HOUR), owner: true });
    await expect(player).to.be.accessible();
    expect(timer(player)).to.match(/^2 days, 0[12]:\d\d:\d\d$/);
    expect(textOf(player, '[part=message] .owner')).to.match(/^The token begins later/);
    player.lang = 'de';
    await player.updateComplete;
    expect(textOf(player, '[part=message] [role=status] .text')).to.match(
      /^Die Wiedergabe beginnt von selbst am .* um /,
    );
    expect(timer(player)).to.match(/^2 Tage, 0[12]:\d\d:\d\d$/);
    expect(textOf(player, '[part=action]')).to.equal('Nicht warten');
    player.dir = 'rtl';
    await expect(player).to.be.accessible();
  });

  it('gives up where the viewer does not want to wait, and starts nothing then', async () => {
    const { player, vendor } = await waiting({ token: tokenFrom(seconds() + 2 * HOUR) });
    const button = find(player, '[part=action]')!;
    expect(button.textContent?.trim()).to.equal('Do not wait');
    button.click();
    await player.updateComplete;
    expect([player.playback.phase, timer(player)]).to.deep.equal(['paused', undefined]);
    learn(3 * HOUR);
    await player.updateComplete;
    expect([player.playback.phase, vendor.calls.includes('play')]).to.deep.equal(['paused', false]);
  });

  it('goes by the token of the entry that it is to play, and not by that of another', async () => {
    const from = seconds() + 2 * HOUR;
    const { player, errors } = await waiting({
      streamName: '',
      startIndex: 1,
      entries: [
        { streamName: 'A', token: tokenFrom(from - HOUR) },
        { streamName: 'B', token: tokenFrom(from, 'B') },
      ],
    });
    expect(player.playback.startsAt).to.equal(from * 1000);
    expect(errors.map(({ action }) => action)).to.deep.equal(['wait']);
  });

  it('waits no more when it has left the document', async () => {
    const { player, vendor } = await waiting({ token: tokenFrom(seconds() + 2 * HOUR) });
    player.remove();
    await until('it is gone', () => player.playback.phase === 'idle');
    learn(3 * HOUR);
    expect([player.playback.phase, vendor.calls.includes('play')]).to.deep.equal(['idle', false]);
  });
});
