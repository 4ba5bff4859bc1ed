import { expect } from 'chai';
import { captionMenu, languageName } from '../../../../src/elements/captions/caption-menu.js';
import { readChoice } from '../../../../src/elements/captions/caption-look.js';
import { captions } from '../../../../src/locales/en/captions.js';

const { look } = readChoice(null);
const LANGUAGES = [
  { source: 'en', target: 'de' },
  { source: 'en', target: 'en' },
];

describe('the menu of captions', () => {
  const rows: [id: string, name: string][] = [
    ['de', 'Deutsch'],
    ['en', 'English'],
    ['fr', 'Français'],
    ['ja', '日本語'],
    ['es-419', 'Español latinoamericano'],
    ['xx', 'Xx'],
    ['not a language', 'not a language'],
  ];
  for (const [id, name] of rows)
    it(`calls ${id} ${name}`, () => {
      expect(languageName(id)).to.equal(name);
    });

  it('has off and every language, and one of them is chosen', () => {
    const [{ name, items } = { name: '', items: [] }] = captionMenu(LANGUAGES, 'en', look, captions).groups;
    expect(name).to.equal('Captions');
    expect(items.map(({ label, checked }) => [label, checked])).to.deep.equal([
      ['Off', false],
      ['Deutsch', false],
      ['English', true],
    ]);
  });

  it('has a language once, also where two that are spoken lead to it', () => {
    const twice = [...LANGUAGES, { source: 'fr', target: 'de' }];
    expect(captionMenu(twice, '', look, captions).groups[0]?.items).to.have.length(3);
  });

  it('turns to a page with size, contrast, background and place, which leads back', () => {
    const { groups, page } = captionMenu(LANGUAGES, '', look, captions);
    expect(groups.at(-1)?.items).to.deep.equal([{ label: 'Look of captions …', request: 'turn' }]);
    const [back, ...choices] = page.groups;
    expect(back?.items).to.deep.equal([{ label: 'Back', request: 'turn' }]);
    expect(choices.map(({ name }) => name)).to.deep.equal(['Size', 'Contrast', 'Background', 'Place']);
    expect(choices.map(({ items }) => items.find(({ checked }) => checked)?.label)).to.deep.equal([
      'Medium',
      'White',
      'Translucent',
      'At the bottom',
    ]);
    expect(choices[0]?.items[2]?.request).to.deep.equal({
      kind: 'captions',
      change: { look: { size: 'large' } },
    });
  });
});
