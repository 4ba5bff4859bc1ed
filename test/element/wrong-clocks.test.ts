import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { SecureH5livePlayer, SecureH5liveTokenStatus } from '../../src/index.js';
import '../../src/define.js';
import { pageClock } from '../../src/playback/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayers, fakePlayerSrc, forgetPlayers, playerSetUp, until } from './fakes/fake-player.js';

const HOUR = 3600;
const seconds = () => Math.floor(Date.now() / 1000);
const tokenOf = (from: number, life = 300) =>
  unsignedJwt(playbackClaims({ iat: from, nbf: from, exp: from + life }));
const date = (second: number) => new Date(second * 1000).toUTCString();

/** Answers for the page's token endpoint as a server would whose clock is off by so many seconds. */
function serve(off: number): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    typeof input === 'string' && input.includes('/hour-token')
      ? Promise.resolve(new Response(tokenOf(seconds()), { headers: { date: date(seconds() + off) } }))
      : real(input, init);
  return () => void (globalThis.fetch = real);
}

const panelOf = (player: Element) => player.shadowRoot!.querySelector('secure-h5live-token-status')!;
const textOf = (panel: Element, part: string) =>
  panel.shadowRoot!.querySelector(`[part=${part}]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function playing(
  settings: object,
): Promise<{ player: SecureH5livePlayer; panel: SecureH5liveTokenStatus }> {
  forgetPlayers();
  const player = document.createElement('secure-h5live-player');
  Object.assign(player, {
    streamName: 'AAAAA-BBBBB',
    playerSrc: fakePlayerSrc(),
    autoplay: true,
    owner: true,
    lang: 'en',
    ...settings,
  });
  (await fixture<HTMLElement>(html`<div></div>`)).append(player);
  const vendor = await playerSetUp();
  for (const name of ['Ready', 'Loading', 'Play']) vendor.emit(name);
  await player.updateComplete;
  const panel = panelOf(player);
  await panel.updateComplete;
  return { player, panel };
}

const CANNOT = /expired|can no longer|not valid yet|fast|slow/;

describe('a stream that plays over its panel', () => {
  let restore = (): void => undefined;
  afterEach(() => {
    restore();
    restore = () => undefined;
    fixtureCleanup();
    pageClock.learnServerTime(date(seconds()));
  });

  for (const off of [HOUR, -HOUR, 24 * HOUR]) {
    it(`is no contradiction to it where its endpoint's clock is off by ${off} seconds`, async () => {
      restore = serve(off);
      const { player, panel } = await playing({ tokenEndpoint: '/hour-token' });
      expect(player.playback.phase).to.equal('playing');
      expect(player.tokenStatus).to.equal('valid');
      expect(textOf(panel, 'heading')).to.equal('This is a secured stream');
      expect(textOf(panel, 'detail')).to.match(/is valid until .* \(expires in [45] minutes\)/);
      expect(player.diagnosis.map(({ code }) => code)).not.to.include.oneOf(['clock-fast', 'clock-slow']);
      expect(textOf(panel, 'owner')).not.to.match(CANNOT);
    });
  }

  const given: [title: string, from: () => number][] = [
    ['an hour ahead', () => seconds() - HOUR],
    ['an hour behind', () => seconds() + HOUR],
  ];
  for (const [title, from] of given) {
    it(`is not told that it cannot start by a device's clock that is ${title}, while it plays`, async () => {
      const { player, panel } = await playing({ token: tokenOf(from()), owner: false });
      expect(textOf(panel, 'heading')).to.equal('This is a secured stream');
      expect(textOf(panel, 'detail')).to.match(/^The stream plays\./);
      expect(textOf(panel, 'panel')).not.to.match(CANNOT);
      expect(panel.shadowRoot!.querySelector('.panel')!.className).to.match(/^panel valid\s*$/);
      await expect(panel).to.be.accessible();
      player.lang = 'de';
      await player.updateComplete;
      await panel.updateComplete;
      expect(textOf(panel, 'detail')).to.match(/^Der Stream läuft\./);
      player.pause();
      fakePlayers()!.instances[0]!.emit('Pause', { reason: 'normal' });
      await player.updateComplete;
      await panel.updateComplete;
      expect(textOf(panel, 'detail')).to.match(/nicht mehr starten|gilt noch nicht/);
    });
  }

  it('goes by the device again where the page learnt its time from a wrong server', async () => {
    pageClock.learnServerTime(date(seconds() + HOUR));
    const { player, panel } = await playing({ token: tokenOf(seconds()) });
    expect(player.tokenStatus).to.equal('valid');
    expect(textOf(panel, 'owner')).not.to.match(CANNOT);
    pageClock.learnServerTime(date(seconds() + HOUR));
    await player.updateComplete;
    await panel.updateComplete;
    expect(textOf(panel, 'heading')).to.equal('This is a secured stream');
  });

  it('is told of an expiry that comes while it plays, and that it goes on', async () => {
    const { panel } = await playing({ token: tokenOf(seconds() - 298, 300) });
    await until('it expires', () => textOf(panel, 'heading') === 'The token has expired');
    await panel.updateComplete;
    expect(textOf(panel, 'detail')).to.match(
      /was valid until .*\. Playback goes on until the connection is interrupted\.$/,
    );
  });

  it('is tried again after a cut where its clock says that the token has expired', async () => {
    const { player } = await playing({ token: tokenOf(seconds() - HOUR) });
    for (let cut = 0; cut < 4; cut += 1)
      fakePlayers()!.instances[0]!.emit('Error', { code: 4106, message: 'cut' });
    expect(player.playback.phase).to.equal('reconnecting');
  });

  it('is not told either that its token is for another stream, where it plays all the same; the owner is', async () => {
    const other = unsignedJwt(playbackClaims({ exp: 4_102_444_800, streams: ['X'] }));
    const { panel } = await playing({ token: other });
    expect(textOf(panel, 'findings')).not.to.match(/another stream/);
    expect(textOf(panel, 'owner')).to.match(/stream-mismatch/);
    expect(panel.shadowRoot!.querySelector('.panel')!.className).not.to.match(/refused/);
  });
});
