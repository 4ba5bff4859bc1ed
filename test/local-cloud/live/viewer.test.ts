import { describe, it } from 'node:test';
import { expect } from 'chai';
import { helloTexts } from '../../../demo/local-cloud/live/hello.js';
import { LiveSource } from '../../../demo/local-cloud/live/live-source.js';
import type { LiveFragment } from '../../../demo/local-cloud/live/viewer-source.js';
import { Viewer, viewerLimits, type ViewerSink } from '../../../demo/local-cloud/live/viewer.js';
import { FakeClock } from './fake-clock.js';
import { clip } from './shipped-clip.js';

/** A connection that lets `bytesPerSecond` through and queues the rest. */
class SlowSink implements ViewerSink {
  bufferedAmount = 0;
  lagMs = 0;
  peakBytes = 0;
  readonly sent: (Uint8Array | string)[] = [];

  send(data: Uint8Array | string): void {
    this.sent.push(data);
    this.bufferedAmount += data.length;
    this.peakBytes = Math.max(this.peakBytes, this.bufferedAmount);
  }

  drain(bytes: number): void {
    this.bufferedAmount = Math.max(0, this.bufferedAmount - bytes);
  }
}

const limits = { highWaterBytes: 1_000, lowWaterBytes: 200, highLagMs: 4_000 };

function fragment(sequence: number, startsGroup: boolean): LiveFragment {
  return { sequence, startsGroup, startMs: 40 * sequence, durationMs: 40, data: new Uint8Array(300) };
}

function watching() {
  const clock = new FakeClock();
  const source = new LiveSource(clip, clock);
  source.start();
  const sink = new SlowSink();
  const viewer = new Viewer(sink, viewerLimits(clip));
  const byData = new Map<unknown, LiveFragment>();
  for (const kept of source.backlog()) byData.set(kept.data, kept);
  viewer.join({ hello: ['one', 'two'], init: clip.init, backlog: source.backlog() });
  source.subscribe((live) => {
    byData.set(live.data, live);
    viewer.push(live);
  });
  const received = () => sink.sent.flatMap((data) => byData.get(data) ?? []);
  return { clock, source, sink, viewer, received };
}

describe('a viewer', () => {
  it('gets the hello, the init segment, the backlog, and then live', () => {
    const { clock, sink, received } = watching();
    expect(sink.sent.slice(0, 3)).to.deep.equal(['one', 'two', clip.init]);
    expect(sink.sent).to.have.lengthOf(3 + 32);
    sink.drain(Infinity);
    clock.advance(80);
    expect(received().map(({ sequence }) => sequence)).to.deep.equal(
      Array.from({ length: 34 }, (_, at) => at + 1),
    );
  });

  it('misses nothing as long as it keeps up', () => {
    const { clock, sink, viewer, received } = watching();
    for (let step = 0; step < 1_000; step++) {
      sink.drain(clip.bytesPerSecond * 0.06);
      clock.advance(40);
    }
    expect(viewer.skips).to.equal(0);
    expect(received()).to.have.lengthOf(1_032);
  });

  it('is skipped forward to a key frame after it has drained, and only then', () => {
    const sink = new SlowSink();
    const viewer = new Viewer(sink, limits);
    const rows: [bufferedBytes: number, startsGroup: boolean, sent: boolean, behind: boolean][] = [
      [0, true, true, false],
      [1_000, false, true, false],
      [1_001, false, false, true],
      [0, false, false, true],
      [201, true, false, true],
      [200, false, false, true],
      [200, true, true, false],
      [500, false, true, false],
      [1_001, true, false, true],
    ];
    rows.forEach(([bufferedBytes, startsGroup, sent, behind], at) => {
      sink.bufferedAmount = bufferedBytes;
      const before = sink.sent.length;
      viewer.push(fragment(at, startsGroup));
      expect(sink.sent.length - before, `row ${at}`).to.equal(sent ? 1 : 0);
      expect(viewer.behind, `row ${at}`).to.equal(behind);
    });
    expect(viewer.skips).to.equal(2);
  });

  it('is skipped forward when nothing is known to arrive, until it answers again', () => {
    const sink = new SlowSink();
    const viewer = new Viewer(sink, limits);
    const rows: [lagMs: number, startsGroup: boolean, sent: boolean][] = [
      [3_000, false, true],
      [4_000, true, false],
      [1_000, true, false],
      [0, false, false],
      [0, true, true],
      [1_000, false, true],
    ];
    rows.forEach(([lagMs, startsGroup, sent], at) => {
      sink.lagMs = lagMs;
      sink.bufferedAmount = 0;
      const before = sink.sent.length;
      viewer.push(fragment(at, startsGroup));
      expect(sink.sent.length - before, `row ${at}`).to.equal(sent ? 1 : 0);
    });
    expect(viewer.skips).to.equal(1);
  });

  it('that is too slow gets whole stretches from key frames on, and its queue stays bounded', () => {
    const { clock, sink, viewer, received } = watching();
    const largest = Math.max(...clip.fragments.map(({ bytes }) => bytes.length));
    for (let step = 0; step < 25 * 600; step++) {
      sink.drain((clip.bytesPerSecond * 0.04) / 3);
      clock.advance(40);
    }
    expect(viewer.skips).to.be.above(10);
    expect(sink.peakBytes).to.be.at.most(viewerLimits(clip).highWaterBytes + largest);
    let holes = 0;
    received().forEach((live, at, all) => {
      const previous = all[at - 1];
      if (previous === undefined || live.sequence === previous.sequence + 1) return;
      holes++;
      expect(live.startsGroup, `after the hole before ${live.sequence}`).to.equal(true);
    });
    expect(holes).to.be.within(viewer.skips - 1, viewer.skips);
  });

  it('that takes nothing at all costs no more than the limit', () => {
    const { clock, sink, viewer } = watching();
    clock.advance(3_600_000);
    expect(sink.peakBytes).to.be.below(250_000);
    expect(viewer.skips).to.equal(1);
  });
});

describe('the hello', () => {
  const [serverInfo, streamInfo] = helloTexts(clip, { url: 'rtmp://localhost/splay', name: 'AAAAA-BBBBB' });

  it('begins with the server info, with an empty list of capabilities and one of events', () => {
    expect(JSON.parse(serverInfo)).to.deep.equal({
      eventType: 'onServerInfo',
      onServerInfo: {
        applicationServerName: 'h5live-demo-edge',
        applicationServerVersion: '1.0.0',
        hostname: 'localhost',
        capabilities: [],
        events: [],
      },
    });
  });

  it('has no list of events where it is to have none', () => {
    const [other] = helloTexts(clip, { url: '', name: '' }, { namesEvents: false });
    const { onServerInfo } = JSON.parse(other) as { onServerInfo: object };
    expect(onServerInfo).to.include.keys('capabilities').and.not.to.include.keys('events');
  });

  it('goes on with the stream info', () => {
    expect(JSON.parse(streamInfo)).to.deep.equal({
      eventType: 'onStreamInfo',
      onStreamInfo: {
        rtmp: { url: 'rtmp://localhost/splay', stream: 'AAAAA-BBBBB' },
        haveVideo: true,
        haveAudio: true,
        mimeType: 'video/mp4; codecs="avc1.42c01e, mp4a.40.2"',
        videoInfo: { width: 640, height: 360, frameRate: 25 },
        audioInfo: { sampleRate: 48_000, channels: 1, bitsPerSample: 16 },
      },
    });
  });

  it('says of a silent stream that it has no sound, and nothing of what the sound is like', () => {
    const { init, mimeType, bytesPerSecond, video } = clip;
    const [, text] = helloTexts(
      { init, mimeType, bytesPerSecond, video },
      { url: 'rtmp://localhost/splay', name: 'A' },
    );
    const { onStreamInfo } = JSON.parse(text) as { onStreamInfo: Record<string, unknown> };
    expect(onStreamInfo)
      .to.include({ haveVideo: true, haveAudio: false })
      .and.not.to.have.property('audioInfo');
  });
});
