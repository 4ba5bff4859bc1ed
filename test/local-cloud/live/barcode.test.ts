import { describe, it } from 'node:test';
import { expect } from 'chai';
import { barcode, framesInClip, readFrameNumber, type Pixels } from '../../../demo/media/barcode.js';

/** Light and dark as they come out of the decoded clip. */
const light = 0xef;
const dark = 0x0a;

/**
 * Row 344 of three pictures of the real clip from x=96 on, as a decoder gave it: lengths of runs, light first.
 */
const decodedRows: Record<number, number[]> = {
  0: [32, 384, 32],
  341: [32, 64, 32, 32, 32, 32, 32, 32, 32, 32, 96],
  639: [32, 32, 32, 64, 224, 32, 32],
};

function blocksOf(frame: number): number[] {
  const bits = [...frame.toString(2).padStart(barcode.bits, '0')].map(Number);
  const parity = bits.reduce((sum, bit) => sum + bit, 0) % 2;
  return [1, 0, ...bits, parity, 1];
}

function paint(width: number, height: number, levelAt: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const level = levelAt(((x + 0.5) * 640) / width, ((y + 0.5) * 360) / height);
      data.set([level, level, level, 255], 4 * (y * width + x));
    }
  }
  return { data, width, height };
}

/** A picture with nothing but a barcode; `levels` gives each block's lightness. */
function barcodePicture(levels: number[], width = 640, height = 360): Pixels {
  return paint(width, height, (x, y) => {
    const block = Math.floor((x - barcode.x) / barcode.blockWidth);
    const inside = y >= barcode.y && y < barcode.y + barcode.blockHeight;
    return inside ? (levels[block] ?? dark) : dark;
  });
}

const levelsOf = (frame: number) => blocksOf(frame).map((bit) => (bit ? light : dark));

describe('the barcode in the picture', () => {
  it('gives back every frame number of the clip', () => {
    for (let frame = 0; frame < framesInClip; frame++) {
      expect(readFrameNumber(barcodePicture(levelsOf(frame), 160, 90))).to.equal(frame);
    }
  });

  for (const [frame, runs] of Object.entries(decodedRows)) {
    it(`reads frame ${frame} from pixels decoded out of the clip`, () => {
      const row = runs.flatMap((length, run) => Array<number>(length).fill(run % 2 ? dark : light));
      const picture = paint(640, 360, (x) => row[Math.floor(x) - 96] ?? dark);
      expect(readFrameNumber(picture)).to.equal(Number(frame));
    });
  }

  for (const [width, height] of [
    [1280, 720],
    [427, 240],
    [160, 90],
  ] as const) {
    it(`reads a canvas of ${width} by ${height}`, () => {
      expect(readFrameNumber(barcodePicture(levelsOf(597), width, height))).to.equal(597);
    });
  }

  it('says nothing when two pictures are blended', () => {
    // Where they differ, all is grey; taken for black, it would be frame 0 with the right parity.
    const after = levelsOf(3);
    const blended = levelsOf(0).map((level, block) => (level + (after[block] ?? 0)) / 2);
    expect(readFrameNumber(barcodePicture(blended))).to.equal(undefined);
  });

  it('says nothing when the parity is wrong', () => {
    const levels = levelsOf(12);
    levels[5] = light;
    expect(readFrameNumber(barcodePicture(levels))).to.equal(undefined);
  });

  it('says nothing about a number that the clip does not have', () => {
    expect(readFrameNumber(barcodePicture(levelsOf(640)))).to.equal(undefined);
  });

  it('says nothing about a black picture, a grey one or one without the end mark', () => {
    const endless = levelsOf(5);
    endless[barcode.blocks - 1] = dark;
    for (const picture of [paint(640, 360, () => 0), paint(640, 360, () => 128), barcodePicture(endless)]) {
      expect(readFrameNumber(picture)).to.equal(undefined);
    }
  });
});
