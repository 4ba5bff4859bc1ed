import { expect } from 'chai';
import { Failures } from '../../../src/playback/failures.js';

const LOST = { code: 4106, message: 'lost' };
const AROUND = { findings: [], canRenew: true } as const;

describe('Failures', () => {
  let now: number;
  let failures: Failures;
  const take = (error: unknown = LOST) => failures.judge(error, AROUND);

  beforeEach(() => {
    now = 0;
    failures = new Failures(
      () => 0,
      () => now,
    );
  });

  it('counts failures in a row', () => {
    expect([take().attempt, take().attempt, failures.attempt]).to.deep.equal([1, 2, 2]);
  });

  it('begins a new row when it has played for a while', () => {
    take();
    failures.played();
    now += 4_999;
    expect(take().attempt).to.equal(2);
    failures.played();
    now += 5_000;
    expect(take().attempt).to.equal(1);
  });

  it('goes on with the row where it fails right after each start', () => {
    for (const attempt of [1, 2, 3, 4]) {
      expect(take().attempt).to.equal(attempt);
      failures.played();
      now += 3000;
    }
  });

  it('asks for a fresh token once for each failure', () => {
    const refused = { code: 4901 };
    expect([take(refused).action, take(refused).action]).to.deep.equal(['renew', 'stop']);
    failures.played();
    expect(take(refused).action).to.equal('renew');
  });

  it('does not count what says nothing of the playback', () => {
    expect(take({ code: 2011 })).to.deep.include({ action: 'ignore', attempt: 0 });
  });

  it('says that the tries are used up where they are, and not the code of the last one', () => {
    for (let tries = 0; tries < 2000; tries += 1) take();
    expect(take().failure).to.deep.equal({ code: 'retries-used-up', message: 'lost' });
  });

  it('holds no token in what it reports', () => {
    const { failure } = take({ code: 4901, message: 'jwtoken=eyJabc.def.ghi' });
    expect(failure.message).to.equal('jwtoken=[token removed]');
  });
});
