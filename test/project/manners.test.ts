import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(`${root}/src/elements/manners.md`, 'utf8');

const rowsOf = (heading: string): string[][] => {
  const section = text.split(`## ${heading}`)[1]?.split(/^## /m)[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

describe('the tables of manners', () => {
  for (const [heading, count] of [
    ['Google’s best practices', 15],
    ['The Gold Standard', 64],
  ] as const) {
    it(`have every entry of ${heading} once, with a verdict and what holds it or why not`, () => {
      const rows = rowsOf(heading);
      expect(new Set(rows.map(([entry]) => entry)).size).to.equal(count);
      expect(rows.length).to.equal(count);
      for (const [entry, verdict, reason] of rows) {
        expect(verdict, entry).to.match(/^(?:pass|in part|no)$/);
        expect(reason, entry).to.match(/\w/);
      }
    });
  }

  it('name files that are there', () => {
    const named = [...text.matchAll(/`((?:test|demo)\/[\w./-]+)`/g)].map(([, file = '']) => file);
    expect(named.length).to.be.greaterThan(50);
    expect(named.filter((file) => !existsSync(`${root}/${file}`))).to.deep.equal([]);
  });
});

describe('the gallery', () => {
  const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');
  const gallery = ['html', 'css', 'ts'].map((kind) => read(`demo/gallery.${kind}`)).join('\n');
  const sources = readdirSync(`${root}/src/elements`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/elements/${file}`))
    .join('\n');
  const found = (pattern: RegExp) => [...sources.matchAll(pattern)].map(([, name = '']) => name);

  it('shows every element, and every slot that is a page’s', () => {
    const tags = found(/^ {4}'(secure-h5live-[\w-]+)': Secure/gm);
    expect(tags).to.have.length(9);
    const slots = found(/@slot ([\w-]+) (?!Where )/g).filter((slot) => slot !== 'loading');
    expect(slots).to.include('panel-header');
    const missing = [
      ...tags.filter((tag) => !gallery.includes(`'${tag}'`)),
      ...slots.filter((slot) => !gallery.includes(`slot="${slot}"`)),
    ];
    expect(missing).to.deep.equal([]);
  });
});
