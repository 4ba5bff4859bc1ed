import { expect } from 'chai';
import fc from 'fast-check';
import { compareTokens, parseToken, renewalAt, validityAt } from '../../../src/token/index.js';
import { milliseconds } from '../../../src/shared/index.js';
import { unsignedJwt } from '../../helpers/tokens.js';
import { anything, security } from './arbitraries.js';

const SEED = 20261124;
const share = typeof document === 'undefined' ? 1 : 0.1;
const runs = (numRuns: number) => ({ numRuns: Math.ceil(numRuns * share), seed: SEED });

const second = fc.integer({ min: 0, max: 4_000_000_000 });
const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const times = fc
  .record({ exp: second, nbf: second, iat: second }, { requiredKeys: [] })
  .map((claims) => unsignedJwt({ aud: 'splay', ...claims }));
const tokens = fc.oneof(times, security);

describe('the renewal of generated tokens', () => {
  it('never lies before their arrival, nor after an expiry that is still to come', () => {
    fc.assert(
      fc.property(tokens, moment, chance, (input, now, random) => {
        const token = parseToken(input);
        if (token.kind !== 'jwt' && token.kind !== 'sts') return;
        const at = renewalAt(token, milliseconds(now), random);
        if (at === undefined) return;
        expect(at).to.be.at.least(now).and.to.satisfy(Number.isInteger);
        const { state, validUntil = 0 } = validityAt(token, milliseconds(now));
        if (state !== 'expired') expect(at).to.be.at.most(validUntil * 1000);
      }),
      runs(3000),
    );
  });

  it('comes later with more chance, so that chance spreads it', () => {
    fc.assert(
      fc.property(tokens, moment, chance, chance, (input, now, one, other) => {
        const token = parseToken(input);
        if (token.kind !== 'jwt' && token.kind !== 'sts') return;
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map(
          (random) => renewalAt(token, milliseconds(now), random) ?? 0,
        );
        expect(early).to.be.at.most(late!);
      }),
      runs(2000),
    );
  });

  it('is never better both ways round, and never by itself', () => {
    const page = { streamName: 'A' };
    fc.assert(
      fc.property(tokens, tokens, moment, (one, other, now) => {
        const compared = (candidate: unknown, current: unknown) =>
          compareTokens(parseToken(candidate), parseToken(current), milliseconds(now), page);
        expect(compared(one, one)).not.to.equal('better');
        if (compared(one, other) === 'better') expect(compared(other, one)).not.to.equal('better');
      }),
      runs(3000),
    );
  });

  it('is compared with anything at all without throwing', () => {
    fc.assert(
      fc.property(
        anything,
        tokens,
        moment,
        fc.boolean(),
        fc.double(),
        (input, token, now, refused, leewayMs) => {
          for (const [one, other] of [
            [input, token],
            [token, input],
          ]) {
            const options = { refused, leewayMs };
            compareTokens(parseToken(one), parseToken(other), milliseconds(now), {}, options);
          }
        },
      ),
      runs(2000),
    );
  });
});
