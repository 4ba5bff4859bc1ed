import { expect } from 'chai';
import { english, german, translations } from '../locales/tables.js';
import { fill, labelsFor, labelsLoading, momentText, pageLanguage } from '../../../demo/dashboard/texts.js';

describe('the dashboard’s labels', () => {
  it('are found for every region, and are English where there is no table', async () => {
    for (const language of ['de', 'DE', 'de-AT']) {
      await labelsLoading(language);
      expect(labelsFor(language)).to.deep.include(german.dashboard);
    }
    for (const language of ['en-GB', 'fa', '', 'constructor', 'x'])
      expect(labelsFor(language)).to.deep.include(english.dashboard);
  });

  it('run from the right where they are in a language that does, whatever the reader asked for', async () => {
    await labelsLoading('ar-EG');
    expect(labelsFor('ar-EG')).to.deep.include(translations['ar']!.dashboard);
    const rows = [
      ['ar', 'ar', 'rtl'],
      ['ar-EG', 'ar-EG', 'rtl'],
      ['de-AT', 'de-AT', 'ltr'],
      ['en-GB', 'en-GB', 'ltr'],
      ['he-IL', 'en', 'ltr'],
      ['', 'en', 'ltr'],
    ] as const;
    for (const [asked, lang, dir] of rows) {
      await labelsLoading(asked);
      expect(pageLanguage(asked), asked).to.deep.equal({ lang, dir });
    }
  });

  it('have dates of their own language beside them', () => {
    const momentFor = (asked: string) => momentText(1_790_000_000, pageLanguage(asked).lang);
    // Engines do not agree on the digits of Arabic.
    expect(momentFor('ar')).to.match(/(?:2026|٢٠٢٦)، .*[صم]$/);
    expect(momentFor('fa')).to.match(/^Sep 2\d, 2026, /);
  });

  it('are filled in, and left alone where nothing is given', () => {
    expect(fill('{count} of {total}', { count: 2, total: '$&' })).to.equal('2 of $&');
    expect(fill('{toString} {x}', {})).to.equal('{toString} {x}');
  });
});
