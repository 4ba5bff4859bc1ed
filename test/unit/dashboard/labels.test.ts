import { expect } from 'chai';
import { de } from '../../../demo/dashboard/labels/de.js';
import { en } from '../../../demo/dashboard/labels/en.js';
import { directionOf, fill, labelsFor } from '../../../demo/dashboard/labels/labels.js';

describe('the dashboard’s labels', () => {
  it('are complete in German, with the same places to fill in', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(de).sort()).to.deep.equal(Object.keys(en).sort());
    for (const [name, text] of Object.entries(en)) {
      expect(places(de[name as keyof typeof de]), name).to.deep.equal(places(text));
      expect(de[name as keyof typeof de], name).to.not.equal('');
    }
  });

  it('are found for every region, and are English where there is no table', () => {
    for (const language of ['de', 'DE', 'de-AT']) expect(labelsFor(language)).to.equal(de);
    for (const language of ['en-GB', 'ar', '', 'constructor', 'x']) expect(labelsFor(language)).to.equal(en);
  });

  it('run from the right where the language does', () => {
    for (const language of ['ar', 'he-IL']) expect(directionOf(language)).to.equal('rtl');
    for (const language of ['en', 'de', 'arn', '']) expect(directionOf(language)).to.equal('ltr');
  });

  it('are filled in, and left alone where nothing is given', () => {
    expect(fill('{count} of {total}', { count: 2, total: '$&' })).to.equal('2 of $&');
    expect(fill('{toString} {x}', {})).to.equal('{toString} {x}');
  });
});
