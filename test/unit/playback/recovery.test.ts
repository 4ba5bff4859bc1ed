import { expect } from 'chai';
import { H5LiveError, type Finding } from '../../../src/token/index.js';
import type { PlaybackInput, PlaybackPhase } from '../../../src/playback/playback-state.js';
import { Recovery, type FailureReport } from '../../../src/playback/recovery.js';
import { Clock } from '../../../src/playback/clock.js';
import { FakeTimers } from '../../helpers/fake-timers.js';
import { Hands } from '../../helpers/hands.js';

const LOST = { code: 4106, message: 'lost' };
const REFUSED = { code: 4901, message: 'refused' };
const LOST_FAILURE = { ...LOST, group: 'network' };

describe('Recovery', () => {
  const timers = new FakeTimers();
  let puts: PlaybackInput[];
  let reports: FailureReport[];
  let went: number;
  let blocked: number;
  let visible: boolean;
  let canRenew: boolean;
  let findings: Finding[];
  let renewals: { resolve: () => void; reject: () => void }[];
  let recovery: Recovery;
  const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
  const types = () => puts.map(({ type }) => type);

  beforeEach(() => {
    timers.install();
    [puts, reports, renewals, findings] = [[], [], [], []];
    [went, blocked, visible, canRenew] = [0, 0, true, false];
    recovery = new Recovery({
      dispatch: (input) => puts.push(input),
      report: (report) => reports.push(report),
      circumstances: () => ({ canRenew, findings }),
      renew: () =>
        new Promise<void>((resolve, reject) => renewals.push({ resolve, reject: () => reject(new Error()) })),
      block: () => (blocked += 1),
      go: () => (went += 1),
      visible: () => visible,
    });
  });
  afterEach(() => {
    recovery.cancel();
    timers.restore();
  });

  it('waits before it tries a lost connection again, and says so', () => {
    recovery.fail(LOST);
    expect(recovery.holds).to.equal(true);
    expect(puts).to.deep.equal([{ type: 'reconnecting', attempt: 1, failure: LOST_FAILURE }]);
    expect(reports).to.deep.equal([{ failure: LOST_FAILURE, action: 'retry', attempt: 1 }]);
    const before = went;
    timers.pass(1000);
    expect([recovery.holds, recovery.retries, went]).to.deep.equal([false, true, before + 1]);
  });

  it('tries again when the network is back what was given up for want of it, and nothing else', () => {
    recovery.fail(new H5LiveError('player-unavailable', 'gone'));
    recovery.hurry();
    expect(recovery.holds).to.equal(false);
    recovery.fail(REFUSED);
    recovery.hurry();
    expect(recovery.holds).to.equal(true);
  });

  it('tries at once when the network is back', () => {
    recovery.fail(LOST);
    recovery.hurry();
    expect([recovery.holds, timers.waiting]).to.deep.equal([false, 0]);
  });

  it('asks once for a fresh token when one is refused, and goes on with it', async () => {
    canRenew = true;
    recovery.fail(REFUSED);
    expect([renewals.length, recovery.holds, types()]).to.deep.equal([1, true, ['reconnecting']]);
    recovery.hurry();
    expect(recovery.holds, 'does not go on with the refused token').to.equal(true);
    const before = went;
    renewals[0]!.resolve();
    await settle();
    expect([recovery.holds, went]).to.deep.equal([false, before + 1]);
    recovery.fail(REFUSED);
    expect([renewals.length, types().at(-1), recovery.holds]).to.deep.equal([1, 'failed', true]);
  });

  it('lets the refusal stand where no better token comes', async () => {
    canRenew = true;
    recovery.fail(REFUSED);
    renewals[0]!.reject();
    await settle();
    expect(types()).to.deep.equal(['reconnecting', 'failed']);
    expect(reports.map(({ action, failure }) => [action, failure.code])).to.deep.equal([
      ['renew', 4901],
      ['stop', 4901],
    ]);
  });

  it('drops a fresh token that comes when something else is asked for', async () => {
    canRenew = true;
    recovery.fail(REFUSED);
    recovery.begin();
    const before = went;
    renewals[0]!.resolve();
    await settle();
    expect([recovery.holds, went]).to.deep.equal([false, before]);
  });

  it('stops at a refusal that nothing can mend, and names the cause that the token shows', () => {
    findings = [{ code: 'stream-mismatch', expectation: 'unlikely' }];
    recovery.fail(REFUSED);
    const failure = { ...REFUSED, group: 'token-refused', cause: 'stream-mismatch' };
    expect(puts).to.deep.equal([{ type: 'failed', failure }]);
    expect(reports[0]).to.deep.equal({ failure, action: 'stop', attempt: 1 });
    expect([recovery.holds, timers.waiting]).to.deep.equal([true, 0]);
    recovery.reset();
    expect(recovery.holds).to.equal(false);
  });

  it('names a refusal behind a server that seems to be down, without trying it again', () => {
    findings = [{ code: 'stream-mismatch', expectation: 'unlikely' }];
    recovery.fail(LOST);
    expect(reports[0]).to.include({ action: 'stop' });
    expect(reports[0]!.failure).to.include({ group: 'network', cause: 'stream-mismatch' });
  });

  it('waits for the viewer where the browser wants a gesture', () => {
    recovery.fail({ code: 1005 });
    expect([types(), blocked, recovery.holds]).to.deep.equal([['blocked'], 1, false]);
  });

  it('waits for a hidden page to be seen again', () => {
    visible = false;
    recovery.fail({ code: 1009 });
    timers.pass(600_000);
    expect([types(), recovery.holds]).to.deep.equal([['suspended'], true]);
    recovery.hurry();
    expect(recovery.holds).to.equal(false);
  });

  it('tries again soon where the page can be seen all the same', () => {
    recovery.fail({ code: 1007 });
    timers.pass(1000);
    expect(recovery.holds).to.equal(false);
  });

  it('changes nothing by what says nothing of the playback', () => {
    recovery.fail({ code: 2011 });
    expect([types(), recovery.holds, recovery.retries]).to.deep.equal([[], false, false]);
    expect(reports[0]).to.include({ action: 'ignore' });
  });

  it('tells once that the next attempt needs a new player', () => {
    recovery.fail({ code: 3100 });
    expect([recovery.takeRebuild(), recovery.takeRebuild()]).to.deep.equal([true, false]);
  });

  it('leaves no timer when it is given up', () => {
    recovery.fail(LOST);
    recovery.begin();
    expect([timers.waiting, recovery.holds, recovery.retries]).to.deep.equal([0, false, false]);
  });
});

describe('Recovery, of failures in a row', () => {
  const hands = new Hands();
  let reports: FailureReport[];
  let recovery: Recovery;
  const judge = (error: unknown = LOST): FailureReport => {
    recovery.fail(error);
    return reports.at(-1)!;
  };

  beforeEach(() => {
    hands.moveTo(0);
    reports = [];
    recovery = new Recovery(
      {
        dispatch: () => undefined,
        report: (report) => reports.push(report),
        circumstances: () => ({ findings: [], canRenew: true }),
        renew: () => new Promise(() => undefined),
        block: () => undefined,
        go: () => undefined,
        visible: () => true,
      },
      { clock: new Clock(hands), random: () => 0 },
    );
  });
  afterEach(() => recovery.begin());

  it('counts them', () => {
    expect([judge().attempt, judge().attempt, reports.length]).to.deep.equal([1, 2, 2]);
  });

  const plays = (ms: number): void => {
    recovery.played();
    recovery.stateChanged({ phase: 'playing' });
    hands.time += ms;
  };
  const standsFor = (phase: PlaybackPhase, ms: number): void => {
    recovery.stateChanged({ phase });
    hands.time += ms;
  };

  it('begins a new row when it has played for a while', () => {
    judge();
    plays(9_999);
    expect(judge().attempt).to.equal(2);
    plays(10_000);
    expect(judge().attempt).to.equal(1);
  });

  it('begins a new row also where short waits lie between what has played', () => {
    judge();
    for (let turn = 0; turn < 2; turn += 1) {
      plays(5_000);
      standsFor('buffering', 300);
    }
    expect(judge().attempt).to.equal(1);
  });

  it('goes on with the row where it fails right after each start', () => {
    for (const attempt of [1, 2, 3, 4]) {
      expect(judge().attempt).to.equal(attempt);
      plays(3000);
    }
  });

  const SLOW: readonly [what: string, error: unknown, limit: number, turn: () => void][] = [
    [
      'a connection that is taken, and closed after six seconds',
      LOST,
      2000,
      () => standsFor('loading', 6_000),
    ],
    ['a start that fails after fifteen seconds', { code: 3100 }, 5, () => standsFor('loading', 15_000)],
    [
      'a picture that stalls every seven seconds',
      new H5LiveError('connection-stalled', 'stands'),
      2000,
      () => {
        plays(7_000);
        standsFor('buffering', 2_500);
      },
    ],
    [
      'media that breaks every seven seconds',
      { code: 3100 },
      5,
      () => {
        plays(7_000);
        standsFor('paused', 60_000);
      },
    ],
  ];
  for (const [what, error, limit, turn] of SLOW)
    it(`comes to an end of its tries where they fail slowly, after it has played: ${what}`, () => {
      plays(60_000);
      for (let tries = 0; tries < limit; tries += 1) {
        expect(judge(error)).to.include({ action: 'retry', attempt: tries + 1 });
        turn();
      }
      expect(judge(error).action).to.equal('stop');
    });

  it('does not ask for fresh tokens for ever where each is refused soon after its picture has come', () => {
    const refused = { code: 4901 };
    for (let turn = 0; turn < 5; turn += 1) {
      expect(judge(refused).action).to.equal('renew');
      plays(9_000);
    }
    expect(judge(refused).action).to.equal('stop');
    recovery.reset();
    expect(judge(refused).action, 'asked for another attempt').to.equal('renew');
  });

  it('asks for a fresh token at each refusal where it has played for a while in between', () => {
    for (let turn = 0; turn < 20; turn += 1) {
      expect(judge({ code: 4901 }).action).to.equal('renew');
      plays(10_000);
    }
  });

  it('asks for a fresh token once for each failure', () => {
    const refused = { code: 4901 };
    expect([judge(refused).action, judge(refused).action]).to.deep.equal(['renew', 'stop']);
    recovery.played();
    expect(judge(refused).action).to.equal('renew');
  });

  it('does not count what says nothing of the playback', () => {
    expect(judge({ code: 2011 })).to.deep.include({ action: 'ignore', attempt: 0 });
  });

  it('says that the tries are used up where they are, and not the code of the last one', () => {
    for (let tries = 0; tries < 2000; tries += 1) judge();
    expect(judge().failure).to.deep.equal({ code: 'retries-used-up', message: 'lost' });
  });

  it('holds no token in what it reports', () => {
    const { failure } = judge({ code: 4901, message: 'jwtoken=eyJabc.def.ghi' });
    expect(failure.message).to.equal('jwtoken=[token removed]');
  });
});
