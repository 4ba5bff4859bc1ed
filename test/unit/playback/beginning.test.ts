import { expect } from 'chai';
import { milliseconds } from '../../../src/shared/index.js';
import { NO_TOKEN, parseToken } from '../../../src/token/index.js';
import { beginningOf } from '../../../src/playback/beginning.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const NOW = 1_750_000_000;
const now = milliseconds(NOW * 1000);
const beginning = (claims: object) => beginningOf(parseToken(unsignedJwt(playbackClaims(claims))), now);

describe('beginningOf', () => {
  const rows: [title: string, claims: object, expected: object | undefined][] = [
    ['made for later', { iat: NOW - 5, nbf: NOW + 60 }, { inMs: 60_000, isPlanned: true }],
    ['made for later, which has come', { iat: NOW - 60, nbf: NOW - 5 }, { inMs: -5000, isPlanned: true }],
    ['made now for now', { iat: NOW, nbf: NOW }, { inMs: 0, isPlanned: false }],
    [
      'made for now by a clock that is ahead',
      { iat: NOW + 60, nbf: NOW + 60 },
      { inMs: 60_000, isPlanned: false },
    ],
    ['that is still to be made', { iat: NOW + 60, nbf: NOW + 600 }, { inMs: 600_000, isPlanned: false }],
    ['within what clocks differ by', { iat: NOW, nbf: NOW + 2 }, { inMs: 2000, isPlanned: false }],
    [
      'that does not say when it was made',
      { iat: undefined, nbf: NOW + 60 },
      { inMs: 60_000, isPlanned: false },
    ],
    ['that begins within a second', { iat: NOW, nbf: NOW + 9.0001 }, { inMs: 9001, isPlanned: true }],
    ['without a beginning', { iat: NOW, nbf: undefined }, undefined],
    ['whose beginning is in milliseconds', { nbf: NOW * 1000 }, undefined],
  ];
  for (const [title, claims, expected] of rows) {
    it(`tells of a token ${title}`, () => {
      const { inMs = undefined } = { ...expected } as { inMs?: number };
      expect(beginning(claims)).to.deep.equal(expected && { at: now + inMs!, ...expected });
    });
  }

  it('knows none of no token, of what is none, and of a V2 token', () => {
    const sts = parseToken({ token: '0'.repeat(32), expires: String(NOW + 60), options: '9', tag: '' });
    expect(sts.kind).to.equal('sts');
    for (const token of [NO_TOKEN, parseToken('nothing'), sts])
      expect(beginningOf(token, now)).to.equal(undefined);
  });
});
