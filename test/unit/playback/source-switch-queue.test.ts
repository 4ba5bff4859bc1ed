import { expect } from 'chai';
import { Switches } from '../../../src/playback/source-switch-queue.js';
import { FakeTimers } from '../../helpers/fake-timers.js';

const taken = () => Promise.resolve({});

describe('Switches', () => {
  const timers = new FakeTimers();
  let switches: Switches;

  beforeEach(() => {
    timers.install();
    switches = new Switches();
  });
  afterEach(() => {
    switches.end();
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
      const end = switches.run('update', taken);
      expect(switches.busy).to.equal(true);
      switches.take({ name, data });
      expect(await end).to.deep.equal(outcome);
      expect([switches.busy, timers.waiting]).to.deep.equal([false, 0]);
    });
  }

  it('does not end by the vendor’s promise, nor by other events', async () => {
    const end = switches.run('update', taken);
    await taken();
    for (const name of ['UpdateSourceInit', 'Play', 'Error', 'constructor']) switches.take({ name });
    expect(switches.busy).to.equal(true);
    switches.end();
    expect(await end).to.deep.equal({ outcome: 'aborted' });
  });

  it('lets one call after the other reach the player, the newest of each kind', async () => {
    const calls: string[] = [];
    const call = (name: string) => () => (calls.push(name), taken());
    const first = switches.run('update', call('first'));
    const replaced = switches.run('update', call('replaced'));
    const direct = switches.run('direct', call('direct'));
    const last = switches.run('update', call('last'));
    expect(await replaced).to.deep.equal({ outcome: 'aborted', reason: 'superseded' });
    expect(calls).to.deep.equal(['first']);
    switches.take({ name: 'UpdateSourceFail', data: { code: 4006 } });
    expect(await first).to.deep.equal({ outcome: 'failed', code: 4006 });
    timers.pass(1_000);
    expect(calls).to.deep.equal(['first', 'direct']);
    switches.take({ name: 'SwitchStreamSuccess' });
    expect(await direct).to.deep.equal({ outcome: 'done' });
    timers.pass(1_000);
    expect(calls).to.deep.equal(['first', 'direct', 'last']);
    switches.take({ name: 'UpdateSourceSuccess' });
    expect(await last).to.deep.equal({ outcome: 'done' });
    expect([switches.busy, timers.waiting]).to.deep.equal([false, 0]);
  });

  it('leaves 600 ms between two calls, since the player drops what comes within 500', () => {
    let calls = 0;
    const call = () => (calls++, taken());
    void switches.run('update', call);
    switches.take({ name: 'UpdateSourceSuccess' });
    void switches.run('update', call);
    timers.pass(599);
    expect(calls).to.equal(1);
    timers.pass(1);
    expect(calls).to.equal(2);
  });

  for (const name of ['Play', 'Pause', 'Error'])
    it(`holds a call back while the player connects, until ${name}`, () => {
      let calls = 0;
      switches.take({ name: 'Loading' });
      void switches.run('update', () => (calls++, taken()));
      switches.take({ name: 'StartBuffering' });
      expect(calls).to.equal(0);
      switches.take({ name });
      expect(calls).to.equal(1);
    });

  for (const name of ['Pause', 'Error'])
    it(`waits for an end no longer than a moment after ${name}`, async () => {
      const end = switches.run('update', taken);
      switches.take({ name });
      timers.pass(200);
      expect(switches.busy).to.equal(true);
      timers.pass(200);
      expect(await end).to.deep.equal({ outcome: 'failed' });
    });

  it('fails where the call is rejected or throws', async () => {
    expect(await switches.run('update', () => Promise.reject(new Error('no')))).to.deep.equal({
      outcome: 'failed',
    });
    const thrown = switches.run('update', () => {
      throw new Error('not set up');
    });
    timers.pass(1_000);
    expect(await thrown).to.deep.equal({ outcome: 'failed' });
  });

  it('does not wait for ever', async () => {
    const end = switches.run('update', () => new Promise(() => undefined));
    timers.pass(40_000);
    expect(await end).to.deep.equal({ outcome: 'failed' });
  });
});
