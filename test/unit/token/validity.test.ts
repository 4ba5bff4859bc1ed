import { expect } from 'chai';
import { milliseconds } from '../../../src/shared/index.js';
import { parseToken, validityAt, type ValidityOptions } from '../../../src/token/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const NBF = 1_700_000_000;
const EXP = 1_800_000_000;
const jwt = (claims: object) => unsignedJwt({ aud: 'splay', ...claims });
const BOTH = jwt({ nbf: NBF, exp: EXP });
/** How long before its expiry a token counts as expiring, in milliseconds. */
const SOON = 120_000;
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
    ['a JWT at its beginning', BOTH, NBF * 1000, 'valid', EXP * 1000 - SOON],
    ['a JWT a millisecond before it is expiring', BOTH, EXP * 1000 - SOON - 1, 'valid', EXP * 1000 - SOON],
    ['a JWT two minutes before its expiry', BOTH, EXP * 1000 - SOON, 'expiring', EXP * 1000],
    ['a JWT a millisecond before its expiry', BOTH, EXP * 1000 - 1, 'expiring', EXP * 1000],
    ['a JWT at its expiry', BOTH, EXP * 1000, 'expired', undefined],
    ['a JWT long after its expiry', BOTH, EXP * 2000, 'expired', undefined],
    ['a JWT without a beginning', jwt({ exp: EXP }), 0, 'valid', EXP * 1000 - SOON],
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
      'expiring',
      EXP * 1000 + 500,
    ],
    ['a V2 token before its expiry', STS, EXP * 1000 - 1, 'expiring', EXP * 1000],
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

  const options: [
    title: string,
    options: ValidityOptions,
    nowMs: number,
    state: string,
    next: number | undefined,
  ][] = [
    ['a threshold of none', { expiringWithinMs: 0 }, EXP * 1000 - 1, 'valid', EXP * 1000],
    ['a negative threshold', { expiringWithinMs: -5 }, EXP * 1000 - 1, 'valid', EXP * 1000],
    ['a threshold that is no number', { expiringWithinMs: NaN }, EXP * 1000 - 1, 'valid', EXP * 1000],
    ['a threshold longer than the life', { expiringWithinMs: 1e15 }, NBF * 1000, 'expiring', EXP * 1000],
    ['a leeway, at the expiry', { leewayMs: 5000 }, EXP * 1000, 'expiring', EXP * 1000 + 5000],
    ['a leeway, at its end', { leewayMs: 5000 }, EXP * 1000 + 5000, 'expired', undefined],
    [
      'a leeway, before the beginning',
      { leewayMs: 5000 },
      NBF * 1000 - 5000,
      'valid',
      EXP * 1000 + 5000 - SOON,
    ],
    [
      'a leeway, before its own beginning',
      { leewayMs: 5000 },
      NBF * 1000 - 5001,
      'not-yet-valid',
      NBF * 1000 - 5000,
    ],
  ];
  for (const [title, settings, now, state, next] of options) {
    it(`is ${state} with ${title}`, () => {
      const validity = validityAt(parseToken(BOTH), milliseconds(now), settings);
      expect(validity.state).to.equal(state);
      expect(validity.nextChangeAt).to.equal(next);
    });
  }

  it('tells the times that the token names', () => {
    const validity = validityAt(parseToken(unsignedJwt(playbackClaims())), milliseconds(0));
    expect(validity).to.include({ validFrom: NBF, validUntil: EXP });
  });
});
