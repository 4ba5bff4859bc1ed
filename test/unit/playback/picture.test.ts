import { expect } from 'chai';
import { isVideo, pictureIn, somethingShown, type Picture } from '../../../src/playback/picture.js';
import { Clock } from '../../../src/playback/clock.js';
import { Hands } from '../../helpers/hands.js';
import { settle } from '../../helpers/settle.js';

/** A canvas whose pixel is as opaque as it says, or which says why it cannot be read. */
function fakeCanvas(alpha: () => number, width = 640): HTMLCanvasElement {
  const context = { drawImage: () => undefined, getImageData: () => ({ data: [0, 0, 0, alpha()] }) };
  const made = { getContext: () => context };
  return {
    localName: 'canvas',
    width,
    height: 360,
    getContext: () => null,
    ownerDocument: { createElement: () => made },
  } as unknown as HTMLCanvasElement;
}

function waiting(picture: Picture) {
  const hands = new Hands();
  const clock = new Clock(hands);
  const stopping = new AbortController();
  let isShown = false;
  void somethingShown(picture, (ms, wake) => clock.wakeIn(ms, wake), stopping.signal).then(
    () => (isShown = true),
  );
  const after = async (ms: number) => {
    hands.moveTo(hands.time + ms);
    await settle();
    return isShown;
  };
  return { hands, stopping, after };
}

describe('pictureIn', () => {
  it('asks for a video, or for the canvas that has the place of one', () => {
    const asked: string[] = [];
    const picture = { localName: 'canvas' };
    const found = pictureIn({
      querySelector: (selector: string) => (asked.push(selector), picture as never),
    });
    expect([found, asked]).to.deep.equal([picture, ['video,canvas[id^=h5live-]']]);
    expect(pictureIn({ querySelector: () => null })).to.equal(undefined);
    expect(pictureIn(undefined)).to.equal(undefined);
  });

  it('knows a video from a canvas', () => {
    expect(isVideo({ localName: 'video' } as HTMLVideoElement)).to.equal(true);
    expect(isVideo({ localName: 'canvas' } as HTMLCanvasElement)).to.equal(false);
    expect(isVideo(undefined)).to.equal(false);
  });
});

describe('somethingShown', () => {
  it('waits for the next frame of a video', async () => {
    let tell: () => void = () => undefined;
    const video = { localName: 'video', requestVideoFrameCallback: (told: () => void) => void (tell = told) };
    const { after } = waiting(video as unknown as HTMLVideoElement);
    expect(await after(1000)).to.equal(false);
    tell();
    expect(await after(0)).to.equal(true);
  });

  it('does not wait where the browser tells nothing of frames', async () => {
    expect(await waiting({ localName: 'video' } as HTMLVideoElement).after(0)).to.equal(true);
  });

  it('waits until something is drawn on a canvas', async () => {
    let alpha = 0;
    const { after, hands } = waiting(fakeCanvas(() => alpha));
    expect(await after(100)).to.equal(false);
    alpha = 255;
    expect(await after(16)).to.equal(true);
    expect(hands.running).to.equal(0);
  });

  it('takes a canvas that may not be read for drawn, and one without a size for empty', async () => {
    const unreadable = fakeCanvas(() => {
      throw new Error('tainted');
    });
    expect(await waiting(unreadable).after(0)).to.equal(true);
    expect(await waiting(fakeCanvas(() => 255, 0)).after(100)).to.equal(false);
  });

  it('looks at a canvas no more when it is given up', async () => {
    const { after, hands, stopping } = waiting(fakeCanvas(() => 0));
    await after(100);
    stopping.abort();
    await after(16);
    expect(hands.running).to.equal(0);
  });
});
