import { expect } from 'chai';
import fc from 'fast-check';
import { diagnose, parseToken, restrictionsOf, tokenInfo, validityAt } from '../../../src/token/index.js';
import { milliseconds } from '../../../src/shared/index.js';
import { anything, claims, security, type Security } from './arbitraries.js';
import { unsignedJwt } from '../../helpers/tokens.js';

const SEED = 20261124;
const share = typeof document === 'undefined' ? 1 : 0.1;
const runs = (numRuns: number) => ({ numRuns: Math.ceil(numRuns * share), seed: SEED });

const moment = fc.oneof(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.double());
const text = fc.option(fc.string(), { nil: undefined });
const page = fc
  .record({ streamName: text, groupId: text, host: text, referrerPolicy: text })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
const duration = fc.oneof(fc.double(), fc.integer());
const LEVELS = ['unlikely', 'uncertain', 'likely'];

/** Everything that is told of a token, at one moment on one page. */
function told(input: unknown, now: number, context: object, lengthMs: number): string {
  const reading = parseToken(input);
  const options = { page: context, expiringWithinMs: lengthMs, leewayMs: lengthMs, clockAheadMs: lengthMs };
  const findings = diagnose(reading, milliseconds(now), options);
  const levels = findings.map(({ expectation }) => LEVELS.indexOf(expectation));
  expect(levels).to.deep.equal([...levels].sort((a, b) => a - b));
  const validity = validityAt(reading, milliseconds(now), options);
  if (validity.nextChangeAt !== undefined && Number.isFinite(now)) {
    expect(validity.nextChangeAt).to.be.greaterThan(now);
    expect(validityAt(reading, validity.nextChangeAt, options).state).not.to.equal(validity.state);
  }
  const known = reading.kind === 'jwt' || reading.kind === 'sts' ? restrictionsOf(reading, context) : [];
  return JSON.stringify([findings, validity, tokenInfo(reading, context), known]);
}

/** What must not be told: the signature or digest, and the payload as it stands in the token. */
function secretsOf({ jwtoken, token = '' }: Security): string[] {
  return jwtoken === undefined ? [token] : jwtoken.split('.').slice(1);
}

describe('what is told of generated tokens', () => {
  it('never holds the token, whatever the moment, the page and the settings', () => {
    fc.assert(
      fc.property(security, moment, page, duration, (values, now, context, lengthMs) => {
        const all = told(values, now, context, lengthMs);
        for (const secret of secretsOf(values)) if (secret.length > 8) expect(all).not.to.contain(secret);
      }),
      runs(3000),
    );
  });

  it('is told of any claims without throwing', () => {
    fc.assert(
      fc.property(claims, moment, page, duration, (some, now, context, lengthMs) => {
        told(unsignedJwt(some), now, context, lengthMs);
      }),
      runs(3000),
    );
  });

  it('is told of anything at all without throwing', () => {
    fc.assert(
      fc.property(anything, moment, page, duration, (input, now, context, lengthMs) => {
        told(input, now, context, lengthMs);
      }),
      runs(2000),
    );
  });
});
