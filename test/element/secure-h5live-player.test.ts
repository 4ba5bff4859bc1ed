import { aTimeout, expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { NanoPlayerConfig } from '../../src/nanoplayer/player-config.js';
import { helpAddress } from '../../src/shared/index.js';
import { ControlRequestEvent, SecureH5livePlayer, type PlaybackChangeEvent } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { HeldTimers } from '../helpers/held-timers.js';
import { type FakePlayer, fakePlayers, fakePlayerSrc, forgetPlayers, until } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const SRC = fakePlayerSrc();

async function element(
  attributes: { stream?: string; token?: unknown; src?: string; websocket?: string } = {},
) {
  const { stream = 'AAAAA-BBBBB', token = JWT, src = SRC, websocket = '' } = attributes;
  return fixture<SecureH5livePlayer>(html`
    <secure-h5live-player
      stream-name=${stream}
      player-src=${src}
      websocket-url=${websocket}
      lang="en"
      .token=${token}
    ></secure-h5live-player>
  `);
}

/** The newest instance, once it was set up. */
const newest = (count = 1): Promise<FakePlayer> =>
  until(`${count} player(s) set up`, () => {
    const instances = fakePlayers()?.instances ?? [];
    return instances.length >= count && instances.at(-1)?.config ? instances.at(-1) : undefined;
  });

const message = (player: SecureH5livePlayer) =>
  player.shadowRoot!.querySelector('[part=message] [role]')?.textContent?.replace(/\s+/g, ' ').trim();

describe('<secure-h5live-player>', () => {
  beforeEach(() => {
    forgetPlayers();
  });

  it('gives the vendor a div in the light DOM, with the token in the documented place', async () => {
    const player = await element();
    const vendor = await newest();
    expect(vendor.div.parentElement).to.equal(player);
    expect(vendor.div.slot).to.equal('player');
    expect(document.getElementById(vendor.div.id)).to.equal(vendor.div);
    expect(vendor.config.source.entries![0]!.h5live.security).to.deep.equal({ jwtoken: JWT });
    expect(vendor.config.source.entries![0]!.h5live.rtmp.streamname).to.equal('AAAAA-BBBBB');
  });

  it('reads its token from the attribute too, where a reference stays that another value leaves alone', async () => {
    const player = await fixture<SecureH5livePlayer>(
      html`<secure-h5live-player
        stream-name="AAAAA-BBBBB"
        player-src=${SRC}
        token=${JWT}
      ></secure-h5live-player>`,
    );
    expect((await newest()).config.source.entries![0]!.h5live.security).to.deep.equal({ jwtoken: JWT });
    expect(player.outerHTML + player.shadowRoot!.innerHTML).not.to.contain(JWT);
    const reference = player.getAttribute('token');
    expect(reference).to.match(/^in-memory:/);
    player.token = undefined;
    await player.updateComplete;
    expect(player.getAttribute('token')).to.equal(reference);
  });

  it('reads the tokens of several streams in any wrapping', async () => {
    const player = await element();
    player.entries = [
      { streamName: 'AAAAA-CCCCC', token: `Here it is: ${JWT}` },
      { streamName: 'AAAAA-DDDDD', token: { wrapped: [JWT] } as object },
    ];
    await player.updateComplete;
    const sent = await until(
      'a player with both',
      () => fakePlayers()?.instances.find(({ config }) => config?.source.entries?.length === 2)?.config,
    );
    expect(sent.source.entries!.map(({ h5live }) => h5live.security)).to.deep.equal([
      undefined,
      { jwtoken: JWT },
    ]);
  });

  it('has the looks of what comes once it plays', async () => {
    const player = await element();
    await player.updateComplete;
    const sheets = player.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const isThere = (selector: string): boolean => sheets.some(({ cssText }) => cssText.startsWith(selector));
    expect([isThere('.passing'), isThere('.snippet')]).to.deep.equal([true, true]);
  });

  describe('that starts by itself', () => {
    // As a page has it, which waits for nothing: what waits for the element has everything drawn at once.
    const starting = (): SecureH5livePlayer => {
      const player = document.createElement('secure-h5live-player');
      Object.assign(player, { streamName: 'AAAAA-BBBBB', playerSrc: SRC, token: JWT, autoplay: true });
      return document.body.appendChild(player);
    };
    const panel = (player: SecureH5livePlayer) =>
      player.shadowRoot!.querySelector('secure-h5live-token-status') ?? undefined;
    let player: SecureH5livePlayer;
    let second: HeldTimers;
    beforeEach(() => {
      second = new HeldTimers(1000);
    });
    afterEach(() => {
      player.remove();
      second.restore();
    });

    it('draws its panel with the first picture, and keeps room for it until then', async () => {
      player = starting();
      const vendor = await newest();
      expect(panel(player)).to.equal(undefined);
      expect(player.shadowRoot!.querySelectorAll('div.status')).to.have.lengthOf(1);
      const video = vendor.div.appendChild(document.createElement('video'));
      const shown: (() => void)[] = [];
      Object.assign(video, { requestVideoFrameCallback: (callback: () => void) => shown.push(callback) });
      video.dispatchEvent(new Event('loadeddata'));
      await aTimeout(50);
      expect(panel(player)).to.equal(undefined);
      for (const callback of shown) callback();
      await until('there is a panel', () => panel(player));
      expect(player.shadowRoot!.querySelectorAll('div.status')).to.have.lengthOf(0);
    });

    it('draws its panel once a canvas plays, which tells of no picture', async () => {
      player = starting();
      const vendor = await newest();
      vendor.div.append(document.createElement('canvas'));
      vendor.emit('Loading');
      await aTimeout(50);
      expect(panel(player)).to.equal(undefined);
      vendor.emit('Play');
      await until('there is a panel', () => panel(player));
    });

    it('waits for the picture of a video also where that says that it plays before', async () => {
      player = starting();
      const vendor = await newest();
      const video = vendor.div.appendChild(document.createElement('video'));
      const shown: (() => void)[] = [];
      Object.assign(video, { requestVideoFrameCallback: (callback: () => void) => shown.push(callback) });
      vendor.emit('Loading');
      video.dispatchEvent(new Event('loadeddata'));
      vendor.emit('Play');
      await aTimeout(100);
      expect(panel(player)).to.equal(undefined);
      for (const callback of shown) callback();
      await until('there is a panel', () => panel(player));
    });

    it('draws its panel a second later where no picture comes', async () => {
      player = starting();
      await newest();
      await until('it waits for the second', () => second.count > 0);
      await aTimeout(50);
      expect(panel(player)).to.equal(undefined);
      second.run();
      await until('there is a panel', () => panel(player));
    });

    it('draws its panel at once for whoever waits for the element, and where it fails', async () => {
      player = starting();
      await player.updateComplete;
      expect(panel(player)).not.to.equal(undefined);
      player.remove();
      player = starting();
      const vendor = await newest(2);
      vendor.emit('Error', { code: 4001, message: '' });
      await until('there is a panel', () => panel(player));
      expect(player.playback.phase).not.to.equal('loading');
    });
  });

  it('loads a script once for all elements of a page', async () => {
    await element();
    await element();
    await newest(2);
    expect(fakePlayers()!.loads).to.equal(1);
    expect(document.querySelectorAll(`script[src="${SRC}"]`)).to.have.lengthOf(1);
    const [first, second] = fakePlayers()!.instances;
    expect(first!.div.id).not.to.equal(second!.div.id);
  });

  it('tells what the player reports, and each change once', async () => {
    const player = await element();
    const phases: string[] = [];
    player.addEventListener('playback-change', (event: PlaybackChangeEvent) =>
      phases.push(event.state.phase),
    );
    const vendor = await newest();
    for (const name of ['Ready', 'Loading', 'Loading', 'Play', 'StartBuffering', 'StopBuffering'])
      vendor.emit(name);
    expect(phases.slice(phases.indexOf('paused'))).to.deep.equal([
      'paused',
      'loading',
      'playing',
      'buffering',
      'playing',
    ]);
    expect(player.playback).to.deep.equal({ phase: 'playing' });
  });

  it('plays again after a stall, where the player reports the pause during the call', async function () {
    this.timeout(15_000);
    const player = await element();
    const vendor = await newest();
    void player.play();
    await until('it was told to play', () => vendor.calls.includes('play'));
    Object.assign(vendor, {
      pause: () => vendor.emit('Pause', { reason: 'normal' }),
    });
    for (const name of ['Loading', 'Play', 'StartBuffering']) vendor.emit(name);
    const { length } = vendor.calls;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(vendor.calls.slice(length)).to.include('play');
  });

  const refusals: [code: number, text: RegExp][] = [
    [4901, /The server refused this token\..* Code 4901/],
    [4903, /The token has expired, or there is none\. .* Code 4903/],
    [4900, /cannot check tokens at the moment.* Code 4900/],
    [5002, /browser.* Code 5002/],
  ];
  for (const [code, text] of refusals) {
    it(`says over the picture what code ${code} means, accessibly`, async () => {
      const player = await element();
      const vendor = await newest();
      vendor.emit('Error', { code, message: `refused jwtoken=${JWT}` });
      vendor.emit('Pause', { reason: 'connectionclose' });
      await player.updateComplete;
      expect(message(player)).to.match(text);
      expect(player.shadowRoot!.querySelector('[role=alert]')).to.exist;
      expect(player.playback.failure!.message).to.equal('refused jwtoken=[token removed]');
      await expect(player).to.be.accessible();
    });
  }

  it('tells the owner beneath the message what a failure means for them, and nobody else', async () => {
    const player = await element();
    (await newest()).emit('Error', { code: 4106, message: 'no connection' });
    await player.updateComplete;
    expect(message(player)).to.equal('Reconnecting, attempt 1 …');
    player.owner = true;
    await player.updateComplete;
    expect(message(player)).to.match(/^Reconnecting, attempt 1 … The server was not reached, or refused by/);
    await expect(player).to.be.accessible();
  });

  const servers: [websocket: string, server: string][] = [
    ['wss://media.example:8443/x', 'media.example'],
    ['', 'bintu-play.nanocosmos.de'],
  ];
  for (const [websocket, server] of servers)
    it(`names ${server} to the owner where no connection came about, and the host of the page`, async () => {
      const player = await element({ websocket });
      player.owner = true;
      (await newest()).emit('Error', { code: 4106, message: 'no connection' });
      await player.updateComplete;
      expect(message(player))
        .to.include(`connects to ${server}. `)
        .and.include(` name ${location.hostname}.`);
    });

  const causes: [title: string, token: unknown, code: number, text: RegExp][] = [
    ['no token', null, 4903, /^This stream cannot be played without a token\. .* Code 4903$/],
    ['an unreadable token', 'hello', 4903, /^The token cannot be read\. .* Code 4903$/],
    [
      'an expired token',
      unsignedJwt(playbackClaims({ exp: 1_700_000_001 })),
      4903,
      /^The token has expired\./,
    ],
    [
      'a token of later',
      unsignedJwt(playbackClaims({ nbf: 4e9, exp: 5e9 })),
      4901,
      /^Playback starts by itself on October 2, 2096 at /,
    ],
    [
      'a token for another stream',
      unsignedJwt(playbackClaims({ exp: 5e9, streams: ['X'] })),
      4901,
      /another stream/,
    ],
    [
      'an expired token and a lost connection',
      unsignedJwt(playbackClaims({ exp: 1_700_000_001 })),
      4106,
      /^The token has expired\. .* Code 4106$/,
    ],
  ];
  for (const [title, token, code, text] of causes) {
    it(`names the cause of a failure with ${title}`, async () => {
      const player = await element({ token });
      (await newest()).emit('Error', { code, message: 'refused' });
      await player.updateComplete;
      expect(message(player)).to.match(text);
    });
  }

  it('tells the owner what to do about the cause, and not what the code may mean besides', async () => {
    const player = await element({ token: unsignedJwt(playbackClaims({ exp: 5e9, streams: ['X'] })) });
    player.owner = true;
    (await newest()).emit('Error', { code: 4901, message: 'refused' });
    await until('the owner is told', () => /Create one whose/.test(message(player) ?? ''));
    expect(message(player)).to.match(/The token opens .?X.?\. Create one whose .* 4901$/);
    expect(message(player)).not.to.match(/The token is damaged|connects to/);
  });

  const providers: [title: string, code: string, properties: Partial<SecureH5livePlayer>][] = [
    ['an endpoint', 'token-endpoint-unreachable', { tokenEndpoint: 'http://localhost:1/token' }],
    ['a function', 'token-provider-failed', { tokenProvider: () => Promise.reject(new Error('no')) }],
  ];
  for (const [title, code, properties] of providers)
    it(`tells the owner why no token came from ${title}, and not to give one`, async () => {
      const player = await element({ token: null });
      Object.assign(player, { ...properties, owner: true });
      const notes = (): string =>
        player.shadowRoot!.querySelector('[part=status]')?.shadowRoot?.querySelector('[part=owner]')
          ?.textContent ?? '';
      void player.play();
      await until('the panel tells of it', () => notes().includes(code));
      expect(notes()).not.to.include('token-missing');
      expect(player.playback.failure?.code).to.equal(code);
    });

  const failures: [title: string, attributes: Parameters<typeof element>[0], code: string, text: RegExp][] = [
    ['no stream name', { stream: '' }, 'stream-name-missing', /No stream is named/],
    ['a stream name with white space', { stream: 'a b' }, 'stream-name-invalid', /not the name of a stream/],
    ['a server that is no WebSocket', { websocket: 'https://h/x' }, 'server-address-invalid', /not usable/],
    [
      'a script that runs in place',
      { src: 'javascript:alert(1)' },
      'player-address-invalid',
      /could not be loaded/,
    ],
    ['a script that is not there', { src: '/nowhere.js' }, 'player-unavailable', /could not be loaded/],
    [
      'a script that brings no player',
      { src: new URL('./fakes/no-player.js', import.meta.url).href },
      'player-unavailable',
      /could not be loaded/,
    ],
  ];
  for (const [title, attributes, code, text] of failures) {
    it(`explains ${title}`, async () => {
      delete (globalThis as { NanoPlayer?: unknown }).NanoPlayer;
      const player = await element(attributes);
      await until('it failed', () => player.playback.phase === 'failed');
      await player.updateComplete;
      expect(player.playback.failure!.code).to.equal(code);
      expect(message(player)).to.match(text);
      expect(player.querySelector('[slot=player]')).to.equal(null);
    });
  }

  it('asks for a script again that could not be loaded', async () => {
    const src = new URL('/missing-player.js', location.href).href;
    // By itself a browser keeps the first 250, which the modules of these tests use up.
    performance.setResourceTimingBufferSize(2000);
    const asked = () => performance.getEntriesByName(src).length;
    for (const attempt of [1, 2]) {
      const broken = await element({ src });
      await until(`attempt ${attempt} failed`, () => broken.playback.phase === 'failed');
      await until(`the script was asked for, attempt ${attempt}`, () => asked() === attempt);
    }
  });

  it('plays when its script’s address was mended', async () => {
    const player = await element({ src: '/missing-player.js' });
    await until('it failed', () => player.playback.phase === 'failed');
    player.playerSrc = fakePlayerSrc(2);
    await newest();
    await until('it no longer failed', () => player.playback.phase !== 'failed');
  });

  it('starts again with another stream or token, and destroys the instance before', async () => {
    const player = await element();
    const first = await newest();
    player.streamName = 'CCCCC-DDDDD';
    const second = await newest(2);
    expect(first.calls).to.deep.equal(['setup', 'destroy']);
    expect(first.div.isConnected).to.equal(false);
    expect(second.config.source.entries![0]!.h5live.rtmp.streamname).to.equal('CCCCC-DDDDD');
    expect(player.querySelectorAll('[slot=player]')).to.have.lengthOf(1);
  });

  it('carries out only the last of many changes that come during a set-up', async () => {
    const player = await element();
    await newest();
    let end: (result: object) => void = () => undefined;
    const setUp = new Promise<object>((resolve) => (end = resolve));
    Object.assign(fakePlayers()!, { setupResult: () => setUp });
    for (const name of ['A', 'B', 'C', 'D']) {
      player.streamName = name;
      await player.updateComplete;
      if (name === 'A') await newest(2);
    }
    end({});
    const names = () =>
      fakePlayers()!.instances.map(({ config }) => config?.source.entries![0]!.h5live.rtmp.streamname);
    await until('D plays', () => names().at(-1) === 'D');
    expect(names()).to.deep.equal(['AAAAA-BBBBB', 'A', 'D']);
    expect(player.querySelectorAll('[slot=player]')).to.have.lengthOf(1);
  });

  it('goes on playing when it is moved in the document', async () => {
    const player = await element();
    const vendor = await newest();
    const elsewhere = await fixture<HTMLDivElement>(html`<div></div>`);
    elsewhere.append(player);
    await aTimeout(200);
    expect(vendor.calls).to.deep.equal(['setup']);
    expect(vendor.div.isConnected).to.equal(true);
  });

  it('destroys everything when it leaves the document, and plays again when it comes back', async () => {
    const player = await element();
    const first = await newest();
    player.remove();
    await until('it was destroyed', () => first.calls.includes('destroy'));
    expect(player.children).to.have.lengthOf(0);
    first.emit('Play');
    expect(player.playback.phase).to.equal('idle');
    document.body.append(player);
    const second = await newest(2);
    expect(second.div.parentElement).to.equal(player);
    player.remove();
    await until('it was destroyed again', () => second.calls.includes('destroy'));
  });

  it('does not destroy a player during its set-up, but right after', async () => {
    let finish = (): void => undefined;
    const player = await element({ src: fakePlayerSrc() });
    await newest();
    fakePlayers()!.setupResult = () => new Promise((resolve) => (finish = () => resolve({})));
    player.streamName = 'SLOW';
    const slow = await newest(2);
    player.remove();
    await aTimeout(200);
    expect(slow.calls).to.deep.equal(['setup']);
    finish();
    await until('it was destroyed', () => slow.calls.includes('destroy'));
  });

  it('does not wait for a set-up that fails without ever settling', async () => {
    const player = await element();
    await newest();
    fakePlayers()!.setupResult = () => new Promise(() => undefined);
    player.streamName = 'STUCK';
    const stuck = await newest(2);
    stuck.emit('Error', { code: 5103, message: 'rejected' });
    fakePlayers()!.setupResult = () => Promise.resolve({});
    player.streamName = 'FREE';
    await newest(3);
    expect(stuck.calls).to.deep.equal(['setup', 'destroy']);
  });

  it('tells a set-up that the vendor rejects', async () => {
    const player = await element();
    await newest();
    fakePlayers()!.setupResult = () => Promise.reject(Object.assign(new Error('no'), { code: 5005 }));
    const help: string[] = [];
    player.addEventListener('error', (event) => help.push(event.help));
    player.streamName = 'REJECTED';
    await until('it failed', () => player.playback.failure?.code === 5005);
    expect(help, 'where it says what that means').to.deep.equal([helpAddress(5005)]);
  });

  it('passes play, pause and sound on', async () => {
    const player = await element();
    const vendor = await newest();
    const plays = player.play();
    await until('it was told to play', () => vendor.calls.includes('play'));
    for (const name of ['Loading', 'Play']) vendor.emit(name);
    expect(await plays).to.equal(true);
    player.pause();
    await until('it was told to pause', () => vendor.calls.includes('pause'));
    for (const change of [{ muted: true }, { muted: false }, { volume: 0.5 }]) {
      Object.assign(player, change);
      await player.updateComplete;
    }
    expect(vendor.calls).to.deep.equal(['setup', 'play', 'pause', 'mute', 'unmute', 'setVolume']);
  });

  it('changes its streams without setting the player up anew, and leaves alone what is not named', async () => {
    const player = await element();
    const vendor = await newest();
    const sources: NanoPlayerConfig['source'][] = [];
    Object.assign(vendor, {
      updateSource: (source: NanoPlayerConfig['source']) => {
        sources.push(source);
        setTimeout(() => vendor.emit('UpdateSourceSuccess'));
        return Promise.resolve({});
      },
    });
    await until('it is ready', () => vendor.calls.includes('setup'));
    await aTimeout(50);
    const another = unsignedJwt(playbackClaims({ exp: 4_102_444_801, streams: ['CCCCC-DDDDD'] }));
    expect(await player.updateSource({ token: another })).to.deep.equal({ outcome: 'done' });
    expect(player.streamName).to.equal('AAAAA-BBBBB');
    expect(await player.updateSource({ streamName: 'CCCCC-DDDDD' })).to.deep.equal({ outcome: 'done' });
    await player.updateComplete;
    const sent = sources.map(({ entries }) => [
      entries![0]!.h5live.rtmp.streamname,
      entries![0]!.h5live.security,
    ]);
    expect(sent).to.deep.equal([
      ['AAAAA-BBBBB', { jwtoken: another }],
      ['CCCCC-DDDDD', { jwtoken: another }],
    ]);
    expect(vendor.calls).to.deep.equal(['setup']);
  });

  it('sets another player up where the present one does not take another token', async () => {
    const player = await element();
    const first = await newest();
    await aTimeout(50);
    const another = unsignedJwt(playbackClaims({ exp: 4_102_444_801 }));
    Object.assign(first, { updateSource: () => Promise.reject(new Error('no')) });
    void player.play();
    player.token = another;
    const second = await newest(2);
    expect(second.config.source.entries![0]!.h5live.security).to.deep.equal({ jwtoken: another });
    expect(first.calls.at(-1)).to.equal('destroy');
    await aTimeout(50);
    expect(fakePlayers()!.instances).to.have.lengthOf(2);
  });

  it('makes another connection to be live again, and goes on playing', async () => {
    const player = await element();
    const vendor = await newest();
    void player.play();
    await until('it was told to play', () => vendor.calls.includes('play'));
    for (const name of ['Loading', 'Play']) vendor.emit(name);
    await player.updateComplete;
    const controls = player.shadowRoot!.querySelector('secure-h5live-controls')!;
    controls.dispatchEvent(new ControlRequestEvent({ kind: 'live' }));
    vendor.emit('Pause', { reason: 'normal' });
    await until(
      'it was told to play again',
      () => vendor.calls.filter((call) => call === 'play').length === 2,
    );
    expect(vendor.calls).to.deep.equal(['setup', 'play', 'pause', 'play']);
  });

  it('keeps a fetched token when only the look of the same stream changes', async () => {
    let asked = 0;
    const player = await element({ token: null });
    player.tokenProvider = () => {
      asked += 1;
      return JWT;
    };
    await player.updateComplete;
    void player.play();
    await until('it was asked for a token', () => asked === 1);
    await newest();
    const { length } = fakePlayers()!.instances;
    player.latencyMode = 'classic';
    await newest(length + 1);
    expect(asked).to.equal(1);
  });

  it('takes no renewed token that is for another page than its own', async () => {
    const player = await element();
    let domain = 'elsewhere.example';
    player.tokenProvider = () => unsignedJwt(playbackClaims({ exp: 4_102_444_900, domain }));
    await player.updateComplete;
    expect(await player.renewToken(), domain).to.equal(false);
    domain = location.hostname;
    expect(await player.renewToken(), domain).to.equal(true);
  });

  it('carries out only the last request, where several come before the player is ready', async () => {
    const player = await element();
    const plays = [player.play(), player.play()];
    player.pause();
    expect(await Promise.all(plays)).to.deep.equal([false, false]);
    const vendor = await newest();
    await aTimeout(50);
    expect(vendor.calls).to.deep.equal(['setup']);
  });

  it('tells what is known of its token, and passes on what its panel tells', async () => {
    const told: string[] = [];
    const note = ({ type }: Event) => told.push(type);
    const types = ['token-status-change', 'token-expiring', 'token-expired'];
    for (const type of types) addEventListener(type, note);
    const player = await element({
      token: unsignedJwt(playbackClaims({ streams: ['X'], exp: 1_700_000_001 })),
    });
    expect(player.tokenStatus).to.equal('expired');
    expect(player.tokenInfo).to.include({ kind: 'jwt', validUntil: 1_700_000_001 });
    expect(player.diagnosis.map(({ code }) => code)).to.include.members(['token-expired', 'stream-mismatch']);
    expect(told).to.deep.equal(['token-status-change', 'token-expired']);
    for (const type of types) removeEventListener(type, note);
  });

  it('can be defined twice, and its class imported without a tag', () => {
    expect(() => SecureH5livePlayer.define()).not.to.throw();
    expect(() => SecureH5livePlayer.define()).not.to.throw();
  });

  it('leaves nothing behind on the page', async () => {
    fixtureCleanup();
    await aTimeout(200);
    expect(document.querySelectorAll('secure-h5live-player, [id^=secure-h5live-player]')).to.have.lengthOf(0);
  });
});
