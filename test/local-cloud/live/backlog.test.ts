import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { Backlog, LARGEST_BACKLOG, LONGEST_BACKLOG_MS } from '../../../demo/local-cloud/live/backlog.js';
import type { LiveFragment } from '../../../demo/local-cloud/live/viewer-source.js';

interface Shape {
  readonly startsGroup: boolean;
  readonly gapMs: number;
  readonly durationMs: number;
  readonly bytes: number;
}

/** Fragments one after the other; their bytes are shared, for a test needs none of its own. */
function fragmentsOf(shapes: readonly Shape[]): LiveFragment[] {
  const pool = new Uint8Array(4_000_000);
  let startMs = 0;
  return shapes.map(({ startsGroup, gapMs, durationMs, bytes }, at) => {
    startMs += gapMs;
    const fragment = { sequence: at + 1, startsGroup, startMs, durationMs, data: pool.subarray(0, bytes) };
    startMs += durationMs;
    return fragment;
  });
}
const bytesOf = (kept: readonly LiveFragment[]) => kept.reduce((sum, { data }) => sum + data.length, 0);
const msOf = (kept: readonly LiveFragment[]) =>
  Math.max(0, ...kept.map(({ startMs, durationMs }) => startMs + durationMs)) - (kept[0]?.startMs ?? 0);

describe('the backlog of a stream', () => {
  it('has no more bytes, seconds and groups than it may, beside the running group, which it has whole', () => {
    const shape = fc.record({
      startsGroup: fc.boolean(),
      gapMs: fc.constantFrom(0, 0, 0, 1, 9_000),
      durationMs: fc.constantFrom(0, 0.01, 10, 40, 200, 5_000),
      bytes: fc.constantFrom(0, 100, 60_000, 2_000_000, 4_000_000),
    });
    fc.assert(
      fc.property(
        fc.array(shape, { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 0, max: 3 }),
        (shapes, groups) => {
          const backlog = new Backlog(groups);
          const all = fragmentsOf([{ ...shapes[0]!, startsGroup: true }, ...shapes.slice(1)]);
          all.forEach((fragment, at) => {
            backlog.add(fragment);
            const kept = backlog.fragments;
            const running = all.slice(
              all.findLastIndex(({ startsGroup }, index) => startsGroup && index <= at),
              at + 1,
            );
            expect(kept[0]?.startsGroup).to.equal(true);
            expect(kept.slice(-running.length)).to.deep.equal(running);
            expect(kept.filter(({ startsGroup }) => startsGroup).length).to.be.at.most(groups + 1);
            if (kept.length === running.length) return;
            expect(bytesOf(kept)).to.be.at.most(LARGEST_BACKLOG);
            expect(msOf(kept)).to.be.at.most(LONGEST_BACKLOG_MS);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has no more of older groups than is enough', () => {
    const group = (durationMs: number) =>
      Array.from({ length: 10 }, (_, at) => ({ startsGroup: at === 0, gapMs: 0, durationMs, bytes: 100 }));
    const kept = (durationMs: number, more: number) => {
      const backlog = new Backlog(3, 2_000);
      const groups = Array.from({ length: 6 }, () => group(durationMs)).flat();
      for (const fragment of fragmentsOf(groups.slice(0, 50 + more))) backlog.add(fragment);
      return msOf(backlog.fragments);
    };
    expect(kept(20, 5), 'short groups, all that it may have').to.equal(3 * 200 + 100);
    expect(kept(100, 5), 'one is too little').to.equal(2_500);
    expect(kept(200, 1), 'one is enough').to.equal(2_200);
    expect(kept(400, 6), 'the running one is enough').to.equal(2_400);
  });
});
