import { expect } from 'chai';
import { adaptionConfig, omittedRenditions } from '../../../src/nanoplayer/index.js';

describe('what is left out of what the player chooses from', () => {
  const ROWS: readonly (readonly [text: string, read: readonly (string | number)[]])[] = [
    ['', []],
    ['high', ['high']],
    ['high, medium-low', ['high', 'medium-low']],
    ['0 1,2', [0, 1, 2]],
    ['  LOW  0 ', ['low', 0]],
    ['0 0 high high', [0, 'high']],
    ['49 50 99', [49]],
    ['-1 1.5 0x1 best', []],
  ];
  for (const [text, read] of ROWS)
    it(`is read from ${JSON.stringify(text)}`, () => {
      expect(omittedRenditions(text)).to.deep.equal(read);
    });
});

describe('how the player is told to choose', () => {
  it('names the rule and what is left out, where they are known', () => {
    expect(adaptionConfig('deviationOfMean', 'high')).to.deep.equal({
      rule: 'deviationOfMean',
      omitRenditions: ['high'],
    });
    expect(adaptionConfig('none', '')).to.deep.equal({ rule: 'none' });
    expect(adaptionConfig('', '2')).to.deep.equal({ omitRenditions: [2] });
  });

  it('says nothing where nothing is said that the player knows', () => {
    for (const rule of ['', 'fastest', 'NONE', '__proto__'])
      expect(adaptionConfig(rule, 'x')).to.equal(undefined);
  });
});
