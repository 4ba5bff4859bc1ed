import { expect } from 'chai';
import { readStatistics } from '../../../src/nanoplayer/index.js';

/** What the vendor's player tells while it plays, as it was seen. */
const STATS = {
  currentTime: 12.3,
  playout: { start: 0, end: 12.9 },
  buffer: { start: 10, end: 12.9, delay: { before: 0.5, current: 0.9004, avg: 1.0399, min: 0.4, max: 1.2 } },
  quality: { droppedVideoFrames: 3, totalVideoFrames: 300 },
  bitrate: { current: 150_000, avg: 157_000.4, min: 1, max: 2 },
  framerate: { current: 25, avg: 24.98, min: 20, max: 26 },
  playbackrate: { current: 1.1, avg: 1 },
};

const numbers = ['latencyMs', 'framerate', 'bufferMs', 'bitrate', 'droppedFrames', 'playbackRate'] as const;

/** The sample with one value at a path replaced. */
function withValue(path: string, value: unknown): unknown {
  const stats = structuredClone(STATS) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place = stats;
  for (const name of names) place = place[name] as Record<string, unknown>;
  place[last] = value;
  return { stats };
}

describe('readStatistics', () => {
  it('takes the current latency and the averages, in milliseconds, pictures and bits', () => {
    expect(readStatistics({ stats: STATS }, 5000)).to.deep.equal({
      at: 5000,
      latencyMs: 900,
      bufferMs: 1040,
      framerate: 24.98,
      bitrate: 157_000.4,
      droppedFrames: 3,
      playbackRate: 1.1,
    });
  });

  it('leaves out latency and buffer before the stream plays: they mean nothing then', () => {
    const { latencyMs, bufferMs, framerate } = readStatistics({ stats: STATS }, 1, false);
    expect([latencyMs, bufferMs, framerate]).to.deep.equal([undefined, undefined, 24.98]);
  });

  it('keeps a latency of zero, and leaves out a frame rate and a bit rate of zero, which mean “not available”', () => {
    expect(readStatistics(withValue('buffer.delay.current', 0), 1).latencyMs).to.equal(0);
    expect(readStatistics(withValue('framerate.avg', 0), 1)).not.to.have.property('framerate');
    expect(readStatistics(withValue('bitrate.avg', 0), 1)).not.to.have.property('bitrate');
  });

  const paths: [path: string, name: (typeof numbers)[number]][] = [
    ['buffer.delay.current', 'latencyMs'],
    ['buffer.delay.avg', 'bufferMs'],
    ['framerate.avg', 'framerate'],
    ['bitrate.avg', 'bitrate'],
    ['quality.droppedVideoFrames', 'droppedFrames'],
    ['playbackrate.current', 'playbackRate'],
  ];
  for (const [path, name] of paths) {
    it(`leaves out ${name}, and nothing else, where ${path} is no number that makes sense`, () => {
      for (const value of [NaN, Infinity, -0.1, '1', null, undefined, [1], { valueOf: () => 1 }, true]) {
        const read = readStatistics(withValue(path, value), 1);
        expect(read, String(value)).not.to.have.property(name);
        expect(Object.keys(read)).to.have.lengthOf(numbers.length);
      }
    });
  }

  it('tells nothing but the moment where there is nothing to read', () => {
    const rows = [undefined, null, 1, 'stats', [], {}, { stats: null }, { stats: 'x' }, { stats: [] }];
    for (const data of [...rows, { stats: { buffer: 1, bitrate: null, framerate: [], quality: '' } }]) {
      expect(readStatistics(data, 7)).to.deep.equal({ at: 7 });
    }
  });

  it('takes no value from a prototype', () => {
    const data = Object.create({ stats: STATS }) as unknown;
    expect(readStatistics(data, 7)).to.deep.equal({ at: 7 });
  });
});
