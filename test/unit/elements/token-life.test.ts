import { expect } from 'chai';
import { tokenLife } from '../../../src/elements/shared/token-life.js';
import { milliseconds } from '../../../src/shared/index.js';
import { parseToken, type TokenReading } from '../../../src/token/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const FROM = 1_000_000;
const UNTIL = 1_001_000;
const tokenOf = (times: object) =>
  parseToken(unsignedJwt(playbackClaims({ nbf: undefined, iat: undefined, exp: undefined, ...times })));
const MADE = tokenOf({ iat: FROM, exp: UNTIL });
const at = (moment: number) => milliseconds(moment * 1000);

describe('the life of a token', () => {
  it('begins when the token was made, where it names no beginning', () => {
    expect(tokenLife(MADE, at(FROM + 250))).to.deep.include({
      from: at(FROM),
      until: at(UNTIL),
      passed: 0.25,
    });
  });

  it('begins when the token says that it does', () => {
    const later = tokenOf({ iat: FROM, nbf: FROM + 500, exp: UNTIL });
    expect(tokenLife(later, at(FROM + 750))).to.deep.include({ from: at(FROM + 500), passed: 0.5 });
  });

  const none: [what: string, token: TokenReading][] = [
    ['has no end', tokenOf({ iat: FROM })],
    ['does not tell of its beginning', tokenOf({ exp: UNTIL })],
    ['ends before it begins', tokenOf({ nbf: UNTIL, exp: FROM })],
    ['ends as it begins', tokenOf({ nbf: FROM, exp: FROM })],
    ['is of V2', parseToken({ token: 'ab', expires: String(UNTIL), options: '1', tag: '' })],
    ['is none', parseToken('hello')],
  ];
  for (const [what, token] of none)
    it(`is not shown where the token ${what}`, () => {
      expect(tokenLife(token, at(FROM))).to.equal(undefined);
    });

  const moments: [when: string, moment: number, passed: number, changesAt: number | undefined][] = [
    ['before it begins', FROM - 100, 0, FROM + 5],
    ['as it begins', FROM, 0, FROM + 5],
    ['within a step', FROM + 7, 0.005, FROM + 10],
    ['as a step ends', FROM + 10, 0.01, FROM + 15],
    ['in its last step', FROM + 998, 0.995, UNTIL],
    ['as it ends', UNTIL, 1, undefined],
    ['when it is over', UNTIL + 9_999, 1, undefined],
  ];
  for (const [when, moment, passed, changesAt] of moments)
    it(`is drawn again a two-hundredth of it later, and never once it is over: ${when}`, () => {
      const next = changesAt === undefined ? undefined : at(changesAt);
      expect(tokenLife(MADE, at(moment))).to.deep.include({ passed, changesAt: next });
    });

  it('of a short token is not drawn more often than each second', () => {
    const short = tokenOf({ iat: FROM, exp: FROM + 10 });
    expect(tokenLife(short, at(FROM + 3))?.changesAt).to.equal(at(FROM + 4));
  });

  const renewals: [when: string, renewsAt: number | undefined, isShown: boolean][] = [
    ['nothing where nobody knows', undefined, false],
    ['nothing where that is over', FROM + 99, false],
    ['nothing where that is at this moment', FROM + 100, false],
    ['what lies ahead', FROM + 101, true],
    ['nothing beyond its end', UNTIL, false],
  ];
  for (const [when, renewsAt, isShown] of renewals)
    it(`tells of its renewal ${when}`, () => {
      const moment = renewsAt === undefined ? undefined : at(renewsAt);
      expect(tokenLife(MADE, at(FROM + 100), moment)?.renewal).to.equal(isShown ? moment : undefined);
    });
});
