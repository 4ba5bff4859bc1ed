import { expect } from 'chai';
import { readChoice } from '../../../../src/elements/captions/caption-look.js';

const USUAL = { size: 'medium', contrast: 'normal', background: 'translucent', place: 'bottom' };

describe('what a viewer has chosen of captions', () => {
  const chosen = { on: true, language: 'de', look: { ...USUAL, size: 'large', place: 'top' } };

  it('is read as it was kept', () => {
    expect(readChoice(JSON.stringify(chosen))).to.deep.equal(chosen);
  });

  const rows: [what: string, text: string | null][] = [
    ['nothing', null],
    ['an empty text', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['a number', '7'],
    ['values of other kinds', '{"on":"yes","language":{},"look":{"size":9,"place":null}}'],
    ['names of objects', '{"look":{"size":"constructor","contrast":"__proto__"}}'],
    ['a look that is none', '{"look":"large"}'],
  ];
  for (const [what, text] of rows)
    it(`is what is usual where ${what} was kept`, () => {
      expect(readChoice(text)).to.deep.equal({ on: false, language: '', look: USUAL });
    });
});
