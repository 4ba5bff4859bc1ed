import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { SecureH5livePlayer } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayers, fakePlayerSrc, forgetPlayers, playerSetUp, until } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));

function make(settings: Partial<SecureH5livePlayer> = {}): SecureH5livePlayer {
  const player = document.createElement('secure-h5live-player');
  Object.assign(player, { streamName: 'AAAAA-BBBBB', playerSrc: fakePlayerSrc(), token: JWT, ...settings });
  return player;
}

/** What a promise gives within a second, or that it gives nothing. */
const settled = (promise: Promise<unknown>) => Promise.race([promise, aTimeout(1_000).then(() => 'never')]);

async function answered(player: SecureH5livePlayer, count = 1): Promise<void> {
  const vendor = await until('it was told to play', () => {
    const { instances = [] } = fakePlayers() ?? {};
    const last = instances[count - 1];
    return last?.config && (last.config.playback?.autoplay || last.calls.includes('play')) ? last : undefined;
  });
  for (const name of ['Loading', 'Play']) vendor.emit(name);
  await player.updateComplete;
}

describe('play()', () => {
  beforeEach(() => {
    forgetPlayers();
  });

  it('gives false on an element that was never in a document', async () => {
    expect(await settled(make().play())).to.equal(false);
  });

  it('gives false on an element that was taken out, also where loading waited for it', async () => {
    for (const loading of ['eager', 'click', 'lazy'] as const) {
      const player = make({ loading });
      (await fixture<HTMLElement>(html`<div></div>`)).append(player);
      await player.updateComplete;
      player.remove();
      const early = player.play();
      await aTimeout(200);
      const { length } = fakePlayers()?.instances ?? [];
      expect(await settled(player.play()), loading).to.equal(false);
      expect(await settled(early), `${loading}, at once`).to.equal(false);
      await aTimeout(50);
      expect(fakePlayers()?.instances ?? [], loading).to.have.lengthOf(length);
      expect(player.playback.phase, loading).to.equal('idle');
    }
  });

  it('plays where the element comes into the document right after', async () => {
    const player = make();
    const plays = player.play();
    (await fixture<HTMLElement>(html`<div></div>`)).append(player);
    await answered(player);
    expect(await settled(plays)).to.equal(true);
  });

  it('plays what was set right before it, and says so', async () => {
    const player = make();
    (await fixture<HTMLElement>(html`<div></div>`)).append(player);
    await playerSetUp();
    player.streamName = 'CCCCC-DDDDD';
    const plays = player.play();
    await answered(player, 2);
    expect(await settled(plays)).to.equal(true);
  });

  it('is taken back by a pause that comes before the element is shown', async () => {
    const player = make();
    const plays = player.play();
    player.pause();
    (await fixture<HTMLElement>(html`<div></div>`)).append(player);
    expect(await settled(plays)).to.equal(false);
    await aTimeout(50);
    expect(fakePlayers()?.instances[0]?.calls).to.deep.equal(['setup']);
  });

  it('gives false where something else is asked for before anything has begun', async () => {
    const player = make();
    (await fixture<HTMLElement>(html`<div></div>`)).append(player);
    await player.updateComplete;
    const plays = player.play();
    player.streamName = '';
    expect(await settled(plays)).to.equal(false);
  });
});

describe('methods that never reject', () => {
  it('take nothing as nothing', async () => {
    const player = make();
    for (const nothing of [null, undefined]) {
      expect(await settled(player.updateSource(nothing))).to.deep.equal({ outcome: 'aborted' });
      expect(await settled(player.codeSnippet(nothing))).to.be.an('object');
    }
    expect(player.streamName).to.equal('AAAAA-BBBBB');
  });
});

describe('a volume that no video has', () => {
  for (const [volume, used] of [
    [2, 1],
    [-1, 0],
    [Infinity, 1],
  ] as const)
    it(`is the nearest that one has: ${used} for ${volume}`, async () => {
      Object.assign(fakePlayers() ?? {}, { instances: [] });
      (await fixture<HTMLElement>(html`<div></div>`)).append(make({ volume }));
      const { config } = await until('it was set up', () => {
        const vendor = fakePlayers()?.instances[0];
        return vendor?.config && vendor;
      });
      expect(config.playback.volume).to.equal(used);
    });
});
