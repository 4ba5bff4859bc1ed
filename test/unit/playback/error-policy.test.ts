import { expect } from 'chai';
import fc from 'fast-check';
import type { Expectation, Finding, FindingCode, H5LiveErrorCode } from '../../../src/token/index.js';
import { milliseconds } from '../../../src/shared/index.js';
import { catalogueEntry } from '../../../src/nanoplayer/index.js';
import { ownerNotes } from '../../../src/locales/en/owner-notes.js';
import {
  decide,
  MAX_ATTEMPTS,
  MAX_DELAY_MS,
  MAX_MEDIA_ATTEMPTS,
  MAX_STREAM_ATTEMPTS,
  retryDelayMs,
  type Decision,
  type FailureContext,
} from '../../../src/playback/error-policy.js';
import { EXPECTED } from '../nanoplayer/documented-codes.js';

const finding = (code: FindingCode, expectation: Expectation): Finding => ({ code, expectation });
const EXPIRED = finding('token-expired', 'unlikely');
const OTHER_STREAM = finding('stream-mismatch', 'unlikely');
const HARMLESS = [finding('ip-bound', 'uncertain'), finding('no-expiry', 'likely')];

const OWN = Object.keys(ownerNotes.ownerError).filter((code) => /^\D/.test(code)) as H5LiveErrorCode[];

type Code = number | H5LiveErrorCode;
const problemOf = (code: Code) => (typeof code === 'number' ? catalogueEntry(code) : code);

const failure = (code: Code, more: Partial<FailureContext> = {}): FailureContext => ({
  problem: problemOf(code),
  attempt: 1,
  canRenew: false,
  renewedForThis: false,
  findings: [],
  everPlayed: false,
  ...more,
});

// With no spread at all: the shortest delay.
const decided = (code: Code, more: Partial<FailureContext> = {}) => decide(failure(code, more), 0);

const retry = (afterMs: number, rebuild = false): Decision => ({ action: 'retry', afterMs, rebuild });
const STOP: Decision = { action: 'stop' };
const RENEW: Decision = { action: 'renew' };

const RENEWABLE = { canRenew: true };
const RENEWED = { canRenew: true, renewedForThis: true };
/** What a refusal by HTTP status looks like to a page, and what version 5 makes of the close code 4403. */
const HIDES_REFUSAL = [2004, 4001, 4002, 4003, 4101, 4106, 4111, 4115, 4500, 4503, 5103, 1000, 4112, 6100];

describe('decide', () => {
  for (const [code, group, action, rebuild] of EXPECTED) {
    const first = group.startsWith('stream-') ? 3000 : 250;
    const alone = { retry: retry(first, rebuild === 'rebuild'), renew: STOP }[action] ?? { action };
    it(`answers ${code} with ${alone.action === action ? action : `${alone.action} where no token can be had`}`, () => {
      for (const everPlayed of [false, true]) {
        expect(decided(code, { everPlayed })).to.deep.equal(alone);
        expect(decided(code, { everPlayed, findings: HARMLESS })).to.deep.equal(alone);
      }
    });

    it(`${action === 'renew' ? 'asks for a token once' : 'asks for no token'} after ${code} alone`, () => {
      expect(decided(code, RENEWABLE)).to.deep.equal(action === 'renew' ? RENEW : alone);
      expect(decided(code, RENEWED)).to.deep.equal(alone);
    });

    const hides = group === 'network' || group === 'service-unavailable' || code === 2004;
    const refusal = action === 'renew' || (hides && action === 'retry');
    it(`${refusal ? 'takes' : 'does not take'} ${code} for a refusal where the token is for another stream`, () => {
      const findings = [OTHER_STREAM, ...HARMLESS];
      const stop = { action: 'stop', cause: 'stream-mismatch' };
      expect(decided(code, { findings })).to.deep.equal(refusal ? stop : alone);
      expect(decided(code, { findings, ...RENEWABLE })).to.deep.equal(refusal ? RENEW : alone);
      expect(decided(code, { findings, ...RENEWED })).to.deep.equal(refusal ? stop : alone);
    });
  }

  it('names a missing token once the server has refused, and not while it only cannot be reached', () => {
    const findings = [finding('token-missing', 'uncertain')];
    for (const code of [4901, 4903, 4403, 4401, 5006]) {
      expect(decided(code, { findings })).to.deep.equal({ action: 'stop', cause: 'token-missing' });
    }
    for (const code of [4106, 4503]) expect(decided(code, { findings })).to.deep.equal(retry(250));
  });

  for (const code of HIDES_REFUSAL) {
    const shortest = code === 2004 ? [3000, 3000] : [250, 500];
    it(`tries twice more after ${code} where it had played and the token has expired since, then says so`, () => {
      const after = (attempt: number, more = {}) => {
        const decision = decided(code, { attempt, everPlayed: true, findings: [EXPIRED], ...more });
        return decision.action === 'retry' ? decision.afterMs : decision;
      };
      expect([after(1), after(2)]).to.deep.equal(shortest);
      expect(after(3)).to.deep.equal({ action: 'stop', cause: 'token-expired' });
      expect(after(1, RENEWABLE)).to.deep.equal(RENEW);
      expect(after(9, RENEWABLE)).to.deep.equal(RENEW);
    });
  }

  it('doubts the clock, not the token, where a token of this very moment seems to be of another', () => {
    for (const code of ['token-expired', 'token-not-yet-valid'] as const) {
      for (const everPlayed of [false, true]) {
        const more = { ...RENEWED, everPlayed, attempt: 5, findings: [finding(code, 'unlikely')] };
        expect(decided(4106, more)).to.deep.equal(retry(1500));
        expect(decided(4903, more)).to.deep.equal({ action: 'stop', cause: code });
      }
    }
  });

  describe('for a token with a beginning', () => {
    const EARLY = finding('token-not-yet-valid', 'unlikely');
    const NEVER = finding('token-never-valid', 'unlikely');
    const at = milliseconds(1_750_000_000_000);
    const WAIT: Decision = { action: 'wait', until: at, cause: 'token-not-yet-valid' };
    const begins = (inMs: number, isPlanned = true) => ({ beginning: { at, inMs, isPlanned } });
    const ahead = { ...begins(60_000), findings: [EARLY] };

    it('waits for it where the token is refused, or a server that seems to be down may refuse it', () => {
      for (const code of [4901, 4903, ...HIDES_REFUSAL]) expect(decided(code, ahead)).to.deep.equal(WAIT);
      expect(decided(4901, { ...begins(1, false), findings: [EARLY] })).to.deep.equal(WAIT);
    });

    it('waits for it too where a leeway says that it has come, and the server does not', () => {
      expect(decided(4901, { ...begins(30_000), findings: HARMLESS })).to.deep.equal(WAIT);
      expect(decided(4106, { ...begins(30_000), findings: HARMLESS })).to.deep.equal(retry(250));
    });

    it('asks first for another token where there are any, once, and holds nothing against this one', () => {
      const early = { action: 'renew', isEarly: true };
      for (const code of [4901, 4106]) {
        expect(decided(code, { ...ahead, ...RENEWABLE })).to.deep.equal(early);
        expect(decided(code, { ...ahead, ...RENEWED })).to.deep.equal(WAIT);
      }
      // What a wrong clock makes of a token of this very moment.
      const unplanned = { ...begins(60_000, false), findings: [EARLY] };
      expect(decided(4901, { ...unplanned, ...RENEWABLE })).to.deep.equal(RENEW);
      expect(decided(4106, { ...unplanned, ...RENEWED })).to.deep.equal(retry(250));
    });

    it('names what waiting does not mend, instead of waiting', () => {
      for (const other of [OTHER_STREAM, NEVER]) {
        const findings = [EARLY, other];
        const stop = { action: 'stop', cause: other.code };
        expect(decided(4901, { ...begins(60_000), findings })).to.deep.equal(stop);
        expect(decided(4901, { ...begins(-1000), findings: [other], hasWaited: true })).to.deep.equal(stop);
      }
    });

    it('does not wait after what says nothing of the token', () => {
      for (const code of [4404, 3100, 2001]) expect(decided(code, ahead).action).to.equal('retry');
      expect(decided('config-invalid', ahead)).to.deep.equal(STOP);
    });

    it('tries again what is refused after it, as the server’s clock may be behind, for ten minutes', () => {
      for (const more of [begins(0), { ...begins(0, false), hasWaited: true }]) {
        const after = (inMs: number, attempt = 1) =>
          decided(4901, { ...more, beginning: { ...more.beginning, inMs }, attempt });
        expect(after(0)).to.deep.equal(retry(250));
        expect(after(-5000, 3)).to.deep.equal(retry(1000));
        expect(after(-599_999, 60)).to.deep.equal(retry(15_000));
        expect(after(-600_000, 60)).to.deep.equal(STOP);
      }
    });

    it('stops where it was neither waited for nor planned: most tokens have begun just now', () => {
      expect(decided(4901, begins(-1000, false))).to.deep.equal(STOP);
      expect(decided(4901, { ...begins(-1000, false), ...RENEWABLE })).to.deep.equal(RENEW);
    });

    it('tries twice more at once where it had played', () => {
      const played = { ...ahead, everPlayed: true };
      expect(decided(4106, { ...played, attempt: 2 })).to.deep.equal(retry(500));
      expect(decided(4106, { ...played, attempt: 3 })).to.deep.equal(WAIT);
    });
  });

  const limits: [code: number, limit: number, end: Decision][] = [
    [4106, MAX_ATTEMPTS, { action: 'stop', code: 'retries-used-up' }],
    [4503, MAX_ATTEMPTS, { action: 'stop', code: 'retries-used-up' }],
    [3100, MAX_MEDIA_ATTEMPTS, STOP],
    [2001, MAX_STREAM_ATTEMPTS, STOP],
    [4404, MAX_STREAM_ATTEMPTS, STOP],
    [5101, MAX_STREAM_ATTEMPTS, STOP],
  ];
  for (const [code, limit, end] of limits) {
    it(`tries ${limit} times after ${code}, and no more`, () => {
      expect(decided(code, { attempt: limit }).action).to.equal('retry');
      expect(decided(code, { attempt: limit + 1 })).to.deep.equal(end);
      expect(decided(code, { attempt: NaN })).to.deep.equal(end);
    });
  }

  it('keeps asking for a stream that is not live, for an hour at least, every 3 to 6 seconds', () => {
    expect(MAX_STREAM_ATTEMPTS * 3000).to.be.at.least(3_600_000);
    expect(decide(failure(2003, { attempt: 900 }), 1)).to.deep.equal(retry(6000));
  });
});

describe('decide, of our own codes', () => {
  for (const code of OWN) {
    const tries = code === 'token-endpoint-unreachable' || code === 'connection-stalled';
    it(`${tries ? 'tries again' : 'stops'} after ${code}`, () => {
      for (const more of [{}, RENEWABLE, { everPlayed: true }, { findings: [EXPIRED] }]) {
        expect(decided(code, more)).to.deep.equal(tries ? retry(250) : STOP);
        expect(decided(code, { ...more, attempt: 30 })).to.deep.equal(tries ? retry(1500) : STOP);
        const last = tries ? { action: 'stop', code: 'retries-used-up' } : STOP;
        expect(decided(code, { ...more, attempt: MAX_ATTEMPTS + 1 })).to.deep.equal(last);
      }
    });
  }
});

describe('retryDelayMs', () => {
  const rows: [attempt: number, shortest: number, longest: number][] = [
    [1, 250, 500],
    [2, 500, 1000],
    [3, 1000, 2000],
    [4, 1500, 3000],
    [30, 1500, 3000],
    [31, 15_000, 30_000],
    [Infinity, 15_000, 30_000],
    [0, 250, 500],
    [-3, 250, 500],
    [NaN, 250, 500],
  ];
  for (const [attempt, shortest, longest] of rows) {
    it(`is ${shortest} to ${longest} ms after failure ${attempt}`, () => {
      expect(retryDelayMs(attempt, 0)).to.equal(shortest);
      expect(retryDelayMs(attempt, 0.5)).to.equal((shortest + longest) / 2);
      expect(retryDelayMs(attempt, 1)).to.equal(longest);
    });
  }

  it('stays within its bounds for any chance, and lets a stream play within 5 s of a fault’s end', () => {
    for (const random of [-1, NaN, -Infinity]) expect(retryDelayMs(1, random)).to.equal(250);
    for (const random of [2, Infinity]) expect(retryDelayMs(1, random)).to.equal(500);
    expect(MAX_DELAY_MS + 800).to.be.below(5000);
  });
});

describe('decide, whatever happens', () => {
  const codes = fc.oneof(
    fc.constantFrom(...EXPECTED.map(([code]) => code)),
    fc.constantFrom(...OWN),
    fc.integer({ min: 0, max: 8000 }),
    fc.double(),
  );
  const findings = fc.subarray([EXPIRED, OTHER_STREAM, finding('token-missing', 'uncertain'), ...HARMLESS]);
  const context: fc.Arbitrary<FailureContext> = fc.record({
    problem: codes.map(problemOf),
    attempt: fc.oneof(fc.integer({ min: 0, max: 1300 }), fc.double()),
    canRenew: fc.boolean(),
    renewedForThis: fc.boolean(),
    findings,
    everPlayed: fc.boolean(),
  });
  const holds = (check: (decision: Decision, failure: FailureContext) => void) =>
    fc.assert(
      fc.property(context, fc.double(), (failure, random) => check(decide(failure, random), failure)),
      { numRuns: 3000 },
    );
  const stops = new Set(EXPECTED.filter(([, , action]) => action === 'stop').map(([code]): Code => code));

  it('never tries again after a code that says stop', () => {
    holds((decision, { problem }) => {
      if (stops.has(typeof problem === 'string' ? problem : problem.code))
        expect(decision).to.deep.equal(STOP);
    });
  });

  it('waits for a quarter of a second at least and half a minute at most', () => {
    holds((decision) => {
      if (decision.action === 'retry') expect(decision.afterMs).to.be.within(250, 30_000);
    });
  });

  it('renews only where it can, and never twice for one failure', () => {
    holds((decision, { canRenew, renewedForThis }) => {
      if (decision.action === 'renew') expect([canRenew, renewedForThis]).to.deep.equal([true, false]);
    });
  });

  it('names as a cause only what was found', () => {
    holds((decision, { findings }) => {
      if (decision.action !== 'stop' || !decision.cause) return;
      expect(findings.map(({ code }) => code)).to.include(decision.cause);
    });
  });

  it('comes to an end: after enough failures in a row nothing is tried any more', () => {
    holds((_, failure) => {
      const { action } = decide({ ...failure, attempt: MAX_ATTEMPTS + 1, renewedForThis: true }, 0);
      expect(action).not.to.be.oneOf(['retry', 'renew']);
    });
  });
});
