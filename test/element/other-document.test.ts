// An element that is taken into the document of a frame, and out of it again.
import { expect } from '@open-wc/testing';
import { layoutOf, SCENES, shown } from './styles-kit.js';

/** A frame's body with a box like the one that scenes are shown in. */
function boxInFrame(): HTMLElement {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.className = 'other';
  Object.assign(frame.style, { inlineSize: '800px', blockSize: '900px' });
  // An empty frame has no doctype, and other heights of lines.
  frame.contentDocument!.write('<!doctype html><body>');
  frame.contentDocument!.close();
  const box = frame.contentDocument!.body.appendChild(frame.contentDocument!.createElement('section'));
  Object.assign(box.style, { position: 'relative', width: '640px', height: '360px' });
  return box;
}

const wait = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('in another document', () => {
  afterEach(() => document.querySelectorAll('.other').forEach((frame) => frame.remove()));

  for (const scene of SCENES) {
    it(`${scene[0]} looks as it did, and does so when it is back`, async () => {
      const element = await shown(scene);
      const home = element.parentElement!;
      const [first] = layoutOf(element);
      boxInFrame().append(element);
      await wait();
      expect(layoutOf(element)[0]).to.equal(first);
      home.append(element);
      await wait();
      expect(layoutOf(element)[0]).to.equal(first);
    });
  }

  it('an element is drawn that was made in this one', async () => {
    const [first] = layoutOf(await shown(SCENES[0]!));
    const [, tag, properties] = SCENES[0]!;
    const element = Object.assign(document.createElement(tag), { lang: 'en' }, properties);
    boxInFrame().append(element);
    await wait();
    expect(layoutOf(element)[0]).to.equal(first);
  });

  it('a player has the size that its properties ask for', async () => {
    const element = await shown(SCENES[0]!);
    Object.assign(element, { aspectRatio: '4/3', maxWidth: 400 });
    await wait();
    for (const box of [boxInFrame(), element.parentElement!, boxInFrame()]) {
      box.append(element);
      await wait();
      expect(layoutOf(element)[0]).to.match(/^div\.frame 0,0,400,300 /);
    }
  });
});
