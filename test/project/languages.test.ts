import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What a contributor writes: the folder is a copy of German here, for what it says does not matter. */
const LINE = `import { german as danish } from './da/language.js';\n`;
const READERS = `import { germanReaders as danishReaders } from './da/readers.js';\n`;

describe('another language', () => {
  let folder: string;
  const path = (...parts: readonly string[]) => join(folder, 'src', 'locales', ...parts);
  const change = async (file: string, from: string | RegExp, to: string): Promise<void> => {
    const text = await readFile(file, 'utf8');
    const changed = text.replace(from, to);
    expect(changed === text, `${file} has no ${String(from)}`).to.equal(false);
    await writeFile(file, changed);
  };
  const compiled = async (): Promise<string> => {
    const args = [
      join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      join(folder, 'tsconfig.json'),
    ];
    return run(process.execPath, args).then(
      () => '',
      (error: { stdout: string }) => error.stdout,
    );
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'languages-'));
    await cp(join(root, 'src'), join(folder, 'src'), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    const { compilerOptions } = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: object;
    };
    const files = ['src/locales/index.ts'];
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...compilerOptions, types: [] }, files }),
    );
    await cp(path('de'), path('da'), { recursive: true });
    await change(path('da', 'language.ts'), "lang: 'de'", "lang: 'da'");
    await change(path('da', 'readers.ts'), "name: 'Deutsch'", "name: 'Dansk'");
    await change(path('registry.ts'), 'import ', `${LINE}import `);
    await change(path('registry.ts'), 'Language[] = [', 'Language[] = [danish, ');
    await change(path('readers.ts'), 'import ', `${READERS}import `);
    await change(path('readers.ts'), '= {', '= { da: danishReaders,');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is a folder and its places in the registry and among the readers, for all elements and the dashboard', async () => {
    expect(await compiled()).to.equal('');
    const script = `
      import { languages, textsFor, textsLoading } from './src/locales/index.ts';
      import { dashboard } from './src/locales/en/dashboard.ts';
      import { panel } from './src/locales/en/panel.ts';
      await textsLoading('da-DK', ['viewer', 'dashboard']);
      console.log(JSON.stringify([
        languages().some(({ name }) => name === 'Dansk'),
        textsFor('panel', panel, 'da-DK').lang,
        textsFor('dashboard', dashboard, 'da').lang,
      ]));`;
    await writeFile(join(folder, 'ask.ts'), script);
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'ask.ts'], { cwd: folder });
    expect(JSON.parse(stdout)).to.deep.equal([true, 'da', 'da']);
  });

  describe('without texts that English has', () => {
    const missing = [
      ['viewer.ts', 'tryAgain'],
      ['viewer.ts', 'expiring'],
      ['captions.ts', 'hide'],
      ['owner-notes.ts', '4901'],
      ['owner.ts', 'unfinished'],
      ['dashboard.ts', 'skip'],
    ] as const;
    let said: string;

    before(async () => {
      for (const [file, text] of missing)
        await change(path('da', file), new RegExp(`^ +'?${text}'?:\\s*\\S.*\\n`, 'm'), '');
      said = await compiled();
    });

    for (const [file, text] of missing)
      it(`does not compile: ${text} in ${file}`, () => {
        expect(said).to.match(new RegExp(`locales/da/${file.replace('.', '\\.')}\\(.*${text}`));
      });
  });
});
