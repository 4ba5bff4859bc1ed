import { expect } from 'chai';
import { de } from '../../../src/elements/localize/de.js';
import { en } from '../../../src/elements/localize/en.js';
import { fill, type Labels } from '../../../src/elements/localize/labels.js';
import { labelsFor, localeFor, registerLabels } from '../../../src/elements/localize/localize.js';

/** Every text of a table, by its path. */
function texts(table: object, path = ''): [path: string, text: string][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] as [string, string]]
      : texts(value as object, `${path}${name}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

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
    const table: Labels = { ...en, lang: 'x-test', dir: 'rtl', connecting: 'xyz' };
    registerLabels(table);
    expect(labelsFor('x-test').connecting).to.equal('xyz');
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
