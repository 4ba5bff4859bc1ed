import { expect } from 'chai';
import fc from 'fast-check';
import { catalogueEntry } from '../../../src/nanoplayer/index.js';
import {
  fill,
  languages,
  ownerErrorText,
  textsFor,
  textsLoading,
  type Reader,
} from '../../../src/locales/index.js';
import { VENDOR_CODES } from '../nanoplayer/documented-codes.js';
import { english, german } from './tables.js';

const LANGUAGES = [
  ['en', english],
  ['de', german],
] as const;

const READERS: readonly Reader[] = ['viewer', 'notes', 'snippets', 'owner', 'dashboard'];

/** Every text of a table, by its path. */
function texts(table: object, path = ''): [path: string, text: string][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + name, value] as [string, string]]
      : texts(value as object, `${path}${name}.`),
  );
}

/** Names that are the same everywhere. */
const NAMES = ['Media over QUIC'];

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

const named = (code: number) => ({ code, group: catalogueEntry(code).group });

describe('the texts of every section', () => {
  for (const section of Object.keys(english) as (keyof typeof english)[]) {
    const source = new Map(texts(english[section]));
    const translated = new Map(texts(german[section]));

    it(`are the same in each language, none of them empty, with the same values filled in: ${section}`, () => {
      expect(source.size).to.be.greaterThan(2);
      expect([...translated.keys()].sort()).to.deep.equal([...source.keys()].sort());
      for (const [path, text] of source) {
        expect(text.trim(), path).not.to.equal('');
        expect(translated.get(path)?.trim(), path).not.to.equal('');
        expect(places(translated.get(path) ?? ''), path).to.deep.equal(places(text));
      }
    });

    it(`say in German what differs from English: ${section}`, () => {
      const same = [...source].filter(
        ([path, text]) => translated.get(path) === text && /[a-z] [a-z]/.test(text) && !NAMES.includes(text),
      );
      expect(same).to.deep.equal([]);
    });
  }

  it('are as many as they were', () => {
    expect(texts(english).length).to.be.greaterThan(700);
    expect(texts(english.form).length).to.be.greaterThan(130);
  });
});

describe('the texts of every language there is', () => {
  for (const { lang } of languages())
    it(`have the same values filled in as in English, and none is empty: ${lang}`, async () => {
      await textsLoading(lang, READERS);
      for (const section of Object.keys(english) as (keyof typeof english)[]) {
        const translated = new Map(texts(textsFor(section, english[section], lang)));
        for (const [path, text] of texts(english[section])) {
          expect(translated.get(path)?.trim(), path).not.to.equal('');
          expect(places(translated.get(path) ?? ''), path).to.deep.equal(places(text));
        }
      }
    });
});

describe('the texts of the token form', () => {
  for (const [lang, { form }] of LANGUAGES) {
    it(`say of each rule and each failure something of its own (${lang})`, () => {
      const { rule, required, invalidName, failure } = form;
      for (const table of [
        Object.values(rule),
        Object.values(required),
        Object.values(invalidName),
        Object.values(failure),
      ]) {
        expect(new Set(table).size).to.equal(table.length);
        for (const text of table) expect(text).to.match(/^\p{Lu}.{12,}\.$/su);
      }
    });

    it(`say of each failure what happened, and who does what about it (${lang})`, () => {
      for (const [code, text] of Object.entries(form.failure))
        expect(text, code).to.match(/[.:;] .{10,}\.$/s);
    });
  }
});

describe('the texts about failures', () => {
  const [en, de] = [english.ownerNotes, german.ownerNotes];

  for (const [lang, { ownerNotes, messages, start }] of LANGUAGES) {
    it(`tell the owner of every code of the vendor’s and ours what to do, each differently (${lang})`, () => {
      const { ownerError } = ownerNotes;
      const codes = Object.keys(ownerError);
      expect(codes.filter((code) => /^\d+$/.test(code)).map(Number), 'the vendor’s codes').to.have.members(
        VENDOR_CODES,
      );
      // Which of ours there are, the type of the English table says.
      const own = Object.keys({ ...messages.ownFailure, ...start.failed });
      expect(codes, 'those with a sentence for viewers').to.include.members(own);
      const sentences = Object.values(ownerError);
      expect(new Set(sentences).size).to.equal(sentences.length);
      for (const [code, sentence] of Object.entries(ownerError)) {
        // What it means, and what follows from it; short enough for a line in a panel.
        expect(sentence, code).to.match(/^.{10,}[.;:] .{5,}\.$/);
        expect(sentence.length, code).to.be.at.most(110);
      }
    });
  }

  const rows: [code: number, like: keyof typeof en.ownerError & number][] = [
    [4901, 4901],
    [4401, 4901],
    [4999, 4901],
    [4404, 2001],
    [2005, 2003],
    [3999, 3200],
    [1000, 4106],
    [6100, 4106],
    [4599, 4500],
  ];
  for (const [code, like] of rows) {
    it(`explain ${code} to the owner like ${like}`, () => {
      expect(ownerErrorText(named(code), en)).to.equal(en.ownerError[like]);
    });
  }

  it('explain our own codes to the owner, and say of a number that means nothing that it is not documented', () => {
    expect(ownerErrorText({ code: 'token-not-better' }, de)).to.equal(de.ownerError['token-not-better']);
    for (const code of [0, -1, NaN, 1999, 4402, 5999]) {
      expect(ownerErrorText(named(code), en)).to.equal(fill(en.ownerErrorOther, { code: String(code) }));
    }
  });

  it('have a sentence without an open place for any number', () => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.double());
    fc.assert(fc.property(numbers, (code) => /^[^{}]{10,}$/.test(ownerErrorText(named(code), de))));
  });
});

describe('fill', () => {
  it('puts values in their places once, whatever they hold', () => {
    expect(fill('a {x} b {y} {z}', { x: '{y}', y: '$&' })).to.equal('a {y} b $& {z}');
  });

  it('takes no value from a prototype', () => {
    expect(fill('{constructor} {toString}', {})).to.equal('{constructor} {toString}');
  });
});
