import { expect } from 'chai';
import {
  diagnose,
  H5LiveError,
  parseToken,
  type H5LiveErrorCode,
  type TokenReading,
} from '../../../src/token/index.js';
import { NO_CONFIG } from '../../../src/nanoplayer/owner-config.js';
import { Chunk } from '../../../src/playback/chunk.js';
import { Clock } from '../../../src/playback/clock.js';
import { PlaybackController } from '../../../src/playback/controller.js';
import type { Playback } from '../../../src/playback/playback.js';
import type { FailureReport } from '../../../src/playback/recovery.js';
import { PlaybackSupervisor, type SupervisedPlayback } from '../../../src/playback/supervisor.js';
import { secondTokenJudge } from '../../../src/playback/tokens/second-token.js';
import { TokenManager } from '../../../src/playback/tokens/token-manager.js';
import type { TokenAnswer, TokenReason } from '../../../src/playback/tokens/token-source.js';
import { FakeWorld } from '../../helpers/fake-nano-player.js';
import { Hands } from '../../helpers/hands.js';
import { settle } from '../../helpers/settle.js';
import { unsignedJwt } from '../../helpers/tokens.js';

const START = 1_750_000_000_000;
const HOST = 'shop.example';
let count = 0;

/** A token for the stream `A` from the start on, for so many seconds. No two are the same. */
function jwt(life = 3600, claims: object = {}): string {
  const iat = START / 1000;
  count += 1;
  return unsignedJwt({
    aud: 'splay',
    streams: ['A'],
    iat,
    nbf: iat,
    exp: iat + life,
    sub: String(count),
    ...claims,
  });
}

interface Settings {
  token?: string;
  /** Whether there is a source; it gives fresh tokens of an hour unless the test says otherwise. */
  asks?: boolean;
  leewayMs?: number;
  vendorControls?: boolean;
  startIndex?: number;
}

function bench({ token, asks = false, leewayMs = 0, vendorControls = false, startIndex = 0 }: Settings = {}) {
  const hands = new Hands();
  hands.time = START;
  const clock = new Clock(hands);
  const world = new FakeWorld();
  const reasons: TokenReason[] = [];
  const source = {
    next: (): TokenAnswer => ({ token: parseToken(jwt()) }),
    fetch({ reason }: { reason: TokenReason }) {
      reasons.push(reason);
      return Promise.resolve(source.next());
    },
  };
  const judge = new Chunk(() => Promise.resolve(secondTokenJudge(() => ({}))));
  const tokens = new TokenManager({ clock, random: () => 0, judge });
  const use = (given = token): void =>
    tokens.use({ streamName: 'A', token: parseToken(given), ...(asks && { source }) });
  use();
  const phases: string[] = [];
  const reports: FailureReport[] = [];
  const heard: string[] = [];
  const page = { visible: true, wake: () => undefined, online: () => undefined, subscribers: 0 };
  const settings = { own: undefined as TokenReading | undefined };
  const supervise = (playback: SupervisedPlayback) =>
    new PlaybackSupervisor(
      playback,
      {
        clock,
        random: () => 0,
        visible: () => page.visible,
        wakes: {
          subscribe: (subscriber) => {
            page.subscribers += 1;
            page.wake = () => void subscriber.wake();
            page.online = () => void subscriber.online();
            return () => void (page.subscribers -= 1);
          },
        },
      },
      () => settings.own,
    );
  /** Gives the supervisor, at once unless the test says otherwise. */
  const supervised = {
    /** When it was asked for, in milliseconds. */
    asked: [] as number[],
    load: () => Promise.resolve(supervise),
    online: undefined as (() => void) | undefined,
    come: () => undefined as void,
    /** It is loaded when the test says `come()`. */
    waits() {
      const coming = new Promise<typeof supervise>((resolve) => (this.come = () => resolve(supervise)));
      this.load = () => coming;
    },
    /** It cannot be loaded until the test says `load` again. */
    fails() {
      const { load } = this;
      this.load = () => Promise.reject(new H5LiveError('component-unavailable', 'gone'));
      this.come = () => void (this.load = load);
    },
  };
  const controller = new PlaybackController({
    host: {} as HTMLElement,
    tokens,
    listener: {
      stateChanged: ({ phase, attempt }) => phases.push(attempt ? `${phase} ${attempt}` : phase),
      failed: (report) => reports.push(report),
      audioChanged: ({ muted, volume }) => heard.push(`audio ${muted} ${volume}`),
      measured: () => heard.push('measured'),
      streamEvent: ({ name }) => heard.push(name),
      timeChanged: () => heard.push('time'),
      tokenRenewed: (reason) => heard.push(`renewed ${reason}`),
    },
    diagnose: (reading) =>
      diagnose(reading, clock.now(), { page: { streamName: 'A', host: HOST }, leewayMs }),
    supervise: () => (supervised.asked.push(hands.time - START), supervised.load()),
    environment: {
      clock,
      online: (tell, signal) => {
        supervised.online = tell;
        signal.addEventListener('abort', () => (supervised.online = undefined));
      },
      loadPlayer: () => world.load(),
      mount: world.mount,
    },
  });
  const playback = (): Playback => ({
    request: {
      entries: [{ streamName: 'A' }, { streamName: 'A2' }],
      startIndex,
      secured: true,
      servers: {},
      vendorControls,
      config: NO_CONFIG,
    },
    script: { address: undefined, options: {}, source: () => 'property' },
    prepare: !asks,
  });
  const load = async (wants = true): Promise<void> => {
    controller.load(playback(), wants);
    await settle();
  };
  /** Lets time go by, in steps, so that promises can keep up. */
  const pass = async (ms: number): Promise<void> => {
    const end = hands.time + ms;
    while (hands.time < end) {
      hands.moveTo(Math.min(hands.time + 250, end));
      await settle();
    }
  };
  /** Begins to play, and fails. */
  const failing = async (code = 4106, text = 'lost'): Promise<void> => {
    await load();
    world.newest.fails(code, text);
  };
  /** Plays, and has done so long enough to be supervised. */
  const playing = async (): Promise<void> => {
    await load();
    world.newest.plays();
    await pass(200);
  };
  return {
    clock,
    controller,
    failing,
    hands,
    heard,
    load,
    page,
    pass,
    phases,
    playback,
    playing,
    reasons,
    reports,
    settings,
    source,
    supervised,
    tokens,
    use,
    world,
  };
}

const codes = (reports: readonly FailureReport[]) =>
  reports.map(({ failure, action }) => `${failure.code} ${action}`);
const tokenOfEntry = (entry: unknown) =>
  (entry as { h5live: { security: { jwtoken: string } } }).h5live.security.jwtoken;
const failure = (code: H5LiveErrorCode): TokenAnswer => ({ error: new H5LiveError(code, 'It failed.') });

describe('PlaybackController', () => {
  describe('from the request to the picture', () => {
    it('sets up one player with the token, told to play, and tells how it comes to play', async () => {
      const token = jwt();
      const { load, world, phases, controller } = bench({ token });
      await load();
      const player = world.newest;
      expect(player.config!.playback).to.include({ autoplay: true, muted: false, volume: 1 });
      expect(player.tokenIn()).to.equal(token);
      player.plays();
      await settle();
      expect(player.calls).to.deep.equal(['setup']);
      expect(phases).to.deep.equal(['loading', 'playing']);
      expect(controller.player).to.equal(player);
      expect(world.mounts.map(({ log }) => log)).to.deep.equal([['settle']]);
    });

    it('sets up what nobody wants to play yet, and starts it when somebody does', async () => {
      const { load, world, controller, phases } = bench({ token: jwt() });
      await load(false);
      expect(world.newest.config!.playback.autoplay).to.equal(false);
      expect(phases).to.deep.equal(['paused']);
      const plays = controller.play();
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup', 'play']);
      world.newest.plays();
      expect(await plays).to.equal(true);
      expect(await controller.play()).to.equal(true);
    });

    it('asks for the first token when somebody wants to play, and sets nothing up before', async () => {
      const { load, world, controller, reasons, heard } = bench({ asks: true });
      await load(false);
      expect([world.players.length, reasons.length]).to.deep.equal([0, 0]);
      void controller.play();
      await settle();
      expect(reasons).to.deep.equal(['start']);
      expect(heard).to.include('renewed start');
      expect(world.newest.tokenIn()).to.be.a('string');
    });

    it('reports an error of the page’s owner, without a player', async () => {
      const { controller, world, reports, phases } = bench();
      controller.load(new H5LiveError('stream-name-missing', 'Name the stream.'), true);
      await settle();
      expect([phases, codes(reports)]).to.deep.equal([['failed'], ['stream-name-missing stop']]);
      expect(world.players).to.have.lengthOf(0);
      expect(await controller.play()).to.equal(false);
    });

    it('fails where the vendor’s class throws, without its mount, and says nothing of a token', async () => {
      const { load, world, controller } = bench({ token: jwt() });
      world.load = () =>
        Promise.resolve(
          class {
            constructor() {
              throw new Error('broken jwtoken=eyJabc.def.ghi');
            }
          } as never,
        );
      await load();
      expect(controller.state.failure).to.deep.equal({
        code: 'player-failed',
        message: 'broken jwtoken=[token removed]',
      });
    });

    it('fails where the set-up never ends', async () => {
      const { load, world, controller, pass } = bench({ token: jwt() });
      world.setUp = () => new Promise(() => undefined);
      await load();
      await pass(14_750);
      expect(controller.state.phase).to.equal('loading');
      await pass(250);
      expect(controller.state.failure?.code).to.equal('player-failed');
    });

    it('fails by the Error event of a set-up, whatever becomes of its promise', async () => {
      const { load, world, controller } = bench({ token: jwt() });
      world.setUp = (player) => {
        player.emit('Error', { code: 5005, message: 'no stream' });
        return new Promise(() => undefined);
      };
      await load();
      expect(controller.state.failure).to.include({ code: 5005, group: 'set-up' });
    });
  });

  describe('of what is wanted', () => {
    it('does the last: who pauses while it connects has a player that is told to pause', async () => {
      const { load, world, controller, phases } = bench({ token: jwt() });
      await load();
      world.newest.emit('Loading');
      const plays = controller.play();
      controller.pause();
      await settle();
      expect(await plays).to.equal(false);
      expect(world.newest.calls).to.deep.equal(['setup', 'pause']);
      expect(phases).to.deep.equal(['loading', 'paused']);
    });

    it('destroys the player at the end, and leaves nothing that waits', async () => {
      const { playing, world, controller, hands, phases, page } = bench({ token: jwt(), asks: true });
      await playing();
      controller.load(undefined, false);
      await settle();
      expect(world.alive).to.deep.equal([]);
      expect(world.mounts[0]!.log).to.deep.equal(['settle', 'leave', 'remove']);
      expect([phases.at(-1), hands.running, page.subscribers]).to.deep.equal(['idle', 0, 0]);
    });

    it('destroys a player before it makes another', async () => {
      const { playing, load, world } = bench({ token: jwt() });
      await playing();
      const [first] = world.players;
      const { constructorOf } = world;
      world.load = () => {
        expect(first!.calls.at(-1)).to.equal('destroy');
        return Promise.resolve(constructorOf.call(world));
      };
      await load();
      expect(world.players).to.have.lengthOf(2);
      expect(world.alive).to.deep.equal([world.newest]);
    });

    it('never destroys a player during its set-up', async () => {
      const { load, world, controller } = bench({ token: jwt() });
      let done: (value?: unknown) => void = () => undefined;
      world.setUp = () => new Promise((resolve) => (done = resolve));
      await load();
      controller.load(undefined, false);
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup']);
      done();
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup', 'destroy']);
    });

    it('makes no player where something else is wanted before the script has come', async () => {
      const { load, world, controller } = bench({ token: jwt() });
      let come: () => void = () => undefined;
      const { constructorOf } = world;
      world.load = () => new Promise((resolve) => (come = () => resolve(constructorOf.call(world))));
      await load();
      controller.load(undefined, false);
      await settle();
      come();
      await settle();
      expect(world.players).to.deep.equal([]);
    });

    it('hears no event of a player that is gone', async () => {
      const { playing, world, controller, phases, reports } = bench({ token: jwt() });
      await playing();
      const [first] = world.players;
      controller.load(undefined, false);
      first!.emit('Error', { code: 4106 });
      first!.emit('Play');
      await settle();
      expect([phases.at(-1), reports.length]).to.deep.equal(['idle', 0]);
    });

    it('takes what the viewer does at the vendor’s own controls for what is wanted', async () => {
      const { playing, world, controller } = bench({ token: jwt(), vendorControls: true });
      await playing();
      world.newest.emit('Pause', { reason: 'normal' });
      expect(controller.wants).to.equal(false);
      world.newest.emit('Loading');
      expect(controller.wants).to.equal(true);
    });

    it('passes the sound on, and tells what became of it', async () => {
      const { playing, world, controller, heard, load } = bench({ token: jwt() });
      controller.setAudio({ muted: true, volume: 2 });
      await playing();
      expect(world.newest.config!.playback).to.include({ muted: true, volume: 1 });
      world.newest.emit('Mute');
      controller.setAudio({ muted: false, volume: 0.5 });
      expect(world.newest.calls).to.include.members(['unmute', 'setVolume 0.5']);
      world.newest.emit('Unmute', { volume: 0.5 });
      expect(heard).to.deep.equal(['Ready', 'audio true 1', 'audio false 0.5']);
      await load();
      expect(world.newest.config!.playback).to.include({ muted: false, volume: 0.5 });
    });

    it('switches to other entries, and says so where there is no player', async () => {
      const { playing, world, controller } = bench({ token: jwt() });
      expect(await controller.switchStream(1)).to.deep.equal({ outcome: 'aborted' });
      expect(controller.setAdaption({ rule: 'none' })).to.equal(false);
      await playing();
      const end = controller.switchStream(1);
      await settle();
      world.newest.emit('SwitchStreamSuccess', { entry: { index: 1 } });
      expect(await end).to.deep.equal({ outcome: 'done' });
      expect(controller.setAdaption({ rule: 'none' })).to.equal(true);
    });
  });

  describe('after a failure', () => {
    it('starts the same player again after a lost connection, ever later, and counts', async () => {
      const { playing, world, phases, pass, reports } = bench({ token: jwt() });
      await playing();
      for (const [wait, attempt] of [
        [250, 1],
        [500, 2],
      ] as const) {
        world.newest.fails(4106, 'lost');
        await settle();
        expect(phases.at(-1)).to.equal(`reconnecting ${attempt}`);
        await pass(wait);
        expect(world.newest.calls.filter((call) => call === 'play')).to.have.lengthOf(attempt);
      }
      world.newest.plays();
      expect(phases.at(-1)).to.equal('playing');
      expect(codes(reports)).to.deep.equal(['4106 retry', '4106 retry']);
      expect(world.players).to.have.lengthOf(1);
    });

    it('makes a new player after media that broke', async () => {
      const { playing, world, pass } = bench({ token: jwt() });
      await playing();
      world.newest.fails(3100);
      await pass(250);
      expect(world.players.map(({ calls }) => calls)).to.deep.equal([['setup', 'destroy'], ['setup']]);
    });

    it('tries at once when the network is back, or the page is seen', async () => {
      for (const sign of ['online', 'wake'] as const) {
        const { playing, world, page } = bench({ token: jwt() });
        await playing();
        world.newest.fails(4106);
        await settle();
        page[sign]();
        await settle();
        expect(world.newest.calls).to.deep.equal(['setup', 'play']);
      }
    });

    it('gives up waiting when the viewer pauses', async () => {
      const { playing, world, controller, pass, phases, hands } = bench({ token: jwt() });
      await playing();
      world.newest.fails(4106);
      controller.pause();
      await pass(60_000);
      expect([world.newest.calls, phases.at(-1)]).to.deep.equal([['setup'], 'paused']);
      expect(hands.running).to.equal(0);
    });

    it('loads the script again when the network is back', async () => {
      const { load, world, controller, page } = bench({ token: jwt() });
      const { load: works } = world;
      world.load = () => Promise.reject(new H5LiveError('player-unavailable', 'gone'));
      await load();
      expect(controller.state.phase).to.equal('failed');
      world.load = works;
      page.online();
      await settle();
      expect(world.players).to.have.lengthOf(1);
      world.newest.plays();
      expect(controller.state.phase).to.equal('playing');
    });

    it('sets up a new player where the viewer tries again what could not be set up', async () => {
      const { load, world, controller } = bench({ token: jwt() });
      const { setUp } = world;
      world.setUp = () => Promise.reject(new Error('not today'));
      await load();
      expect(controller.state.failure).to.include({ code: 'player-failed', message: 'not today' });
      world.setUp = setUp;
      const plays = controller.play();
      await settle();
      world.newest.plays();
      expect(await plays).to.equal(true);
      expect(world.alive).to.deep.equal([world.newest]);
    });

    it('waits for the viewer where the browser wants a gesture', async () => {
      const { load, world, controller, phases } = bench({ token: jwt() });
      await load();
      const plays = controller.play();
      world.newest.emit('Loading');
      world.newest.fails(1005);
      await settle();
      expect(await plays).to.equal(false);
      expect([phases.at(-1), controller.wants]).to.deep.equal(['blocked', false]);
      void controller.play();
      await settle();
      expect(world.newest.calls.at(-1)).to.equal('play');
    });

    it('waits for a hidden page to be seen', async () => {
      const { playing, world, phases, page, pass } = bench({ token: jwt() });
      await playing();
      page.visible = false;
      world.newest.fails(1009);
      await pass(60_000);
      expect(world.newest.calls).to.deep.equal(['setup']);
      page.wake();
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup', 'play']);
      world.newest.plays();
      expect(phases.at(-1)).to.equal('playing');
    });

    it('makes a new connection where the picture stands still', async () => {
      const { playing, world, pass, reports } = bench({ token: jwt() });
      await playing();
      world.newest.emit('StartBuffering');
      await pass(2500);
      expect(codes(reports)).to.deep.equal(['connection-stalled retry']);
      await pass(250);
      expect(world.newest.calls).to.deep.equal(['setup', 'pause', 'play']);
    });

    it('notices a start of which nothing comes', async () => {
      const { load, world, controller, pass, reports } = bench({ token: jwt() });
      await load(false);
      world.newest.play = () => undefined;
      void controller.play();
      await settle();
      await pass(12_750);
      expect(reports).to.deep.equal([]);
      await pass(250);
      expect(codes(reports)).to.deep.equal(['connection-stalled retry']);
    });

    describe('where the player begins with new media by itself', () => {
      const MENDING = 'Recovering from media error 3100, recovery 1/3 within the last 60 seconds (1 total).';
      const warn = (world: FakeWorld, message = MENDING): Promise<void> => {
        world.newest.emit('Warning', { message });
        return settle();
      };

      it('makes a new connection where a start has no picture soon after that, and says so as of a stall', async () => {
        const { load, world, phases, reports, pass, supervised } = bench({ token: jwt() });
        await load();
        await pass(250);
        await warn(world);
        await pass(2250);
        expect([supervised.asked, codes(reports)]).to.deep.equal([[250], []]);
        await pass(250);
        expect(codes(reports)).to.deep.equal(['connection-stalled retry']);
        await pass(250);
        expect(world.newest.calls).to.deep.equal(['setup', 'pause', 'play']);
        world.newest.plays();
        expect(phases).to.deep.equal(['loading', 'paused', 'reconnecting 1', 'playing']);
        await pass(60_000);
        expect(reports).to.have.lengthOf(1);
      });

      it('does so where it reconnects too, and waits longer each time in a row', async () => {
        const { failing, world, reports, pass } = bench({ token: jwt() });
        await failing();
        await settle();
        await pass(250);
        const patience = async (): Promise<number> => {
          const before = reports.length;
          await warn(world);
          for (let waited = 0; ; waited += 250) {
            if (reports.length > before || waited > 20_000) return waited;
            await pass(250);
          }
        };
        expect(await patience()).to.equal(2500);
        await pass(1000);
        expect(await patience()).to.equal(5000);
        expect(codes(reports)).to.deep.equal([
          '4106 retry',
          'connection-stalled retry',
          'connection-stalled retry',
        ]);
        expect(reports.map(({ attempt }) => attempt)).to.deep.equal([1, 2, 3]);
      });

      it('does nothing where the picture comes, or is there, or nobody wants it any more', async () => {
        const { load, world, controller, reports, pass, hands } = bench({ token: jwt() });
        await load();
        await warn(world);
        await pass(1000);
        world.newest.plays();
        await warn(world);
        await pass(60_000);
        controller.pause();
        await warn(world);
        await pass(60_000);
        void controller.play();
        await settle();
        await warn(world);
        controller.pause();
        await pass(60_000);
        expect([reports, world.newest.calls]).to.deep.equal([[], ['setup', 'pause', 'play', 'pause']]);
        controller.load(undefined, false);
        expect(hands.running).to.equal(0);
      });

      it('does nothing where it has failed for good, or waits to be tried again', async () => {
        const { failing, world, reports, pass } = bench({ token: jwt() });
        await failing(4900);
        await settle();
        expect(codes(reports)).to.deep.equal(['4900 stop']);
        await warn(world);
        await pass(60_000);
        expect(reports).to.have.lengthOf(1);
      });

      it('forgets that where another connection is made before it is supervised', async () => {
        const { load, world, supervised, reports, pass } = bench({ token: jwt() });
        supervised.waits();
        await load();
        await warn(world);
        await load();
        supervised.come();
        await pass(5000);
        expect(reports).to.deep.equal([]);
        await pass(60_000);
        expect(codes(reports)[0], 'as any other start').to.equal('connection-stalled retry');
      });

      it('asks for nothing where the player warns of something else', async () => {
        const { load, world, supervised, pass } = bench({ token: jwt() });
        await load();
        await warn(world, 'Autoplay was muted.');
        await pass(250);
        expect(supervised.asked).to.deep.equal([]);
      });
    });

    it('passes over what says nothing of the playback', async () => {
      const { playing, world, phases, reports } = bench({ token: jwt() });
      await playing();
      world.newest.emit('Error', { code: 2011 });
      await settle();
      expect([phases.at(-1), codes(reports)]).to.deep.equal(['playing', ['2011 ignore']]);
    });
  });

  describe('of tokens', () => {
    it('asks once for a fresh one where it is refused, and stops where that is refused too', async () => {
      const { playing, world, reasons, reports, controller, pass } = bench({ asks: true });
      await playing();
      const refused = world.newest.tokenIn();
      world.newest.fails(4901, 'refused');
      await pass(1000);
      expect(reasons).to.deep.equal(['start', 'refused']);
      expect(world.newest.sources).to.have.lengthOf(1);
      expect(world.newest.tokenIn()).not.to.equal(refused);
      world.newest.emit('Loading');
      world.newest.fails(4901, 'refused');
      await pass(1000);
      expect(codes(reports)).to.deep.equal(['4901 renew', '4901 stop']);
      expect(controller.state).to.deep.equal({
        phase: 'failed',
        failure: { code: 4901, message: 'refused', group: 'token-refused' },
      });
    });

    it('names the cause once, which stays what it is while time goes on', async () => {
      const token = jwt(60, { domain: 'other.example' });
      const { failing, controller, pass } = bench({ token });
      await failing(4901, 'refused');
      await settle();
      const { state } = controller;
      expect(state.failure).to.include({ group: 'token-refused', cause: 'domain-mismatch' });
      await pass(120_000);
      expect(controller.state).to.equal(state);
    });

    for (const [leewayMs, cause] of [
      [0, 'token-expired'],
      [60_000, undefined],
    ] as const) {
      it(`${cause ? 'finds' : 'does not find'} it expired 30 seconds after its expiry, with ${leewayMs} ms of leeway`, async () => {
        const { hands, load, world, controller } = bench({ token: jwt(60), leewayMs });
        hands.time = START + 90_000;
        await load();
        world.newest.fails(4903, 'refused');
        await settle();
        expect(controller.state.failure?.cause).to.equal(cause);
      });
    }

    it('takes a server that is down for one that refuses, where the token shows that it does', async () => {
      const { failing, controller } = bench({ token: jwt(60, { streams: ['B'] }) });
      await failing();
      await settle();
      expect(controller.state.failure).to.include({ group: 'network', cause: 'stream-mismatch' });
    });

    it('does not find a token over by a clock that its own playback has shown to be wrong', async () => {
      const { playing, world, controller, clock, hands } = bench({ token: jwt(60) });
      hands.time = START + 1000;
      await playing();
      clock.learnServerTime(new Date(START + 3_600_000).toUTCString());
      world.newest.fails(4106, 'lost');
      await settle();
      expect(controller.state.phase).to.equal('reconnecting');
      expect(controller.state.failure).not.to.have.property('cause');
    });

    describe('that are not valid yet', () => {
      const HOUR = 3600;
      const later = (seconds: number, claims = {}): string =>
        jwt(seconds + HOUR, { nbf: START / 1000 + seconds, ...claims });
      const plays = (world: FakeWorld) => world.newest.calls.filter((call) => call === 'play').length;

      it('waits with a player that is to play, tells once, and starts it at that second', async () => {
        const { failing, world, controller, phases, reports, hands } = bench({ token: later(60) });
        await failing(4901, 'refused');
        await settle();
        expect(controller.state).to.deep.include({ phase: 'scheduled', startsAt: START + 60_000 });
        world.newest.emit('Pause', { reason: 'connectionclose' });
        hands.moveTo(START + 59_999);
        await settle();
        expect([phases, plays(world)]).to.deep.equal([['loading', 'scheduled'], 0]);
        hands.moveTo(START + 60_000);
        await settle();
        expect([phases.at(-1), plays(world)]).to.deep.equal(['loading', 1]);
        world.newest.plays();
        expect(phases).to.deep.equal(['loading', 'scheduled', 'loading', 'playing']);
        expect(codes(reports)).to.deep.equal(['4901 wait']);
        expect(reports[0]!.failure.cause).to.equal('token-not-yet-valid');
        expect(world.players).to.have.lengthOf(1);
      });

      it('gives up where the viewer pauses, and waits again where they want to play', async () => {
        const { failing, world, controller, phases, pass } = bench({ token: later(60) });
        await failing(4901, 'refused');
        await settle();
        const answer = controller.play();
        await settle();
        world.newest.fails(4901, 'refused');
        await settle();
        expect(phases.at(-1)).to.equal('scheduled');
        controller.pause();
        expect([await answer, phases.at(-1)]).to.deep.equal([false, 'paused']);
        await pass(61_000);
        expect([phases.at(-1), plays(world)]).to.deep.equal(['paused', 1]);
      });

      it('answers who asked to play with whether it plays in the end', async () => {
        const { load, world, controller, pass } = bench({ token: later(60) });
        await load(false);
        const answer = controller.play();
        await settle();
        world.newest.fails(4901, 'refused');
        await pass(60_000);
        world.newest.plays();
        expect(await answer).to.equal(true);
      });

      it('goes on at once with another token, which begins earlier, or waits for its beginning', async () => {
        const { failing, world, controller, phases, use, pass } = bench({ token: later(60) });
        await failing(4901, 'refused');
        await settle();
        use(later(30));
        controller.tokenChanged();
        await settle();
        world.newest.fails(4901, 'refused');
        await pass(500);
        expect(controller.state).to.deep.include({ phase: 'scheduled', startsAt: START + 30_000 });
        const now = jwt();
        use(now);
        controller.tokenChanged();
        await settle();
        world.newest.plays();
        expect([phases.at(-1), world.newest.tokenIn()]).to.deep.equal(['playing', now]);
      });

      it('leaves no timer where something else is to be played', async () => {
        const { failing, controller, hands } = bench({ token: later(60) });
        await failing(4901, 'refused');
        await settle();
        controller.load(undefined, false);
        await settle();
        expect(hands.running).to.equal(0);
      });

      it('tries again as after a lost connection what is refused all the same', async () => {
        const { failing, world, controller, pass, reports } = bench({ token: later(60) });
        await failing(4901, 'refused');
        await pass(60_000);
        for (const wait of [250, 500]) {
          world.newest.fails(4901, 'refused');
          await settle();
          expect(controller.state.phase).to.equal('reconnecting');
          await pass(wait);
        }
        world.newest.plays();
        expect(controller.state.phase).to.equal('playing');
        expect(codes(reports)).to.deep.equal(['4901 wait', '4901 retry', '4901 retry']);
      });

      it('asks its source once for a better one, then waits for this, and renews it before it expires', async () => {
        const { load, world, controller, reasons, source, pass, reports } = bench({ asks: true });
        source.next = () => ({ token: parseToken(later(60)) });
        await load();
        world.newest.fails(4901, 'refused');
        await settle();
        expect(controller.state.phase).to.equal('scheduled');
        expect(codes(reports)).to.deep.equal(['4901 renew', 'token-not-better ignore', '4901 wait']);
        await pass(60_000);
        expect(reasons).to.deep.equal(['start', 'start']);
        expect(plays(world)).to.equal(1);
        world.newest.plays();
        await pass(250);
        source.next = () => ({ token: parseToken(jwt(3 * HOUR)) });
        await pass(HOUR * 1000 - 1000);
        expect(reasons).to.deep.equal(['start', 'start', 'expiring']);
        expect(controller.state.phase).to.equal('playing');
      });

      it('tries what its source gave again where that is refused all the same', async () => {
        const { load, world, controller, source, pass } = bench({ asks: true });
        source.next = () => ({ token: parseToken(later(60)) });
        await load();
        world.newest.fails(4901, 'refused');
        await pass(60_000);
        world.newest.fails(4901, 'refused');
        await settle();
        await pass(500);
        expect([controller.state.phase, plays(world)]).to.deep.equal(['reconnecting', 2]);
      });

      it('does not wait for what another finding says is never going to play', async () => {
        const { failing, controller, hands } = bench({ token: later(60, { streams: ['B'] }) });
        await failing(4901, 'refused');
        await settle();
        expect(controller.state.failure?.cause).to.equal('stream-mismatch');
        expect([controller.state.phase, hands.running]).to.deep.equal(['failed', 0]);
      });

      it('goes by the token that the stream has of its own', async () => {
        const { failing, controller, reports, settings } = bench({ token: jwt(), asks: true });
        settings.own = parseToken(later(60));
        await failing(4901, 'refused');
        await settle();
        expect(codes(reports)).to.deep.equal(['4901 wait']);
        expect(controller.state).to.deep.include({ phase: 'scheduled', startsAt: START + 60_000 });
      });
    });

    it('gives the player a renewed one without a stop', async () => {
      const { playing, world, source, reasons, phases, pass, hands } = bench({ asks: true });
      source.next = () => ({
        token: parseToken(jwt(100, { iat: hands.time / 1000, exp: hands.time / 1000 + 100 })),
      });
      await playing();
      const before = world.newest.tokenIn();
      await pass(60_500);
      expect(reasons).to.deep.equal(['start', 'expiring']);
      expect(world.newest.tokenIn()).not.to.equal(before);
      world.newest.emit('UpdateSourceSuccess');
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup', 'updateSource']);
      expect(phases).to.deep.equal(['loading', 'playing']);
    });

    it('renews nothing that nobody watches', async () => {
      const { playing, controller, reasons, pass } = bench({ asks: true });
      await playing();
      controller.pause();
      await pass(3_600_000);
      expect(reasons).to.deep.equal(['start']);
    });

    it('plays on where a renewal fails, and tells that', async () => {
      const { playing, source, reports, phases, pass, hands } = bench({ asks: true });
      const at = hands.time / 1000;
      source.next = () => ({ token: parseToken(jwt(100, { iat: at })) });
      await playing();
      source.next = () => failure('token-endpoint-refused');
      await pass(60_500);
      expect(codes(reports)).to.deep.equal(['token-endpoint-refused ignore']);
      expect(phases.at(-1)).to.equal('playing');
    });

    it('tells once of a token that does not come, and plays when it does', async () => {
      const { load, world, source, reports, phases, pass, reasons } = bench({ asks: true });
      const { next } = source;
      source.next = () => failure('token-endpoint-unreachable');
      await load();
      expect(codes(reports)).to.deep.equal(['token-endpoint-unreachable retry']);
      expect(phases).to.deep.equal(['loading', 'reconnecting 1']);
      source.next = next;
      await pass(1000);
      expect(reasons.length).to.be.greaterThan(1);
      expect(world.players).to.have.lengthOf(1);
      world.newest.plays();
      expect(phases.at(-1)).to.equal('playing');
    });

    it('tries a playback that was refused again with another one from the page', async () => {
      const { failing, world, controller, use } = bench({ token: jwt(60, { streams: ['B'] }) });
      await failing(4901, 'refused');
      await settle();
      expect(controller.state.phase).to.equal('failed');
      const other = jwt();
      use(other);
      controller.tokenChanged();
      await settle();
      expect(world.newest.tokenIn()).to.equal(other);
    });

    /** Plays, and is refused; the source gives the same token until the test says otherwise. */
    const halted = async (code = 4901, claims: object = {}) => {
      const there = bench({ asks: true });
      const same = jwt(3600, claims);
      there.source.next = () => ({ token: parseToken(same) });
      await there.playing();
      there.world.newest.fails(code, 'refused');
      await settle();
      return there;
    };

    for (const [code, claims] of [
      [4901, {}],
      [4903, {}],
      [4403, {}],
      [4950, {}],
      [4901, { forceDisconnect: true }],
    ] as const) {
      const title = `${code}${'forceDisconnect' in claims ? ' of a token that ends its session' : ''}`;
      it(`starts what has stopped after ${title} with the first better token that comes, in all entries`, async () => {
        const { world, controller, source, pass, reports, reasons } = await halted(code, claims);
        expect(controller.state.phase).to.equal('failed');
        await pass(10_000);
        expect(controller.state.phase, 'not before').to.equal('failed');
        expect(world.newest.calls, 'nor with the refused one').to.deep.equal(['setup']);
        expect(codes(reports).filter((one) => one.startsWith(String(code)))).to.deep.equal([
          `${code} renew`,
          `${code} stop`,
        ]);
        const fresh = jwt(3600, claims);
        source.next = () => ({ token: parseToken(fresh) });
        await pass(8000);
        expect(new Set(reasons)).to.deep.equal(new Set(['start', 'refused']));
        expect(world.players).to.have.lengthOf(1);
        expect(world.newest.calls).to.deep.equal(['setup', 'updateSource']);
        const entries = world.newest.sources.at(-1)?.entries ?? [];
        expect(entries.map((_, index) => tokenOfEntry(entries[index]))).to.deep.equal([fresh, fresh]);
        for (const name of ['Loading', 'Play']) world.newest.emit(name);
        expect(controller.state).to.deep.equal({ phase: 'playing' });
      });
    }

    it('recovers again what was refused, and plays since the viewer pressed the vendor’s own controls', async () => {
      const { world, controller, source, pass, reports } = await halted();
      for (const name of ['Loading', 'Play']) world.newest.emit(name);
      await settle();
      expect(controller.state.phase).to.equal('playing');
      source.next = () => ({ token: parseToken(jwt(7200)) });
      world.newest.fails(4106, 'lost');
      const before = world.newest.calls.length;
      await pass(2000);
      expect(codes(reports).at(-1)).to.equal('4106 retry');
      expect(world.newest.calls.length).to.be.greaterThan(before);
    });

    it('asks no more for what was refused and is paused, and does not start it', async () => {
      const { world, controller, source, pass, reasons } = await halted();
      controller.pause();
      const asked = reasons.length;
      source.next = () => ({ token: parseToken(jwt()) });
      await pass(600_000);
      expect(reasons).to.have.lengthOf(asked);
      expect(world.newest.calls).to.deep.equal(['setup']);
      void controller.play();
      await pass(1000);
      expect(world.newest.calls).to.deep.equal(['setup', 'updateSource']);
    });

    it('does not hammer where each fresh token is refused too: two attempts for each one that time renews', async () => {
      const { playing, world, source, reasons, pass, hands } = bench({ asks: true });
      source.next = () => ({
        token: parseToken(jwt(0, { iat: hands.time / 1000, exp: hands.time / 1000 + 100 })),
      });
      await playing();
      const attempts = () =>
        world.players.flatMap(({ calls }) => calls.filter((call) => /setup|updateSource|play/.test(call)))
          .length;
      world.newest.fails(4901, 'refused');
      for (let [step, seen] = [0, attempts()]; step < 600; step += 1) {
        await pass(1000);
        if (attempts() === seen) continue;
        seen = attempts();
        world.newest.emit('Loading');
        world.newest.fails(4901, 'refused');
      }
      expect(reasons.filter((reason) => reason === 'expiring').length).to.be.within(5, 11);
      expect(reasons.length).to.be.within(10, 22);
      expect(attempts()).to.be.within(10, 22);
    });

    it('asks nobody any more where that goes on, until the page is seen again', async () => {
      const { playing, world, source, reasons, pass, hands, page, controller } = bench({ asks: true });
      source.next = () => ({
        token: parseToken(jwt(0, { iat: hands.time / 1000, exp: hands.time / 1000 + 100 })),
      });
      await playing();
      const attempts = () =>
        world.players.flatMap(({ calls }) => calls.filter((call) => /setup|updateSource|play/.test(call)))
          .length;
      const refuseAllFor = async (seconds: number): Promise<void> => {
        for (let [step, seen] = [0, attempts()]; step < seconds; step += 1) {
          await pass(1000);
          if (attempts() === seen) continue;
          seen = attempts();
          world.newest.emit('Loading');
          world.newest.fails(4901, 'refused');
        }
      };
      world.newest.fails(4901, 'refused');
      await refuseAllFor(1000);
      const { length } = reasons;
      expect(length).to.equal(12);
      await refuseAllFor(7200);
      expect([reasons.length, controller.state.phase]).to.deep.equal([length, 'failed']);
      page.wake();
      await pass(1000);
      expect(reasons.slice(length)).to.deep.equal(['wake']);
      expect(controller.state.phase).to.equal('loading');
    });

    it('fetches no tokens in stock for what has failed by something else, and one that is good when it is tried again', async () => {
      const { playing, world, source, reasons, pass, hands, controller } = bench({ asks: true });
      source.next = () => ({
        token: parseToken(jwt(0, { iat: hands.time / 1000, exp: hands.time / 1000 + 100 })),
      });
      await playing();
      world.newest.fails(3004, 'cannot play');
      expect(controller.state.phase).to.equal('failed');
      const { length } = reasons;
      await pass(3_600_000);
      expect([reasons.length, controller.state.phase]).to.deep.equal([length, 'failed']);
      void controller.play();
      await pass(1000);
      expect(reasons.length).to.equal(length + 1);
    });

    it('believes a server’s other time once a token was refused, and a playback before that', async () => {
      const { playing, world, clock } = bench({ asks: true });
      await playing();
      const tell = () => clock.learnServerTime(new Date(START + 7_200_000).toUTCString());
      tell();
      expect(clock.aheadMs).to.equal(0);
      world.newest.fails(4106, 'lost');
      tell();
      expect(clock.aheadMs).to.equal(0);
      world.newest.fails(4903, 'refused');
      tell();
      expect(clock.aheadMs).to.be.below(-7_000_000);
    });

    for (const jump of [600_000, -600_000])
      for (const told of [true, false])
        it(`comes back where the server’s clock jumps by ${jump} ms and back, and is ${told ? '' : 'not '}told`, async () => {
          const { playing, world, controller, source, clock, pass, hands } = bench({ asks: true });
          let off = 0;
          const second = () => Math.floor((hands.time + off) / 1000);
          source.next = () => {
            if (told) clock.learnServerTime(new Date(hands.time + off).toUTCString());
            return { token: parseToken(jwt(0, { iat: second(), nbf: second(), exp: second() + 5 })) };
          };
          const connect = async (): Promise<void> => {
            const token = parseToken(world.newest.tokenIn());
            const { notBefore = 0, expiresAt = 0 } = token.kind === 'jwt' ? token.claims : {};
            world.newest.emit('Loading');
            if (second() >= notBefore && second() < expiresAt) world.newest.plays();
            else world.newest.fails(second() < notBefore ? 4901 : 4903, 'refused');
            await settle();
          };
          /** For so many seconds, the player connects when it is told to. */
          const go = async (seconds: number): Promise<void> => {
            for (let step = 0; step < seconds * 4; step += 1) {
              const calls = world.newest.calls.length;
              await pass(250);
              if (world.newest.calls.length > calls) await connect();
            }
          };
          await playing();
          await go(6);
          off = jump;
          await go(1);
          world.newest.fails(4106, 'cut');
          await go(5);
          expect(controller.state.phase, 'while it is off').to.equal('playing');
          off = 0;
          world.newest.fails(4106, 'cut');
          await go(5);
          expect(controller.state.phase, 'when it is right again').to.equal('playing');
        });

    for (const [where, edgeOff] of [
      ['the server’s clock has jumped as well', 600_000],
      ['it has not', 0],
    ] as const)
      it(`connects with the newest token, made a moment ago by a clock that had jumped ahead, and goes back to the one before it: ${where}`, async () => {
        const { playing, world, controller, source, clock, pass, hands, reasons } = bench({ asks: true });
        let [off, edge] = [0, 0];
        const second = (ahead: number) => Math.floor((hands.time + ahead) / 1000);
        source.next = () => {
          clock.learnServerTime(new Date(hands.time + off).toUTCString());
          const at = second(off);
          return { token: parseToken(jwt(0, { iat: at, nbf: at, exp: at + 5 })) };
        };
        const outcomes: string[] = [];
        const go = async (seconds: number): Promise<void> => {
          for (let step = 0; step < seconds * 4; step += 1) {
            const calls = world.newest.calls.length;
            await pass(250);
            if (world.newest.calls.length === calls || controller.state.phase === 'playing') continue;
            const token = parseToken(world.newest.tokenIn());
            const { notBefore = 0, expiresAt = 0 } = token.kind === 'jwt' ? token.claims : {};
            const isGood = second(edge) >= notBefore && second(edge) < expiresAt;
            outcomes.push(isGood ? 'admitted' : 'refused');
            world.newest.emit('Loading');
            if (isGood) world.newest.plays();
            else world.newest.fails(4903, 'refused');
            await settle();
          }
        };
        await playing();
        // Until right before the second renewal.
        while (reasons.length < 1) await pass(50);
        await pass(2_500);
        const asked = reasons.length;
        [off, edge] = [600_000, edgeOff];
        while (reasons.length === asked) await pass(50);
        world.newest.fails(4106, 'cut');
        await go(3);
        expect(controller.state.phase).to.equal('playing');
        expect(outcomes).to.deep.equal(edgeOff === 0 ? ['refused', 'admitted'] : ['admitted']);
      });

    it('connects with the newest token that has come half a second before, whenever the server’s clock jumps and a cut comes', async () => {
      const stale: string[] = [];
      for (let phase = 0; phase < 3_000; phase += 250) {
        const { playing, world, controller, source, clock, pass, hands } = bench({ asks: true });
        let off = 0;
        const second = () => Math.floor((hands.time + off) / 1000);
        const given: { readonly at: number; readonly text: string }[] = [];
        source.next = () => {
          clock.learnServerTime(new Date(hands.time + off).toUTCString());
          const text = jwt(0, { iat: second(), nbf: second(), exp: second() + 5 });
          given.push({ at: hands.time, text });
          return { token: parseToken(text) };
        };
        await playing();
        await pass(11_000 + phase);
        off = 600_000;
        await pass(1_000);
        world.newest.fails(4106, 'cut');
        await settle();
        for (let step = 0; step < 8; step += 1) {
          const { length } = world.newest.calls;
          await pass(250);
          if (world.newest.calls.length === length || controller.state.phase === 'playing') continue;
          const used = world.newest.tokenIn();
          const newer = given.slice(given.findIndex(({ text }) => text === used) + 1);
          if (newer.some(({ at }) => hands.time - at > 500)) stale.push(`${phase} ms`);
          const token = parseToken(used);
          const { notBefore = 0, expiresAt = 0 } = token.kind === 'jwt' ? token.claims : {};
          world.newest.emit('Loading');
          if (second() >= notBefore && second() < expiresAt) world.newest.plays();
          else world.newest.fails(4903, 'refused');
          await settle();
        }
        expect(controller.state.phase, `${phase} ms`).to.equal('playing');
      }
      expect(stale).to.deep.equal([]);
    });

    /** Plays with a token that ends its session after so many seconds, and gets another such. */
    const renewEnding = async (
      life = 60,
    ): Promise<ReturnType<typeof bench> & { renew: () => Promise<void> }> => {
      const ending = { forceDisconnect: true };
      const stage = bench({ token: jwt(life, ending) });
      await stage.playing();
      const renew = async (): Promise<void> => {
        stage.use(jwt(3600, ending));
        stage.controller.tokenChanged();
        await settle();
      };
      await renew();
      return { ...stage, renew };
    };

    it('stays with its player where the token ends its session, and the player goes on with another connection', async () => {
      const { world, controller, renew, pass, phases } = await renewEnding();
      const [first] = world.players;
      for (const renewal of [1, 2]) {
        if (renewal > 1) await renew();
        first!.emit('UpdateSourceSuccess');
        await pass(10_000);
        const updates = Array.from({ length: renewal }, () => 'updateSource');
        expect(first!.calls).to.deep.equal(['setup', ...updates]);
      }
      expect(world.players).to.deep.equal([first]);
      expect([controller.player, phases]).to.deep.equal([first, ['loading', 'playing']]);
    });

    it('asks for a fresh token where the one is refused that its player went on with', async () => {
      const { playing, world, tokens, source, reasons } = bench({ asks: true });
      await playing();
      source.next = () => ({ token: parseToken(jwt(7200)) });
      await tokens.renew('manual');
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup', 'updateSource']);
      world.newest.emit('UpdateSourceSuccess');
      await settle();
      world.newest.fails(4901, 'refused');
      await settle();
      expect(reasons).to.deep.equal(['start', 'manual', 'refused']);
    });

    it('has a second player take over where the token ends its session, and the server completes no switch', async () => {
      const { world, controller, phases, heard, pass } = await renewEnding();
      const [first] = world.players;
      await pass(5_000);
      expect(world.players, 'while it may').to.have.lengthOf(1);
      first!.emit('UpdateSourceFail', { code: 4006 });
      await settle();
      expect(world.players).to.have.lengthOf(2);
      expect(world.newest.config!.playback.muted).to.equal(true);
      expect(world.mounts.map(({ element }) => element.slot)).to.deep.equal(['player', 'standby']);
      world.newest.plays();
      await settle();
      expect(world.mounts.map(({ element }) => element.slot)).to.deep.equal(['standby', 'player']);
      expect([first!.calls.at(-1), controller.player]).to.deep.equal(['destroy', world.newest]);
      expect(world.newest.calls).to.deep.equal(['setup', 'unmute']);
      world.newest.emit('Unmute', { volume: 1 });
      expect(heard, 'nothing has changed for who listens').to.deep.equal(['Ready', 'UpdateSourceFail']);
      expect(phases.at(-1)).to.equal('playing');
    });

    it('asks no player any more to go on with another connection, where one did not', async () => {
      const { world, renew } = await renewEnding();
      world.newest.emit('UpdateSourceFail', { code: 4006 });
      await settle();
      world.newest.plays();
      await settle();
      await renew();
      expect(world.players.map(({ calls }) => calls)).to.deep.equal([
        ['setup', 'updateSource', 'destroy'],
        ['setup', 'unmute'],
        ['setup'],
      ]);
    });

    it('has a second player take over at once where a session ends within eight seconds', async () => {
      const { world } = await renewEnding(8);
      expect(world.players.map(({ calls }) => calls)).to.deep.equal([['setup'], ['setup']]);
    });

    it('makes no second player where the new token of a session that ends is refused', async () => {
      const { world, pass } = await renewEnding();
      world.newest.emit('UpdateSourceFail', { code: 4901 });
      await pass(10_000);
      expect(world.players.map(({ calls }) => calls)).to.deep.equal([['setup', 'updateSource']]);
    });

    it('gives the first player the token where the second shows nothing in time', async () => {
      const { world, controller, pass } = await renewEnding(8);
      const [first] = world.players;
      await pass(8000);
      expect(world.newest.calls.at(-1)).to.equal('destroy');
      expect([controller.player, first!.calls]).to.deep.equal([first, ['setup', 'updateSource']]);
    });
  });

  describe('while what supervises it is loaded', () => {
    it('needs nothing of it for a start, and asks for it when it plays', async () => {
      const { load, world, supervised, controller, pass } = bench({ token: jwt() });
      supervised.waits();
      await load();
      expect(supervised.asked).to.deep.equal([]);
      world.newest.plays();
      await settle();
      expect([supervised.asked, controller.state.phase]).to.deep.equal([[], 'playing']);
      await pass(250);
      expect(supervised.asked).to.deep.equal([200]);
    });

    it('asks for it where a start takes long, once', async () => {
      const { load, world, supervised, pass, hands, controller } = bench({ token: jwt() });
      world.load = () => new Promise(() => undefined);
      await load();
      await pass(1250);
      expect(supervised.asked).to.deep.equal([]);
      await pass(10_000);
      expect(supervised.asked).to.deep.equal([1500]);
      controller.load(undefined, false);
      expect(hands.running).to.equal(0);
    });

    it('lets a failure wait to be judged, and what the player reports behind it', async () => {
      const { failing, supervised, phases, reports } = bench({ token: jwt() });
      supervised.waits();
      await failing();
      await settle();
      expect([phases, codes(reports)]).to.deep.equal([['loading'], []]);
      supervised.come();
      await settle();
      expect([phases, codes(reports)]).to.deep.equal([['loading', 'reconnecting 1'], ['4106 retry']]);
    });

    it('keeps the order of what is asked for meanwhile', async () => {
      const { failing, world, supervised, controller, phases, hands, pass } = bench({ token: jwt() });
      supervised.waits();
      await failing();
      controller.pause();
      expect([phases, controller.wants]).to.deep.equal([['loading', 'paused'], false]);
      const plays = controller.play();
      await settle();
      supervised.come();
      await settle();
      expect(world.newest.calls, 'it is tried again at once').to.deep.equal(['setup', 'play']);
      world.newest.plays();
      expect(await plays).to.equal(true);
      controller.pause();
      await pass(10_000);
      expect(hands.running).to.equal(0);
    });

    it('does not try again what was paused meanwhile', async () => {
      const { failing, world, supervised, controller, phases, pass } = bench({ token: jwt() });
      supervised.waits();
      await failing();
      const plays = controller.play();
      controller.pause();
      supervised.come();
      await pass(10_000);
      expect([await plays, phases.at(-1), world.newest.calls]).to.deep.equal([false, 'paused', ['setup']]);
    });

    it('forgets a failure where something else is asked for before it is judged', async () => {
      const { failing, load, world, supervised, reports, controller, phases } = bench({ token: jwt() });
      supervised.waits();
      await failing(4901, 'refused');
      const plays = controller.play();
      await load();
      expect(await plays).to.equal(false);
      supervised.come();
      await settle();
      expect([reports, controller.state.phase]).to.deep.equal([[], 'loading']);
      world.newest.plays();
      expect(phases.at(-1)).to.equal('playing');
    });

    it('knows then what has played since when, and with which token', async () => {
      const { playing, world, supervised, controller, pass, reports, clock, hands } = bench({
        token: jwt(60),
      });
      supervised.waits();
      hands.time = START + 1000;
      await playing();
      supervised.come();
      await settle();
      clock.learnServerTime(new Date(START + 3_600_000).toUTCString());
      expect(controller.contradictsClock).to.equal(false);
      expect(clock.aheadMs, 'the playback has refuted it').to.equal(0);
      await pass(10_000);
      world.newest.emit('StartBuffering');
      await pass(2_500);
      expect(codes(reports)).to.deep.equal(['connection-stalled retry']);
    });

    it('gives the player another token when it has come', async () => {
      const { playing, world, supervised, controller, use } = bench({ token: jwt() });
      supervised.waits();
      await playing();
      const other = jwt();
      use(other);
      controller.tokenChanged();
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup']);
      supervised.come();
      await settle();
      expect([world.newest.calls, world.newest.tokenIn()]).to.deep.equal([['setup', 'updateSource'], other]);
    });

    it('switches in the order in which that was asked for', async () => {
      const { playing, world, supervised, controller, playback, pass } = bench({ token: jwt() });
      supervised.waits();
      await playing();
      const { request } = playback();
      const first = controller.update({ ...request, entries: [{ streamName: 'B' }] });
      const second = controller.update({ ...request, entries: [{ streamName: 'C' }] });
      await settle();
      supervised.come();
      await settle();
      world.newest.emit('UpdateSourceSuccess');
      expect(await first).to.deep.equal({ outcome: 'done' });
      await pass(750);
      world.newest.emit('UpdateSourceSuccess');
      expect(await second).to.deep.equal({ outcome: 'done' });
      const names = world.newest.sources.map(({ entries }) => entries![0]!.h5live.rtmp.streamname);
      expect(names).to.deep.equal(['B', 'C']);
    });
  });

  describe('where what supervises it cannot be loaded', () => {
    it('tells a failure as it is, and tries again when the network is back', async () => {
      const { failing, world, supervised, phases, reports, controller } = bench({ token: jwt() });
      supervised.fails();
      await failing();
      await settle();
      expect([phases, codes(reports)]).to.deep.equal([['loading', 'failed'], ['4106 stop']]);
      expect(controller.state.failure).to.deep.equal({ code: 4106, message: 'lost' });
      supervised.come();
      supervised.online!();
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup', 'play']);
      world.newest.plays();
      expect(phases.at(-1)).to.equal('playing');
    });

    it('does not wait longer than five seconds to tell it', async () => {
      const { failing, world, supervised, phases, pass, hands, controller } = bench({ token: jwt() });
      supervised.waits();
      await failing();
      await pass(4_750);
      expect(phases).to.deep.equal(['loading']);
      await pass(250);
      expect(phases).to.deep.equal(['loading', 'failed']);
      supervised.come();
      await settle();
      expect(world.newest.calls, 'it has come: it is tried again').to.deep.equal(['setup', 'play']);
      controller.load(undefined, false);
      expect(hands.running).to.equal(0);
    });

    it('tries again when somebody wants to play', async () => {
      const { failing, world, supervised, phases, controller } = bench({ token: jwt() });
      supervised.fails();
      await failing();
      await settle();
      const plays = controller.play();
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup', 'play']);
      world.newest.plays();
      expect([await plays, phases.at(-1)]).to.deep.equal([true, 'playing']);
    });

    it('sets up another player for another source', async () => {
      const { playing, world, supervised, controller, playback } = bench({ token: jwt() });
      supervised.fails();
      await playing();
      const { request } = playback();
      const end = controller.update({ ...request, entries: [{ streamName: 'B' }] });
      expect(await end).to.deep.equal({ outcome: 'aborted' });
      await settle();
      expect(world.players).to.have.lengthOf(2);
      expect(world.newest.config!.source.entries![0]!.h5live.rtmp.streamname).to.equal('B');
    });

    it('plays on with the token that it has, and gives it the other when the network is back', async () => {
      const { playing, world, supervised, controller, use } = bench({ token: jwt() });
      supervised.fails();
      await playing();
      const other = jwt();
      use(other);
      controller.tokenChanged();
      await settle();
      expect(world.newest.calls).to.deep.equal(['setup']);
      supervised.come();
      supervised.online!();
      await settle();
      expect(world.newest.tokenIn()).to.equal(other);
    });
  });
});
