import { describe, it } from 'node:test';
import { expect } from 'chai';
import { producedAtMs } from '../../../demo/local-cloud/live/clock-reference.js';
import { LiveSource } from '../../../demo/local-cloud/live/live-source.js';
import { FakeClock } from './fake-clock.js';
import { clip } from './shipped-clip.js';

describe('the clock reference', () => {
  it('tells from a frame number when the picture was produced, in any round', () => {
    const clock = new FakeClock();
    const source = new LiveSource(clip, clock);
    source.start();
    const startedAt = clock.epochNow();
    // At the start two groups, 32 pictures, have been taken: picture 32 is being taken now.
    for (const round of [0, 1, 7]) {
      const producedAt = startedAt + round * 25_600;
      clock.advance(producedAt + 450 - clock.epochNow());
      const produced = producedAtMs(source.clockReference(), 32, clock.epochNow());
      expect(produced).to.be.closeTo(producedAt, 0.01);
    }
  });

  it('stays the same as time goes by, and follows when the wall clock is set', () => {
    const clock = new FakeClock();
    const source = new LiveSource(clip, clock);
    source.start();
    const before = source.clockReference().epochMs;
    clock.advance(100_000);
    expect(source.clockReference().epochMs).to.be.closeTo(before, 0.01);
    clock.epochOffsetMs += 5_000;
    expect(source.clockReference().epochMs).to.be.closeTo(before + 5_000, 0.01);
  });

  for (const [frame, seenAt, expected] of [
    [0, 1_000, 1_000],
    [0, 26_599, 1_000],
    [0, 26_600, 26_600],
    [639, 26_600, 26_560],
    [639, 26_559, 960],
  ] as const) {
    it(`dates frame ${frame}, seen at ${seenAt}, at ${expected}`, () => {
      const reference = { epochMs: 1_000, frameDurationMs: 40, frameCount: 640 };
      expect(producedAtMs(reference, frame, seenAt)).to.equal(expected);
    });
  }

  it('is refused before the source has been started', () => {
    expect(() => new LiveSource(clip, new FakeClock()).clockReference()).to.throw(Error, 'not been started');
  });
});
