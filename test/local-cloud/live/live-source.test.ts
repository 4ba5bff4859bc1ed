import { describe, it } from 'node:test';
import { expect } from 'chai';
import { LiveSource } from '../../../demo/local-cloud/live/live-source.js';
import type { LiveFragment } from '../../../demo/local-cloud/live/viewer-source.js';
import { FakeClock } from './fake-clock.js';
import { clip, groupFragments, groupMs, parseFragment } from './shipped-clip.js';

const hourMs = 3_600_000;

function running(clock = new FakeClock()) {
  const source = new LiveSource(clip, clock);
  const received: LiveFragment[] = [];
  source.subscribe((fragment) => received.push(fragment));
  source.start();
  return { clock, source, received, startedWith: received.length };
}

const endMs = (fragment: LiveFragment | undefined) => fragment!.startMs + fragment!.durationMs;

/** Fails unless each fragment begins, in both tracks, where the one before ended. */
function expectSeamless(fragments: readonly LiveFragment[]): void {
  const ends = new Map<number, number>();
  for (const { data, sequence } of fragments) {
    for (const [track, { begin, length }] of parseFragment(data).tracks) {
      expect(begin, `track ${track} in fragment ${sequence}`).to.equal(ends.get(track) ?? begin);
      ends.set(track, begin + length);
    }
  }
  expect(ends.size).to.equal(2);
}

describe('the live source', () => {
  it('is an hour long after an hour, although every timer comes late', () => {
    const { clock, received, startedWith } = running(new FakeClock((timer) => timer % 9));
    const liveEdgeMs = endMs(received.at(-1));
    clock.advance(hourMs);
    const madeMs = received.slice(startedWith).reduce((sum, { durationMs }) => sum + durationMs, 0);
    expect(madeMs).to.be.closeTo(hourMs, 100);
    expect(endMs(received.at(-1)) - liveEdgeMs).to.be.closeTo(hourMs, 100);
  });

  it('is never more than 50 ms behind the clock while timers are on time', () => {
    const { clock, source, received } = running();
    for (let step = 0; step < 2_000; step++) {
      clock.advance(37);
      const lateMs = clock.epochNow() - (source.clockReference().epochMs + endMs(received.at(-1)));
      expect(lateMs).to.be.within(-0.01, 50);
    }
  });

  it('never shows a fragment before its pictures have been taken in full', () => {
    const clock = new FakeClock();
    const source = new LiveSource(clip, clock);
    source.subscribe((fragment) => {
      expect(source.clockReference().epochMs + endMs(fragment)).to.be.at.most(clock.epochNow() + 0.01);
    });
    source.start();
    clock.advance(30_000);
  });

  it('goes on without gap or overlap in both tracks over three rounds of the clip', () => {
    const { clock, received } = running();
    clock.advance(3 * clip.durationMs);
    expect(received.length).to.be.above(3 * 640);
    expectSeamless(received);
  });

  it('numbers the fragments one after the other', () => {
    const { clock, received } = running();
    clock.advance(clip.durationMs);
    received.forEach(({ sequence, data }, at) => {
      expect(sequence).to.equal(at + 1);
      expect(parseFragment(data).sequence).to.equal(sequence);
    });
  });

  it('sends fragments of at most 100 ms that begin with moof', () => {
    const { clock, received } = running();
    clock.advance(clip.durationMs);
    for (const { data, durationMs } of received) {
      expect(durationMs).to.be.within(1, 100);
      expect(new TextDecoder().decode(data.subarray(4, 8))).to.equal('moof');
    }
  });

  it('makes each fragment once for all', () => {
    const { clock, source, received } = running();
    const other: LiveFragment[] = [];
    source.subscribe((fragment) => other.push(fragment));
    clock.advance(2_000);
    expect(other).to.have.lengthOf(50);
    const same = received.slice(-50);
    other.forEach(({ data }, at) => expect(data).to.equal(same[at]?.data));
    expect(source.backlog().at(-1)?.data).to.equal(other.at(-1)?.data);
  });

  it('sends nothing more to who has left', () => {
    const { clock, source } = running();
    let count = 0;
    const leave = source.subscribe(() => count++);
    clock.advance(400);
    leave();
    clock.advance(400);
    expect(count).to.equal(10);
  });

  it('keeps two whole groups of pictures and the running one, from the first moment on', () => {
    const { clock, source } = running();
    for (let step = 0; step < 200; step++) {
      const backlog = source.backlog();
      const starts = backlog.flatMap(({ startsGroup }, at) => (startsGroup ? [at] : []));
      expect(backlog[0]?.startsGroup).to.equal(true);
      expect(backlog.length).to.be.within(2 * groupFragments, 3 * groupFragments);
      expect(starts.slice(0, 2)).to.deep.equal([0, groupFragments]);
      clock.advance(40);
    }
  });

  it('hands a joining viewer a backlog that the live fragments continue', () => {
    const { clock, source } = running();
    clock.advance(12_345);
    const seen = [...source.backlog()];
    source.subscribe((fragment) => seen.push(fragment));
    clock.advance(3_000);
    expectSeamless(seen);
    expect(seen.map(({ sequence }) => sequence - seen[0]!.sequence)).to.deep.equal([...seen.keys()]);
  });

  it('sets one timer per fragment, and none after it was stopped', () => {
    const { clock, source, received } = running();
    const before = clock.timersSet;
    clock.advance(10_000);
    expect(clock.timersSet - before).to.equal(250);
    expect(clock.pending).to.equal(1);
    source.stop();
    expect(clock.pending).to.equal(0);
    const count = received.length;
    clock.advance(10_000);
    expect(received).to.have.lengthOf(count);
  });

  it('starts only once', () => {
    const { clock, source } = running();
    source.start();
    expect(clock.pending).to.equal(1);
  });
});

// After the first one a group of pictures has just begun; the others end within a group.
for (const sleptMs of [5_400, 60_000, 10 * hourMs]) {
  describe(`a live source whose process slept for ${sleptMs / 1000} s`, () => {
    const { clock, source, received } = running();
    clock.advance(1_000);
    const before = received.length;
    clock.sleep(sleptMs);
    const burst = received.slice(before);

    it('skips forward to a key frame instead of catching up on everything', () => {
      expect(burst[0]?.startsGroup).to.equal(true);
      expect(burst.length).to.be.within(2 * groupFragments, 3 * groupFragments);
      expect(burst[0]!.startMs).to.be.above(endMs(received[before - 1]) + sleptMs - 4 * groupMs);
    });

    it('is on the clock again', () => {
      const lateMs = clock.epochNow() - (source.clockReference().epochMs + endMs(burst.at(-1)));
      expect(lateMs).to.be.within(-0.01, 40);
    });

    it('keeps no picture from before the sleep for those who join', () => {
      expect(source.backlog().map(({ sequence }) => sequence)).to.deep.equal(burst.map((f) => f.sequence));
    });

    it('goes on without gap, and counts on', () => {
      clock.advance(2_000);
      const after = received.slice(before);
      expectSeamless(after);
      expect(after[0]?.sequence).to.equal(before + 1);
    });
  });
}

describe('a live source that lags a little', () => {
  it('sends all that is due and leaves nothing out', () => {
    const { clock, received } = running();
    clock.sleep(1_100);
    clock.advance(1_000);
    expectSeamless(received);
  });
});

describe('a live source that was stopped and started again', () => {
  it('goes on at the present moment with growing times', () => {
    const { clock, source, received } = running();
    source.stop();
    clock.advance(20_000);
    const before = received.length;
    source.start();
    expect(received[before]?.startsGroup).to.equal(true);
    expect(received[before]!.startMs).to.be.above(endMs(received[before - 1]) + 17_000);
    expectSeamless(received.slice(before));
  });
});
