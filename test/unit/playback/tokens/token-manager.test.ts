import { expect } from 'chai';
import {
  H5LiveError,
  parseToken,
  type H5LiveErrorCode,
  type PageContext,
  type TokenReading,
} from '../../../../src/token/index.js';
import { Chunk } from '../../../../src/playback/chunk.js';
import { Clock } from '../../../../src/playback/clock.js';
import { secondTokenJudge, type SecondTokenJudge } from '../../../../src/playback/tokens/second-token.js';
import { TokenManager } from '../../../../src/playback/tokens/token-manager.js';
import {
  providerSource,
  type TokenFailure,
  type TokenReason,
  type TokenRequest,
} from '../../../../src/playback/tokens/token-source.js';
import { Hands } from '../../../helpers/hands.js';
import { settle } from '../../../helpers/settle.js';
import { unsignedJwt } from '../../../helpers/tokens.js';

const START = 1_750_000_000_000;
const HOUR = 3_600_000;
let count = 0;

/** A token made at a moment, in milliseconds, for some seconds. No two are the same. */
function token(at: number, life: number, claims: object = {}): TokenReading {
  const iat = Math.floor(at / 1000);
  count += 1;
  return parseToken(
    unsignedJwt({
      aud: 'splay',
      streams: ['A'],
      iat,
      nbf: iat,
      exp: iat + life,
      sub: String(count),
      ...claims,
    }),
  );
}

const failure = (code: H5LiveErrorCode, retryAfterMs?: number): TokenFailure => ({
  error: new H5LiveError(code, 'It failed.'),
  retryAfterMs,
});

interface Settings {
  /** Where the manager has a source; true by default. */
  asks?: boolean;
  token?: TokenReading;
  groupId?: string;
  page?: PageContext;
  random?: () => number;
  /** Loads what holds tokens against each other; it is there at once by default. */
  loads?: () => Promise<SecondTokenJudge>;
}

/** Holds tokens against each other on a page with that about it. */
const judgeOn = (page: PageContext): SecondTokenJudge => secondTokenJudge(() => page);

/** A manager with a source that answers as the test says, by default with a token of 5 seconds. */
function bench({
  asks = true,
  random = () => 0,
  page = {},
  loads = () => Promise.resolve(judgeOn(page)),
  ...settings
}: Settings = {}) {
  const hands = new Hands();
  hands.time = START;
  const clock = new Clock(hands);
  const asked: (TokenRequest & { at: number })[] = [];
  const told: string[] = [];
  const tokens: TokenReading[] = [];
  const answers = {
    next: (): TokenReading | TokenFailure | Promise<TokenReading> => token(hands.time, 5),
  };
  const source = {
    async fetch(request: TokenRequest) {
      asked.push({ ...request, at: hands.time - START });
      const next = await answers.next();
      return 'error' in next ? next : { token: next };
    },
  };
  const manager = new TokenManager({ clock, random, judge: new Chunk(loads) });
  manager.listen({
    renewed: (reading, reason) => {
      tokens.push(reading);
      told.push(`token ${reason}`);
    },
    failed: ({ code }) => told.push(code),
  });
  manager.use({ streamName: 'A', ...settings, ...(asks && { source }) });
  /** Moves to so many milliseconds after the start, in steps, so that promises can keep up. */
  const moveTo = async (at: number, step = 50): Promise<void> => {
    while (hands.time < START + at) {
      hands.moveTo(Math.min(hands.time + step, START + at));
      await settle();
    }
  };
  const fail = (code: H5LiveErrorCode, retryAfterMs?: number): void => {
    answers.next = () => failure(code, retryAfterMs);
  };
  /** When it asked, in milliseconds after the start. */
  const moments = () => asked.map(({ at }) => at);
  const reasons = () => asked.map(({ reason }) => reason);
  return { hands, clock, manager, asked, told, tokens, answers, moveTo, fail, moments, reasons };
}

/** What a rejection says. */
async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof H5LiveError ? error.code : `foreign: ${String(error)}`),
  );
}

describe('TokenManager', () => {
  it('asks for nothing before it is asked', async () => {
    const { manager, asked, hands, moveTo } = bench();
    manager.wake();
    manager.online();
    manager.active = true;
    await moveTo(HOUR, HOUR);
    expect(asked).to.deep.equal([]);
    expect(hands.started).to.equal(0);
    expect(manager.current.kind).to.equal('none');
  });

  it('holds a second token against the first with what is loaded for it, and not the first token', async () => {
    let loads = 0;
    const { manager, told } = bench({
      loads: () => Promise.resolve(judgeOn({})).finally(() => loads++),
    });
    await manager.ensure('start');
    expect(loads).to.equal(0);
    await manager.renew('refused');
    await manager.renew('refused');
    expect(loads).to.equal(1);
    expect(told).to.deep.equal(['token start', 'token refused', 'token refused']);
  });

  it('asks again where what compares tokens could not be loaded, and keeps the first one', async () => {
    const attempts = [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => Promise.resolve(judgeOn({})),
    ];
    const { manager, told, moveTo } = bench({ loads: () => attempts.shift()!() });
    const first = await manager.ensure('start');
    expect(await codeOf(manager.renew('manual'))).to.equal('component-unavailable');
    expect(manager.current).to.equal(first);
    await moveTo(1100);
    expect(told).to.deep.equal(['token start', 'component-unavailable', 'token manual']);
  });

  it('gives up a second token whose comparison is loaded when it is stopped', async () => {
    let arrive: (judge: SecondTokenJudge) => void = () => undefined;
    const { manager, told } = bench({ loads: () => new Promise((resolve) => (arrive = resolve)) });
    const first = await manager.ensure('start');
    const second = codeOf(manager.renew('manual'));
    await settle();
    manager.stop();
    arrive(judgeOn({}));
    expect(await second).to.equal('token-endpoint-unreachable');
    expect(manager.current).to.equal(first);
    expect(told).to.deep.equal(['token start']);
  });

  it('asks for the first token with all that its source needs', async () => {
    const { manager, asked, tokens, told } = bench({ groupId: 'g' });
    const first = await manager.ensure('start');
    expect(asked[0]).to.include({ streamName: 'A', groupId: 'g', reason: 'start' });
    expect(asked[0]!.signal.aborted).to.equal(false);
    expect(manager.current).to.equal(first);
    expect(tokens).to.deep.equal([first]);
    expect(told).to.deep.equal(['token start']);
  });

  it('gives the token in use while it can be used, and asks again once it could expire on its way', async () => {
    const { manager, reasons, hands } = bench();
    const first = await manager.ensure('start');
    manager.active = false;
    hands.moveTo(START + 3999);
    expect(await manager.ensure('reconnect')).to.equal(first);
    hands.moveTo(START + 4000);
    expect(await manager.ensure('reconnect')).not.to.equal(first);
    expect(reasons()).to.deep.equal(['start', 'reconnect']);
  });

  it('has one request at a time, and gives its answer to all who wait', async () => {
    const { manager, asked, told } = bench();
    const given = await Promise.all([
      manager.ensure('start'),
      manager.ensure('reconnect'),
      manager.renew('manual'),
      manager.renew('refused'),
    ]);
    expect(asked).to.have.lengthOf(1);
    expect(new Set(given).size).to.equal(1);
    expect(told).to.deep.equal(['token refused']);
  });

  it('renews a token of 5 seconds 30 times, after 60 percent of its life', async () => {
    const { manager, moments, told, moveTo, hands } = bench();
    await manager.ensure('start');
    await moveTo(90_000);
    expect(moments()).to.deep.equal(Array.from({ length: 31 }, (_, index) => index * 3000));
    expect(told).to.deep.equal(['token start', ...Array<string>(30).fill('token expiring')]);
    expect(hands.running).to.equal(1);
  });

  it('renews at moments that chance spreads, drawn once for each token', async () => {
    const draws = [0, 1, 0.5];
    const { manager, moments, moveTo } = bench({ random: () => draws.shift() ?? 0 });
    await manager.ensure('start');
    await moveTo(9000);
    // The second and third token were made within a second, which their times leave out.
    expect(moments()).to.deep.equal([0, 3000, 6500]);
  });

  it('does not renew a token within a second of its coming, however short it lives', async () => {
    const { manager, answers, moments, moveTo, hands } = bench();
    answers.next = () => token(hands.time, 1);
    await manager.ensure('start');
    await moveTo(3000);
    expect(moments()).to.deep.equal([0, 1000, 2000, 3000]);
  });

  it('does not renew by time what has no expiry', async () => {
    const { manager, answers, asked, moveTo, hands } = bench();
    answers.next = () => token(START, 5, { exp: undefined });
    await manager.ensure('start');
    await moveTo(40 * HOUR, HOUR);
    expect(asked).to.have.lengthOf(1);
    expect(hands.running).to.equal(0);
  });

  it('keeps a token that is given from the beginning, and renews that', async () => {
    const given = token(START, 5);
    const { manager, reasons, moments, moveTo } = bench({ token: given });
    expect(manager.current).to.equal(given);
    await moveTo(1000);
    expect(await manager.ensure('start')).to.equal(given);
    await moveTo(4000);
    expect(moments()).to.deep.equal([3000]);
    expect(reasons()).to.deep.equal(['expiring']);
  });

  it('never asks without a source', async () => {
    const given = token(START - 9000, 5);
    const { manager, moveTo, hands, told } = bench({ asks: false, token: given });
    expect(await manager.ensure('start')).to.equal(given);
    expect(await codeOf(manager.renew('refused'))).to.equal('token-not-better');
    manager.wake();
    manager.online();
    await moveTo(HOUR, HOUR);
    expect(hands.started).to.equal(0);
    expect(told).to.deep.equal([]);
    expect(await bench({ asks: false }).manager.ensure('start')).to.deep.equal({ kind: 'none' });
  });

  describe('when a token is refused', () => {
    it('asks exactly once, and gives the fresh one', async () => {
      const { manager, reasons, told } = bench();
      const first = await manager.ensure('start');
      const second = await manager.renew('refused', first);
      expect(second).not.to.equal(first);
      expect(manager.current).to.equal(second);
      expect(reasons()).to.deep.equal(['start', 'refused']);
      expect(told).to.deep.equal(['token start', 'token refused']);
    });

    it('takes another token even where it expires earlier', async () => {
      const { manager, answers } = bench();
      await manager.ensure('start');
      answers.next = () => token(START, 4);
      expect(await codeOf(manager.renew('refused'))).to.equal('resolved');
    });

    it('asks for nothing where a newer one has come meanwhile', async () => {
      const { manager, asked, moveTo, tokens } = bench();
      const old = await manager.ensure('start');
      await moveTo(3000);
      expect(await manager.renew('refused', old)).to.equal(tokens[1]);
      expect(asked).to.have.lengthOf(2);
    });

    it('does not give it to anybody any more', async () => {
      const { manager, answers, reasons } = bench();
      const first = await manager.ensure('start');
      answers.next = () => first;
      expect(await codeOf(manager.renew('refused'))).to.equal('token-not-better');
      expect(await codeOf(manager.ensure('reconnect'))).to.equal('token-not-better');
      expect(reasons()).to.deep.equal(['start', 'refused', 'reconnect']);
    });

    for (const aheadMs of [600_000, -600_000]) {
      it(`takes one of a time ${aheadMs} ms away where a good one was refused: its clock may be wrong`, async () => {
        const { manager, answers, moveTo, moments, hands } = bench();
        await manager.ensure('start');
        answers.next = () => token(hands.time + aheadMs, 5);
        expect(await codeOf(manager.renew('manual')), 'not before').to.equal('token-not-better');
        expect(await codeOf(manager.renew('refused'))).to.equal('resolved');
        await moveTo(2900);
        expect(moments()).to.deep.equal([0, 0, 0]);
        await moveTo(3100);
        expect(moments(), 'it is renewed in its own time').to.deep.equal([0, 0, 0, 3000]);
      });
    }

    it('takes none that is for another stream all the same', async () => {
      const { manager, answers, hands } = bench();
      await manager.ensure('start');
      answers.next = () => token(hands.time, 5, { streams: ['B'] });
      expect(await codeOf(manager.renew('refused'))).to.equal('token-not-better');
    });

    it('asks for a better one ever later, up to a minute, until that comes', async () => {
      const { manager, answers, moments, moveTo, reasons, hands, told } = bench();
      const first = token(START, 3600);
      answers.next = () => first;
      await manager.ensure('start');
      await codeOf(manager.renew('refused', first));
      await moveTo(200_000, 500);
      const waits = moments().map((at, index) => at - (moments()[index - 1] ?? 0));
      expect(waits).to.deep.equal([0, 0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
      expect(reasons()).to.deep.equal(['start', ...Array<string>(9).fill('refused')]);
      answers.next = () => token(hands.time, 3600);
      await moveTo(300_000, 500);
      expect(told.filter((one) => one.startsWith('token '))).to.deep.equal(['token start', 'token refused']);
      expect(moments()).to.have.lengthOf(11);
    });

    const SOMETHING: readonly [what: string, change: (tested: ReturnType<typeof bench>) => unknown][] = [
      ['the network is back', ({ manager }) => manager.online()],
      ['the page is seen again', ({ manager }) => manager.wake()],
      ['somebody presses play', ({ manager }) => codeOf(manager.ensure('start'))],
      ['the page asks', ({ manager }) => codeOf(manager.renew('manual'))],
    ];
    for (const [what, change] of SOMETHING)
      it(`asks nobody any more after some minutes, until something changes: ${what}`, async () => {
        const tested = bench();
        const { manager, answers, asked, moveTo, hands } = tested;
        const first = token(START, 3600 * 24);
        answers.next = () => first;
        await manager.ensure('start');
        await codeOf(manager.renew('refused', first));
        await moveTo(400_000, 500);
        // The refusal is the first of the twelve.
        expect(asked).to.have.lengthOf(12);
        expect(hands.running).to.equal(0);
        await moveTo(20 * HOUR, HOUR);
        expect(asked).to.have.lengthOf(12);
        await change(tested);
        await settle();
        expect(asked).to.have.lengthOf(13);
        await moveTo(20 * HOUR + 30_000, 500);
        expect(asked, 'and again, where that brings nothing').to.have.lengthOf.above(14);
        await moveTo(22 * HOUR, HOUR / 60);
        expect(asked).to.have.lengthOf(24);
        expect(hands.running).to.equal(0);
      });

    it('takes a connection that is made again for no change', async () => {
      const { manager, answers, asked, moveTo, hands } = bench();
      const first = token(START, 3600 * 24);
      answers.next = () => first;
      await manager.ensure('start');
      await codeOf(manager.renew('refused', first));
      await moveTo(400_000, 500);
      expect(await codeOf(manager.ensure('reconnect'))).to.equal('token-not-better');
      await moveTo(HOUR, HOUR / 10);
      expect([asked.length, hands.running]).to.deep.equal([13, 0]);
    });

    it('renews no more by the time where one fresh token after the other is refused', async () => {
      const { manager, answers, asked, moveTo, hands } = bench();
      answers.next = () => token(hands.time, 60);
      await manager.ensure('start');
      // Each time a fresh one is asked for once, and refused as well.
      for (let turn = 0; turn < 6; turn += 1) {
        manager.refused(await manager.renew('refused', manager.current));
        if (turn < 5) await moveTo(hands.time - START + 37_000, 1000);
      }
      const { length } = asked;
      expect(length, 'first, six fresh ones, five by the time').to.equal(12);
      await moveTo(hands.time - START + HOUR, HOUR / 60);
      expect([asked.length, hands.running]).to.deep.equal([length, 0]);
      manager.wake();
      await settle();
      expect(asked).to.have.lengthOf(length + 1);
    });

    it('counts no refusal with those before a token that was good for its time', async () => {
      const { manager, answers, asked, moveTo, hands } = bench();
      answers.next = () => token(hands.time, 60);
      await manager.ensure('start');
      for (let turn = 1; turn <= 30; turn += 1) {
        await manager.renew('refused', manager.current);
        await moveTo(hands.time - START + 37_000, 1000);
        expect(asked, 'renewed by the time').to.have.lengthOf(1 + 2 * turn);
      }
    });

    it('asks on where the refused one has expired, and another had come that is over too', async () => {
      const { manager, answers, moments, moveTo, hands } = bench();
      const first = await manager.ensure('start');
      answers.next = () => token(START - 600_000, 5);
      manager.active = false;
      await moveTo(6000);
      manager.active = true;
      await settle();
      const asked = moments().length;
      expect(await codeOf(manager.renew('refused', first))).to.equal('token-not-better');
      answers.next = () => token(hands.time, 5);
      await moveTo(8000);
      expect(moments().length).to.be.greaterThan(asked + 1);
      expect(manager.current).not.to.equal(first);
    });

    it('has the answer that is under way judged as one after a refusal', async () => {
      const { manager, answers, moveTo, told } = bench();
      const first = await manager.ensure('start');
      let give: (reading: TokenReading) => void = () => undefined;
      answers.next = () => new Promise((resolve) => (give = resolve));
      await moveTo(3000);
      const fresh = manager.renew('refused', first);
      await settle();
      give(token(START, 4));
      expect(await codeOf(fresh)).to.equal('resolved');
      expect(told).to.deep.equal(['token start', 'token refused']);
    });
  });

  describe('when a renewed token is not better', () => {
    const rows: [title: string, life: number, claims: object, at?: number][] = [
      ['one that expires no later', 5, {}],
      ['one for another stream', 60, { streams: ['B'] }],
      ['one for another group', 60, { groupid: 'x' }],
      ['one for another domain', 60, { domain: 'x.example' }],
      ['one that begins later', 60, { nbf: START / 1000 + 30 }],
      ['an expired one', 4, {}, START - 9000],
    ];
    for (const [title, life, claims, at = START] of rows) {
      it(`says so of ${title}, and keeps the one in use`, async () => {
        const { manager, answers, told } = bench({ groupId: 'g', page: { host: 'shop.example' } });
        const first = await manager.ensure('start');
        answers.next = () => token(at, life, claims);
        expect(await codeOf(manager.renew('manual'))).to.equal('token-not-better');
        expect(manager.current).to.equal(first);
        expect(told).to.deep.equal(['token start', 'token-not-better']);
      });
    }

    it('takes a first token whatever it says: the server has the last word', async () => {
      const { manager, answers } = bench();
      answers.next = () => token(START - 9000, 5, { streams: ['B'] });
      expect(await codeOf(manager.ensure('start'))).to.equal('resolved');
    });

    it('asks again while the one in use lasts, ever later, and then no more', async () => {
      const { manager, answers, moments, moveTo, hands } = bench();
      const first = token(START, 100);
      answers.next = () => first;
      await manager.ensure('start');
      await moveTo(300_000);
      expect(moments()).to.deep.equal([0, 60_000, 84_000, 93_600, 97_600, 105_600]);
      expect(hands.running).to.equal(0);
    });
  });

  describe('after a failure', () => {
    for (const code of ['token-endpoint-unreachable', 'token-provider-failed'] as const) {
      it(`that is ${code} asks again ever later, up to a minute`, async () => {
        const { manager, fail, moments, moveTo, reasons } = bench();
        fail(code);
        expect(await codeOf(manager.ensure('start'))).to.equal(code);
        await moveTo(200_000, 500);
        const waits = moments().map((at, index) => at - (moments()[index - 1] ?? 0));
        expect(waits).to.deep.equal([0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
        expect(new Set(reasons())).to.deep.equal(new Set(['start']));
      });
    }

    it('comes to an end of its tries, half a day later, until something changes', async () => {
      const { manager, fail, asked, moveTo, hands } = bench();
      fail('token-endpoint-unreachable');
      await codeOf(manager.ensure('start'));
      await moveTo(18 * HOUR, 30_000);
      expect([asked.length, hands.running]).to.deep.equal([1001, 0]);
      manager.online();
      await moveTo(18 * HOUR + 10_000);
      expect(asked).to.have.lengthOf.above(1003);
    });

    it('waits a share of that by chance', async () => {
      const { manager, fail, moments, moveTo } = bench({ random: () => 1 });
      fail('token-endpoint-unreachable');
      await codeOf(manager.ensure('start'));
      await moveTo(3500);
      expect(moments()).to.deep.equal([0, 500, 1500, 3500]);
    });

    it('begins anew once a token came', async () => {
      const { manager, answers, fail, moments, moveTo, hands, told } = bench();
      fail('token-endpoint-unreachable');
      await codeOf(manager.ensure('start'));
      await moveTo(1000);
      answers.next = () => token(hands.time, 5);
      await moveTo(3000);
      fail('token-endpoint-unreachable');
      await moveTo(7000);
      expect(moments()).to.deep.equal([0, 1000, 3000, 6000, 7000]);
      expect(told.filter((one) => one.startsWith('token '))).to.deep.equal(['token start']);
    });

    for (const code of [
      'token-endpoint-refused',
      'token-endpoint-answer',
      'token-endpoint-invalid',
    ] as const) {
      it(`that is ${code} gives up until somebody has another reason`, async () => {
        const { manager, fail, asked, moveTo, reasons, hands } = bench();
        fail(code);
        expect(await codeOf(manager.ensure('start'))).to.equal(code);
        await moveTo(HOUR, HOUR / 10);
        expect(asked).to.have.lengthOf(1);
        expect(hands.running).to.equal(0);
        manager.wake();
        await settle();
        manager.online();
        await settle();
        await codeOf(manager.ensure('manual'));
        expect(reasons()).to.deep.equal(['start', 'wake', 'online', 'manual']);
      });
    }

    it('gives the token in use where the source has none that is better, until that is refused', async () => {
      const { manager, answers, hands, told } = bench();
      const first = await manager.ensure('start');
      answers.next = () => first;
      manager.active = false;
      hands.moveTo(START + 6000);
      expect(await manager.ensure('reconnect')).to.equal(first);
      expect(told).to.deep.equal(['token start', 'token-not-better']);
      expect(await codeOf(manager.renew('refused', first))).to.equal('token-not-better');
      expect(await codeOf(manager.ensure('reconnect'))).to.equal('token-not-better');
    });

    it('goes on with the token in use where renewing is refused', async () => {
      const { manager, fail, moments, moveTo } = bench();
      const first = await manager.ensure('start');
      fail('token-endpoint-refused');
      await moveTo(3900);
      expect(await manager.ensure('reconnect')).to.equal(first);
      expect(moments()).to.deep.equal([0, 3000]);
      await moveTo(5000);
      expect(await codeOf(manager.ensure('reconnect'))).to.equal('token-endpoint-refused');
    });

    const closed: [title: string, ask: (manager: TokenManager) => void][] = [
      ['ensure', (manager) => void codeOf(manager.ensure('reconnect'))],
      ['renew', (manager) => void codeOf(manager.renew('refused'))],
      ['wake', (manager) => manager.wake()],
      ['online', (manager) => manager.online()],
    ];
    for (const [title, ask] of closed) {
      it(`does not ask before the server allows it, on ${title} either`, async () => {
        const { manager, fail, moments, moveTo } = bench({ random: () => 0.25 });
        fail('token-endpoint-unreachable', 20_000);
        await codeOf(manager.ensure('start'));
        for (const at of [1000, 20_000]) {
          await moveTo(at);
          ask(manager);
          await settle();
        }
        expect(moments()).to.deep.equal([0]);
        await moveTo(20_250);
        expect(moments()).to.deep.equal([0, 20_250]);
      });
    }

    it('tells whoever asks in that time why it does not', async () => {
      const { manager, fail, moveTo, asked } = bench();
      fail('token-endpoint-refused', 20_000);
      await codeOf(manager.ensure('start'));
      await moveTo(19_000);
      expect(await codeOf(manager.ensure('manual'))).to.equal('token-endpoint-refused');
      expect(asked).to.have.lengthOf(1);
      await moveTo(60_000, 1000);
      expect(asked).to.have.lengthOf(1);
    });

    it('does not hold the word of a server against a later answer without it', async () => {
      const { manager, fail, moments, moveTo } = bench();
      fail('token-endpoint-unreachable', 3000);
      await codeOf(manager.ensure('start'));
      fail('token-endpoint-unreachable');
      await moveTo(3000);
      await codeOf(manager.ensure('manual'));
      expect(moments()).to.deep.equal([0, 3000, 3000]);
    });

    it('calls what is no error of ours one of the source', async () => {
      const { manager, answers } = bench();
      answers.next = () => Promise.reject(new TypeError('secret'));
      expect(await codeOf(manager.ensure('start'))).to.equal('token-provider-failed');
      answers.next = () => ({ kind: 'none' });
      expect(await codeOf(manager.ensure('manual'))).to.equal('token-provider-failed');
    });
  });

  describe('told of the page', () => {
    it('asks at once when it wakes past the moment, and not before it', async () => {
      const { manager, hands, reasons } = bench();
      await manager.ensure('start');
      hands.time = START + 2999;
      manager.wake();
      await settle();
      expect(reasons()).to.deep.equal(['start']);
      hands.time = START + 3000;
      manager.wake();
      manager.wake();
      await settle();
      expect(reasons()).to.deep.equal(['start', 'wake']);
    });

    it('asks when it wakes with an expired token that time does not renew', async () => {
      const { manager, reasons, hands, fail } = bench();
      await manager.ensure('start');
      fail('token-endpoint-answer');
      hands.moveTo(START + 3000);
      await settle();
      hands.time = START + HOUR;
      manager.wake();
      await settle();
      expect(reasons()).to.deep.equal(['start', 'expiring', 'wake']);
    });

    it('asks at once when the network is back, and then waits a little again', async () => {
      const { manager, fail, moments, moveTo, reasons } = bench();
      fail('token-endpoint-unreachable');
      await codeOf(manager.ensure('start'));
      await moveTo(32_000, 500);
      manager.online();
      await settle();
      expect(moments().slice(-2)).to.deep.equal([31_000, 32_000]);
      expect(reasons().at(-1)).to.equal('online');
      await moveTo(34_000);
      expect(moments().at(-1)).to.equal(34_000);
    });

    it('asks when it wakes with a refused token that time does not renew yet', async () => {
      const { manager, answers, reasons } = bench();
      const first = await manager.ensure('start');
      answers.next = () => first;
      await codeOf(manager.renew('refused'));
      manager.wake();
      await settle();
      expect(reasons()).to.deep.equal(['start', 'refused', 'wake']);
    });

    it('asks when the network is back past the moment, though nothing failed', async () => {
      const { manager, hands, reasons } = bench();
      await manager.ensure('start');
      hands.time = START + 3000;
      manager.online();
      await settle();
      expect(reasons()).to.deep.equal(['start', 'online']);
    });

    it('asks for nothing when the network is back and all is well', async () => {
      const { manager, asked } = bench();
      await manager.ensure('start');
      manager.online();
      await settle();
      expect(asked).to.have.lengthOf(1);
    });

    it('lets a renewal wait while nothing plays in a hidden tab', async () => {
      const { manager, moveTo, reasons, moments } = bench();
      await manager.ensure('start');
      manager.active = false;
      await moveTo(60_000);
      expect(moments()).to.deep.equal([0]);
      manager.wake();
      await settle();
      expect(reasons()).to.deep.equal(['start', 'wake']);
      await moveTo(70_000);
      expect(moments()).to.deep.equal([0, 60_000]);
      manager.active = true;
      await moveTo(70_050);
      expect(moments()).to.deep.equal([0, 60_000, 70_050]);
    });

    it('renews in a hidden tab where something plays', async () => {
      const { manager, moveTo, moments } = bench();
      manager.active = false;
      await manager.ensure('start');
      manager.active = true;
      await moveTo(3000);
      expect(moments()).to.deep.equal([0, 3000]);
    });

    it('does not try again in a hidden tab where nothing plays', async () => {
      const { manager, moveTo, moments, fail } = bench();
      fail('token-endpoint-unreachable');
      manager.active = false;
      await codeOf(manager.ensure('start'));
      await moveTo(HOUR, HOUR / 10);
      expect(moments()).to.deep.equal([0]);
    });
  });

  describe('stopped', () => {
    it('ends the request, drops its answer, and tells those who wait', async () => {
      const { manager, answers, asked, told, hands } = bench();
      let give: (reading: TokenReading) => void = () => undefined;
      answers.next = () => new Promise((resolve) => (give = resolve));
      const first = manager.ensure('start');
      await settle();
      manager.stop();
      expect(asked[0]!.signal.aborted).to.equal(true);
      expect(await codeOf(first)).to.equal('token-endpoint-unreachable');
      give(token(START, 5));
      await settle();
      expect(manager.current.kind).to.equal('none');
      expect(told).to.deep.equal([]);
      expect(hands.running).to.equal(0);
    });

    it('drops an answer that came right before it, however far that has got', async () => {
      const taken: number[] = [];
      for (let turns = 0; turns < 12; turns++) {
        const { manager, answers, told } = bench();
        let give: (reading: TokenReading) => void = () => undefined;
        answers.next = () => new Promise((resolve) => (give = resolve));
        const first = codeOf(manager.ensure('start'));
        await settle();
        give(token(START, 5));
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        const before = told.length;
        manager.stop();
        await first;
        expect(told).to.have.lengthOf(before);
        taken.push(before);
      }
      expect(taken[0]).to.equal(0);
      expect(taken.at(-1)).to.equal(1);
    });

    it('does not take a late answer for that of the next request', async () => {
      const { manager, answers, tokens } = bench();
      const gives: ((reading: TokenReading) => void)[] = [];
      answers.next = () => new Promise((resolve) => gives.push(resolve));
      const first = codeOf(manager.ensure('start'));
      await settle();
      manager.stop();
      const second = manager.ensure('start');
      await settle();
      const [late, fresh] = [token(START, 5), token(START, 5)];
      gives[0]!(late);
      await settle();
      expect(tokens).to.deep.equal([]);
      gives[1]!(fresh);
      expect(await second).to.equal(fresh);
      expect(tokens).to.deep.equal([fresh]);
      expect(await first).to.equal('token-endpoint-unreachable');
    });

    it('does not even ask where it is stopped before its turn', async () => {
      const { manager, asked } = bench();
      const first = codeOf(manager.ensure('start'));
      manager.stop();
      expect(await first).to.equal('token-endpoint-unreachable');
      expect(asked).to.deep.equal([]);
    });

    const waits: [title: string, code?: H5LiveErrorCode][] = [
      ['renewal'],
      ['retry', 'token-endpoint-unreachable'],
    ];
    for (const [title, code] of waits) {
      it(`gives up a ${title} that waits, and asks no more`, async () => {
        const { manager, fail, moveTo, asked, hands, clock } = bench();
        if (code) fail(code);
        await codeOf(manager.ensure('start'));
        expect(hands.running).to.equal(1);
        manager.stop();
        expect(hands.running).to.equal(0);
        clock.learnServerTime(new Date(START - HOUR).toUTCString());
        manager.wake();
        manager.online();
        manager.active = true;
        await moveTo(HOUR, HOUR);
        manager.wake();
        manager.online();
        await settle();
        expect(asked).to.have.lengthOf(1);
      });
    }

    it('hears of the time no more', async () => {
      const { manager, clock } = bench();
      let hearing = 0;
      const listen = clock.onCorrection.bind(clock);
      clock.onCorrection = (correct) => {
        const end = listen(correct);
        hearing += 1;
        return () => {
          hearing -= 1;
          end();
        };
      };
      await manager.ensure('start');
      await manager.ensure('reconnect');
      expect(hearing).to.equal(1);
      manager.stop();
      expect(hearing).to.equal(0);
    });

    it('keeps its token for those who come again, and renews it then', async () => {
      const { manager, moveTo, moments } = bench();
      const first = await manager.ensure('start');
      manager.stop();
      await moveTo(2000);
      expect(await manager.ensure('start')).to.equal(first);
      await moveTo(3000);
      expect(moments()).to.deep.equal([0, 3000]);
    });
  });

  describe('with a clock that is 10 minutes off', () => {
    const MINUTES_10 = 600_000;
    for (const ahead of [MINUTES_10, -MINUTES_10]) {
      const word = ahead > 0 ? 'fast' : 'slow';

      it(`and ${word}, renews by the server’s time where it learns that with the first token`, async () => {
        const { manager, answers, moveTo, moments, hands, clock } = bench();
        answers.next = () => {
          clock.learnServerTime(new Date(hands.time - ahead).toUTCString());
          return token(hands.time - ahead, 5);
        };
        await manager.ensure('start');
        await moveTo(9500);
        // A `Date` header leaves it half a second of doubt.
        for (const [index, at] of moments().entries()) expect(at).to.be.closeTo(index * 3000, 600 * index);
        expect(moments()).to.have.lengthOf.within(3, 4);
      });

      it(`and ${word}, renews a token before it expires even where nobody tells the time`, async () => {
        const { manager, answers, moveTo, moments, hands, told } = bench();
        answers.next = () => token(hands.time - ahead, 5);
        await manager.ensure('start');
        await moveTo(9000);
        expect(moments()).to.deep.equal([0, 3000, 6000, 9000]);
        expect(told.slice(1)).to.deep.equal(Array(3).fill('token expiring'));
      });

      it(`and ${word}, keeps a retry and a server’s word to their time when it is corrected`, async () => {
        for (const [retryAfterMs, wait] of [
          [undefined, 1000],
          [20_000, 20_000],
        ] as const) {
          const { manager, fail, moveTo, moments, clock, hands } = bench();
          fail('token-endpoint-unreachable', retryAfterMs);
          await codeOf(manager.ensure('start'));
          clock.learnServerTime(new Date(hands.time - ahead).toUTCString());
          await moveTo(wait - 50);
          await codeOf(retryAfterMs ? manager.ensure('manual') : Promise.resolve());
          expect(moments()).to.deep.equal([0]);
          await moveTo(wait);
          expect(moments()).to.deep.equal([0, wait]);
        }
      });
    }

    it('and fast, gives a token that seems expired for as long as it must last', async () => {
      const { manager, answers, moveTo, moments, hands } = bench();
      answers.next = () => token(hands.time - MINUTES_10, 5);
      const first = await manager.ensure('start');
      manager.active = false;
      await moveTo(2950);
      expect(await manager.ensure('reconnect')).to.equal(first);
      await moveTo(3000);
      expect(await manager.ensure('reconnect')).not.to.equal(first);
      expect(moments()).to.deep.equal([0, 3000]);
    });

    it('and ahead for a while, takes the first token that fits again, though it expires earlier', async () => {
      const { manager, answers, moveTo, hands, told } = bench();
      answers.next = () => token(hands.time + MINUTES_10, 5);
      const ahead = await manager.ensure('start');
      answers.next = () => token(hands.time, 5);
      await moveTo(3100);
      expect(manager.current).not.to.equal(ahead);
      expect(told).to.deep.equal(['token start', 'token expiring']);
    });

    it('and fast, gives it until it expires once it knows the time', async () => {
      const { manager, answers, moveTo, clock, hands } = bench();
      answers.next = () => token(hands.time - MINUTES_10, 5);
      const first = await manager.ensure('start');
      manager.active = false;
      clock.learnServerTime(new Date(hands.time - MINUTES_10).toUTCString());
      await moveTo(3400);
      expect(await manager.ensure('reconnect')).to.equal(first);
      await moveTo(4000);
      expect(await manager.ensure('reconnect')).not.to.equal(first);
    });

    for (const [aheadMs, outcome] of [
      [2000, 'resolved'],
      [3000, 'token-not-better'],
    ] as const) {
      it(`takes what seems to begin in ${aheadMs} ms as a server’s \`Date\` can tell: ${outcome}`, async () => {
        const { manager, answers } = bench();
        await manager.ensure('start');
        answers.next = () => token(START + aheadMs, 5);
        expect(await codeOf(manager.renew('manual'))).to.equal(outcome);
      });
    }

    it('takes that for usable, and still judges the next one by the clock', async () => {
      const { manager, answers, asked } = bench();
      await manager.ensure('start');
      answers.next = () => token(START + 2000, 5);
      const second = await manager.renew('manual');
      expect(await manager.ensure('reconnect')).to.equal(second);
      expect(asked).to.have.lengthOf(2);
      answers.next = () => token(START + 3000, 5);
      expect(await codeOf(manager.renew('manual'))).to.equal('token-not-better');
    });

    it('plans anew when it is corrected later', async () => {
      const { manager, answers, moveTo, moments, clock, hands } = bench();
      // Slow by 20 seconds, and a token that does not say when it was made.
      answers.next = () => token(hands.time + 20_000, 60, { iat: undefined, nbf: undefined });
      await manager.ensure('start');
      await moveTo(1000);
      clock.learnServerTime(new Date(hands.time + 20_000).toUTCString());
      await moveTo(37_000);
      expect(moments()).to.have.lengthOf(2);
      expect(moments()[1]).to.be.closeTo(36_000, 600);
    });
  });

  it('is not held up for ever by a function that never settles', async () => {
    const hands = new Hands();
    hands.time = START;
    const clock = new Clock(hands);
    const reasons: TokenReason[] = [];
    const provider = ({ reason }: TokenRequest) => {
      reasons.push(reason);
      return new Promise(() => undefined);
    };
    const source = providerSource(provider, clock);
    const manager = new TokenManager({ clock, random: () => 0 });
    manager.use({ streamName: 'A', source });
    const first = codeOf(manager.ensure('start'));
    await settle();
    hands.moveTo(START + 30_000);
    expect(await first).to.equal('token-provider-failed');
    hands.moveTo(START + 31_000);
    await settle();
    expect(reasons).to.deep.equal(['start', 'start']);
    manager.stop();
    await settle();
    expect(hands.running).to.equal(0);
  });

  it('can be asked by its own source', async () => {
    const { manager, answers, asked } = bench();
    let joined: Promise<TokenReading> | undefined;
    answers.next = () => {
      joined ??= manager.ensure('manual');
      return token(START, 5);
    };
    const first = await manager.ensure('start');
    expect(await joined).to.equal(first);
    expect(asked).to.have.lengthOf(1);
  });
});
