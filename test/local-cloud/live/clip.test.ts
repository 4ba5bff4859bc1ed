import { describe, it } from 'node:test';
import { expect } from 'chai';
import { loadClip } from '../../../demo/local-cloud/live/clip.js';
import { ClipError } from '../../../demo/local-cloud/live/clip-parse.js';
import { clip, clipBytes, groupFragments, parseBytes, parseFragment } from './shipped-clip.js';

type File = ReturnType<typeof parseBytes>;

/** A changed copy of the clip; the positions of boxes are looked up in the whole one. */
function changed(change: (copy: Uint8Array, view: DataView, file: File) => Uint8Array | void): Uint8Array {
  const copy = clipBytes.slice();
  return change(copy, new DataView(copy.buffer), parseBytes(clipBytes)) ?? copy;
}

function without(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(end)]);
}

function inserted(bytes: Uint8Array, at: number, type: string): Uint8Array {
  const box = [0, 0, 0, 8, ...new TextEncoder().encode(type)];
  return Uint8Array.from([...bytes.subarray(0, at), ...box, ...bytes.subarray(at)]);
}

/** Changes the type of the box that begins at `start`. */
function renamed(bytes: Uint8Array, start: number | undefined, type: string): Uint8Array {
  bytes.set(new TextEncoder().encode(type), (start ?? NaN) + 4);
  return bytes;
}

const findType = (bytes: Uint8Array, type: string) => Buffer.from(bytes).indexOf(type) - 4;
const startOf = (file: File, fragment: number) => file.moofs[fragment]?.start ?? 0;
const videoOf = (file: File, fragment: number) => file.moofs[fragment]!.trafs[0]!;

const broken: [what: string, bytes: () => Uint8Array, message: string][] = [
  ['nothing at all', () => new Uint8Array(), 'not an MP4 file'],
  ['something else than MP4', () => new TextEncoder().encode('not a clip, just words'), 'not an MP4 file'],
  ['a file cut short', () => clipBytes.slice(0, -10), 'cut short'],
  ['an init segment without fragments', () => clip.init.slice(), 'no fragments'],
  [
    'a box in front of a fragment',
    () => changed((copy, _, file) => inserted(copy, startOf(file, 1), 'free')),
    'a free box at byte 14065, where a moof box belongs',
  ],
  [
    'a missing fragment in the middle',
    () => changed((copy, _, file) => without(copy, startOf(file, 7), startOf(file, 8))),
    'video of fragment 7 begins at 4096, not at 3584',
  ],
  [
    'a missing fragment at the end',
    () => changed((copy, _, file) => copy.slice(0, startOf(file, 639))),
    'do not end together: video after 25.56 s',
  ],
  [
    'too few groups of pictures',
    () => changed((copy, _, file) => copy.slice(0, startOf(file, 32))),
    'has 2 groups of pictures',
  ],
  [
    'a 32-bit time',
    () => changed((_, view, file) => view.setUint8((videoOf(file, 3).tfdt.start ?? 0) + 8, 0)),
    'video time of fragment 3 is not 64 bits wide',
  ],
  [
    'a time that jumps',
    () => changed((_, view, file) => view.setBigUint64((videoOf(file, 3).tfdt.start ?? 0) + 12, 1n)),
    'video of fragment 3 begins at 1, not at 1536',
  ],
  [
    'offsets that do not count from the moof',
    () => changed((_, view, file) => view.setUint8((videoOf(file, 0).tfhd.start ?? 0) + 9, 0)),
    'Fragment 0 is not default-base-moof',
  ],
  [
    'a frame of another length',
    () => changed((_, view, file) => view.setUint32((videoOf(file, 5).tfhd.start ?? 0) + 16, 500)),
    'frame of fragment 5 lasts 500 units, the others 512',
  ],
  [
    'a first picture that is no key frame',
    () =>
      changed((_, view, file) => view.setUint32((videoOf(file, 0).truns[0]?.start ?? 0) + 20, 0x01010000)),
    'first fragment does not begin with a key frame',
  ],
  [
    'fragments longer than 100 ms',
    () =>
      changed((_, view, file) => {
        for (const trak of file.moov.traks)
          view.setUint32((trak.mdia.mdhd.start ?? 0) + 20, trak.mdia.mdhd.timescale / 4);
      }),
    'Fragment 0 lasts 170.7 ms',
  ],
  [
    'an edit list',
    () =>
      changed((copy, view, file) => {
        const trak = file.moov.traks[1]!;
        for (const box of [file.moov, trak]) view.setUint32(box.start ?? 0, box.size + 8);
        return inserted(copy, trak.mdia.start ?? 0, 'edts');
      }),
    'Track 2 has an edit list',
  ],
  ['a file without moov', () => clipBytes.slice(0, 28), 'not an MP4 file'],
  [
    'a last fragment without mdat',
    () => changed((copy, _, file) => copy.slice(0, startOf(file, 639) + file.moofs[639]!.size)),
    'last moof box has no mdat box',
  ],
  [
    'a second track that is not sound',
    () => changed((copy) => renamed(copy, findType(copy, 'mp4a'), 'xxxx')),
    'exactly one video and one audio track',
  ],
  [
    'a fragment with one track only',
    () => changed((copy, _, file) => renamed(copy, file.moofs[4]!.trafs[1]?.start, 'free')),
    'Fragment 4 does not hold both tracks',
  ],
  [
    'sound without a decoder configuration',
    () => changed((copy) => renamed(copy, findType(copy, 'esds'), 'free')),
    'no AAC decoder configuration',
  ],
];

describe('the clip that ships with the project', () => {
  it('is 25.6 s long, in whole frames of both tracks, and no bigger than 2 MB', () => {
    expect(clip.durationMs).to.equal(25_600);
    expect(clip.frameCount).to.equal(640);
    expect(clipBytes.length).to.be.below(2_000_000);
  });

  it('says what the player has to know about it', () => {
    expect(clip.mimeType).to.equal('video/mp4; codecs="avc1.42c01e, mp4a.40.2"');
    expect(clip.video).to.deep.equal({ width: 640, height: 360, frameRate: 25 });
    expect(clip.audio).to.deep.equal({ sampleRate: 48_000, channels: 1, bitsPerSample: 16 });
  });

  it('has a fragment of 40 ms for each picture, with a key frame every 16', () => {
    expect(clip.fragments).to.have.lengthOf(640);
    clip.fragments.forEach((fragment, index) => {
      expect(fragment.startMs).to.be.closeTo(40 * index, 1e-6);
      expect(fragment.durationMs).to.equal(40);
      expect(fragment.startsGroup, `fragment ${index}`).to.equal(index % groupFragments === 0);
    });
  });

  it('has nothing but moof and mdat, with both tracks, in a fragment', () => {
    for (const { bytes } of clip.fragments) {
      const { boxes, tracks } = parseFragment(bytes);
      expect(boxes).to.deep.equal(['moof', 'mdat']);
      expect([...tracks.keys()]).to.deep.equal([1, 2]);
    }
  });

  it('puts each stretch of sound into the fragment of the picture it belongs to', () => {
    clip.fragments.forEach(({ bytes, startMs, durationMs }) => {
      const sound = parseFragment(bytes).tracks.get(2);
      const soundMs = (sound?.begin ?? NaN) / 48;
      expect(soundMs).to.be.within(startMs, startMs + durationMs);
    });
  });

  it('begins each group of pictures with an IDR picture, and has no other', () => {
    clip.fragments.forEach(({ bytes, startsGroup }, index) => {
      const { start = 0, hdr_size: header = 0 } = parseBytes(bytes).boxes[1]!;
      const idr = (bytes[start + header + 4]! & 0x1f) === 5;
      expect(idr, `fragment ${index}`).to.equal(startsGroup);
    });
  });
});

describe('loading a clip', () => {
  for (const [what, bytes, message] of broken) {
    it(`refuses ${what}`, () => {
      expect(() => loadClip(bytes())).to.throw(ClipError, message);
    });
  }
});
