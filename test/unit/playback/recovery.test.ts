import { expect } from 'chai';
import { H5LiveError, type Finding } from '../../../src/token/index.js';
import type { PlaybackInput } from '../../../src/playback/playback-state.js';
import type { FailureReport } from '../../../src/playback/failures.js';
import { Recovery } from '../../../src/playback/recovery.js';
import { FakeTimers } from '../../helpers/fake-timers.js';

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
      put: (input) => puts.push(input),
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
    expect(puts).to.deep.equal([{ type: 'retrying', attempt: 1, failure: LOST_FAILURE }]);
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
    expect([renewals.length, recovery.holds, types()]).to.deep.equal([1, true, ['retrying']]);
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
    expect(types()).to.deep.equal(['retrying', 'failed']);
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

  it('halts for what the owner has to mend', () => {
    recovery.halt(new H5LiveError('stream-name-missing', 'name the stream'));
    expect([types(), recovery.holds]).to.deep.equal([['failed'], true]);
  });

  it('leaves no timer when it is given up', () => {
    recovery.fail(LOST);
    recovery.begin();
    expect([timers.waiting, recovery.holds, recovery.retries]).to.deep.equal([0, false, false]);
  });
});
