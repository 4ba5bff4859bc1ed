import { expect } from 'chai';
import { milliseconds, type Milliseconds } from '../../../src/shared/index.js';
import type { Beginning } from '../../../src/playback/beginning.js';
import { Clock } from '../../../src/playback/clock.js';
import type { PlaybackInput } from '../../../src/playback/playback-state.js';
import { Recovery, type FailureReport } from '../../../src/playback/recovery.js';
import { Hands } from '../../helpers/hands.js';
import { settle } from '../../helpers/settle.js';

const HOUR = 3_600_000;
const REFUSED = { code: 4901, message: 'refused' };
const EARLY = { ...REFUSED, group: 'token-refused', cause: 'token-not-yet-valid' };

describe('Recovery, of a token that has not begun', () => {
  let hands: Hands;
  let clock: Clock;
  let puts: PlaybackInput[];
  let reports: FailureReport[];
  let renewals: { isEarly: boolean; reject: () => void }[];
  let went: number;
  let canRenew: boolean;
  let beginning: () => Beginning;
  let recovery: Recovery;
  const types = () => puts.map(({ type }) => type);
  const begin = (inMs: number, isPlanned = false): Milliseconds => {
    const at = milliseconds(hands.time + inMs);
    beginning = () => ({ at, inMs: at - clock.now(), isPlanned });
    return at;
  };

  beforeEach(() => {
    hands = new Hands();
    hands.time = 1_750_000_000_000;
    clock = new Clock(hands);
    [puts, reports, renewals, went, canRenew] = [[], [], [], 0, false];
    recovery = new Recovery(
      {
        dispatch: (input) => puts.push(input),
        report: (report) => reports.push(report),
        circumstances: () => ({ canRenew, findings: [], beginning: beginning() }),
        renew: (isEarly) =>
          new Promise<void>((_, reject) => renewals.push({ isEarly, reject: () => reject(new Error()) })),
        block: () => undefined,
        go: () => (went += 1),
        visible: () => true,
      },
      { clock, random: () => 0 },
    );
  });

  it('waits for its beginning, says when that is, and starts then', () => {
    const startsAt = begin(HOUR);
    recovery.fail(REFUSED);
    expect(puts).to.deep.equal([{ type: 'scheduled', startsAt, failure: EARLY }]);
    expect(reports).to.deep.equal([{ failure: EARLY, action: 'wait', attempt: 1 }]);
    const before = went;
    hands.moveTo(startsAt - 1);
    expect([recovery.holds, went]).to.deep.equal([true, before]);
    hands.moveTo(startsAt);
    expect([recovery.holds, recovery.retries, went]).to.deep.equal([false, false, before + 1]);
    expect(puts.at(-1)).to.deep.equal({ type: 'connecting' });
  });

  it('is not hurried: neither the network nor the page brings it nearer', () => {
    begin(HOUR);
    recovery.fail(REFUSED);
    const before = went;
    recovery.hurry();
    expect([recovery.holds, went]).to.deep.equal([true, before]);
  });

  it('waits longer than a browser’s timer can', () => {
    const startsAt = begin(60 * 24 * HOUR);
    recovery.fail(REFUSED);
    const before = went;
    hands.moveTo(startsAt - 1);
    expect([recovery.holds, went]).to.deep.equal([true, before]);
    hands.moveTo(startsAt);
    expect([recovery.holds, went]).to.deep.equal([false, before + 1]);
  });

  it('goes by the server’s clock, also where that is learnt meanwhile', () => {
    const startsAt = begin(HOUR);
    recovery.fail(REFUSED);
    const before = went;
    clock.learnServerTime(new Date(hands.time + HOUR / 2).toUTCString());
    hands.moveTo(startsAt - HOUR / 2 - 1500);
    expect(went).to.equal(before);
    hands.moveTo(startsAt - HOUR / 2 + 1500);
    expect(went).to.equal(before + 1);
    begin(HOUR);
    recovery.fail(REFUSED);
    clock.learnServerTime(new Date(hands.time + HOUR + 5000).toUTCString());
    expect(recovery.holds, 'has begun by that').to.equal(false);
  });

  it('notices its beginning when a device that has slept is looked at again', () => {
    const startsAt = begin(HOUR / 2);
    recovery.fail(REFUSED);
    // Timers stood still meanwhile.
    hands.time = startsAt + 1000;
    expect(recovery.holds).to.equal(true);
    clock.check();
    expect(recovery.holds).to.equal(false);
  });

  it('tries a start again that is refused all the same, and stops when that cannot be for the clock', () => {
    const startsAt = begin(1000);
    recovery.fail(REFUSED);
    hands.moveTo(startsAt);
    recovery.fail(REFUSED);
    expect(reports.at(-1)).to.deep.include({ action: 'retry', attempt: 1 });
    hands.moveTo(startsAt + 20_000);
    recovery.fail(REFUSED);
    expect(reports.at(-1)).to.deep.include({ action: 'retry', attempt: 2 });
    hands.moveTo(startsAt + 600_000);
    recovery.fail(REFUSED);
    expect(reports.at(-1)).to.deep.include({ action: 'stop', attempt: 3 });
  });

  it('tries nothing again for the sake of a beginning once it has played, or something else is asked for', () => {
    for (const then of [() => recovery.played(), () => recovery.reset(), () => recovery.begin()]) {
      const startsAt = begin(1000);
      recovery.fail(REFUSED);
      hands.moveTo(startsAt);
      then();
      recovery.fail(REFUSED);
      expect(reports.at(-1)).to.include({ action: 'stop' });
      recovery.begin();
    }
  });

  it('gives up waiting, and leaves no timer', () => {
    for (const end of [() => recovery.cancel(), () => recovery.reset(), () => recovery.begin()]) {
      const startsAt = begin(HOUR);
      recovery.fail(REFUSED);
      end();
      const before = went;
      expect([recovery.holds, hands.running]).to.deep.equal([false, 0]);
      hands.moveTo(startsAt);
      expect(went).to.equal(before);
    }
  });

  it('asks for another token first, and waits for the beginning of this one where none is better', async () => {
    canRenew = true;
    begin(HOUR, true);
    recovery.fail(REFUSED);
    expect([renewals.length, renewals[0]!.isEarly, types()]).to.deep.equal([1, true, ['reconnecting']]);
    renewals[0]!.reject();
    await settle();
    expect(types()).to.deep.equal(['reconnecting', 'scheduled']);
  });
});
