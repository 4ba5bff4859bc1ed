import { expect } from 'chai';
import fc from 'fast-check';
import { tokenFacts, writeDiagnostics, type Diagnostics } from '../../../src/diagnostics/index.js';
import { diagnose, parseToken } from '../../../src/token/index.js';
import { unsignedJwt } from '../../helpers/tokens.js';
import type { Security } from '../token/arbitraries.js';
import { hiding, piecesIn, secretOf, signature, signedWith, tokens } from './hunting.js';
import { NOON, REPORT } from './reports.js';

/** How many are generated; fewer in a browser, where they are the same. */
const RUNS = 'document' in globalThis ? 300 : 10_000;

/** What a report is made of: two tokens, and the ways in which its texts come to hold them. */
interface State {
  /** The token in use. */
  readonly token: Security;
  /** Another one, which the claims of the first may hold. */
  readonly other: Security;
  readonly claims: readonly string[];
  readonly ways: readonly (readonly [isFirst: boolean, hide: (token: string) => string, before: string])[];
  readonly numbers: readonly number[];
}

const states: fc.Arbitrary<State> = fc
  .record({
    token: tokens,
    other: tokens,
    signed: signature,
    claims: fc.array(fc.constantFrom('tag', 'user', 'jti', 'domain', 'iss', 'x', 'groupid'), {
      maxLength: 4,
    }),
    ways: fc.array(fc.tuple(fc.boolean(), hiding, fc.string({ maxLength: 6 })), {
      minLength: 4,
      maxLength: 30,
    }),
    numbers: fc.array(fc.double(), { minLength: 3, maxLength: 3 }),
  })
  .map((state) => {
    const [, hide] = state.ways[0] ?? [];
    const told = state.claims.map((claim) => [claim, hide?.(secretOf(state.other))]);
    const claims = { exp: 1_800_000_000, ...(Object.fromEntries(told) as object) };
    return state.claims.length > 1
      ? { ...state, token: { jwtoken: signedWith(unsignedJwt(claims), state.signed) } }
      : state;
  });

function reportOf({ token, other, ways, numbers: [a = 0, b = 0, c = 0] }: State): Diagnostics {
  let next = 0;
  const text = (): string => {
    const [isFirst, hide, before = ''] = ways[next++ % ways.length] ?? [];
    return `${before}${hide?.(secretOf(isFirst ? token : other))}`;
  };
  const reading = parseToken(token);
  const facts = tokenFacts(reading, NOON, { streamName: text(), host: text() });
  const values = { value: text(), name: text() };
  return {
    ...REPORT,
    madeAt: (NOON + a) as typeof NOON,
    clockAheadMs: b,
    element: text(),
    others: [text(), text()],
    player: text(),
    script: text(),
    browser: text(),
    page: text(),
    frame: text(),
    stream: text(),
    group: text(),
    server: text(),
    transport: text(),
    mediaOverQuic: text(),
    phase: text(),
    renewal: text(),
    token: {
      ...facts,
      issue: text(),
      id: text(),
      keyId: text(),
      guardian: text(),
      bounds: [...facts.bounds, { kind: text(), state: text(), reason: text(), value: text() }],
    },
    findings: [
      ...diagnose(reading, NOON, { page: { streamName: text() } }),
      { code: text(), expectation: text(), values: { ...values, [text()]: text() } },
    ],
    failures: [
      { at: NOON, code: text(), action: text(), attempt: c, cause: text(), message: text() },
      { at: c as typeof NOON, code: c, action: text(), attempt: 1, message: text() },
    ],
    violations: [{ directive: text(), blocked: text(), isEnforced: true, count: 1 }],
  };
}

describe('the hunt for a token in diagnostics', () => {
  it(`finds none in ${RUNS} generated reports, each with the token in any of its texts`, () => {
    fc.assert(
      fc.property(states, (state) => {
        const secrets = [state.token, state.other].map(secretOf);
        const told = writeDiagnostics(reportOf(state), { secrets });
        expect(told.split('\n').filter((line) => !/^[a-z\d-]+: \S/.test(line))).to.deep.equal([]);
        expect(piecesIn(told, secrets), told).to.deep.equal([]);
      }),
      { seed: 20261127, numRuns: RUNS, includeErrorInReport: true },
    );
  });

  it(`finds none of a token that the page does not know, where it stands whole, in ${RUNS / 10} reports`, () => {
    const stands = fc.constantFrom<((token: string) => string)[]>(
      (token) => token,
      (token) => `token=${token}`,
      (token) => `Invalid: "${token}"`,
      (token) => `wss://a.example/x?stream=y&token=${token}`,
      (token) => JSON.stringify({ jwtoken: token }),
    );
    fc.assert(
      fc.property(states, signature, stands, (state, signed, stand) => {
        const jwtoken = signedWith(unsignedJwt({ exp: 1_800_000_000 }), signed);
        const strange = { ...state, token: { jwtoken }, ways: [[true, stand, '']] as const };
        const told = writeDiagnostics(reportOf(strange));
        expect(piecesIn(told, [jwtoken]), told).to.deep.equal([]);
      }),
      { seed: 20261127, numRuns: RUNS / 10, includeErrorInReport: true },
    );
  });

  it('finds what is there', () => {
    const secret = 'abcdefghijklmnopqrstuvwxyz';
    expect(piecesIn('x: abcd-efgh ijkl.mnop', [secret])).to.deep.equal(['abcdefghijklmnop']);
    expect(piecesIn('x: abcdefghijklmno', [secret])).to.deep.equal([]);
  });
});
