import { describe, it } from 'node:test';
import { expect } from 'chai';
import { CaptionSource } from '../../../demo/local-cloud/captions/caption-source.js';
import { CLIP_CUES, cueAfter } from '../../../demo/local-cloud/captions/clip-captions.js';
import { FakeClock } from '../live/fake-clock.js';

const CLIP_MS = 25_600;

describe('the cues of the clip', () => {
  it('are in order within it, with a text in each language', () => {
    const times = CLIP_CUES.map(({ atMs }) => atMs);
    expect(times).to.deep.equal([...times].sort((one, other) => one - other));
    expect(times[0]).to.be.at.least(0);
    expect(times.at(-1)).to.be.below(CLIP_MS);
    for (const { en, de } of CLIP_CUES) expect([en, de].every((text) => text.length > 5)).to.equal(true);
  });

  const rows: [mediaMs: number, atMs: number][] = [
    [-1, 0],
    [0, 3200],
    [3199, 3200],
    [3200, 7600],
    [20_800, CLIP_MS],
    [CLIP_MS * 4 + 3200, CLIP_MS * 4 + 7600],
  ];
  for (const [mediaMs, atMs] of rows)
    it(`come at ${atMs} ms next after ${mediaMs} ms`, () => {
      expect(cueAfter(mediaMs, CLIP_MS).atMs).to.equal(atMs);
    });
});

describe('the source of captions', () => {
  const make = () => {
    const clock = new FakeClock();
    const epochMs = clock.epochNow();
    const source = {
      clip: { durationMs: CLIP_MS },
      clockReference: () => ({ epochMs, frameDurationMs: 40, frameCount: 640 }),
    };
    return { clock, captions: new CaptionSource(source as never, clock) };
  };

  it('gives each cue once, at its moment, round after round', () => {
    const { clock, captions } = make();
    const got: [text: string, atMs: number][] = [];
    const from = clock.epochNow();
    captions.subscribe(({ en }) => got.push([en, clock.epochNow() - from]));
    clock.advance(2 * CLIP_MS);
    const times = [
      ...CLIP_CUES.slice(1).map(({ atMs }) => atMs),
      ...CLIP_CUES.map(({ atMs }) => CLIP_MS + atMs),
    ];
    expect(got.map(([, atMs]) => atMs)).to.deep.equal([...times, 2 * CLIP_MS]);
    expect(got[0]?.[0]).to.equal(CLIP_CUES[1]?.en);
  });

  it('keeps no timer while nobody listens', () => {
    const { clock, captions } = make();
    expect(clock.pending).to.equal(0);
    const ends = [captions.subscribe(() => undefined), captions.subscribe(() => undefined)];
    expect(clock.pending).to.equal(1);
    for (const end of ends) end();
    expect(clock.pending).to.equal(0);
  });
});
