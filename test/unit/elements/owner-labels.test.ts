import { expect } from 'chai';
import { deDecoder } from '../../../src/locales/de/decoder.js';
import { deOverview } from '../../../src/locales/de/overview.js';
import { enDecoder } from '../../../src/locales/en/decoder.js';
import { enOverview } from '../../../src/locales/en/overview.js';

/** Every text of a table, by its path. */
function texts(table: object, path = ''): [path: string, text: string][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + name, value] as [string, string]]
      : texts(value as object, `${path}${name}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the label tables of the elements for owners', () => {
  for (const [name, english, german] of [
    ['overview', enOverview, deOverview],
    ['decoder', enDecoder, deDecoder],
  ] as const)
    it(`fill in the same values in each language, and leave no text empty: ${name}`, () => {
      const translated = new Map(texts(german));
      expect([...translated.keys()].sort()).to.deep.equal(
        texts(english)
          .map(([path]) => path)
          .sort(),
      );
      for (const [path, text] of texts(english)) {
        expect(translated.get(path)?.trim(), path).not.to.equal('');
        expect(places(translated.get(path) ?? ''), path).to.deep.equal(places(text));
        if (/[a-z] [a-z]/.test(text)) expect(translated.get(path), path).not.to.equal(text);
      }
    });
});
