import { expect } from 'chai';
import { Retryer } from '../../../src/playback/retryer.js';
import { FakeTimers } from '../../helpers/fake-timers.js';

describe('Retryer', () => {
  const timers = new FakeTimers();
  let runs: string[];
  let retryer: Retryer;

  beforeEach(() => {
    timers.install();
    runs = [];
    retryer = new Retryer();
  });
  afterEach(() => {
    retryer.cancel();
    timers.restore();
  });

  it('goes on when the time has come, once', () => {
    retryer.wait(500, () => runs.push('a'));
    timers.pass(499);
    expect([retryer.waiting, runs]).to.deep.equal([true, []]);
    timers.pass(1);
    timers.pass(5000);
    expect([retryer.waiting, runs]).to.deep.equal([false, ['a']]);
  });

  it('goes on at once when it is told to, and not again later', () => {
    retryer.wait(500, () => runs.push('a'));
    retryer.hurry();
    retryer.hurry();
    timers.pass(5000);
    expect(runs).to.deep.equal(['a']);
  });

  it('waits for one thing at a time', () => {
    retryer.wait(500, () => runs.push('a'));
    retryer.wait(800, () => runs.push('b'));
    timers.pass(5000);
    expect(runs).to.deep.equal(['b']);
  });

  it('leaves no timer when it is given up', () => {
    retryer.wait(500, () => runs.push('a'));
    retryer.cancel();
    expect([retryer.waiting, timers.waiting]).to.deep.equal([false, 0]);
    retryer.hurry();
    expect(runs).to.deep.equal([]);
  });

  it('needs no timer to wait for a sign', () => {
    retryer.wait(Infinity, () => runs.push('a'));
    expect([retryer.waiting, timers.waiting]).to.deep.equal([true, 0]);
    retryer.hurry();
    expect(runs).to.deep.equal(['a']);
  });
});
