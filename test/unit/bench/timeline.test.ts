import { expect } from 'chai';
import { timeline } from '../../bench/start/timeline.js';

const bars = (lines: string[]): string[] => lines.map((line) => line.slice(13, 73));

describe('timeline', () => {
  it('puts what began first on top, with its times', () => {
    const lines = timeline([
      { what: 'socket', fromMs: 500, toMs: 600.4 },
      { what: 'page', fromMs: 0, toMs: 99.6 },
      { what: 'defined', fromMs: 250 },
    ]);
    expect(lines.map((line) => line.replace(/[ █│]+/g, ' '))).to.deep.equal([
      ' 0 100 page',
      ' 250 defined',
      ' 500 600 socket',
    ]);
  });

  it('shows what waits for another to the right of it', () => {
    const [first = '', second = ''] = bars(
      timeline([
        { what: 'ours', fromMs: 0, toMs: 300 },
        { what: 'the vendor’s', fromMs: 300, toMs: 600 },
      ]),
    );
    expect(first).to.equal('█'.repeat(30) + ' '.repeat(30));
    expect(second).to.equal(' '.repeat(30) + '█'.repeat(30));
  });

  it('shows also what took no time, came last, or is alone', () => {
    for (const spans of [
      [{ what: 'a moment', fromMs: 0 }],
      [
        { what: 'nothing to wait for', fromMs: 5, toMs: 5 },
        { what: 'page', fromMs: 0, toMs: 1000 },
      ],
      [
        { what: 'page', fromMs: 0, toMs: 1000 },
        { what: 'picture', fromMs: 1000 },
      ],
    ]) {
      for (const bar of bars(timeline(spans))) {
        expect(bar).to.match(/[█│]/);
        expect(bar).to.have.length(60);
      }
    }
  });

  it('is empty where nothing happened', () => {
    expect(timeline([])).to.deep.equal([]);
  });
});
