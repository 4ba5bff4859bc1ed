import { expect } from 'chai';
import { H5LiveError } from '../../../src/core/index.js';
import { failedBy, IDLE, reducePlayback } from '../../../src/player/playback-state.js';

const after = (...names: string[]) =>
  names.reduce((state, name) => reducePlayback(state, name === 'Error' ? ERROR : { name }), IDLE);
const ERROR = { name: 'Error', data: { code: 4901, message: 'refused' } };

describe('reducePlayback', () => {
  const rows: [events: string[], phase: string][] = [
    [[], 'idle'],
    [['Ready'], 'paused'],
    [['Ready', 'Loading'], 'loading'],
    [['Ready', 'Loading', 'Play'], 'playing'],
    [['Play', 'StartBuffering'], 'buffering'],
    [['Play', 'StartBuffering', 'StopBuffering'], 'playing'],
    [['Play', 'Pause'], 'paused'],
    [['Play', 'Pause', 'Loading'], 'loading'],
    [['Loading', 'Error'], 'failed'],
    [['Loading', 'Error', 'Pause'], 'failed'],
    [['Loading', 'Error', 'Pause', 'Loading'], 'loading'],
    [['Play', 'Destroy'], 'idle'],
    [['Play', 'SomethingElse'], 'playing'],
  ];
  for (const [events, phase] of rows) {
    it(`is ${phase} after ${events.join(', ') || 'nothing'}`, () => {
      expect(after(...events).phase).to.equal(phase);
    });
  }

  it('gives the same object where nothing changes', () => {
    const state = after('Play');
    expect(reducePlayback(state, { name: 'Play' })).to.equal(state);
  });

  it('keeps code and message of a failure, and forgets them when it loads again', () => {
    expect(after('Error').failure).to.deep.equal({ code: 4901, message: 'refused' });
    expect(after('Error', 'Loading')).to.deep.equal({ phase: 'loading' });
  });

  it('removes tokens from the message, and shortens it', () => {
    const data = { code: 1, message: `token=abc ${'x'.repeat(5000)}` };
    const { failure } = reducePlayback(IDLE, { name: 'Error', data });
    expect(failure?.message)
      .to.match(/^token=\[token removed\] x+$/)
      .and.have.lengthOf(500);
  });

  for (const code of [undefined, '4901', NaN, 1.5, -1, null]) {
    it(`takes the code ${String(code)} for none`, () => {
      expect(reducePlayback(IDLE, { name: 'Error', data: { code } }).failure?.code).to.equal('player-failed');
    });
  }
});

describe('failedBy', () => {
  it('keeps the code of our own errors', () => {
    const { failure } = failedBy(new H5LiveError('stream-name-missing', 'Name it.'));
    expect(failure).to.deep.equal({ code: 'stream-name-missing', message: 'Name it.' });
  });

  it("keeps the vendor's code, and takes anything else for a player that failed", () => {
    expect(failedBy({ code: 5005, message: 'incomplete' }).failure?.code).to.equal(5005);
    expect(failedBy(new TypeError('x')).failure).to.deep.equal({ code: 'player-failed', message: 'x' });
    expect(failedBy(undefined).failure).to.deep.equal({ code: 'player-failed', message: '' });
  });
});
