import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each call of `fill` in a source is given. */
function given(source: string): string[] {
  return [...source.matchAll(/\bfill\(/g)].map(({ index }) => {
    let depth = 1;
    let end = index + 'fill('.length;
    for (; depth > 0 && end < source.length; end++)
      depth += source[end] === '(' ? 1 : source[end] === ')' ? -1 : 0;
    return source.slice(index, end);
  });
}

describe('a value from outside', () => {
  it('is put into a sentence isolated, so that its direction turns nothing around it', () => {
    const files = ['src', 'demo/dashboard'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    );
    const calls = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => given(readFileSync(join(root, file), 'utf8')));
    expect(calls.length).to.be.greaterThan(20);
    expect(calls.filter((call) => /displayText|publicText|\b(?:message|tag)\b/.test(call))).to.deep.equal([]);
  });

  it('keeps its distance by a margin of what stands beside it: its own begins where its own direction does', () => {
    const styles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.styles.ts'))
      .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
    expect(styles.length).to.be.greaterThan(8);
    const own = /\bbdi\b(?: ?[,)>][^{]*)?\s*\{[^}]*(?:margin|padding)-inline-(?:start|end)[^}]*\}/g;
    expect(styles.flatMap((text) => text.match(own) ?? [])).to.deep.equal([]);
  });
});
