import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isInit, readPictureFormat, readPictures } from '../../../demo/local-cloud/stand-in/pictures.js';
import { VIDEO_TRACK, writeFragment, writeInit } from '../../../demo/local-cloud/rtmp/mp4-writer.js';
import { damaged, patched } from '../ingest/media.js';
import { clip } from '../live/shipped-clip.js';

const message = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const format = () => readPictureFormat(message(clip.init))!;

describe('the pictures of a stream, as a canvas gets them', () => {
  it('are read with their codec, all of them, each at its time, key pictures where groups begin', () => {
    expect(format().decoder.codec).to.match(/^avc1\.[\da-f]{6}$/);
    const pictures = clip.fragments.map(({ bytes }) => readPictures(message(bytes), format()));
    expect(pictures.every(({ length }) => length === 1)).to.equal(true);
    const all = pictures.flat();
    expect(all).to.have.lengthOf(clip.frameCount);
    const steps = all.slice(1).map(({ timestamp }, i) => timestamp - all[i]!.timestamp);
    expect(new Set(steps)).to.deep.equal(new Set([40_000]));
    expect(all.map(({ isKey }) => isKey)).to.deep.equal(clip.fragments.map(({ startsGroup }) => startsGroup));
    // Each picture is made of units with their length in front, which fill it exactly.
    for (const { data } of all) {
      let at = 0;
      while (at < data.length) at += 4 + new DataView(data.buffer, data.byteOffset).getUint32(at);
      expect(at).to.equal(data.length);
    }
  });

  it('are read from messages of several fragments, and with other boxes between them', () => {
    const [first, second] = clip.fragments.map(({ bytes }) => bytes);
    const free = Uint8Array.of(0, 0, 0, 8, ...new TextEncoder().encode('free'));
    const both = readPictures(message(Buffer.concat([first!, free, second!])), format());
    expect(both.map(({ timestamp }) => timestamp)).to.deep.equal([0, 40_000]);
    expect(both[1]!.data).to.deep.equal(readPictures(message(second!), format())[0]!.data);
  });

  it('are read as the local cloud writes them for an encoder, later than they are decoded where it says so', () => {
    const at = clipBox('avcC');
    const bytes = clip.init.subarray(at + 8, at + Buffer.from(clip.init).readUInt32BE(at));
    const init = writeInit({ bytes, width: 640, height: 360 });
    const samples = [
      { data: Uint8Array.of(1, 2), duration: 40, shownAfter: 80, isKey: true },
      { data: Uint8Array.of(3), duration: 40, shownAfter: 0, isKey: false },
    ];
    const fragment = writeFragment([{ track: VIDEO_TRACK, begin: 1000, samples }]);
    const read = readPictures(message(fragment), readPictureFormat(message(init))!);
    expect(read.map(({ timestamp, isKey, data }) => [timestamp, isKey, [...data]])).to.deep.equal([
      [1_080_000, true, [1, 2]],
      [1_040_000, false, [3]],
    ]);
  });

  it('are none where a track is another, or there is no video', () => {
    const [first] = clip.fragments;
    expect(readPictures(message(first!.bytes), { ...format(), trackId: 99 })).to.deep.equal([]);
    const unseen = patched(clip.init, clipBox('hdlr') + 16, ...new TextEncoder().encode('meta'));
    expect(readPictureFormat(message(unseen))).to.equal(undefined);
  });

  it('know an init segment from a fragment, and from less than either', () => {
    expect(isInit(message(clip.init))).to.equal(true);
    expect(isInit(message(clip.fragments[0]!.bytes))).to.equal(false);
    for (const length of [0, 3, 4, 7]) expect(isInit(new ArrayBuffer(length))).to.equal(false);
  });

  it('end in an error, if anything, and soon, where bytes are damaged', () => {
    const whole = format();
    const [{ bytes: fragment } = { bytes: clip.init }] = clip.fragments;
    const heads = [...damaged(fragment, 200)].map((bytes) => () => readPictures(message(bytes), whole));
    const inits = [...damaged(clip.init)].map((bytes) => () => readPictureFormat(message(bytes)));
    for (const read of [...heads, ...inits])
      try {
        read();
      } catch (error) {
        expect(error).to.be.instanceOf(Error);
      }
  });
});

function clipBox(type: string): number {
  return Buffer.from(clip.init).toString('latin1').indexOf(type) - 4;
}
