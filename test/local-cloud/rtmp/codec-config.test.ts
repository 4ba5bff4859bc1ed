import { describe, it } from 'node:test';
import { expect } from 'chai';
import { IngestError } from '../../../demo/local-cloud/ingest/ingest-error.js';
import { readAudioConfig, readVideoConfig } from '../../../demo/local-cloud/rtmp/codec-config.js';
import { Refusal } from '../../../demo/local-cloud/rtmp/refusal.js';
import { damaged } from '../ingest/media.js';
import { ASC, AVCC, OTHER_ASC } from './tags.js';

/** An `avcC` around a sequence parameter set, as x264 writes it. */
function avcc(set: string): Buffer {
  const bytes = Buffer.from(set, 'hex');
  const head = Buffer.from([1, bytes[1]!, bytes[2]!, bytes[3]!, 0xff, 0xe1, 0, bytes.length]);
  return Buffer.concat([head, bytes, Buffer.from([1, 0, 4, 0x68, 0xce, 0x38, 0x80])]);
}

describe('the configuration of a picture', () => {
  it('says how large it is', () => {
    expect(readVideoConfig(AVCC)).to.deep.equal({ bytes: AVCC, width: 640, height: 360 });
  });

  // Written by x264 for these sizes, profiles and rates.
  const sizes: [what: string, set: string, width: number, height: number][] = [
    ['1080p, high', '67640028acd940780227e5c044000003000400000300c83c60c658', 1920, 1080],
    ['720p, main', '674d401feca02802dd80880000030008000003019078c18cb0', 1280, 720],
    ['a side that is no multiple of 16', '6764001eacb201b07bcde022000003000200000300651e2c5c90', 854, 480],
    ['240p, baseline', '6742c00dd90141fb011000000300100000030320f142a480', 320, 240],
    ['interlaced pictures', '67640028acd94078044fde0220000003002000000643e2c5b2c0', 1920, 1080],
  ];
  for (const [what, set, width, height] of sizes)
    it(`says so for ${what}`, () => {
      expect(readVideoConfig(avcc(set))).to.deep.include({ width, height });
    });

  const refused: [what: string, set: string][] = [
    ['4:4:4', '67f4001e919b281405ff1380880000030008000003019078b16cb0'],
    ['10 bits', '676e001ea6cd940a02ff97011000000300100000030320f162d960'],
    ['4:2:2', '677a001ebcd940a02ff89c0440000003004000000c83c58b6580'],
  ];
  for (const [what, set] of refused)
    it(`is refused in words for ${what}, which browsers do not decode`, () => {
      expect(() => readVideoConfig(avcc(set)))
        .to.throw(/8 bits, 4:2:0/)
        .with.property('code', 'video-codec');
    });

  it('is refused or read, whatever it was made of', () => {
    for (const bytes of damaged(AVCC)) fails(() => readVideoConfig(bytes));
    for (let length = 0; length < AVCC.length; length++)
      fails(() => readVideoConfig(AVCC.subarray(0, length)));
  });
});

describe('the configuration of a sound', () => {
  it('says its rate and its channels', () => {
    expect(readAudioConfig(ASC)).to.deep.equal({ bytes: ASC, sampleRate: 48_000, channels: 1 });
    expect(readAudioConfig(OTHER_ASC)).to.deep.include({ sampleRate: 44_100, channels: 1 });
    expect(readAudioConfig(Buffer.from([0x11, 0xb8]))).to.deep.include({ channels: 8 });
  });

  const refused: [what: string, bytes: number[]][] = [
    ['HE-AAC', [0x2b, 0x11]],
    ['96 kHz, which MP4 has no room for', [0x10, 0x08]],
    ['a rate of its own', [0x17, 0x88]],
    ['no channels', [0x11, 0x80]],
  ];
  for (const [what, bytes] of refused)
    it(`is refused in words for ${what}`, () => {
      expect(() => readAudioConfig(Buffer.from(bytes))).to.throw(/AAC-LC, with 8 to 48 kHz/);
    });

  it('is refused where it is cut short', () => {
    expect(() => readAudioConfig(Buffer.from([0x11]))).to.throw(IngestError);
  });
});

function fails(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof IngestError) && !(error instanceof Refusal)) throw error;
  }
}
