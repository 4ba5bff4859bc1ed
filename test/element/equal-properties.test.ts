import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { PlaybackChangeEvent, PlayerEntry, SecureH5livePlayer } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayers, fakePlayerSrc, until, type FakePlayer } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const onPlay = (): void => undefined;

/** What a framework renders inline: equal objects, made anew each time. */
const rendered = (asked: () => void) => ({
  config: { playback: { automute: true }, style: { width: 'auto' }, events: { onPlay } },
  entries: [{ streamName: 'AAAAA-BBBBB', label: '720p', bitrate: 1500 }, { streamName: 'CCCCC-DDDDD' }],
  tokenRequest: {
    credentials: 'include' as const,
    headers: new Headers({ 'x-page': '1' }),
  },
  tokenProvider: asked as never,
});

async function playing(): Promise<{ player: SecureH5livePlayer; phases: string[]; vendor: FakePlayer }> {
  Object.assign(fakePlayers() ?? {}, { instances: [] });
  const player = await fixture<SecureH5livePlayer>(
    html`<secure-h5live-player player-src=${fakePlayerSrc()} .token=${JWT} lang="en"></secure-h5live-player>`,
  );
  Object.assign(player, { ...rendered(onPlay), autoplay: true });
  const phases: string[] = [];
  player.addEventListener('playback-change', ({ state }: PlaybackChangeEvent) => phases.push(state.phase));
  const vendor = await newest();
  for (const name of ['Ready', 'Loading', 'Play']) vendor.emit(name);
  await until('it plays', () => player.playback.phase === 'playing');
  return { player, phases, vendor };
}

const newest = (count = 1): Promise<FakePlayer> =>
  until(`${count} player(s) set up`, () => {
    const instances = fakePlayers()?.instances ?? [];
    return instances.length >= count && instances.at(-1)?.config ? instances.at(-1) : undefined;
  });

describe('an equal value of a property', () => {
  it('leaves the picture alone, however often a framework renders it anew', async () => {
    const { player, phases, vendor } = await playing();
    for (let rendering = 0; rendering < 5; rendering += 1) {
      Object.assign(player, rendered(onPlay));
      await player.updateComplete;
    }
    await aTimeout(100);
    expect(phases.slice(phases.indexOf('playing'))).to.deep.equal(['playing']);
    expect(fakePlayers()!.instances).to.deep.equal([vendor]);
    expect(vendor.calls).not.to.include.members(['destroy']);
    expect(vendor.calls).not.to.include.members(['pause']);
  });

  it('does not have a fetched token forgotten and asked for again', async () => {
    let asked = 0;
    const provider = () => {
      asked += 1;
      return JWT;
    };
    const { player } = await playing();
    Object.assign(player, { token: undefined, tokenProvider: provider });
    await until('a token was asked for', () => asked === 1);
    for (let rendering = 0; rendering < 5; rendering += 1) {
      Object.assign(player, { ...rendered(() => undefined), tokenProvider: provider });
      await player.updateComplete;
    }
    await aTimeout(50);
    expect(asked).to.equal(1);
  });

  it('is a V2 token of equal values as well', async () => {
    const values = { token: 'ab'.repeat(16), expires: '4102444800', options: '1', tag: '' };
    const { player } = await playing();
    player.token = values;
    await player.updateComplete;
    let updates = 0;
    player.addController({ hostUpdate: () => (updates += 1) });
    player.token = { ...values };
    await player.updateComplete;
    expect(updates).to.equal(0);
  });

  const others: [title: string, change: (player: SecureH5livePlayer) => void][] = [
    ['a setting', (player) => (player.config = { playback: { automute: false } })],
    [
      'a setting that was changed within the same object',
      (player) => {
        const config = player.config as { playback: { automute: boolean } };
        config.playback.automute = false;
        player.config = config;
      },
    ],
    [
      'an entry more, in the same list',
      (player) => {
        const entries = player.entries as PlayerEntry[];
        entries.push({ streamName: 'EEEEE-FFFFF' });
        player.entries = [...entries];
      },
    ],
    ['another handler', (player) => (player.config = { events: { onPlay: () => undefined } })],
  ];
  for (const [title, change] of others) {
    it(`is not ${title}: the player is set up anew`, async () => {
      const { player, vendor } = await playing();
      change(player);
      await newest(2);
      expect(vendor.calls).to.include('destroy');
    });
  }

  const unreadable: [title: string, value: unknown][] = [
    ['refers to itself', cyclic()],
    ['throws when it is read', throwing()],
    ['is a list that throws when it is read', new Proxy([], { get: fail })],
    ['is of another kind', 5],
  ];
  for (const [title, value] of unreadable) {
    it(`is not looked for in what ${title}: the owner is told`, async () => {
      const { player } = await playing();
      for (const name of ['config', 'entries'] as const) {
        player[name] = value as never;
        player[name] = value as never;
        await player.updateComplete;
        expect(player.playback.failure?.code).to.equal(`${name}-invalid`);
        player[name] = undefined;
        await player.updateComplete;
      }
    });
  }

  it('given by updateSource does not keep the next change from taking effect', async () => {
    const { player } = await playing();
    const { entries } = rendered(onPlay);
    void player.updateSource({ entries });
    player.config = { playback: { automute: false } };
    await newest(2);
    void player.updateSource({ entries });
    await player.updateComplete;
    player.streamName = 'GGGGG-HHHHH';
    player.entries = undefined;
    const { config } = await newest(3);
    expect(config.source.entries?.map(({ h5live }) => h5live.rtmp.streamname)).to.deep.equal(['GGGGG-HHHHH']);
  });
});

describe('autoplay', () => {
  it('tells of no pause between the connection that is asked for and the one that begins', async () => {
    const { phases } = await playing();
    expect(phases.slice(phases.indexOf('loading'))).to.deep.equal(['loading', 'playing']);
  });

  it('tells of no pause either with another stream', async () => {
    const { player, phases } = await playing();
    phases.length = 0;
    player.entries = undefined;
    player.streamName = 'GGGGG-HHHHH';
    const vendor = await newest(2);
    for (const name of ['Ready', 'Loading', 'Play']) vendor.emit(name);
    expect(phases).to.deep.equal(['idle', 'loading', 'playing']);
  });

  it('that was paused meanwhile does tell of it', async () => {
    const { player, phases } = await playing();
    player.entries = undefined;
    player.streamName = 'GGGGG-HHHHH';
    const vendor = await newest(2);
    player.pause();
    phases.length = 0;
    vendor.emit('Ready');
    expect(player.playback.phase).to.equal('paused');
    expect(phases).to.deep.equal([]);
  });
});

function cyclic(): object {
  const value: Record<string, unknown> = {};
  value['playback'] = value;
  return value;
}

function throwing(): object {
  return Object.defineProperty({}, 'playback', { get: fail, enumerable: true });
}

function fail(): never {
  throw new Error('not to be read');
}
