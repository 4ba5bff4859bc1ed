import { expect } from 'chai';
import { SourceSwitchQueue } from '../../../src/playback/source-switch-queue.js';
import { FakeTimers } from '../../helpers/fake-timers.js';

const taken = () => Promise.resolve({});

describe('SourceSwitchQueue', () => {
  const timers = new FakeTimers();
  let queue: SourceSwitchQueue;

  beforeEach(() => {
    timers.install();
    queue = new SourceSwitchQueue();
  });
  afterEach(() => {
    queue.end();
    timers.restore();
  });

  const rows: [name: string, data: Record<string, unknown>, outcome: object][] = [
    ['UpdateSourceSuccess', {}, { outcome: 'done' }],
    ['SwitchStreamSuccess', {}, { outcome: 'done' }],
    ['UpdateSourceFail', { code: 4006 }, { outcome: 'failed', code: 4006 }],
    ['SwitchStreamFail', { code: 'x' }, { outcome: 'failed' }],
    ['UpdateSourceAbort', { reason: 'frequency' }, { outcome: 'aborted', reason: 'frequency' }],
    [
      'UpdateSourceAbort',
      { reason: 'jwtoken=eyJabc.d.e' },
      { outcome: 'aborted', reason: 'jwtoken=[token removed]' },
    ],
  ];
  for (const [name, data, outcome] of rows) {
    it(`ends with ${JSON.stringify(outcome)} by ${name}`, async () => {
      const end = queue.run('update', taken);
      expect(queue.busy).to.equal(true);
      queue.handleEvent({ name, data });
      expect(await end).to.deep.equal(outcome);
      expect([queue.busy, timers.waiting]).to.deep.equal([false, 0]);
    });
  }

  it('does not end by the vendor’s promise, nor by other events', async () => {
    const end = queue.run('update', taken);
    await taken();
    for (const name of ['UpdateSourceInit', 'Play', 'Error', 'constructor']) queue.handleEvent({ name });
    expect(queue.busy).to.equal(true);
    queue.end();
    expect(await end).to.deep.equal({ outcome: 'aborted' });
  });

  it('lets one call after the other reach the player, the newest of each kind', async () => {
    const calls: string[] = [];
    const call = (name: string) => () => (calls.push(name), taken());
    const first = queue.run('update', call('first'));
    const replaced = queue.run('update', call('replaced'));
    const direct = queue.run('direct', call('direct'));
    const last = queue.run('update', call('last'));
    expect(await replaced).to.deep.equal({ outcome: 'aborted', reason: 'superseded' });
    expect(calls).to.deep.equal(['first']);
    queue.handleEvent({ name: 'UpdateSourceFail', data: { code: 4006 } });
    expect(await first).to.deep.equal({ outcome: 'failed', code: 4006 });
    timers.pass(1_000);
    expect(calls).to.deep.equal(['first', 'direct']);
    queue.handleEvent({ name: 'SwitchStreamSuccess' });
    expect(await direct).to.deep.equal({ outcome: 'done' });
    timers.pass(1_000);
    expect(calls).to.deep.equal(['first', 'direct', 'last']);
    queue.handleEvent({ name: 'UpdateSourceSuccess' });
    expect(await last).to.deep.equal({ outcome: 'done' });
    expect([queue.busy, timers.waiting]).to.deep.equal([false, 0]);
  });

  /** Ends the call that was taken, and takes another: for how long that waits. */
  function expectGap(call: () => Promise<unknown>, calls: () => number): void {
    queue.handleEvent({ name: 'UpdateSourceSuccess' });
    void queue.run('update', call);
    timers.pass(599);
    expect(calls()).to.equal(1);
    timers.pass(1);
    expect(calls()).to.equal(2);
  }

  it('leaves 600 ms between two calls, since the player drops what comes within 500', () => {
    let calls = 0;
    const call = () => (calls++, taken());
    void queue.run('update', call);
    expectGap(call, () => calls);
  });

  it('counts them from when the player has begun a call, by its promise', async () => {
    let calls = 0;
    let begin = (): void => undefined;
    const call = (): Promise<void> => {
      calls++;
      return new Promise((resolve) => (begin = resolve));
    };
    void queue.run('update', call);
    timers.pass(100);
    begin();
    await taken();
    expectGap(call, () => calls);
  });

  for (const name of ['Play', 'Pause', 'Error'])
    it(`holds a call back while the player connects, until ${name}`, () => {
      let calls = 0;
      queue.handleEvent({ name: 'Loading' });
      void queue.run('update', () => (calls++, taken()));
      queue.handleEvent({ name: 'StartBuffering' });
      expect(calls).to.equal(0);
      queue.handleEvent({ name });
      expect(calls).to.equal(1);
    });

  for (const name of ['Pause', 'Error'])
    it(`waits for an end no longer than a moment after ${name}`, async () => {
      const end = queue.run('update', taken);
      queue.handleEvent({ name });
      timers.pass(200);
      expect(queue.busy).to.equal(true);
      timers.pass(200);
      expect(await end).to.deep.equal({ outcome: 'failed' });
    });

  it('fails where the call is rejected or throws', async () => {
    expect(await queue.run('update', () => Promise.reject(new Error('no')))).to.deep.equal({
      outcome: 'failed',
    });
    const thrown = queue.run('update', () => {
      throw new Error('not set up');
    });
    timers.pass(1_000);
    expect(await thrown).to.deep.equal({ outcome: 'failed' });
  });

  it('does not wait for ever', async () => {
    const end = queue.run('update', () => new Promise(() => undefined));
    timers.pass(40_000);
    expect(await end).to.deep.equal({ outcome: 'failed' });
  });
});
