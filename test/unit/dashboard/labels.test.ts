import { expect } from 'chai';
import { english, german } from '../locales/tables.js';
import { directionOf, fill, labelsFor, labelsLoading } from '../../../demo/dashboard/texts.js';

describe('the dashboard’s labels', () => {
  it('are found for every region, and are English where there is no table', async () => {
    for (const language of ['de', 'DE', 'de-AT']) {
      await labelsLoading(language);
      expect(labelsFor(language)).to.deep.include(german.dashboard);
    }
    for (const language of ['en-GB', 'ar', '', 'constructor', 'x'])
      expect(labelsFor(language)).to.deep.include(english.dashboard);
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
