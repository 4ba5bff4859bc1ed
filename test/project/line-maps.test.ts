// What the maps of the package still tell, beside what they were made of.
import { describe, it } from 'node:test';
import { decode, encode, type SourceMapMappings } from '@jridgewell/sourcemap-codec';
import { expect } from 'chai';
import { transform } from 'esbuild';
import { byLine } from '../../build/line-maps.mjs';

const SOURCE = `export const first = (one: number) => {
  const twice = one * 2;
  return Math.max(twice, 3); // a comment
};

export class Second {
  #count = 0;
  count() { return ++this.#count; }
}
`;

/** The place of the source that a map tells of a place, as debuggers look it up. */
function sourceOf(mappings: SourceMapMappings, line: number, column: number) {
  const found = mappings[line]?.findLast(([start]) => start <= column);
  return found && { source: found[1], line: found[2] };
}

describe('the maps of the package', () => {
  for (const minify of [true, false])
    it(`tell the line of the source for each place in code that is ${minify ? '' : 'not '}minified`, async () => {
      const { map } = await transform(SOURCE, { loader: 'ts', sourcemap: true, minify });
      const full = JSON.parse(map) as { mappings: string; sources: string[] };
      const small = byLine(full);
      const [before, after] = [full, small].map(({ mappings }) => decode(mappings));
      expect(small.sources).to.deep.equal(full.sources);
      expect(small.mappings.length).to.be.below(full.mappings.length / 2);
      for (const [line, segments] of (before ?? []).entries())
        for (const [column, source, ofLine] of segments)
          expect(sourceOf(after ?? [], line, column)).to.deep.equal({ source, line: ofLine });
    });

  it('tell nothing of texts in other languages than English, and have no source in them', () => {
    const sources = [
      '../src/locales/de/panel.ts',
      '../src/locales/en/panel.ts',
      '../node_modules/lit/index.js',
    ];
    const mappings = encode([sources.map((_, index) => [index * 10, index, 7, 0])]);
    const full = { sources, sourcesContent: [null, null, 'lit'], mappings, x_google_ignoreList: [2] };
    const small = byLine(full);
    expect(small.sources).to.deep.equal(sources.slice(1));
    expect('sourcesContent' in JSON.parse(JSON.stringify(small))).to.equal(false);
    expect(small.x_google_ignoreList).to.deep.equal([1]);
    const after = decode(small.mappings);
    expect([0, 10, 20].map((column) => sourceOf(after, 0, column))).to.deep.equal([
      undefined,
      { source: 0, line: 7 },
      { source: 1, line: 7 },
    ]);
  });
});
