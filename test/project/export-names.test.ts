import { describe, it } from 'node:test';
import { expect } from 'chai';
import { shortExportNames } from '../../build/export-names.mjs';

interface FakeChunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  code: string;
}

/** What becomes of files, by name; a file with an address has a module's own names. */
function named(files: Readonly<Record<string, string>>, own: readonly string[] = []): Record<string, string> {
  const bundle: Record<string, FakeChunk> = {};
  for (const [fileName, code] of Object.entries(files)) {
    const facadeModuleId = own.includes(fileName) ? 'src/a.ts' : null;
    bundle[fileName] = { type: 'chunk', fileName, facadeModuleId, code };
  }
  (shortExportNames().generateBundle as (options: unknown, bundle: unknown) => void)({}, bundle);
  return Object.fromEntries(Object.values(bundle).map(({ fileName, code }) => [fileName, code]));
}

describe('the names under which chunks exchange what they have', () => {
  it('are those within the chunk that has it', () => {
    const files = named({
      '1/a.js': 'const n=1,x=2\nexport{n as t,x as e};\n//# sourceMappingURL=a.js.map\n',
      '1/b.js': 'import{t as q,e}from"./a.js"\nq(e)',
      'c.js': 'import{e as r}from"./1/a.js"\nr()',
    });
    expect(files).to.deep.equal({
      '1/a.js': 'const n=1,x=2\nexport{n,x};\n//# sourceMappingURL=a.js.map\n',
      '1/b.js': 'import{n as q,x as e}from"./a.js"\nq(e)',
      'c.js': 'import{x as r}from"./1/a.js"\nr()',
    });
  });

  it('stay where they are read by name when the chunk is imported later, and where another has that name', () => {
    const files = named({
      'a.js': 'const t=1,x=2,y=3\nexport{x as t,t as e,y as $u};',
      'b.js': 'import("./a.js").then(function(e){return e.t})\nimport("./a.js").then($=>$.$u)',
    });
    expect(files['a.js']).to.equal('const t=1,x=2,y=3\nexport{x as t,t as e,y as $u};');
  });

  it('stay where a page may read them', () => {
    const code = 'const n=1\nexport{n as panel};';
    expect(named({ 'a.js': code }, ['a.js'])).to.deep.equal({ 'a.js': code });
  });
});
