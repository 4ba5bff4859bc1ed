import { expect } from 'chai';
import { milliseconds } from '../../../src/shared/index.js';
import { Clock } from '../../../src/playback/clock.js';
import { Hands } from '../../helpers/hands.js';

describe('Clock', () => {
  it('wakes each waiter once, at its moment and not before', () => {
    const hands = new Hands();
    const clock = new Clock(hands);
    const woken: string[] = [];
    clock.wakeAt(milliseconds(200), () => woken.push('b'));
    clock.wakeAt(milliseconds(100), () => woken.push('a'));
    hands.moveTo(99);
    expect(woken).to.deep.equal([]);
    hands.moveTo(100);
    expect(woken).to.deep.equal(['a']);
    hands.moveTo(10_000);
    expect(woken).to.deep.equal(['a', 'b']);
  });

  it('wakes nobody a millisecond early for the sake of another', () => {
    const hands = new Hands();
    const clock = new Clock(hands);
    const woken: string[] = [];
    clock.wakeAt(milliseconds(100), () => woken.push('a'));
    clock.wakeAt(milliseconds(101), () => woken.push('b'));
    hands.moveTo(100);
    expect(woken).to.deep.equal(['a']);
  });

  it('has one timer however many wait, and none when nobody does', () => {
    const hands = new Hands();
    const clock = new Clock(hands);
    const cancels = Array.from({ length: 100 }, (_, i) =>
      clock.wakeAt(milliseconds(1000 + i), () => undefined),
    );
    expect(hands.running).to.equal(1);
    for (const cancel of cancels) cancel();
    expect(hands.running).to.equal(0);
  });

  it('starts no new timer for a waiter that comes later than the next', () => {
    const hands = new Hands();
    const clock = new Clock(hands);
    clock.wakeAt(milliseconds(10), () => undefined);
    clock.wakeAt(milliseconds(20), () => undefined);
    expect(hands.started).to.equal(1);
  });

  it('waits for longer than a timer can, an hour at a time', () => {
    const hands = new Hands();
    const clock = new Clock(hands);
    const moment = 40 * 86_400_000;
    let woken = 0;
    clock.wakeAt(milliseconds(moment), () => (woken += 1));
    hands.moveTo(moment - 1);
    expect(woken).to.equal(0);
    hands.moveTo(moment);
    expect(woken).to.equal(1);
    expect(hands.started).to.equal(960);
  });

  it('does not wake who gave up, also from within another waking', () => {
    const hands = new Hands();
    const clock = new Clock(hands);
    let woken = 0;
    let cancel = (): void => undefined;
    clock.wakeAt(milliseconds(5), () => cancel());
    cancel = clock.wakeAt(milliseconds(5), () => (woken += 1));
    hands.moveTo(5);
    expect(woken).to.equal(0);
  });

  it('lets a waiter wait again from within its waking', () => {
    const hands = new Hands();
    const clock = new Clock(hands);
    const moments: number[] = [];
    const tick = (): void => {
      moments.push(hands.time);
      if (moments.length < 3) clock.wakeAt(milliseconds(hands.time + 10), tick);
    };
    clock.wakeAt(milliseconds(10), tick);
    hands.moveTo(100);
    expect(moments).to.deep.equal([10, 20, 30]);
    expect(hands.running).to.equal(0);
  });

  it('learns a server’s time, within the precision of its header', () => {
    const rows: [deviceMs: number, date: string | null, aheadMs: number][] = [
      [1_800_000_420_000, new Date(1_800_000_000_000).toUTCString(), 419_500],
      [1_799_999_580_000, new Date(1_800_000_000_000).toUTCString(), -420_500],
      [1_800_000_001_500, new Date(1_800_000_000_000).toUTCString(), 0],
      [1_800_000_002_600, new Date(1_800_000_000_000).toUTCString(), 2100],
      [1_800_000_000_000, 'soon', 0],
      [1_800_000_000_000, null, 0],
    ];
    for (const [device, date, ahead] of rows) {
      const hands = new Hands();
      hands.time = device;
      const clock = new Clock(hands);
      clock.learnServerTime(date);
      expect(clock.aheadMs).to.equal(ahead);
      expect(clock.now()).to.equal(device - ahead);
    }
  });

  it('tells that the time was corrected, once for each correction', () => {
    const hands = new Hands();
    hands.time = 1_800_000_000_000;
    const clock = new Clock(hands);
    let corrections = 0;
    const end = clock.onCorrection(() => (corrections += 1));
    const date = new Date(1_799_999_400_000).toUTCString();
    clock.learnServerTime(date);
    clock.learnServerTime(date);
    expect(corrections).to.equal(1);
    end();
    clock.learnServerTime(new Date(1_800_000_000_000).toUTCString());
    expect(corrections).to.equal(1);
  });

  it('wakes by the server’s time once it knows it', () => {
    const hands = new Hands();
    hands.time = 1_800_000_000_000;
    const clock = new Clock(hands);
    let wokenAt = 0;
    clock.wakeAt(milliseconds(1_800_000_010_000), () => (wokenAt = hands.time));
    clock.learnServerTime(new Date(1_799_999_400_000).toUTCString());
    hands.moveTo(1_800_000_100_000);
    expect(wokenAt).to.equal(0);
    hands.moveTo(1_800_001_000_000);
    expect(wokenAt).to.equal(1_800_000_010_000 + clock.aheadMs);
  });

  it('notices when it is asked to look that a device slept past the moment', () => {
    const hands = new Hands();
    const clock = new Clock(hands);
    let woken = 0;
    clock.wakeAt(milliseconds(1000), () => (woken += 1));
    hands.time = 5000;
    clock.check();
    expect(woken).to.equal(1);
    expect(hands.running).to.equal(0);
    clock.check();
    expect(woken).to.equal(1);
  });
});
