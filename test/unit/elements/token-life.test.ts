import { expect } from 'chai';
import { tokenLife, type TokenTimes } from '../../../src/elements/shared/token-life.js';
import { milliseconds, seconds } from '../../../src/shared/index.js';

const FROM = 1_000_000;
const UNTIL = 1_001_000;
const MADE: TokenTimes = { issuedAt: seconds(FROM), validUntil: seconds(UNTIL) };
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
    const later = { ...MADE, validFrom: seconds(FROM + 500) };
    expect(tokenLife(later, at(FROM + 750))).to.deep.include({ from: at(FROM + 500), passed: 0.5 });
  });

  const none: [what: string, times: TokenTimes][] = [
    ['has no end', { issuedAt: seconds(FROM) }],
    ['does not tell of its beginning', { validUntil: seconds(UNTIL) }],
    ['ends before it begins', { validFrom: seconds(UNTIL), validUntil: seconds(FROM) }],
    ['ends as it begins', { validFrom: seconds(FROM), validUntil: seconds(FROM) }],
  ];
  for (const [what, times] of none)
    it(`is not shown where the token ${what}`, () => {
      expect(tokenLife(times, at(FROM))).to.equal(undefined);
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
    const short = { issuedAt: seconds(FROM), validUntil: seconds(FROM + 10) };
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
