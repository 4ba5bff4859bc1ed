import { expect } from 'chai';
import { deForm } from '../../../src/locales/de/form.js';
import { enForm } from '../../../src/locales/en/form.js';
import type { FormLabels } from '../../../src/locales/form-labels.js';
import { formLabelsFor, registerFormLabels } from '../../../src/locales/form-texts.js';

/** Every text of a table, by its path. */
function texts(table: object, path = ''): [path: string, text: string][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] as [string, string]]
      : texts(value as object, `${path}${name}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the texts of the token form', () => {
  const english = new Map(texts(enForm));
  const german = new Map(texts(deForm));

  it('are the same in each language, none of them empty, with the same values filled in', () => {
    expect(english.size).to.be.greaterThan(130);
    expect([...german.keys()].sort()).to.deep.equal([...english.keys()].sort());
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

  for (const labels of [enForm, deForm]) {
    it(`say of each rule and each failure something of its own (${labels.lang})`, () => {
      const { rule, required, invalidName, failure } = labels;
      for (const table of [
        Object.values({ ...rule }),
        Object.values(required),
        Object.values(invalidName),
        Object.values(failure),
      ]) {
        expect(new Set(table).size).to.equal(table.length);
        for (const text of table) expect(text).to.match(/^\p{Lu}.{12,}\.$/su);
      }
    });

    it(`say of each failure what happened, and who does what about it (${labels.lang})`, () => {
      for (const [code, text] of Object.entries(labels.failure))
        expect(text, code).to.match(/[.:;] .{10,}\.$/s);
    });
  }

  it('are chosen by the language of the locale, and can be added to', () => {
    expect(formLabelsFor('de-AT')).to.equal(deForm);
    expect(formLabelsFor('fr')).to.equal(enForm);
    expect(formLabelsFor('constructor')).to.equal(enForm);
    const table: FormLabels = { ...enForm, lang: 'x-test', dir: 'rtl' };
    registerFormLabels(table);
    expect(formLabelsFor('x-test')).to.deep.equal(table);
  });
});
