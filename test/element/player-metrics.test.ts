// What few pages have: metrics, how the player chooses between several streams, and metadata. None of it is there at a start
// without it.
import { expect } from '@open-wc/testing';
import type { MetadataEvent, PlaybackErrorEvent, SecureH5livePlayer } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { type FakePlayer, fakePlayers, fakePlayerSrc, forgetPlayers, until } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800, user: 'anna' }));
const ACCOUNT = { metricsAccountId: 'acme', metricsAccountKey: 'k-1' };

/** The newest instance, once it was set up. */
const newest = (count = 1): Promise<FakePlayer> =>
  until(`${count} player(s) set up`, () => {
    const instances = fakePlayers()?.instances ?? [];
    return instances.length >= count && instances.at(-1)?.config ? instances.at(-1) : undefined;
  });

const settings = (vendor: FakePlayer) =>
  vendor.config as unknown as {
    metrics?: object;
    playback: { metadata?: boolean };
    source: { options?: { adaption?: object } };
  };

describe('metrics and quality of <secure-h5live-player>', () => {
  let player: SecureH5livePlayer;
  let errors: PlaybackErrorEvent[];

  function show(properties: object = {}): void {
    player = document.createElement('secure-h5live-player');
    errors = [];
    player.addEventListener('error', (event) => errors.push(event));
    Object.assign(player, { streamName: 'AAAAA-BBBBB', playerSrc: fakePlayerSrc(), token: JWT, lang: 'en' });
    Object.assign(player, properties);
    document.body.append(player);
  }
  beforeEach(() => {
    forgetPlayers();
  });
  afterEach(() => player.remove());

  it('sets up nothing of it where nothing of it is said', async () => {
    show();
    const { metrics, playback, source } = settings(await newest());
    expect([metrics, playback.metadata, source.options]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('sets up nothing of it where something else is said that a start alone does not read', async () => {
    show({ config: { style: { view: false } }, streamName: '', entries: [{ streamName: 'AAAAA-BBBBB' }] });
    const { metrics, playback, source } = settings(await newest());
    expect([metrics, playback.metadata, source.options]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('sends metrics of the token’s user, and of an event', async () => {
    show({ ...ACCOUNT, eventId: 'auction' });
    expect(settings(await newest()).metrics).to.deep.equal({
      accountId: 'acme',
      accountKey: 'k-1',
      eventId: 'auction',
      userId: 'anna',
    });
    expect(errors).to.deep.equal([]);
  });

  it('reads the account from markup, but never its key', async () => {
    show();
    player.setAttribute('metrics-account-id', 'acme');
    player.setAttribute('metrics-account-key', 'k-0');
    player.setAttribute('metricsaccountkey', 'k-0');
    player.setAttribute('user-id', 'berta');
    player.setAttribute('event-id', 'auction');
    expect(player.metricsAccountKey).to.equal('');
    player.metricsAccountKey = 'k-1';
    await player.updateComplete;
    expect(player.outerHTML).not.to.contain('k-1');
    const vendor = await until('a player with metrics', () =>
      fakePlayers()?.instances.find((one) => one.config && settings(one).metrics !== undefined),
    );
    expect(settings(vendor).metrics).to.deep.equal({
      accountId: 'acme',
      accountKey: 'k-1',
      eventId: 'auction',
      userId: 'berta',
    });
  });

  it('keeps the metrics of a config as they are', async () => {
    const metrics = { accountId: 'acme', accountKey: 'k-1', statsInterval: 5, customField10: 'x' };
    show({ config: { metrics } });
    expect(settings(await newest()).metrics).to.deep.equal(metrics);
  });

  it('plays without metrics where they lack the key, tells the owner, and begins anew with it', async () => {
    show({ metricsAccountId: 'acme' });
    expect(settings(await newest()).metrics).to.equal(undefined);
    expect(errors.map(({ code, action }) => [code, action])).to.deep.equal([['metrics-invalid', 'ignore']]);
    expect(player.playback.failure).to.equal(undefined);
    player.metricsAccountKey = 'k-1';
    expect(settings(await newest(2)).metrics).to.deep.include(ACCOUNT_CONFIG);
    expect(errors).to.have.lengthOf(1);
  });

  it('says how the player chooses between streams, over what the config says', async () => {
    show({
      groupId: 'abc-1',
      adaption: 'deviationOfMean',
      omitRenditions: 'high 1',
      config: { source: { options: { adaption: { rule: 'none', downStep: 2 } } } },
    });
    expect(settings(await newest()).source.options?.adaption).to.deep.equal({
      rule: 'deviationOfMean',
      downStep: 2,
      omitRenditions: ['high', 1],
    });
  });

  it('takes a list of what is left out as well', async () => {
    show({ groupId: 'abc-1', omitRenditions: ['low', 0] });
    expect(settings(await newest()).source.options?.adaption).to.deep.equal({ omitRenditions: ['low', 0] });
  });

  it('has metadata read where that is asked for, and gives them as an event without a token', async () => {
    show({ metadata: true });
    const vendor = await newest();
    expect(settings(vendor).playback.metadata).to.equal(true);
    const events: MetadataEvent[] = [];
    player.addEventListener('metadata', (event) => events.push(event));
    vendor.emit('MetaData', { handlerName: 'onCuePoint', message: { at: JWT, n: 1 }, streamTime: 2.5 });
    vendor.emit('MetaData', {
      get message() {
        throw new Error('no');
      },
    });
    await until('two events', () => events.length === 2);
    expect(events[0]).to.include({ handlerName: 'onCuePoint', streamTime: 2.5, truncated: false });
    expect(events[0]?.message).to.deep.equal({ at: '[token removed]', n: 1 });
    expect(events[1]).to.include({ handlerName: '', message: undefined, streamTime: undefined });
  });
});

const ACCOUNT_CONFIG = { accountId: 'acme', accountKey: 'k-1' };
