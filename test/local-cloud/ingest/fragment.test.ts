import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readFragment } from '../../../demo/local-cloud/ingest/fragment.js';
import { IngestError } from '../../../demo/local-cloud/ingest/ingest-error.js';
import { readInit } from '../../../demo/local-cloud/ingest/init-segment.js';
import { clip, parseFragment } from '../live/shipped-clip.js';
import { boxAt, damaged, fragments, grown, init, lasting, patched, without } from './media.js';

const format = readInit(init);
const [first] = fragments as [Uint8Array];

describe('a fragment of a broadcast', () => {
  it('is read as another parser reads it', () => {
    fragments.slice(0, 40).forEach((bytes, index) => {
      const read = readFragment(bytes, format);
      const { tracks } = parseFragment(bytes);
      for (const part of [read.video, read.audio])
        expect(tracks.get(part!.track.id)).to.deep.equal({ begin: part!.begin, length: part!.length });
      const { sequenceOffset, stamps, startsGroup } = clip.fragments[index]!;
      expect(read).to.include({ sequenceOffset, startsGroup });
      expect([read.video, read.audio].map((part) => part?.stampOffset)).to.have.members(
        stamps.map(({ offset }) => offset),
      );
    });
  });

  const at = (type: string, offset: number, ...values: number[]) =>
    patched(first, boxAt(first, type) + offset, ...values);
  const rows: [what: string, bytes: () => Uint8Array, message: RegExp][] = [
    ['nothing in it', () => new Uint8Array(), /^fragment: it must be moof and mdat/],
    ['an init segment', () => init, /^fragment: it must be moof and mdat/],
    ['two in one', () => Buffer.concat([first, fragments[1]!]), /^fragment: it must be moof and mdat/],
    ['no mdat', () => without(first, 'mdat'), /^fragment: it must be moof and mdat/],
    ['a size of no sense', () => at('moof', 0, 0x7f, 0xff, 0xff, 0xff), /^box: the size at byte 0/],
    ['an unknown track', () => at('tfhd', 12, 0, 0, 0, 99), /^tfhd: there is no track of this id/],
    [
      'one track twice',
      () =>
        patched(
          first,
          boxAt(first, 'tfhd', 1) + 12,
          ...first.subarray(boxAt(first, 'tfhd') + 12, boxAt(first, 'tfhd') + 16),
        ),
      /^traf: two are of one track/,
    ],
    ['offsets in a file', () => at('tfhd', 9, 0), /^tfhd: its offsets must count from moof/],
    ['a short time', () => at('tfdt', 8, 0), /^tfdt: its time must be 64 bits wide/],
    ['a time beyond counting', () => at('tfdt', 12, 0xff), /^tfdt: a number in it is too large/],
    ['a picture of no length', () => lasting(first, 0, 0), /^trun: a track of the fragment has no length/],
    ['sound of no length', () => lasting(first, 1, 0), /^trun: a track of the fragment has no length/],
    [
      'a picture of no length, and sound of seconds',
      () => lasting(lasting(first, 0, 0), 1, 100_000),
      /^trun: a track of the fragment has no length/,
    ],
    ['no samples', () => at('trun', 12, 0, 0, 0, 0), /^trun: there must be 1 to 1000 samples/],
    ['billions of samples', () => at('trun', 12, 0xff), /^trun: there must be 1 to 1000 samples/],
    ['more samples than data', () => at('trun', 12, 0, 0, 3, 0), /^trun: its data lies outside of mdat/],
    ['more fields than it has', () => at('trun', 10, 0x0f), /^trun: it is cut short/],
    ['data outside', () => at('trun', 16, 0x7f, 0xff), /^trun: its data lies outside of mdat/],
    ['data before it', () => at('trun', 16, 0xff, 0xff), /^trun: its data lies outside of mdat/],
    ['its own head as data', () => at('trun', 16, 0, 0, 0, 0), /^trun: its data lies outside of mdat/],
  ];
  for (const [what, bytes, message] of rows)
    it(`is refused with ${what}`, () => {
      expect(() => readFragment(bytes(), format)).to.throw(IngestError, message);
    });

  it('may be without sound, or without a picture, but not without both', () => {
    const silent = patched(first, boxAt(first, 'traf', 1) + 4, ...Buffer.from('free'));
    const blind = patched(first, boxAt(first, 'traf', 0) + 4, ...Buffer.from('free'));
    const kinds = [silent, blind].map((bytes) => {
      const { video, audio, startsGroup } = readFragment(bytes, format);
      return [video !== undefined, audio !== undefined, startsGroup];
    });
    expect(kinds).to.have.deep.members([
      [true, false, true],
      [false, true, false],
    ]);
    const empty = patched(silent, boxAt(silent, 'traf', 0) + 4, ...Buffer.from('free'));
    expect(() => readFragment(empty, format)).to.throw(IngestError, 'moof: there is no traf in it.');
  });

  it('is refused where it lasts longer than 5 s', () => {
    const video = { ...format.video, timescale: format.video.timescale / 200 };
    expect(() => readFragment(first, { ...format, video })).to.throw(
      IngestError,
      /^trun: the fragment must last 10 to 5000 ms/,
    );
  });

  it('is refused where it lasts less than 10 ms', () => {
    const shorter = (track: typeof format.video) => ({ ...track, timescale: track.timescale * 10 });
    const fast = { ...format, video: shorter(format.video), audio: { ...format.audio!, timescale: 480_000 } };
    expect(() => readFragment(first, fast)).to.throw(
      IngestError,
      /^trun: the fragment must last 10 to 5000 ms/,
    );
  });

  it('is refused where it has more bytes than a picture of its length needs', () => {
    expect(() => readFragment(grown(first, 64 * 1024 + 50 * 1_250), format)).to.throw(
      IngestError,
      /^fragment: it has more bytes/,
    );
  });

  it('is refused, and harms nothing, wherever it is cut short', () => {
    for (let length = 0; length < first.length; length += length < 400 ? 1 : 97)
      expect(() => readFragment(first.subarray(0, length), format), `${length} bytes`).to.throw(IngestError);
  });

  it('is read or refused, and harms nothing, whichever byte of its head is wrong', () => {
    let refused = 0;
    for (const bytes of damaged(first, boxAt(first, 'mdat') + 8)) {
      try {
        readFragment(bytes, format);
      } catch (error) {
        expect(error).to.be.instanceOf(IngestError);
        refused++;
      }
    }
    expect(refused).to.be.greaterThan(200);
  });
});
