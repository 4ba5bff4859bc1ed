import { expect } from 'chai';
import { isStreamName, playerErrorGroup } from '../../../src/nano/index.js';

describe('playerErrorGroup', () => {
  const rows: [code: number, group: string][] = [
    [4901, 'token-refused'],
    [4403, 'token-refused'],
    [4903, 'token-expired-or-missing'],
    [4900, 'security-service'],
    [4904, 'security-service'],
    [2001, 'stream-not-found'],
    [2004, 'stream-ended'],
    [1005, 'needs-gesture'],
    [3003, 'media'],
    [4106, 'network'],
    [6100, 'network'],
    [5005, 'set-up'],
    [1001, 'set-up'],
    [1999, 'unknown'],
    [0, 'unknown'],
    [-4901, 'unknown'],
  ];
  for (const [code, group] of rows) {
    it(`is ${group} for ${code}`, () => {
      expect(playerErrorGroup(code)).to.equal(group);
    });
  }
});

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
