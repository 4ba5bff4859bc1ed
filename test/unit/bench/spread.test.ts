import { expect } from 'chai';
import { quantile, spreadOf } from '../../bench/start/spread.js';

describe('quantile', () => {
  // By the default method of R, numpy and spreadsheets.
  const rows: [values: number[], share: number, expected: number][] = [
    [[7], 0.25, 7],
    [[1, 2], 0.5, 1.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.75, 3.25],
    [[1, 2, 3, 4, 5], 0.25, 2],
    [[1, 2, 3, 4, 5], 0, 1],
    [[1, 2, 3, 4, 5], 1, 5],
    [[10, 9, 100, 1], 0.5, 9.5],
  ];
  for (const [values, share, expected] of rows) {
    it(`of ${values.join(', ')} at ${share} is ${expected}`, () => {
      expect(quantile(values, share)).to.be.closeTo(expected, 1e-12);
    });
  }

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).to.deep.equal([3, 1, 2]);
  });

  it('is no number where there is none among the values, or something else', () => {
    expect(quantile([], 0.5)).to.be.NaN;
    for (const share of [0, 0.5, 1]) expect(quantile([1, NaN, 3], share)).to.be.NaN;
  });
});

describe('spreadOf', () => {
  it('has the ends, the quartiles and the middle', () => {
    const values = Array.from({ length: 9 }, (_, index) => 9 - index);
    expect(spreadOf(values)).to.deep.equal({
      min: 1,
      lowerQuartile: 3,
      median: 5,
      upperQuartile: 7,
      max: 9,
    });
  });

  it('is rounded', () => {
    expect(spreadOf([1.204, 1.206], 2)).to.include({ min: 1.2, median: 1.21, max: 1.21 });
    expect(spreadOf([1259.6]).median).to.equal(1260);
  });
});
