import { describe, it } from 'node:test';
import { expect } from 'chai';
import { PNG } from 'pngjs';
import { difference } from './difference.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly grey?: number;
}

/** A white picture with boxes. */
function picture(boxes: readonly Box[], height = 200): PNG {
  const drawn = new PNG({ width: 300, height });
  drawn.data.fill(255);
  for (const { x, y, width, height: high, grey = 0 } of boxes)
    for (let row = y; row < y + high; row++) {
      const start = (row * drawn.width + x) * 4;
      for (let pixel = 0; pixel < width; pixel++)
        drawn.data.fill(grey, start + pixel * 4, start + pixel * 4 + 3);
    }
  return drawn;
}

const BUTTON = { x: 40, y: 40, width: 44, height: 44 };
// As wide as the stem of a letter.
const STEMS = [0, 6, 12, 18, 24, 30, 36].map((x) => ({ x: 40 + x, y: 40, width: 1, height: 44 }));

describe('the difference of two pictures', () => {
  it('is none where they are the same', () => {
    expect(difference(picture([BUTTON]), picture([BUTTON]))).to.deep.equal({ share: 0, worst: 0, higher: 0 });
  });

  it('is small where the letters of one stand a pixel further', () => {
    const moved = STEMS.map((stem) => ({ ...stem, x: stem.x + 1 }));
    expect(difference(picture(STEMS), picture(moved)).worst).to.be.below(0.05);
  });

  it('is large where a button is missing, or moved by half of it, as a share of what is about it', () => {
    expect(difference(picture([BUTTON]), picture([])).worst).to.be.above(0.8);
    expect(difference(picture([BUTTON]), picture([{ ...BUTTON, x: 62 }])).worst).to.be.above(0.4);
    expect(difference(picture([BUTTON]), picture([])).share).to.be.below(0.05);
  });

  it('is everywhere where the ground is of another colour', () => {
    const ground = { x: 0, y: 0, width: 300, height: 200 };
    const { share } = difference(picture([{ ...ground, grey: 255 }]), picture([{ ...ground, grey: 190 }]));
    expect(share).to.equal(1);
  });

  it('is of what both have, and says how much higher one is', () => {
    expect(difference(picture([BUTTON]), picture([BUTTON], 240))).to.deep.equal({
      share: 0,
      worst: 0,
      higher: 40,
    });
  });
});
