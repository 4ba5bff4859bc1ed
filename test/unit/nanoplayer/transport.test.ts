import { expect } from 'chai';
import { transportOf, type Transport } from '../../../src/nanoplayer/index.js';

const PICTURES: [what: string, picture: Parameters<typeof transportOf>[0], Transport | undefined][] = [
  ['no picture', undefined, undefined],
  ['a canvas', { localName: 'canvas' }, 'webtransport'],
  ['a video with a media source', { localName: 'video', currentSrc: 'blob:https://h/1' }, 'websocket'],
  ['a video with an object for a source', { localName: 'video', currentSrc: '', srcObject: {} }, 'websocket'],
  ['a video with an address', { localName: 'video', currentSrc: 'https://h/p.m3u8', srcObject: null }, 'hls'],
  ['a video with nothing', { localName: 'video', currentSrc: '', srcObject: null }, undefined],
];

describe('transportOf', () => {
  for (const [what, picture, transport] of PICTURES)
    it(`tells of ${what} that it comes over ${transport ?? 'nothing that is known'}`, () => {
      expect(transportOf(picture)).to.equal(transport);
    });
});
