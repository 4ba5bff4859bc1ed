import { expect } from 'chai';
import { parseToken, type TokenReading } from '../../../src/token/index.js';
import { Clock } from '../../../src/playback/clock.js';
import { learnServedTime } from '../../../src/playback/served-time.js';
import { Hands } from '../../helpers/hands.js';
import { unsignedJwt } from '../../helpers/tokens.js';

const NOW = 1_750_000_000;
const HOUR = 3600;
const MINUTE = 60;

const jwt = (claims: object): TokenReading =>
  parseToken(unsignedJwt({ aud: 'splay', iss: 'nanocosmos', ...claims }));
const sts = (expires: number): TokenReading =>
  parseToken({ token: 'ab'.repeat(16), expires: String(expires), options: '1', tag: '' });
const http = (second: number) => new Date(second * 1000).toUTCString();

/** A token of five minutes, made at this very moment, as `server` gives them. */
const FRESH = jwt({ iat: NOW, nbf: NOW, exp: NOW + 5 * MINUTE });

/** By how many seconds the device is found to be ahead, of one that is `off` by so many, after some answers. */
function found(off: number, ...answers: [servedAt: number, token: TokenReading][]): number {
  const hands = new Hands();
  hands.time = (NOW + off) * 1000;
  const clock = new Clock(hands);
  for (const [servedAt, token] of answers) learnServedTime(clock, http(servedAt), token);
  return Math.round(clock.aheadMs / 1000);
}

describe('the Date of an answer that brings a token', () => {
  const unbelieved: [title: string, servedAt: number, token: TokenReading][] = [
    ['an hour ahead, and the token of minutes', NOW + HOUR, FRESH],
    ['ahead by just the life of the token', NOW + 5 * MINUTE, FRESH],
    ['a year ahead', NOW + 365 * 24 * HOUR, jwt({ iat: NOW, exp: NOW + 24 * HOUR })],
    [
      'an hour ahead, and the token does not tell when it was made',
      NOW + HOUR,
      jwt({ exp: NOW + 5 * MINUTE }),
    ],
    ['an hour ahead, and the token one of V2', NOW + HOUR, sts(NOW + 5 * MINUTE)],
    ['an hour behind, and the token begins now', NOW - HOUR, jwt({ nbf: NOW, exp: NOW + 5 * MINUTE })],
  ];
  for (const [title, servedAt, token] of unbelieved) {
    it(`is not believed where it is ${title}: nothing is said of the device's clock`, () => {
      expect(found(0, [servedAt, token])).to.equal(0);
    });
  }

  it('that is wrong by an hour says nothing of a clock either that is off by seconds', () => {
    for (const off of [-30, -5, 5, 30]) expect(found(off, [NOW + HOUR, FRESH]), String(off)).to.equal(0);
  });

  const believed: [title: string, off: number, servedAt: number, token: TokenReading, ahead: number][] = [
    ['the device is an hour fast', HOUR, NOW, FRESH, HOUR],
    ['the device is an hour slow', -HOUR, NOW, FRESH, -HOUR],
    ['the device is two days slow', -48 * HOUR, NOW, jwt({ nbf: NOW, exp: NOW + 60 }), -48 * HOUR],
    ['the token was kept for a while', 420, NOW, jwt({ iat: NOW - 200, exp: NOW + 100 }), 420],
    ['the token never expires', HOUR, NOW, jwt({ iat: NOW }), HOUR],
    ['there is no token', HOUR, NOW, { kind: 'none' }, HOUR],
    [
      'the token begins later, as it says itself',
      HOUR,
      NOW,
      jwt({ iat: NOW, nbf: NOW + 1800, exp: NOW + HOUR }),
      HOUR,
    ],
    ['the server is an hour behind the token that it gives', 0, NOW - HOUR, FRESH, 0],
  ];
  for (const [title, off, servedAt, token, ahead] of believed) {
    it(`puts the clock right where ${title}`, () => {
      expect(found(off, [servedAt, token])).to.be.within(ahead - 1, ahead + 1);
    });
  }

  it('is believed, and not the token, where only that tells a time far ahead', () => {
    expect(found(0, [NOW, jwt({ iat: NOW + HOUR, exp: NOW + 2 * HOUR })])).to.equal(0);
  });

  it('has what was learnt before forgotten where that is refuted as well', () => {
    const long = jwt({ iat: NOW, exp: NOW + 24 * HOUR });
    expect(found(0, [NOW + HOUR, long])).to.be.within(-HOUR - 1, -HOUR + 1);
    expect(found(0, [NOW + HOUR, long], [NOW + HOUR, FRESH])).to.equal(0);
  });

  it('does not take away what a better server taught before', () => {
    expect(found(HOUR, [NOW, FRESH], [NOW + 2 * HOUR, FRESH])).to.be.within(HOUR - 1, HOUR + 1);
  });

  it('that is none is passed over', () => {
    const clock = new Clock(new Hands());
    for (const date of [null, '', 'soon', '2026-11-27']) learnServedTime(clock, date, FRESH);
    expect(clock.aheadMs).to.equal(0);
  });
});
