import { expect } from 'chai';
import { Switches } from '../../../src/player/switches.js';
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
      const end = switches.run(taken);
      expect(switches.busy).to.equal(true);
      switches.take({ name, data });
      expect(await end).to.deep.equal(outcome);
      expect([switches.busy, timers.waiting]).to.deep.equal([false, 0]);
    });
  }

  it('does not end by the vendor’s promise, nor by other events', async () => {
    const end = switches.run(taken);
    await taken();
    for (const name of ['UpdateSourceInit', 'Play', 'Error', 'constructor']) switches.take({ name });
    expect(switches.busy).to.equal(true);
    switches.end();
    expect(await end).to.deep.equal({ outcome: 'aborted' });
  });

  it('gives a superseded call its end, and the newer one its own', async () => {
    const [first, second] = [switches.run(taken), switches.run(taken)];
    switches.take({ name: 'SwitchStreamAbort', data: { reason: 'superseded' } });
    expect(await first).to.deep.equal({ outcome: 'aborted', reason: 'superseded' });
    switches.take({ name: 'UpdateSourceSuccess' });
    expect(await second).to.deep.equal({ outcome: 'done' });
  });

  it('fails where the call is rejected or throws', async () => {
    expect(await switches.run(() => Promise.reject(new Error('no')))).to.deep.equal({ outcome: 'failed' });
    const thrown = switches.run(() => {
      throw new Error('not set up');
    });
    expect(await thrown).to.deep.equal({ outcome: 'failed' });
  });

  it('does not wait for ever', async () => {
    const end = switches.run(() => new Promise(() => undefined));
    timers.pass(40_000);
    expect(await end).to.deep.equal({ outcome: 'failed' });
  });
});
