import { expect } from 'chai';
import { parseToken } from '../../../src/token/index.js';
import { type PlaybackRequest } from '../../../src/nanoplayer/index.js';
import { NO_CONFIG } from '../../../src/nanoplayer/owner-config.js';
import { Clock } from '../../../src/playback/clock.js';
import { handOver } from '../../../src/playback/handover.js';
import type { ScriptRequest } from '../../../src/playback/script-loader.js';
import { PlayerSession } from '../../../src/playback/session.js';
import { SourceChanges } from '../../../src/playback/source-changes.js';
import { FakeWorld } from '../../helpers/fake-nano-player.js';
import { Hands } from '../../helpers/hands.js';
import { settle } from '../../helpers/settle.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const SCRIPT: ScriptRequest = { address: undefined, options: {}, source: () => 'property' };
let count = 0;
const jwt = () => {
  count += 1;
  return parseToken(unsignedJwt(playbackClaims({ sub: String(count) })));
};

function bench() {
  const hands = new Hands();
  const clock = new Clock(hands);
  const world = new FakeWorld();
  const events: string[] = [];
  const request = (more: Partial<PlaybackRequest> = {}): PlaybackRequest => ({
    entries: [{ streamName: 'A' }],
    startIndex: 0,
    token: jwt(),
    secured: true,
    servers: {},
    autoplay: true,
    muted: false,
    volume: 1,
    vendorControls: false,
    config: NO_CONFIG,
    ...more,
  });
  const session = (more: Partial<PlaybackRequest> = {}): PlayerSession =>
    new PlayerSession({
      host: {} as HTMLElement,
      target: {},
      request: request(more),
      onEvent: (_, { name }) => void events.push(name),
      environment: { clock, loadPlayer: () => world.load(), mount: world.mount },
    });
  const started = async (more: Partial<PlaybackRequest> = {}): Promise<PlayerSession> => {
    const one = session(more);
    await one.start(SCRIPT);
    return one;
  };
  const changesOf = (one: PlayerSession) => (one.changes ??= new SourceChanges(one, clock));
  return { changesOf, clock, hands, world, events, request, session, started };
}

describe('PlayerSession', () => {
  it('mounts, sets up, and settles the mount once the player has taken it', async () => {
    const { started, world, events } = bench();
    const session = await started();
    expect(world.newest.id).to.equal(world.mounts[0]!.element.id);
    expect(world.mounts[0]!.log).to.deep.equal(['settle']);
    expect([session.ready, session.running, events]).to.deep.equal([true, true, ['Ready', 'Loading']]);
  });

  it('takes nothing before it is set up, and says so', async () => {
    const { session, request, changesOf } = bench();
    const one = session();
    expect(one.call(() => undefined)).to.equal(false);
    expect(await changesOf(one).update(request(), true)).to.deep.equal({ outcome: 'aborted' });
    expect(await changesOf(one).switchStream(1)).to.deep.equal({ outcome: 'aborted' });
  });

  it('has Media over QUIC left alone as long as this browser remembers that it did not come through', async () => {
    const { started, world, clock } = bench();
    const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
    const asked: unknown[] = [];
    try {
      for (const restsFor of [1, 0]) {
        const kept = { getItem: () => String(clock.deviceNow() + restsFor) };
        Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: kept });
        await started();
        asked.push(world.newest.config?.playback.enableMediaOverQuic);
      }
    } finally {
      if (before) Object.defineProperty(globalThis, 'localStorage', before);
      else Reflect.deleteProperty(globalThis, 'localStorage');
    }
    expect(asked).to.deep.equal([false, undefined]);
  });

  it('runs the owner’s handlers after its own, and survives what they throw', async () => {
    const { started, world, events } = bench();
    const owners: string[] = [];
    const reported: unknown[] = [];
    const real = globalThis.reportError;
    globalThis.reportError = (error: unknown) => void reported.push(error);
    try {
      await started({
        config: {
          settings: {},
          events: {
            onPlay: () => {
              owners.push(events.at(-1) ?? '');
              throw new Error('theirs');
            },
            onServerInfo: () => owners.push('server'),
          },
        },
      });
      world.newest.emit('Play');
      world.newest.emit('ServerInfo');
    } finally {
      globalThis.reportError = real;
    }
    expect(owners).to.deep.equal(['Play', 'server']);
    expect(reported.map(String)).to.deep.equal(['Error: theirs']);
    expect(events).not.to.include('ServerInfo');
  });

  it('tells whether it plays as the player reports it, not as it was told', async () => {
    const { started, world } = bench();
    const session = await started({ autoplay: false });
    expect(session.running).to.equal(false);
    session.play();
    expect(session.running).to.equal(true);
    world.newest.emit('Pause', { reason: 'reconnectionimminent' });
    expect(session.running, 'it tries again by itself').to.equal(true);
    world.newest.emit('Error', { code: 1005 });
    expect(session.running, 'it waits for the viewer').to.equal(false);
  });

  it('tells its own pause from one of the viewer', async () => {
    const { started, world } = bench();
    const session = await started();
    const pause = { name: 'Pause', data: { reason: 'normal' } };
    world.newest.pause = () => undefined;
    session.pause();
    expect([session.pausedByViewer(pause), session.pausedByViewer(pause)]).to.deep.equal([false, true]);
    expect(session.pausedByViewer({ name: 'Pause', data: { reason: 'connectionclose' } })).to.equal(false);
  });

  it('knows the token of the last connection apart from the newest', async () => {
    const { started, world, request, changesOf } = bench();
    const session = await started();
    const first = session.token;
    world.newest.emit('Play');
    const next = request();
    void changesOf(session).update(next, true);
    await settle();
    expect([session.token, session.usedToken]).to.deep.equal([next.token, first]);
    world.newest.emit('Loading');
    expect(session.usedToken).to.equal(next.token);
  });

  it('is spent where a start with another source comes to nothing', async () => {
    const { started, world, request, changesOf } = bench();
    const session = await started({ autoplay: false });
    const end = changesOf(session).update(request(), true);
    await settle();
    expect(session.running).to.equal(true);
    world.newest.emit('UpdateSourceFail', { code: 4006 });
    expect(await end).to.deep.equal({ outcome: 'failed', code: 4006 });
    expect([session.spent, session.running]).to.deep.equal([true, false]);
  });

  it('is not spent where a switch of what plays comes to nothing', async () => {
    const { started, world, request, changesOf } = bench();
    const session = await started();
    world.newest.emit('Play');
    const end = changesOf(session).update(request(), true);
    await settle();
    world.newest.emit('UpdateSourceAbort', { reason: 'frequency' });
    expect((await end).outcome).to.equal('aborted');
    expect(session.spent).to.equal(false);
  });

  it('is spent where it cannot be set up', async () => {
    const { session, world } = bench();
    world.setUp = () => Promise.reject(new Error('no'));
    const one = session();
    const message = await one.start(SCRIPT).catch((error: unknown) => String(error));
    expect([message, one.spent, one.ready]).to.deep.equal(['Error: no', true, false]);
  });

  it('stops once, whatever the vendor’s player throws, and takes the mount away', async () => {
    const { started, world, hands, events } = bench();
    const session = await started();
    world.newest.destroy = () => {
      world.newest.calls.push('destroy');
      throw new Error('of version 4');
    };
    await Promise.all([session.stop(), session.stop()]);
    expect(world.newest.calls.filter((call) => call === 'destroy')).to.have.lengthOf(1);
    expect(world.mounts[0]!.log.at(-1)).to.equal('remove');
    expect([session.player, session.mount, session.ready]).to.deep.equal([undefined, undefined, false]);
    world.newest.emit('Play');
    expect([events.includes('Play'), hands.running]).to.deep.equal([false, 0]);
  });

  it('says that it never played where it is stopped first', async () => {
    const { started } = bench();
    const session = await started();
    void session.stop();
    expect(await session.played).to.equal(false);
  });
});

describe('handOver', () => {
  function stage() {
    const all = bench();
    const stopping = new AbortController();
    const begin = async () => {
      const earlier = await all.started();
      all.world.newest.emit('Play');
      const next = all.session({ muted: true });
      const ready = handOver(earlier, next, SCRIPT, stopping.signal, all.clock);
      await settle();
      return { earlier, next, ready };
    };
    return { ...all, stopping, begin };
  }

  it('shows the next player as soon as it has a picture, and stops neither', async () => {
    const { begin, world, hands } = stage();
    const { earlier, next, ready } = await begin();
    expect(next.mount?.slot).to.equal('standby');
    world.newest.emit('Play');
    expect(await ready).to.equal(true);
    expect([earlier.mount?.slot, next.mount?.slot]).to.deep.equal(['standby', 'player']);
    expect([world.alive.length, hands.running]).to.deep.equal([2, 0]);
  });

  it('waits for a drawn frame where the browser tells of it, for half a second at most', async () => {
    for (const draws of [true, false]) {
      const { begin, world, hands } = stage();
      const { next, ready } = await begin();
      let drawn: () => void = () => undefined;
      const video = { requestVideoFrameCallback: (tell: () => void) => void (drawn = tell) };
      next.mount!.querySelector = () => video as never;
      let shown = false;
      void ready.then((is) => (shown = is));
      world.newest.emit('Play');
      await settle();
      expect(shown).to.equal(false);
      if (draws) drawn();
      else hands.moveTo(hands.time + 500);
      await settle();
      expect(shown).to.equal(true);
    }
  });

  it('waits until a canvas was drawn to, for half a second at most', async () => {
    for (const draws of [true, false]) {
      const { begin, world, hands } = stage();
      const { next, ready } = await begin();
      let alpha = 0;
      const context = { drawImage: () => undefined, getImageData: () => ({ data: [0, 0, 0, alpha] }) };
      const ownerDocument = { createElement: () => ({ getContext: () => context }) };
      const canvas = { width: 640, height: 360, getContext: () => context, ownerDocument };
      next.mount!.querySelector = () => canvas as never;
      let shown = false;
      void ready.then((is) => (shown = is));
      world.newest.emit('Play');
      await settle();
      hands.moveTo(hands.time + 200);
      await settle();
      expect(shown).to.equal(false);
      if (draws) alpha = 255;
      hands.moveTo(hands.time + (draws ? 16 : 300));
      await settle();
      expect([shown, next.mount!.slot]).to.deep.equal([true, 'player']);
      hands.moveTo(hands.time + 16);
      expect(hands.running).to.equal(0);
    }
  });

  const failures: [title: string, end: (all: ReturnType<typeof stage>) => void][] = [
    ['shows nothing within eight seconds', ({ hands }) => hands.moveTo(hands.time + 8000)],
    ['fails', ({ world }) => world.newest.emit('Error', { code: 4901 })],
    ['is given up', ({ stopping }) => stopping.abort()],
  ];
  for (const [title, end] of failures) {
    it(`stops the next player where it ${title}, and leaves the earlier one as it is`, async () => {
      const all = stage();
      const { earlier, ready } = await all.begin();
      end(all);
      expect(await ready).to.equal(false);
      await settle();
      expect(all.world.newest.calls.at(-1)).to.equal('destroy');
      expect([earlier.ready, earlier.mount?.slot]).to.deep.equal([true, 'player']);
      expect(all.hands.running).to.equal(0);
    });
  }
});
