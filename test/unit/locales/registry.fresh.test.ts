import { expect } from 'chai';
import {
  languages,
  localeFor,
  ownerNotesFor,
  registerTexts,
  textsFor,
  textsLoading,
} from '../../../src/locales/index.js';
import { EXPLAIN_TEXTS } from '../../../src/locales/explain-texts.js';
import { READERS } from '../../../src/locales/readers.js';
import { LANGUAGES } from '../../../src/locales/registry.js';
import { english, german, translations } from './tables.js';

const panelIn = (locale: string) => textsFor('panel', english.panel, locale);
const formIn = (locale: string) => textsFor('form', english.form, locale);

describe('the registry of languages', () => {
  it('is English until another language is loaded, and says when it is', async () => {
    const loading = textsLoading('de-AT', ['viewer']);
    if (loading) expect(panelIn('de-AT')).to.include({ lang: 'en', dir: 'ltr' });
    await loading;
    expect(textsLoading('de-AT', ['viewer'])).to.equal(undefined);
    expect(panelIn('de-AT')).to.deep.equal({ ...german.panel, lang: 'de', dir: 'ltr' });
  });

  it('loads nothing for English, and for a language that there is not', () => {
    for (const locale of ['en', 'en-GB', 'tlh', 'constructor'])
      expect(textsLoading(locale, ['viewer', 'owner', 'dashboard']), locale).to.equal(undefined);
  });

  it('loads what owners read apart from what viewers read', async () => {
    await textsLoading('de', ['viewer']);
    expect(textsLoading('de', ['dashboard'])).to.be.a('promise');
    await textsLoading('de', ['owner', 'dashboard']);
    expect(formIn('de')).to.deep.equal({ ...german.form, lang: 'de', dir: 'ltr' });
    expect(textsFor('dashboard', english.dashboard, 'de').product).to.equal(german.dashboard.product);
  });

  it('tells an owner in one language, and loads no other for that', async () => {
    await textsLoading('de', ['notes']);
    expect(ownerNotesFor('de-AT')).to.deep.equal({ ...german.ownerNotes, lang: 'de', dir: 'ltr' });
    expect(ownerNotesFor('tlh')).to.equal(undefined);
    await textsLoading('tlh', ['notes']);
    expect(ownerNotesFor('tlh')).to.deep.equal({ ...english.ownerNotes, lang: 'en', dir: 'ltr' });
  });

  it('is chosen by the language of the locale, and is English where there is none', async () => {
    await textsLoading('de', ['viewer', 'owner']);
    for (const locale of ['de', 'de-CH', 'de-DE-formal']) expect(panelIn(locale).lang, locale).to.equal('de');
    for (const locale of ['tlh', 'constructor', 'en-GB'])
      expect(formIn(locale), locale).to.deep.equal({ ...english.form, lang: 'en', dir: 'ltr' });
  });

  for (const [locale, lang] of [
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['es-419', 'es'],
    ['ja-JP', 'ja'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt_br', 'pt-BR'],
  ] as const)
    it(`takes a language for all its regions: ${locale} is ${lang}`, async () => {
      const tag = localeFor(locale);
      await textsLoading(tag, ['viewer', 'owner', 'notes']);
      expect(panelIn(tag)).to.deep.include({ ...translations[lang]!.panel, lang });
      expect(formIn(tag)).to.deep.include({ ...translations[lang]!.form, lang });
      expect(ownerNotesFor(tag)?.lang).to.equal(lang);
    });

  it('knows of each language who reads it, what it calls itself, and what explains diagnostics', () => {
    const tags = LANGUAGES.map(({ lang }) => lang);
    expect(Object.keys(READERS)).to.have.members(tags);
    expect(Object.keys(EXPLAIN_TEXTS)).to.have.members(['en', ...tags]);
    for (const { lang, name } of languages()) {
      const own = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? '';
      expect(own.toLocaleLowerCase(lang), lang).to.include(name.split(' ')[0]!.toLocaleLowerCase(lang));
    }
  });

  it('tells its languages with what they call themselves', () => {
    expect(languages().map(({ lang, name }) => [lang, name])).to.deep.include.members([
      ['en', 'English'],
      ['de', 'Deutsch'],
    ]);
  });

  it('takes a language of the page’s own, section by section, and is English in what is left out', () => {
    registerTexts({ lang: 'x-test', dir: 'rtl', panel: { heading: { none: 'xyz' } } });
    registerTexts({ lang: 'x-test', form: { submit: 'abc' } });
    const { lang, dir, heading } = panelIn('x-test');
    expect([lang, dir, heading.none, heading.valid]).to.deep.equal([
      'x-test',
      'rtl',
      'xyz',
      english.panel.heading.valid,
    ]);
    expect(formIn('x-test')).to.deep.equal({ ...english.form, lang: 'x-test', dir: 'rtl', submit: 'abc' });
    expect(textsFor('controls', english.controls, 'x-test').lang).to.equal('en');
  });

  it('takes single texts of the page’s own in a language that there is', async () => {
    await textsLoading('de', ['viewer']);
    registerTexts({ lang: 'de_CH', panel: { heading: { none: 'Kein Billett' } } });
    const { lang, heading } = panelIn('de-CH');
    expect([lang, heading.none, heading.valid]).to.deep.equal([
      'de-CH',
      'Kein Billett',
      german.panel.heading.valid,
    ]);
    expect(panelIn('de').heading).to.deep.equal(german.panel.heading);
  });

  it('takes no text that is none', () => {
    const wrong = { heading: 5, detail: { none: {} }, meaning: null } as never;
    registerTexts({ lang: 'x-wrong', panel: wrong });
    expect(panelIn('x-wrong')).to.deep.equal({ ...english.panel, lang: 'x-wrong', dir: 'ltr' });
  });
});

describe('localeFor', () => {
  it('takes the tag it is given where that is one', () => {
    expect(localeFor('de-at')).to.equal('de-AT');
  });

  it('falls back to the viewer’s language, and then to English', () => {
    for (const tag of ['', '!!', 'not a tag']) expect(localeFor(tag)).to.match(/^[a-z]{2}/);
  });
});
