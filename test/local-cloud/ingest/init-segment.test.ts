import { describe, it } from 'node:test';
import { expect } from 'chai';
import { IngestError } from '../../../demo/local-cloud/ingest/ingest-error.js';
import { LARGEST_INIT, readInit } from '../../../demo/local-cloud/ingest/init-segment.js';
import { clip } from '../live/shipped-clip.js';
import { boxAt, damaged, fragments, init, patched, without } from './media.js';

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

describe('the init segment of a broadcast', () => {
  it('is read as another parser reads it', () => {
    const read = readInit(init);
    expect(read.mimeType).to.equal(clip.mimeType);
    expect(read.video).to.include({ width: 640, height: 360, codec: 'avc1.42c01e' });
    expect(read.audio).to.include({ ...clip.audio, codec: 'mp4a.40.2', timescale: 48_000 });
    expect(read.init).to.deep.equal(new Uint8Array(init));
  });

  it('is kept as a copy: what came in may be used again', () => {
    const bytes = new Uint8Array(init);
    const read = readInit(bytes);
    bytes.fill(0);
    expect(read.init).to.deep.equal(new Uint8Array(init));
  });

  const at = (type: string, offset: number, ...values: number[]) =>
    patched(init, boxAt(init, type) + offset, ...values);
  /** The decoder's configuration, from the beginning of `esds`: it begins with 2, for AAC-LC, in five bits. */
  const boxAtConfig = () => Buffer.from(init).indexOf(Buffer.from([0x11, 0x88])) - boxAt(init, 'esds');
  const rows: [what: string, bytes: () => Uint8Array, message: RegExp][] = [
    ['nothing', () => new Uint8Array(), /^init segment: it must be ftyp and moov/],
    ['a fragment', () => fragments[0]!, /^init segment: it must be ftyp and moov/],
    ['something behind it', () => joined(init, fragments[0]!), /^init segment: it must be ftyp and moov/],
    [
      'too many bytes',
      () => new Uint8Array(LARGEST_INIT + 1),
      /^init segment: it may have 65536 bytes at most/,
    ],
    ['a box without an end', () => at('moov', 0, 0, 0, 0, 0), /^box: the size at byte \d+ does not fit/],
    ['a box that is too long', () => at('mdia', 0, 0, 1, 0, 0), /^box: the size at byte \d+ does not fit/],
    [
      'no mvex',
      () => without(init, 'mvex', 'moov'),
      /^moov: there must be one mvex in it, and there is none/,
    ],
    ['another codec', () => at('avc1', 4, ...Buffer.from('hvc1')), /^stsd: the video must be H\.264/],
    ['another sound', () => at('mp4a', 4, ...Buffer.from('fLaC')), /^stsd: the sound must be Opus or AAC/],
    ['a sound that is no AAC-LC', () => at('esds', boxAtConfig(), 0x29), /^esds: the sound must be AAC-LC/],
    ['no decoder setup', () => at('avcC', 4, ...Buffer.from('free')), /^avc1: there must be one avcC in it/],
    ['no picture', () => at('avc1', 32, 0, 0), /^avc1: the picture's sides must be 1 to 4096/],
    ['a huge picture', () => at('avc1', 34, 0xff, 0xff), /^avc1: the picture's sides must be 1 to 4096/],
    ['no time', () => at('mdhd', 20, 0, 0, 0, 0), /^mdhd: the timescale must be 1 to 10000000/],
    ['no parameters', () => at('avcC', 13, 0xe0), /^avcC: there is no sequence parameter set/],
    [
      'two videos',
      () => patched(init, boxAt(init, 'soun') + 4, ...Buffer.from('vide')),
      /^moov: there must be one video track/,
    ],
    [
      'no video',
      () => patched(init, boxAt(init, 'vide') + 4, ...Buffer.from('text')),
      /^moov: there must be one video track/,
    ],
  ];
  for (const [what, bytes, message] of rows)
    it(`is refused with ${what}`, () => {
      expect(() => readInit(bytes())).to.throw(IngestError, message);
    });

  it('is refused, and harms nothing, wherever it is cut short', () => {
    for (let length = 0; length < init.length; length++)
      expect(() => readInit(init.subarray(0, length)), `${length} bytes`).to.throw(IngestError);
  });

  it('is read or refused, and harms nothing, whichever byte of it is wrong', () => {
    let refused = 0;
    for (const bytes of damaged(init)) {
      try {
        readInit(bytes);
      } catch (error) {
        expect(error).to.be.instanceOf(IngestError);
        refused++;
      }
    }
    expect(refused).to.be.greaterThan(500);
  });
});
