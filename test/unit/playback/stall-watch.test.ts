import { expect } from 'chai';
import { STALL_LIMIT_MS, StallWatch } from '../../../src/playback/stall-watch.js';
import { FakeTimers } from '../../helpers/fake-timers.js';

describe('StallWatch', () => {
  const timers = new FakeTimers();
  let stalls: number;
  let watch: StallWatch;

  beforeEach(() => {
    timers.install();
    stalls = 0;
    watch = new StallWatch(() => (stalls += 1));
  });
  afterEach(() => {
    watch.end();
    timers.restore();
  });

  it('notices a picture that stands still for too long, once', () => {
    watch.stateChanged({ phase: 'playing' });
    watch.stateChanged({ phase: 'buffering' });
    timers.pass(STALL_LIMIT_MS - 1);
    expect(stalls).to.equal(0);
    timers.pass(1);
    timers.pass(60_000);
    expect(stalls).to.equal(1);
  });

  it('says nothing of a short wait', () => {
    watch.stateChanged({ phase: 'buffering' });
    timers.pass(STALL_LIMIT_MS - 1);
    watch.stateChanged({ phase: 'playing' });
    timers.pass(60_000);
    expect([stalls, timers.waiting]).to.deep.equal([0, 0]);
  });

  it('waits longer each time in a row, ten seconds at most, and begins anew when it has played for a while', () => {
    const patience = (): number => {
      const before = stalls;
      watch.stateChanged({ phase: 'buffering' });
      let waited = 0;
      while (stalls === before && waited < 60_000) {
        timers.pass(500);
        waited += 500;
      }
      watch.stateChanged({ phase: 'reconnecting' });
      return waited;
    };
    expect([patience(), patience(), patience(), patience()]).to.deep.equal([2500, 5000, 7500, 10_000]);
    watch.stateChanged({ phase: 'playing' });
    timers.pass(9_999);
    expect(patience(), 'a picture of a moment').to.equal(10_000);
    watch.stateChanged({ phase: 'playing' });
    timers.pass(10_000);
    expect(patience()).to.equal(2500);
  });

  it('notices a start of which nothing came', () => {
    watch.starting();
    watch.stateChanged({ phase: 'loading' });
    timers.pass(12_000);
    expect(stalls).to.equal(0);
    timers.pass(2000);
    expect(stalls).to.equal(1);
  });

  it('waits no longer for a start whose media is begun anew than for a picture that stands still', () => {
    watch.starting();
    watch.stateChanged({ phase: 'loading' });
    timers.pass(1000);
    watch.mending();
    timers.pass(STALL_LIMIT_MS - 1);
    expect(stalls).to.equal(0);
    timers.pass(1);
    expect(stalls).to.equal(1);
    watch.starting();
    watch.mending();
    timers.pass(2 * STALL_LIMIT_MS - 1);
    expect(stalls, 'the second in a row is waited for longer').to.equal(1);
    timers.pass(1);
    expect(stalls).to.equal(2);
  });

  it('says nothing of a start whose media is begun anew where the picture comes', () => {
    watch.starting();
    watch.mending();
    watch.stateChanged({ phase: 'playing' });
    timers.pass(60_000);
    expect([stalls, timers.waiting]).to.deep.equal([0, 0]);
  });

  it('leaves no timer behind', () => {
    watch.starting();
    watch.end();
    watch.stateChanged({ phase: 'buffering' });
    watch.stateChanged({ phase: 'failed' });
    expect(timers.waiting).to.equal(0);
  });
});
