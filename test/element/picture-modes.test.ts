import { expect } from '@open-wc/testing';
import { PictureModes } from '../../src/elements/player/picture-modes.js';

/** A place with a picture in it, as a player has one, and what gives it the whole screen and lets it float. */
function placed(picture: HTMLElement, requestUpdate: () => unknown = () => undefined): PictureModes {
  const host = Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void requestUpdate(),
    updateComplete: Promise.resolve(true),
  });
  host.attachShadow({ mode: 'open' });
  const mount = Object.assign(document.createElement('div'), { slot: 'player' });
  Object.assign(mount, { [Symbol.for('secure-h5live-player.mount')]: true });
  host.append(mount);
  mount.append(picture);
  const modes = new PictureModes(host);
  modes.hostUpdated();
  return modes;
}

const canvas = () => Object.assign(document.createElement('canvas'), { id: 'h5live-one' });

describe('PictureModes', () => {
  const undo: (() => void)[] = [];
  afterEach(() => {
    for (const back of undo.splice(0)) back();
  });

  /** Lets the browser have another value of this, or none, for one test. */
  function pretend(prototype: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(prototype, name);
    if (value === undefined) delete (prototype as Record<string, unknown>)[name];
    else Object.defineProperty(prototype, name, { get: () => value, configurable: true });
    undo.push(() => {
      if (before) Object.defineProperty(prototype, name, before);
      else delete (prototype as Record<string, unknown>)[name];
    });
  }

  it('lets a canvas float where the browser shows in a video what is drawn on it', () => {
    pretend(Document.prototype, 'pictureInPictureEnabled', true);
    pretend(HTMLCanvasElement.prototype, 'captureStream', () => undefined);
    pretend(HTMLVideoElement.prototype, 'requestPictureInPicture', () => undefined);
    expect(placed(canvas()).canPictureInPicture).to.equal(true);
  });

  const lacks: [what: string, prototype: object, name: string, value: unknown][] = [
    ['captures no canvas', HTMLCanvasElement.prototype, 'captureStream', undefined],
    ['lets no video float', HTMLVideoElement.prototype, 'requestPictureInPicture', undefined],
    ['allows no floating', Document.prototype, 'pictureInPictureEnabled', false],
  ];
  for (const [what, prototype, name, value] of lacks)
    it(`lets no canvas float where the browser ${what}`, () => {
      pretend(Document.prototype, 'pictureInPictureEnabled', true);
      pretend(prototype, name, value);
      expect(placed(canvas()).canPictureInPicture).to.equal(false);
    });

  it('lets a video float unless the page forbids that', () => {
    pretend(Document.prototype, 'pictureInPictureEnabled', true);
    const video = document.createElement('video');
    expect(placed(video).canPictureInPicture).to.equal(true);
    video.disablePictureInPicture = true;
    expect(placed(video).canPictureInPicture).to.equal(false);
  });

  it('leaves a video out of the order of the Tab key, unless the browser’s own controls are in it', () => {
    const video = document.createElement('video');
    placed(video);
    expect(video.tabIndex).to.equal(-1);
    const controlled = Object.assign(document.createElement('video'), { controls: true });
    placed(controlled);
    expect(controlled.hasAttribute('tabindex')).to.equal(false);
  });

  it('takes no other canvas for the picture', () => {
    pretend(Document.prototype, 'pictureInPictureEnabled', true);
    expect(placed(document.createElement('canvas')).canPictureInPicture).to.equal(false);
  });

  it('gives a canvas no whole screen where only videos have one, as on iPhones', async () => {
    pretend(Document.prototype, 'fullscreenEnabled', false);
    pretend(HTMLVideoElement.prototype, 'webkitEnterFullscreen', () => undefined);
    expect(placed(document.createElement('video')).canFullscreen).to.equal(true);
    const modes = placed(canvas());
    expect(modes.canFullscreen).to.equal(false);
    expect(await modes.setFullscreen(true)).to.equal(false);
  });

  it('gives a video the whole screen and takes it back as iPhones do, and hears when their viewer does', async () => {
    pretend(Document.prototype, 'fullscreenEnabled', false);
    const [calls, video] = [[] as string[], document.createElement('video')];
    const turn = (shown: boolean): void => {
      pretend(video, 'webkitDisplayingFullscreen', shown);
      video.dispatchEvent(new Event(shown ? 'webkitbeginfullscreen' : 'webkitendfullscreen'));
    };
    pretend(video, 'webkitEnterFullscreen', () => turn(calls.push('enter') > 0));
    pretend(video, 'webkitExitFullscreen', () => turn(calls.push('exit') < 0));
    let drawn = 0;
    const modes = placed(video, () => (drawn += 1));
    drawn = 0;
    expect([modes.fullscreen, await modes.setFullscreen(true), modes.fullscreen, drawn]).to.deep.equal([
      false,
      true,
      true,
      1,
    ]);
    expect([await modes.setFullscreen(false), modes.fullscreen, drawn]).to.deep.equal([true, false, 2]);
    turn(true);
    expect([modes.fullscreen, drawn, calls]).to.deep.equal([true, 3, ['enter', 'exit']]);
  });

  it('says that a canvas does not float where the browser refuses, and lets go of it', async () => {
    pretend(Document.prototype, 'pictureInPictureEnabled', true);
    const drawn = canvas();
    drawn.getContext('2d')?.fillRect(0, 0, 1, 1);
    const captured = drawn.captureStream();
    const tracks = captured.getTracks();
    pretend(drawn, 'captureStream', () => captured);
    pretend(HTMLVideoElement.prototype, 'requestPictureInPicture', () =>
      Promise.reject(new DOMException('no', 'NotAllowedError')),
    );
    const modes = placed(drawn);
    expect(await modes.setPictureInPicture(true)).to.equal(false);
    expect(modes.pictureInPicture).to.equal(false);
    expect(tracks.map(({ kind, readyState }) => `${kind} ${readyState}`)).to.deep.equal(['video ended']);
  });
});
