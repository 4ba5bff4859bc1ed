import { expect } from 'chai';
import fc from 'fast-check';
import { catalogueEntry } from '../../../src/nanoplayer/index.js';
import { de } from '../../../src/locales/de/panel.js';
import { en } from '../../../src/locales/en/panel.js';
import { ownerErrorText } from '../../../src/locales/owner-error.js';
import { fill, type Labels } from '../../../src/locales/labels.js';
import { labelsFor, localeFor, registerLabels } from '../../../src/locales/localize.js';
import { VENDOR_CODES } from '../nanoplayer/documented-codes.js';

/** Every text of a table, by its path. */
function texts(table: object, path = ''): [path: string, text: string][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] as [string, string]]
      : texts(value as object, `${path}${name}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

const named = (code: number) => ({ code, group: catalogueEntry(code).group });

describe('the label tables', () => {
  const english = new Map(texts(en));
  const german = new Map(texts(de));

  it('have the same texts in each language', () => {
    expect(english.size).to.be.greaterThan(100);
    expect([...german.keys()].sort()).to.deep.equal([...english.keys()].sort());
  });

  it('leave no text empty, and fill in the same values', () => {
    for (const [path, text] of english) {
      expect(text.trim(), path).not.to.equal('');
      expect(german.get(path)?.trim(), path).not.to.equal('');
      expect(places(german.get(path) ?? ''), path).to.deep.equal(places(text));
    }
  });

  it('say in German what differs from English', () => {
    const same = [...english].filter(([path, text]) => german.get(path) === text && /[a-z] [a-z]/.test(text));
    expect(same).to.deep.equal([]);
  });

  it('are chosen by the language of the locale, and are English where there is none', () => {
    expect(labelsFor('de-AT')).to.equal(de);
    expect(labelsFor('fr')).to.equal(en);
    expect(labelsFor('constructor')).to.equal(en);
  });

  it('can be added to', () => {
    const table: Labels = { ...en, lang: 'x-test', dir: 'rtl', code: 'xyz' };
    registerLabels(table);
    expect(labelsFor('x-test').code).to.equal('xyz');
  });
});

describe('the texts about failures', () => {
  const OWN = [
    ...[
      'stream-name-missing',
      'stream-name-invalid',
      'group-id-invalid',
      'entries-invalid',
      'config-invalid',
    ],
    ...['server-address-invalid', 'player-address-invalid', 'player-address-not-allowed'],
    ...['player-unavailable', 'player-failed'],
    ...['token-endpoint-invalid', 'token-endpoint-unreachable', 'token-endpoint-refused'],
    ...[
      'token-endpoint-answer',
      'token-provider-failed',
      'token-not-better',
      'component-unavailable',
      'component-outdated',
      'connection-stalled',
      'retries-used-up',
    ],
  ];

  for (const labels of [en, de]) {
    it(`tell the owner of every code of the vendor’s and ours what to do, each differently (${labels.lang})`, () => {
      const { ownerError, ownFailure } = labels;
      expect(Object.keys(ownerError).sort()).to.deep.equal([...VENDOR_CODES.map(String), ...OWN].sort());
      expect(Object.keys(ownFailure).sort()).to.deep.equal([...OWN].sort());
      const sentences = Object.values(ownerError);
      expect(new Set(sentences).size).to.equal(sentences.length);
      for (const [code, sentence] of Object.entries(ownerError)) {
        // What it means, and what follows from it; short enough for a line in a panel.
        expect(sentence, code).to.match(/^.{10,}[.;:] .{5,}\.$/);
        expect(sentence.length, code).to.be.at.most(110);
      }
    });
  }

  const rows: [code: number, like: keyof typeof en.ownerError][] = [
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

describe('localeFor', () => {
  it('takes the tag it is given where that is one', () => {
    expect(localeFor('de-at')).to.equal('de-AT');
  });

  it('falls back to the viewer’s language, and then to English', () => {
    for (const tag of ['', '!!', 'not a tag']) expect(localeFor(tag)).to.match(/^[a-z]{2}/);
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
