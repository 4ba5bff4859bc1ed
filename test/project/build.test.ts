import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { BUDGETS, servedBytes, weighedFiles } from '../../build/budget.mjs';
import { contentDigest } from '../../build/build.mjs';

describe('the budget of a file', () => {
  let folder: string;
  const body = Array.from({ length: 400 }, (_, index) => `export const a${index} = ${Math.sin(index)};`);
  const files = {
    'entry.js': `import './shared.js'; const late = () => import('./late.js');`,
    'shared.js': `import "./deep.js";`,
    'deep.js': body.join('\n'),
    'late.js': body.join(' '),
  };
  const sizeOf = (...names: (keyof typeof files)[]): number =>
    names.reduce((sum, name) => sum + servedBytes(files[name]), 0);
  const all = sizeOf('entry.js', 'shared.js', 'deep.js');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'budget-'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  });
  after(() => rm(folder, { recursive: true }));

  it('counts what the file imports at once, and not what it loads later', () => {
    const weighed = weighedFiles(folder, { 'entry.js': 100, 'late.js': 100 });
    expect(weighed.map(({ file, bytes, isOver }) => [file, bytes, isOver])).to.deep.equal([
      ['entry.js', all, false],
      ['late.js', sizeOf('late.js'), false],
    ]);
  });

  it('is overdrawn only beyond the tolerance', () => {
    const [within, over] = [0.999, 1.001].map((share) => all / share / 1000 / (1 + BUDGETS.tolerance));
    expect(weighedFiles(folder, { 'entry.js': over ?? 0 })[0]?.isOver).to.equal(true);
    expect(weighedFiles(folder, { 'entry.js': within ?? 0 })[0]?.isOver).to.equal(false);
  });
});

describe('what is built', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'built-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('is made again after each change of what it is made of, and not without one', async () => {
    const digest = () => contentDigest(folder, ['src', 'package.json', 'none']);
    const file = (name: string) => join(folder, name);
    const known = new Set<string>();
    for (const change of [
      () => writeFile(file('package.json'), '{}'),
      () => mkdir(file('src/deep'), { recursive: true }).then(() => writeFile(file('src/deep/a.ts'), 'a')),
      () => writeFile(file('src/deep/a.ts'), 'b'),
      () => writeFile(file('src/b.ts'), ''),
      () => rename(file('src/b.ts'), file('src/c.ts')),
      () => rm(file('src/c.ts')).then(() => writeFile(file('package.json'), '{ }')),
    ]) {
      await change();
      known.add(await digest());
    }
    expect(known.size).to.equal(6);
    await writeFile(file('other'), '');
    expect(known).to.include(await digest());
  });
});
