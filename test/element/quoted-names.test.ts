import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { languages, ownerNotesFor, textsLoading } from '../../src/locales/index.js';
import { quotedNames, quotedNameStyles } from '../../src/elements/shared/quoted-names.js';

/** The boxes of a text between two of its letters: one for each line that it is on. */
function boxesOf(element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

describe('a quoted name of code in a sentence', () => {
  afterEach(() => fixtureCleanup());

  for (const { lang, dir } of languages())
    it(`is in one piece with its marks, at any width: ${lang}`, async () => {
      await textsLoading(lang, ['notes']);
      const sentence = ownerNotesFor(lang)!.finding['stream-mismatch'];
      const box = await fixture<HTMLElement>(html`
        <div lang=${lang} dir=${dir}>
          <style>
            ${quotedNameStyles}
          </style>
          <p>${quotedNames(sentence)}</p>
        </div>
      `);
      expect(box.querySelector('p')!.textContent).to.equal(sentence);
      const names = [...box.querySelectorAll('.quoted')];
      expect(names.map((name) => name.querySelector('bdi')!.textContent)).to.deep.equal([
        'streams',
        'stream-name',
      ]);
      for (const { nextSibling } of names) expect(nextSibling?.textContent ?? '').not.to.match(/^[.,،。]/);
      for (let width = 150; width < 500; width += 7) {
        box.style.width = `${width}px`;
        for (const name of names) {
          const tops = new Set(boxesOf(name).map(({ top }) => Math.round(top / 10)));
          expect(tops.size, `lines of ${name.textContent}, ${width} px wide`).to.equal(1);
          expect(boxesOf(name.querySelector('bdi')!), `pieces of ${name.textContent}`).to.have.lengthOf(1);
        }
      }
    });

  it('is divided where it is longer than a line', async () => {
    const box = await fixture<HTMLElement>(html`
      <div style="width: 60px; overflow-wrap: anywhere">
        <style>
          ${quotedNameStyles}
        </style>
        ${quotedNames('Set "token-endpoint-of-a-page".')}
      </div>
    `);
    expect(box.scrollWidth).to.equal(60);
  });

  it('leaves alone what is no name', () => {
    for (const text of ['no quotes', 'Run "npx secure-h5live-player token verify".', '5" and 6 inches'])
      expect(quotedNames(text)).to.deep.equal([text]);
  });
});
