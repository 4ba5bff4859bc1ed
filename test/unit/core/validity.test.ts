import { expect } from 'chai';
import { milliseconds, parseToken, validityAt } from '../../../src/core/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const NBF = 1_700_000_000;
const EXP = 1_800_000_000;
const jwt = (claims: object) => unsignedJwt({ aud: 'splay', ...claims });
const BOTH = jwt({ nbf: NBF, exp: EXP });
const STS = { token: 'ab', expires: String(EXP), options: '1', tag: '' };

describe('validityAt', () => {
  const rows: [
    title: string,
    token: unknown,
    nowMs: number,
    state: string,
    nextChangeAt: number | undefined,
  ][] = [
    ['no token', undefined, 0, 'none', undefined],
    ['an unreadable token', 'x', 0, 'malformed', undefined],
    ['a JWT long before its beginning', BOTH, 0, 'not-yet-valid', NBF * 1000],
    ['a JWT a millisecond before its beginning', BOTH, NBF * 1000 - 1, 'not-yet-valid', NBF * 1000],
    ['a JWT at its beginning', BOTH, NBF * 1000, 'valid', EXP * 1000],
    ['a JWT a millisecond before its expiry', BOTH, EXP * 1000 - 1, 'valid', EXP * 1000],
    ['a JWT at its expiry', BOTH, EXP * 1000, 'expired', undefined],
    ['a JWT long after its expiry', BOTH, EXP * 2000, 'expired', undefined],
    ['a JWT without a beginning', jwt({ exp: EXP }), 0, 'valid', EXP * 1000],
    ['a JWT without an expiry', jwt({}), EXP * 2000, 'unlimited', undefined],
    ['a JWT without an expiry before its beginning', jwt({ nbf: NBF }), 0, 'not-yet-valid', NBF * 1000],
    [
      'a JWT that ends before it begins, before both',
      jwt({ nbf: EXP, exp: NBF }),
      0,
      'not-yet-valid',
      NBF * 1000,
    ],
    [
      'a JWT that ends before it begins, in between',
      jwt({ nbf: EXP, exp: NBF }),
      NBF * 1000,
      'expired',
      undefined,
    ],
    [
      'a JWT with a fraction of a second',
      jwt({ exp: EXP + 0.5 }),
      EXP * 1000 + 499,
      'valid',
      EXP * 1000 + 500,
    ],
    ['a V2 token before its expiry', STS, EXP * 1000 - 1, 'valid', EXP * 1000],
    ['a V2 token at its expiry', STS, EXP * 1000, 'expired', undefined],
    [
      'a V2 token without an expiry',
      { ...STS, expires: '', options: '0' },
      EXP * 2000,
      'unlimited',
      undefined,
    ],
  ];
  for (const [title, token, now, state, nextChangeAt] of rows) {
    it(`is ${state} for ${title}`, () => {
      const validity = validityAt(parseToken(token), milliseconds(now));
      expect(validity.state).to.equal(state);
      expect(validity.nextChangeAt).to.equal(nextChangeAt);
    });
  }

  it('tells the times that the token names', () => {
    const validity = validityAt(parseToken(unsignedJwt(playbackClaims())), milliseconds(0));
    expect(validity).to.include({ validFrom: NBF, validUntil: EXP });
  });
});
