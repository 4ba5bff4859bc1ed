import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { expect } from 'chai';
import { EdgeClock, runAt } from '../../demo/local-cloud/edge-clock.js';

const START = 1_800_000_000_000;

describe('the edge’s clock', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: START }));
  afterEach(() => mock.timers.reset());

  it('adds shifts up, and takes each back once', () => {
    const clock = new EdgeClock();
    const back = [clock.shift(600_000), clock.shift(-1_000), clock.shift(-1_000)];
    expect(clock.now()).to.equal(START + 598_000);
    back[1]?.();
    back[1]?.();
    expect(clock.now()).to.equal(START + 599_000);
    back.forEach((end) => end());
    expect(clock.now()).to.equal(START);
  });

  it('runs something at a moment, not a millisecond before and only once', () => {
    let runs = 0;
    runAt(START + 2_500, Date.now, () => runs++);
    mock.timers.tick(2_499);
    expect(runs).to.equal(0);
    mock.timers.tick(1);
    expect(runs).to.equal(1);
    mock.timers.tick(10_000);
    expect(runs).to.equal(1);
  });

  it('notices within a second that the clock has been moved', () => {
    const clock = new EdgeClock();
    let runs = 0;
    runAt(START + 600_000, clock.now, () => runs++);
    mock.timers.tick(500);
    clock.shift(600_000);
    mock.timers.tick(500);
    expect(runs).to.equal(1);
  });

  it('waits a year, which is longer than a timer can', () => {
    let runs = 0;
    const callOff = runAt(START + 365 * 86_400_000, Date.now, () => runs++);
    mock.timers.tick(60_000);
    expect(runs).to.equal(0);
    callOff();
  });

  it('forgets what is called off', () => {
    let runs = 0;
    const callOff = runAt(START + 1_500, Date.now, () => runs++);
    mock.timers.tick(1_200);
    callOff();
    mock.timers.tick(5_000);
    expect(runs).to.equal(0);
  });
});
