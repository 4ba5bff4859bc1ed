import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SecureH5liveControls } from '../../src/index.js';
import { captionMenu } from '../../src/elements/captions/caption-menu.js';
import { readChoice } from '../../src/elements/captions/caption-look.js';
import { captions as texts } from '../../src/locales/en/captions.js';
import { find, findAll, focusedName, named, show } from './controls-kit.js';

const { look } = readChoice(null);
const LANGUAGES = [
  { source: 'en', target: 'de' },
  { source: 'en', target: 'en' },
];
const captionsOf = (on: boolean, shown = on ? 'en' : ''): NonNullable<SecureH5liveControls['captions']> => ({
  on,
  action: on ? texts.hide : texts.show,
  ...captionMenu(LANGUAGES, shown, look, texts),
});

const press = async (controls: SecureH5liveControls, ...keys: string[]): Promise<void> => {
  for (const key of keys) {
    await sendKeys({ press: key });
    await controls.updateComplete;
  }
};

describe('the captions of the controls', () => {
  it('have a button beside play where there are some, and none where there are none', async () => {
    const { controls } = await show();
    expect(findAll(controls, 'button.captions')).to.have.length(0);
    controls.captions = captionsOf(false);
    await controls.updateComplete;
    expect(find(controls, '.bar > .captions').getAttribute('aria-label')).to.equal('Show captions');
    expect(find(controls, '.captions').title).to.equal('Show captions (C)');
  });

  for (const on of [true, false])
    it(`are switched ${on ? 'off' : 'on'} by one press of their button, and by the key C`, async () => {
      const { controls, requests } = await show({ captions: captionsOf(on) });
      named(controls, on ? 'Hide captions' : 'Show captions').click();
      find(controls, '.play').focus();
      await press(controls, 'c');
      const request = { kind: 'captions', change: { on: !on } };
      expect(requests).to.deep.equal([request, request]);
    });

  it('have no key where there are none', async () => {
    const { controls, requests } = await show();
    find(controls, '.play').focus();
    await press(controls, 'c');
    expect(requests).to.deep.equal([]);
  });

  it('are a choice of the menu, which closes with it', async () => {
    const { controls, requests } = await show({ captions: captionsOf(true), qualities: [] });
    named(controls, 'Settings').focus();
    await press(controls, 'Enter', 'End', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    expect(focusedName(controls)).to.equal('Deutsch');
    await press(controls, 'Enter');
    expect(requests).to.deep.equal([{ kind: 'captions', change: { language: 'de' } }]);
    expect(findAll(controls, '.menu')).to.have.length(0);
    expect(focusedName(controls)).to.equal('Settings');
  });

  it('turn the menu to how they look, which stays while it is chosen, and back by Escape and by its first line', async () => {
    const { controls, requests } = await show({ captions: captionsOf(true) });
    named(controls, 'Settings').focus();
    await press(controls, 'Enter', 'End', 'ArrowUp', 'Enter');
    expect(focusedName(controls)).to.equal('Back');
    expect(find(controls, '.menu').getAttribute('aria-label')).to.equal('Look of captions …');
    await press(controls, 'ArrowDown', 'Enter', 'ArrowDown', ' ');
    expect(requests).to.deep.equal([
      { kind: 'captions', change: { look: { size: 'small' } } },
      { kind: 'captions', change: { look: { size: 'medium' } } },
    ]);
    await press(controls, 'Escape');
    expect(focusedName(controls)).to.equal('Look of captions …');
    await press(controls, 'Enter', 'Enter');
    expect(focusedName(controls)).to.equal('Look of captions …');
    await press(controls, 'Escape');
    expect(findAll(controls, '.menu')).to.have.length(0);
    await press(controls, 'Enter');
    expect(find(controls, '.menu').getAttribute('aria-label')).to.equal('Settings');
  });

  it('turn the menu back from a line that the first page has not', async () => {
    const { controls } = await show({ captions: captionsOf(true), qualities: [], latencyMode: '' });
    named(controls, 'Settings').focus();
    await press(controls, 'Enter', 'End', 'ArrowUp', 'Enter', 'End', 'Escape');
    expect(focusedName(controls)).to.equal('Look of captions …');
  });

  it('are accessible, on and off, with both pages of the menu', async () => {
    for (const on of [true, false]) {
      const { controls } = await show({ captions: captionsOf(on) });
      await expect(controls).to.be.accessible();
      named(controls, 'Settings').click();
      await controls.updateComplete;
      await expect(controls).to.be.accessible();
      find(controls, '.turn').click();
      await controls.updateComplete;
      await expect(controls).to.be.accessible();
    }
  });

  for (const width of [320, 300])
    it(`leave all their buttons in reach at ${width} px`, async () => {
      const { controls } = await show({ captions: captionsOf(true) }, width);
      const bar = find(controls, '.bar').getBoundingClientRect();
      for (const button of findAll(controls, '.bar button')) {
        const { left, right, width: across } = button.getBoundingClientRect();
        if (across === 0) continue;
        expect(left, button.className).to.be.at.least(bar.left);
        expect(right, button.className).to.be.at.most(bar.right);
      }
    });
});
