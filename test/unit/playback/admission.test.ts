import { expect } from 'chai';
import { parseToken } from '../../../src/token/index.js';
import { Admission } from '../../../src/playback/admission.js';
import { Clock } from '../../../src/playback/clock.js';
import { Hands } from '../../helpers/hands.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const NOW = 1_750_000_000;
const HOUR = 3600;

/** A device that is `off` by seconds, and a stream that plays from NOW on with a token of five minutes. */
function bench(off = 0, claims: object = { iat: NOW, nbf: NOW, exp: NOW + 300 }) {
  const hands = new Hands();
  hands.time = (NOW + off) * 1000;
  const clock = new Clock(hands);
  const changes: boolean[] = [];
  const admission: Admission = new Admission(() => changes.push(admission.contradictsClock), clock);
  const token = parseToken(unsignedJwt(playbackClaims(claims)));
  const plays = (): void => {
    const from = hands.time;
    hands.time += 500;
    admission.played({ token, from, until: hands.time });
  };
  const learn = (second: number): void => clock.learnServerTime(new Date(second * 1000).toUTCString());
  return { admission, clock, hands, plays, learn, changes };
}

describe('a stream that plays', () => {
  it('agrees with a clock by which its token was good when it started, also when that expires', () => {
    const { admission, hands, plays } = bench();
    plays();
    expect(admission.contradictsClock).to.equal(false);
    hands.time += 2 * HOUR * 1000;
    expect(admission.contradictsClock).to.equal(false);
  });

  for (const off of [HOUR, -HOUR]) {
    it(`contradicts a device's clock that is ${off} seconds ahead`, () => {
      const { admission, plays, clock } = bench(off);
      expect(admission.contradictsClock).to.equal(false);
      plays();
      expect(admission.contradictsClock).to.equal(true);
      expect(clock.aheadMs).to.equal(0);
    });
  }

  it('has what was learnt from a wrong server forgotten, before it played or after', () => {
    for (const order of ['before', 'after']) {
      const { admission, plays, learn, clock } = bench();
      if (order === 'before') learn(NOW + HOUR);
      plays();
      if (order === 'after') learn(NOW + HOUR);
      expect(clock.aheadMs, order).to.equal(0);
      expect(admission.contradictsClock, order).to.equal(false);
    }
  });

  it('leaves what was learnt from a right server as it is', () => {
    const { admission, plays, learn, clock } = bench(HOUR);
    learn(NOW);
    plays();
    expect(clock.aheadMs).to.be.within((HOUR - 1) * 1000, (HOUR + 1) * 1000);
    expect(admission.contradictsClock).to.equal(false);
  });

  it('does not refute a clock by a server that takes a token which has just expired', () => {
    const { plays, learn, clock } = bench(-HOUR, { iat: NOW - 400, nbf: NOW - 400, exp: NOW - 20 });
    learn(NOW);
    plays();
    expect(clock.aheadMs).to.be.below(-(HOUR - 1) * 1000);
  });

  it('does not speak against what is learnt after a server has refused a token, until it plays again', () => {
    const { admission, plays, learn, clock } = bench();
    plays();
    admission.refused();
    learn(NOW + HOUR);
    expect(clock.aheadMs).to.be.within(-(HOUR + 1) * 1000, -(HOUR - 1) * 1000);
    expect(admission.contradictsClock).to.equal(false);
    learn(NOW);
    plays();
    learn(NOW + HOUR);
    expect(clock.aheadMs).to.equal(0);
  });

  it('still contradicts a wrong clock when a token is refused, as long as nothing else is learnt', () => {
    const { admission, plays } = bench(HOUR);
    plays();
    admission.refused();
    expect(admission.contradictsClock).to.equal(true);
  });

  it('tells that the time has changed, until something else is to be played', () => {
    const { admission, plays, learn, changes } = bench(HOUR);
    plays();
    learn(NOW);
    expect(changes).to.deep.equal([false]);
    admission.end();
    learn(NOW + 2 * HOUR);
    expect(changes).to.deep.equal([false]);
    expect(admission.contradictsClock).to.equal(false);
  });
});
