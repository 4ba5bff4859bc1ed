import { expect } from 'chai';
import { audibleLevel, isBehind } from '../../../src/elements/controls/control-state.js';

describe('isBehind', () => {
  const rows: [behindMs: number | undefined, was: boolean, behind: boolean][] = [
    [undefined, false, false],
    [undefined, true, false],
    [NaN, true, false],
    [0, true, false],
    [2999, false, false],
    [3000, false, true],
    [2000, true, true],
    [1999, true, false],
  ];
  for (const [behindMs, was, behind] of rows) {
    it(`is ${behind} at ${behindMs} ms where it was ${was}`, () => {
      expect(isBehind(behindMs, was)).to.equal(behind);
    });
  }
});

describe('audibleLevel', () => {
  const rows: [muted: boolean, volume: number, level: number][] = [
    [false, 0.4, 0.4],
    [true, 0.4, 0],
    [false, -1, 0],
    [false, 7, 1],
    [false, NaN, 0],
  ];
  for (const [muted, volume, level] of rows) {
    it(`is ${level} at volume ${volume}${muted ? ', muted' : ''}`, () => {
      expect(audibleLevel({ muted, volume })).to.equal(level);
    });
  }
});
