import { expect } from 'chai';
import { languageTag } from '../../../src/shared/index.js';
import { localeFor, textsFor, textsLoading } from '../../../src/locales/index.js';
import { english } from '../locales/tables.js';

describe('the name of a language', () => {
  const rows: [text: string, tag: string | undefined][] = [
    ['de', 'de'],
    ['DE', 'de'],
    ['de-CH', 'de-CH'],
    ['de_DE', 'de-DE'],
    ['de_de', 'de-DE'],
    ['de_DE_formal', 'de-DE-formal'],
    ['de-CH_informal', 'de-CH-informal'],
    ['de_CH_informal', 'de-CH-informal'],
    ['de_AT', 'de-AT'],
    ['de_DE.UTF-8', 'de-DE'],
    ['de_DE@euro', 'de-DE'],
    ['de_DE.utf8@euro', 'de-DE'],
    ['de__formal', 'de'],
    ['de-', 'de'],
    ['de_DE_', 'de-DE'],
    ['de_DE_extraordinary', 'de-DE'],
    ['de-DE-formal-formal', 'de-DE-formal'],
    ['zh_Hans_CN', 'zh-Hans-CN'],
    ['sr_Latn_RS', 'sr-Latn-RS'],
    ['pt_BR', 'pt-BR'],
    ['“de”', 'de'],
    ['«de_DE»', 'de-DE'],
    ['\u200bde\u00a0', 'de'],
    [' de ', 'de'],
    ['de\u2011DE', 'de-DE'],
    ['de-DE, en;q=0.9', 'de-DE'],
    ['„de"', 'de'],
    ['', undefined],
    ['_', undefined],
    ['d', undefined],
    ['"><b>', undefined],
    ['deutsch (Schweiz)', undefined],
  ];
  for (const [text, tag] of rows)
    it(`${JSON.stringify(text)} is ${tag ?? 'none'}`, () => {
      expect(languageTag(text)).to.equal(tag);
    });

  it('is German in every table, however a system writes it', async () => {
    for (const lang of ['de_DE', 'de_DE_formal', 'de-CH_informal', 'de_DE.UTF-8', '“de”']) {
      await textsLoading(localeFor(lang), ['viewer', 'snippets']);
      for (const section of ['panel', 'snippets'] as const)
        expect(textsFor(section, english[section], localeFor(lang)).lang, lang).to.equal('de');
      expect(new Intl.DateTimeFormat(localeFor(lang)).resolvedOptions().locale).to.match(/^de/);
    }
  });
});
