import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readAudioTag, readVideoTag } from '../../../demo/local-cloud/rtmp/flv.js';
import { picture } from './tags.js';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const named = (start: string, fourCC: string, rest = '') =>
  Buffer.concat([hex(start), Buffer.from(fourCC), hex(rest)]);

describe('a message with a picture', () => {
  it('is a configuration, or a frame with the time at which it is shown', () => {
    expect(readVideoTag(hex('17 00 000000 0142'))).to.deep.equal({ kind: 'config', data: hex('0142') });
    const frame = { kind: 'frame', isKey: true, shownAfter: 80, data: hex('aabb') };
    expect(readVideoTag(picture(true, 80, hex('aabb')))).to.deep.equal(frame);
    expect(readVideoTag(picture(false, -40, hex('aabb')))).to.deep.equal({
      ...frame,
      isKey: false,
      shownAfter: -40,
    });
  });

  it('is read in the form of Enhanced RTMP as well', () => {
    expect(readVideoTag(named('90', 'avc1', '0142'))).to.deep.equal({ kind: 'config', data: hex('0142') });
    const frame = { kind: 'frame', isKey: false, shownAfter: 33, data: hex('aabb') };
    expect(readVideoTag(named('a1', 'avc1', '000021 aabb'))).to.deep.equal(frame);
    expect(readVideoTag(named('a3', 'avc1', 'aabb'))).to.deep.equal({ ...frame, shownAfter: 0 });
    expect(readVideoTag(named('94', 'avc1')).kind).to.equal('other');
  });

  it('may be a word about the stream: its end, or a command to a player', () => {
    for (const bytes of ['17 02 000000', '57 00']) expect(readVideoTag(hex(bytes)).kind).to.equal('other');
  });

  const refused: [codec: string, bytes: Buffer][] = [
    ['H.263', hex('12 00 000000')],
    ['VP6', hex('14 00 000000')],
    ['H.265 in the old form', hex('1c 00 000000')],
    ['H.265', named('90', 'hvc1')],
    ['AV1', named('90', 'av01')],
    ['VP9', named('90', 'vp09')],
    ['several pictures at once', named('96', '\x00avc')],
  ];
  for (const [codec, bytes] of refused)
    it(`is refused with the codec in words: ${codec}`, () => {
      expect(() => readVideoTag(bytes))
        .to.throw(/The video must be H\.264/)
        .with.property('code', 'video-codec');
    });

  it('is refused where it is cut short', () => {
    for (const bytes of [hex('17'), hex('17 01 00'), named('91', 'avc1', '00')])
      expect(() => readVideoTag(bytes)).to.throw(/video: the message is cut short/);
  });
});

describe('a message with sound', () => {
  it('is a configuration, or a frame, in both forms', () => {
    for (const start of ['af 00', Buffer.concat([hex('90'), Buffer.from('mp4a')]).toString('hex')])
      expect(readAudioTag(hex(`${start} 1188`))).to.deep.equal({ kind: 'config', data: hex('1188') });
    for (const start of ['af 01', Buffer.concat([hex('91'), Buffer.from('mp4a')]).toString('hex')])
      expect(readAudioTag(hex(`${start} 2110`))).to.deep.include({ kind: 'frame', data: hex('2110') });
  });

  it('may hold nothing', () => {
    for (const bytes of ['', 'af', 'af 01']) expect(readAudioTag(hex(bytes)).kind).to.equal('other');
  });

  const refused: [codec: string, bytes: Buffer][] = [
    ['MP3', hex('2f 00')],
    ['Speex', hex('b2 00')],
    ['PCM', hex('3e 00')],
    ['Opus', named('90', 'Opus')],
  ];
  for (const [codec, bytes] of refused)
    it(`is refused with the codec in words: ${codec}`, () => {
      expect(() => readAudioTag(bytes))
        .to.throw(/The sound must be AAC-LC/)
        .with.property('code', 'audio-codec');
    });
});
