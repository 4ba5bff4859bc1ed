// The attributes of an element are its page's own: it writes none of them, but what stands for a token (token-attribute.test.ts).
import { expect, fixture, html } from '@open-wc/testing';
import { SecureH5livePlayer } from '../../src/index.js';
import { SCENES, shown } from './styles-kit.js';

SecureH5livePlayer.define();

async function player(): Promise<SecureH5livePlayer> {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: 700px"></div>`);
  const element = Object.assign(document.createElement('secure-h5live-player'), { panel: 'none' });
  box.append(element);
  await element.updateComplete;
  return element;
}

const frameOf = (element: SecureH5livePlayer) => element.shadowRoot!.querySelector('[part=frame]')!;
const sizeOf = (element: SecureH5livePlayer): number[] => {
  const { width, height } = frameOf(element).getBoundingClientRect();
  return [Math.round(width), Math.round(height)];
};

describe('the attributes of an element', () => {
  for (const scene of SCENES) {
    it(`are as the page wrote them, for ${scene[0]}`, async () => {
      const element = await shown(scene);
      if (element instanceof SecureH5livePlayer) {
        Object.assign(element, { aspectRatio: '4/3', maxWidth: 320, muted: true, volume: 0.5 });
        await element.updateComplete;
      }
      expect(element.getAttributeNames()).to.deep.equal([]);
    });
  }

  it('may be written anew by the page, and the size stays', async () => {
    const element = await player();
    Object.assign(element, { aspectRatio: '4/3', maxWidth: 400 });
    await element.updateComplete;
    expect(sizeOf(element)).to.deep.equal([400, 300]);
    for (const style of ['color: red', '']) {
      element.setAttribute('style', style);
      expect(sizeOf(element)).to.deep.equal([400, 300]);
    }
    element.removeAttribute('style');
    expect(sizeOf(element)).to.deep.equal([400, 300]);
    element.setAttribute('class', 'page');
    expect(sizeOf(element)).to.deep.equal([400, 300]);
  });

  it('come back to the page’s own size when the property is taken back, or is nonsense', async () => {
    const element = await player();
    element.setAttribute('style', '--h5live-aspect-ratio: 2 / 1; --h5live-max-width: 500px');
    expect(sizeOf(element)).to.deep.equal([500, 250]);
    Object.assign(element, { aspectRatio: '4/3', maxWidth: 400 });
    await element.updateComplete;
    expect(sizeOf(element)).to.deep.equal([400, 300]);
    Object.assign(element, { aspectRatio: 'wide; } :host { display: none', maxWidth: -3 });
    await element.updateComplete;
    expect(sizeOf(element)).to.deep.equal([500, 250]);
    Object.assign(element, { aspectRatio: '', maxWidth: 0 });
    await element.updateComplete;
    expect(sizeOf(element)).to.deep.equal([500, 250]);
    element.removeAttribute('style');
    expect(sizeOf(element)).to.deep.equal([700, 394]);
  });

  it('centre an element of a greatest width, as they did', async () => {
    const element = await player();
    element.maxWidth = 400;
    element.style.marginInline = 'auto';
    await element.updateComplete;
    const { left } = element.getBoundingClientRect();
    expect(left - element.parentElement!.getBoundingClientRect().left).to.equal(150);
  });

  const NARROW: [place: string, style: string][] = [
    ['a centred column', 'display: flex; flex-direction: column; align-items: center'],
    ['a row', 'display: flex'],
    ['a grid that centres', 'display: grid; justify-items: center'],
    ['a box that is as wide as what is in it', 'inline-size: fit-content'],
  ];
  for (const [place, style] of NARROW) {
    it(`need say no width for a picture to be seen in ${place}`, async () => {
      const element = await player();
      element.parentElement!.setAttribute('style', style);
      expect(sizeOf(element)).to.deep.equal([640, 360]);
      element.parentElement!.style.inlineSize = '300px';
      expect(sizeOf(element)).to.deep.equal([300, 169]);
    });
  }
});
