import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readFragment, type IngestFragment } from '../../../demo/local-cloud/ingest/fragment.js';
import { readInit, type IngestFormat } from '../../../demo/local-cloud/ingest/init-segment.js';
import { readAudioTag, readVideoTag } from '../../../demo/local-cloud/rtmp/flv.js';
import { Fragmenter } from '../../../demo/local-cloud/rtmp/fragmenter.js';
import { audioConfig, OTHER_ASC, picture, sound, videoConfig, AVCC } from './tags.js';

/** What came of it: formats and fragments in their order, read as the ingest reads them. */
function fragmenter() {
  const formats: IngestFormat[] = [];
  const fragments: IngestFragment[] = [];
  const made = new Fragmenter({
    begin: (init) => void formats.push(readInit(init)),
    fragment: (bytes) => void fragments.push(readFragment(bytes, formats.at(-1)!)),
  });
  const video = (timestamp: number, body: Buffer) => made.video(timestamp, readVideoTag(body));
  const audio = (timestamp: number, body: Buffer) => made.audio(timestamp, readAudioTag(body));
  /** Both configurations; then pictures at these times, of which the first is a key frame. */
  const begins = (...times: readonly number[]) => {
    audio(times[0] ?? 0, audioConfig());
    video(times[0] ?? 0, videoConfig());
    times.forEach((time, at) => video(time, picture(at === 0)));
  };
  const times = () => fragments.map(({ video: part }) => [part?.begin, part?.length]);
  return { made, formats, fragments, video, audio, begins, times };
}

describe('fragments of what an encoder sends', () => {
  it('begin with an init segment that says what the configurations do', () => {
    const { formats, begins } = fragmenter();
    begins(0);
    expect(formats).to.have.lengthOf(1);
    expect(formats[0]?.mimeType).to.equal('video/mp4; codecs="avc1.42c01e, mp4a.40.2"');
    expect(formats[0]?.video).to.deep.include({ width: 640, height: 360 });
    expect(formats[0]?.audio).to.deep.include({ sampleRate: 48_000, channels: 1, timescale: 48_000 });
  });

  it('are silent where the encoder is', () => {
    const { formats, fragments, video } = fragmenter();
    video(0, videoConfig());
    for (const time of [0, 40, 80]) video(time, picture(time === 0));
    expect(formats[0]?.audio).to.equal(undefined);
    expect(fragments.map(({ audio }) => audio)).to.deep.equal([undefined, undefined]);
  });

  it('hold a picture each, which lasts until the next one', () => {
    const { begins, times, fragments } = fragmenter();
    begins(0, 33, 67, 100);
    expect(times()).to.deep.equal([
      [0, 33],
      [33, 34],
      [67, 33],
    ]);
    expect(fragments.map(({ startsGroup }) => startsGroup)).to.deep.equal([true, false, false]);
  });

  it('hold several pictures where these are short, and never a key frame but at the beginning', () => {
    const { begins, video, times, fragments } = fragmenter();
    begins(0, 17, 33, 50, 67);
    video(80, picture(true));
    video(97, picture(false));
    video(113, picture(false));
    expect(times()).to.deep.equal([
      [0, 33],
      [33, 34],
      [67, 13],
      [80, 33],
    ]);
    expect(fragments.map(({ startsGroup }) => startsGroup)).to.deep.equal([true, false, false, true]);
  });

  it('begin with the first key frame, and leave out what came before it', () => {
    const { made, audio, video, formats, times } = fragmenter();
    audio(0, audioConfig());
    audio(0, sound());
    video(0, picture(false));
    video(0, videoConfig());
    video(40, picture(false));
    expect(formats).to.deep.equal([]);
    for (const time of [80, 120]) video(time, picture(time === 80));
    expect(times()).to.deep.equal([[0, 40]]);
    expect(made.measured?.reorders).to.equal(false);
  });

  it('count from their first key frame, wherever the encoder counts from', () => {
    const { begins, audio, video, fragments } = fragmenter();
    begins(3_600_000);
    audio(3_600_011, sound());
    video(3_600_040, picture(false));
    expect([fragments[0]?.video?.begin, fragments[0]?.audio?.begin]).to.deep.equal([0, 528]);
  });

  it('go on where the times of RTMP begin again', () => {
    const { begins, audio, video, fragments } = fragmenter();
    begins(2 ** 32 - 40);
    for (const [time, soundTime] of [
      [0, 2 ** 32 - 30],
      [40, 2 ** 32 - 9],
      [80, 12],
    ] as const) {
      audio(soundTime, sound());
      video(time, picture(false));
    }
    expect(fragments.map(({ video: part }) => part?.begin)).to.deep.equal([0, 40, 80]);
    expect(fragments.map(({ audio: part }) => part?.begin)).to.deep.equal([480, 480 + 1024, 480 + 2 * 1024]);
  });

  it('place sound by its samples, not by times that are rounded to milliseconds', () => {
    const { begins, audio, video, fragments } = fragmenter();
    begins(0);
    for (let frame = 0; frame < 300; frame++) {
      audio(Math.floor((frame * 1024) / 48), sound());
      if (frame % 2 === 1) video(Math.floor((frame * 1024) / 48) + 5, picture(false));
    }
    const parts = fragments.map(({ audio: part }) => part!);
    parts.forEach((part, at) => {
      if (at > 0) expect(part.begin).to.equal(parts[at - 1]!.begin + parts[at - 1]!.length);
    });
    expect(parts.at(-1)!.begin + parts.at(-1)!.length).to.equal(1024 * 300);
  });

  it('leave a gap where sound is missing, and leave out sound that was there', () => {
    const { begins, audio, video, fragments } = fragmenter();
    begins(0);
    audio(0, sound());
    audio(1_000, sound());
    audio(21, sound());
    video(1_040, picture(false));
    expect(fragments[0]?.audio).to.deep.include({ begin: 0, length: 48_000 + 1024 });
  });

  it('keep picture and sound where they belong when these come out of step', () => {
    const { begins, audio, video, fragments } = fragmenter();
    begins(0, 40, 80);
    for (const time of [0, 21, 43, 64]) audio(time, sound());
    video(120, picture(false));
    expect(fragments.map(({ audio: part }) => part?.begin)).to.deep.equal([undefined, undefined, 0]);
    expect(fragments[2]?.video?.begin).to.equal(80);
  });

  it('set right what goes back by a rounding, and refuse what goes back further', () => {
    const { begins, video, times } = fragmenter();
    begins(1_000, 1_040, 1_039, 1_080, 1_120);
    expect(
      times()
        .flat()
        .every((time) => time !== undefined && time >= 0),
    ).to.equal(true);
    expect(() => video(20, picture(false))).to.throw(/its time goes back/);
  });

  it('begin anew at the next key frame where a configuration has changed', () => {
    const { formats, audio, begins, video, times } = fragmenter();
    begins(0, 40);
    audio(60, audioConfig(OTHER_ASC));
    video(80, picture(false));
    expect(formats).to.have.lengthOf(1);
    video(120, picture(true));
    video(160, picture(false));
    expect(formats).to.have.lengthOf(2);
    expect(formats[1]?.audio?.sampleRate).to.equal(44_100);
    expect(times().at(-1)).to.deep.equal([0, 40]);
  });

  it('do not begin anew where a configuration is said again', () => {
    const { formats, begins, video } = fragmenter();
    begins(0, 40);
    video(80, videoConfig(Buffer.from(AVCC)));
    video(80, picture(true));
    expect(formats).to.have.lengthOf(1);
  });

  it('tell the interval of key frames, also while one is waited for', () => {
    const { made, begins, video } = fragmenter();
    begins(0, 1_000);
    expect(made.measured?.keyFrameIntervalMs).to.equal(1_000);
    video(2_000, picture(true));
    expect(made.measured?.keyFrameIntervalMs).to.equal(2_000);
    video(3_000, picture(true));
    expect(made.measured?.keyFrameIntervalMs).to.equal(1_000);
    video(7_000, picture(false));
    expect(made.measured?.keyFrameIntervalMs).to.equal(4_000);
  });

  it('tell whether there are B frames, and show these at their time', () => {
    const { made, begins, video, fragments } = fragmenter();
    begins(0);
    video(40, picture(false, 80));
    video(80, picture(false, -40));
    video(120, picture(false));
    expect(made.measured?.reorders).to.equal(true);
    const bytes = Buffer.from(fragments[2]!.bytes);
    // The last field of the only row of the table of samples: how long after decoding it is shown.
    expect(bytes.readInt32BE(bytes.indexOf('mdat') - 8)).to.equal(-40);
  });

  it('refuse sound that has no picture for ten seconds', () => {
    const { audio } = fragmenter();
    audio(0, audioConfig());
    for (let frame = 0; frame < 500; frame++) audio(21 * frame, sound());
    expect(() => audio(10_700, sound()))
      .to.throw(/sound without a picture/)
      .with.property('code', 'no-picture');
  });
});
