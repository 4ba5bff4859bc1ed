import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { FragmentPart, IngestFragment } from '../../../demo/local-cloud/ingest/fragment.js';
import { IngestError } from '../../../demo/local-cloud/ingest/ingest-error.js';
import { TimeLine } from '../../../demo/local-cloud/ingest/time-line.js';

const defaults = { duration: 0, size: 0, flags: 0 };
const video = { id: 1, timescale: 57_600, defaults };
const audio = { id: 2, timescale: 48_000, defaults };

const part = (track: typeof video, beginMs: number, lengthMs: number): FragmentPart => ({
  track,
  stampOffset: track.id,
  begin: Math.round((beginMs * track.timescale) / 1000),
  length: Math.round((lengthMs * track.timescale) / 1000),
});
/** A fragment of 200 ms; the sound may begin elsewhere. */
const fragment = (beginMs: number, soundMs: number | undefined = beginMs): IngestFragment => ({
  ...{ bytes: new Uint8Array(), sequenceOffset: 0, startsGroup: true },
  video: part(video, beginMs, 200),
  audio: part(audio, soundMs, 200),
});
/** Where each track begins, in milliseconds. */
const begins = (line: TimeLine, beginMs: number, nowMs = beginMs, soundMs = beginMs) =>
  line
    .place(fragment(beginMs, soundMs), nowMs)
    .stamps.map(({ offset, time }) => (1000 * Number(time)) / (offset === 1 ? 57_600 : 48_000));

describe('the time line of a broadcast stream', () => {
  it('begins at 0, whatever the broadcaster counts from', () => {
    for (const from of [0, 123_456, 1.7e12]) expect(begins(new TimeLine(), from)).to.deep.equal([0, 0]);
  });

  it('keeps tracks as far apart as they are', () => {
    const line = new TimeLine();
    expect(begins(line, 5_020, 0, 5_000)).to.deep.equal([20, 0]);
    expect(begins(line, 5_220, 200, 5_200)).to.deep.equal([220, 200]);
  });

  it('moves all times by the same, so that no rounding adds up', () => {
    const line = new TimeLine();
    line.place(fragment(1_000.013), 0);
    let last = 0n;
    for (let at = 1; at <= 10_000; at++) {
      const { stamps } = line.place(fragment(1_000.013 + 200 * at), 200 * at);
      last = stamps[0]!.time;
    }
    expect(Number(last) / 57_600).to.be.closeTo(2_000, 0.001);
  });

  it('keeps a hole, for instance where a slow sender left something out', () => {
    const line = new TimeLine();
    begins(line, 0, 0);
    expect(begins(line, 3_000, 3_000)).to.deep.equal([3_000, 3_000]);
  });

  it('goes on after another broadcast without a gap, and never back', () => {
    const line = new TimeLine();
    begins(line, 700_000, 0, 700_000);
    begins(line, 700_200, 200, 700_210);
    line.restart();
    expect(begins(line, 30, 9_000)).to.deep.equal([410, 410]);
    line.restart();
    expect(begins(line, 9e8, 20_000)[0]).to.equal(610);
  });

  const refused: [
    what: string,
    times: [beginMs: number, nowMs: number, soundMs?: number][],
    message: RegExp,
  ][] = [
    [
      'goes back',
      [
        [1_000, 0],
        [1_190, 200],
      ],
      /^tfdt: a track goes back in time/,
    ],
    [
      'goes back in its sound alone',
      [
        [1_000, 0],
        [1_200, 200, 1_100],
      ],
      /^tfdt: a track goes back in time/,
    ],
    [
      'repeats itself',
      [
        [1_000, 0],
        [1_000, 200],
      ],
      /^tfdt: a track goes back in time/,
    ],
    [
      'leaves out too much',
      [
        [0, 0],
        [10_201, 10_300],
      ],
      /^tfdt: a track leaves out more than 10000 ms/,
    ],
    [
      'runs ahead of the clock',
      [
        [0, 0],
        [3_001, 0],
      ],
      /^tfdt: media runs ahead of the clock/,
    ],
    [
      'runs ahead of the clock with its sound alone',
      [
        [0, 0],
        [200, 200, 4_000],
      ],
      /^tfdt: media runs ahead of the clock/,
    ],
    [
      'runs ahead little by little',
      Array.from({ length: 40 }, (_, at) => [200 * at, 20 * at]),
      /^tfdt: media runs ahead/,
    ],
  ];
  for (const [what, times, message] of refused) {
    it(`refuses a broadcast that ${what}`, () => {
      const line = new TimeLine();
      expect(() => times.forEach(([at, now, sound]) => begins(line, at, now, sound))).to.throw(
        IngestError,
        message,
      );
    });
  }

  it('takes two tracks that are not cut at the same moment, and a rounding', () => {
    const line = new TimeLine();
    begins(line, 1_000, 0, 990);
    expect(() => begins(line, 1_198.5, 200, 1_188.5)).not.to.throw();
  });

  it('refuses sound from before its beginning', () => {
    const line = new TimeLine();
    const { video: picture, ...rest } = fragment(5_000);
    line.place({ bytes: rest.bytes, sequenceOffset: 0, startsGroup: true, video: picture! }, 0);
    expect(() => begins(line, 5_200, 200, 4_000)).to.throw(
      IngestError,
      /^tfdt: a track begins before the stream does/,
    );
  });

  it('refuses a track that lies far behind another, for all of it would come at once', () => {
    const line = new TimeLine();
    const alone = (beginMs: number): IngestFragment => {
      const { bytes, sequenceOffset, startsGroup, video: picture } = fragment(beginMs);
      return { bytes, sequenceOffset, startsGroup, video: picture! };
    };
    for (let at = 0; at <= 60; at++) line.place(alone(200 * at), 200 * at);
    expect(() => begins(line, 12_200, 12_200, 2_000)).to.throw(
      IngestError,
      'tfdt: a track lies more than 10000 ms behind another.',
    );
    expect(() => begins(line, 12_200, 12_200, 2_500)).not.to.throw();
  });

  it('lasts as long as the longest of its tracks', () => {
    const line = new TimeLine();
    const short: IngestFragment = { ...fragment(0), video: part(video, 0, 1), audio: part(audio, 0, 4_000) };
    expect(line.place(short, 0)).to.include({ startMs: 0, durationMs: 4_000 });
  });

  it('stays as it was when it refuses', () => {
    const line = new TimeLine();
    begins(line, 0, 0);
    expect(() => begins(line, 100, 200)).to.throw(IngestError);
    expect(begins(line, 200, 200)).to.deep.equal([200, 200]);
  });
});
