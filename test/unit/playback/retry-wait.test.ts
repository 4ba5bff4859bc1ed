import { expect } from 'chai';
import { RetryWait } from '../../../src/playback/retry-wait.js';
import { FakeTimers } from '../../helpers/fake-timers.js';

describe('RetryWait', () => {
  const timers = new FakeTimers();
  let runs: string[];
  let wait: RetryWait;

  beforeEach(() => {
    timers.install();
    runs = [];
    wait = new RetryWait();
  });
  afterEach(() => {
    wait.cancel();
    timers.restore();
  });

  it('goes on when the time has come, once', () => {
    wait.start(500, () => runs.push('a'));
    timers.pass(499);
    expect([wait.waiting, runs]).to.deep.equal([true, []]);
    timers.pass(1);
    timers.pass(5000);
    expect([wait.waiting, runs]).to.deep.equal([false, ['a']]);
  });

  it('goes on at once when it is told to, and not again later', () => {
    wait.start(500, () => runs.push('a'));
    wait.now();
    wait.now();
    timers.pass(5000);
    expect(runs).to.deep.equal(['a']);
  });

  it('waits for one thing at a time', () => {
    wait.start(500, () => runs.push('a'));
    wait.start(800, () => runs.push('b'));
    timers.pass(5000);
    expect(runs).to.deep.equal(['b']);
  });

  it('leaves no timer when it is given up', () => {
    wait.start(500, () => runs.push('a'));
    wait.cancel();
    expect([wait.waiting, timers.waiting]).to.deep.equal([false, 0]);
    wait.now();
    expect(runs).to.deep.equal([]);
  });

  it('needs no timer to wait for a sign', () => {
    wait.start(Infinity, () => runs.push('a'));
    expect([wait.waiting, timers.waiting]).to.deep.equal([true, 0]);
    wait.now();
    expect(runs).to.deep.equal(['a']);
  });
});
