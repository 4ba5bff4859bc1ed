import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { BUDGETS, servedBytes, weighedFiles } from '../../build/budget.mjs';
import { contentDigest } from '../../build/build.mjs';
import { oneAtATime } from '../../build/lock.mjs';

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

describe('what only one process at a time may do', () => {
  let folder: string;
  let lock: string;
  const MODULE = new URL('../../build/lock.mjs', import.meta.url).href;
  const inProcess = async (code: string): Promise<void> => {
    const script = `import { appendFileSync } from 'node:fs'; import { oneAtATime } from ${JSON.stringify(MODULE)}; ${code}`;
    await once(spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' }), 'close');
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock-'));
    lock = join(folder, 'deep', 'lock');
  });
  after(() => rm(folder, { recursive: true }));

  it('is done by one after the other where several begin at once, also after one that was killed at it', async () => {
    await inProcess(`await oneAtATime(${JSON.stringify(lock)}, () => process.kill(process.pid, 'SIGKILL'));`);
    expect(existsSync(lock)).to.equal(true);
    const log = join(folder, 'log');
    const act = `async () => {
      appendFileSync(${JSON.stringify(log)}, '(');
      await new Promise((resolve) => setTimeout(resolve, 30));
      appendFileSync(${JSON.stringify(log)}, ')');
    }`;
    await Promise.all(
      [1, 2, 3, 4].map(() => inProcess(`await oneAtATime(${JSON.stringify(lock)}, ${act});`)),
    );
    expect(await readFile(log, 'utf8')).to.equal('()()()()');
    expect(existsSync(lock)).to.equal(false);
  });

  it('may be done by the next one after a failure, which whoever began it hears of', async () => {
    const failure = new Error('broken');
    const heard = await oneAtATime(lock, () => Promise.reject(failure)).catch((error: unknown) => error);
    expect(heard).to.equal(failure);
    expect(await oneAtATime(lock, () => 'done')).to.equal('done');
  });

  it('waits for no process that has got the number of one that was killed long ago', async () => {
    await writeFile(lock, `${process.pid}`);
    const longAgo = Date.now() / 1000 - 3600;
    await utimes(lock, longAgo, longAgo);
    expect(await oneAtATime(lock, () => 'done')).to.equal('done');
  });
});
