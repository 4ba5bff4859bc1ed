import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { startEdge } from '../../demo/local-cloud/edge.js';
import { compiledScripts } from '../../demo/local-cloud/page-scripts.js';

describe('the script of a page', () => {
  let folder: string;
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'scripts-')));
    await write('page.ts', `import { said } from './said.ts'; console.log(said as string);`);
    await write('said.ts', `export const said = 'first';`);
  });
  after(() => rm(folder, { recursive: true }));

  it('is compiled again after it, or what it imports, was changed or was broken', async () => {
    const script = compiledScripts(folder, 'esm');
    expect(await script('./page.ts')).to.include('first');
    expect(await script('./page.ts')).to.include('first');
    await write('said.ts', `export const said = 'second';`);
    expect(await script('./page.ts')).to.include('second');
    await write('page.ts', `export const;`);
    const broken = await script('./page.ts').catch(({ message }: Error) => message);
    expect(broken).to.match(/^Build failed/);
    await write('page.ts', `console.log('third');`);
    expect(await script('./page.ts')).to.include('third');
  });
});

describe('an edge', () => {
  it('watches no file that it serves, so that its process can end', async () => {
    const edge = await startEdge();
    try {
      const page = await fetch(`${edge.origin}/demo/shared.css`);
      expect(page.status).to.equal(200);
      await pause(100);
      expect(process.getActiveResourcesInfo()).not.to.include('FSEventWrap');
    } finally {
      await edge.close();
    }
  });
});
