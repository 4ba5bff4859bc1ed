import { expect } from 'chai';
import { isStreamName } from '../../../src/nanoplayer/index.js';

describe('isStreamName', () => {
  const rows: [name: string, fits: boolean][] = [
    ['AAAAA-BBBBB', true],
    ['my_stream.2', true],
    ['Küche', true],
    ['', false],
    ['two words', false],
    ['line\nbreak', false],
    ['nul\0', false],
    ['bidi\u202e', false],
    ['x'.repeat(257), false],
  ];
  for (const [name, fits] of rows) {
    it(`${fits ? 'takes' : 'refuses'} ${JSON.stringify(name.slice(0, 20))}`, () => {
      expect(isStreamName(name)).to.equal(fits);
    });
  }
});
