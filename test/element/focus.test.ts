import { expect } from '@open-wc/testing';
import { deepFocus } from '../../src/elements/shared/deep-focus.js';
import { partsOf, SCENES, shown } from './styles-kit.js';

/** What has the focus, by its classes or its tag. */
const focused = (): string | undefined => {
  const part = deepFocus();
  return part?.className.toString() || part?.localName;
};

const scene = (name: string) => SCENES.find(([one]) => one === name)!;

describe('focus()', () => {
  const places: [scene: string, place: RegExp][] = [
    ['player', /^big-play/],
    ['player-refused', /^play$/],
    ['start', /^action$/],
    ['big-play', /^big-play/],
    ['worded', /^big-play worded$/],
    ['status', /^summary$/],
    ['snippet', /^heading$/],
    ['form', /^input$/],
    ['decoder', /^textarea$/],
  ];
  for (const [name, place] of places) {
    it(`of ${name} gives the focus to what comes first in it`, async () => {
      const element = await shown(scene(name));
      (deepFocus() as HTMLElement).blur();
      element.focus();
      expect(document.activeElement?.localName).to.equal(element.localName);
      expect(focused()).to.match(place);
    });
  }

  it('of an overview goes to its first button', async () => {
    const element = await shown(scene('overview'));
    element.focus();
    expect(deepFocus()?.localName).to.equal('button');
  });

  it('works before anything was drawn', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    const element = document.createElement('secure-h5live-player');
    box.append(element);
    element.focus();
    expect(document.activeElement?.localName).to.equal(element.localName);
    expect(focused()).to.match(/play/);
    await element.updateComplete;
    expect(focused()).to.match(/play/);
    box.remove();
  });

  it('leaves the focus where it is in the element already', async () => {
    const element = await shown(scene('big-play'));
    const mute = element.shadowRoot!.querySelector<HTMLElement>('.mute')!;
    mute.focus();
    element.focus();
    expect(focused()).to.equal(mute.className);
  });

  it('goes to a message’s button where there are no controls, and to nothing in an element that is not in the document', async () => {
    const element = await shown(['bare', 'secure-h5live-player', { controls: 'none', token: 'aaa.bbb.ccc' }]);
    element.focus();
    expect(focused()).to.equal('action');
    element.remove();
    element.focus();
    expect(document.activeElement?.localName).to.equal('body');
  });

  it('does not scroll where it is told not to', async () => {
    const element = await shown(scene('player'));
    const space = document.body.appendChild(document.createElement('div'));
    space.style.blockSize = '5000px';
    element.parentElement!.before(space);
    scrollTo(0, 0);
    element.focus({ preventScroll: true });
    expect([scrollY, document.activeElement?.localName]).to.deep.equal([0, element.localName]);
    space.remove();
  });
});

describe('what has the focus by the keyboard', () => {
  const CAN = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

  for (const scene of SCENES)
    it(`is to be seen in ${scene[0]}`, async () => {
      const element = await shown(scene);
      const stops = partsOf(element).filter(
        (part): part is HTMLElement => part.matches(CAN) && part.getClientRects().length > 0,
      );
      for (const stop of stops) {
        const looks = () => {
          const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(stop);
          return outlineStyle === 'none' ? `${boxShadow} ${borderColor}` : `${outlineStyle} ${outlineWidth}`;
        };
        const before = looks();
        stop.focus({ focusVisible: true });
        // What cannot be pressed takes none.
        if (!stop.matches(':focus')) continue;
        expect(looks(), stop.outerHTML.slice(0, 120)).not.to.equal(before);
        stop.blur();
      }
    });
});
