import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { builtOnce } from '../../build/build.mjs';
import { LANGUAGES } from '../../src/locales/registry.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Settings {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly sideEffects: readonly string[];
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly [field: string]: unknown;
}

/** What the pages of the documentation say. */
const pages = readdirSync(join(root, 'docs/pages'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(root, 'docs/pages', file), 'utf8'));

describe('what is published', () => {
  let folder: string;
  let files: readonly string[];
  let unpacked: number;
  let settings: Settings;
  const text = (file: string) => readFile(join(folder, 'package', file), 'utf8');

  before(async () => {
    await builtOnce();
    folder = await mkdtemp(join(tmpdir(), 'published-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
    const [packed] = JSON.parse(stdout) as [
      { filename: string; unpackedSize: number; files: { path: string }[] },
    ];
    files = packed.files.map(({ path }) => path);
    unpacked = packed.unpackedSize;
    await run('tar', ['-xzf', packed.filename], { cwd: folder });
    settings = JSON.parse(await text('package.json')) as Settings;
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('has nothing that publint complains of', async () => {
    const { messages, pkg } = await publint({ pkgDir: join(folder, 'package'), strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).to.deep.equal([]);
  });

  it('names only files that are in it', () => {
    const named = Object.values(settings.exports)
      .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
      .concat(
        ['customElements', 'web-types', 'main', 'types', 'unpkg'].map((field) => String(settings[field])),
      )
      .map((target) => target.replace(/^\.\//, ''));
    expect(named).to.include('dist/custom-elements.json');
    for (const target of named) {
      const [start = '', end] = target.split('*');
      const isThere = (file: string) =>
        end === undefined ? file === target : file.startsWith(start) && file.endsWith(end);
      expect(files.some(isThere), target).to.equal(true);
    }
  });

  it('tells compilers that do not go by `exports` where the types of each entry are', () => {
    const { '*': old } = settings['typesVersions'] as { '*': Record<string, string[]> };
    const typed = Object.entries(settings.exports).flatMap(([entry, target]) =>
      typeof target === 'object' && target['types'] !== undefined && entry !== '.'
        ? [[entry.replace('./', ''), [target['types']]] as const]
        : [],
    );
    expect(typed.length).to.be.greaterThan(10);
    expect(old).to.deep.equal(Object.fromEntries(typed));
  });

  it('has neither tests nor a demo, and its README and settings speak of none that it lacked', async () => {
    expect(files.filter((file) => /^(?:test|demo)\/|\.test\./.test(file))).to.deep.equal([]);
    expect(settings.sideEffects.filter((file) => !/^\.\/(?:src|dist)\//.test(file))).to.deep.equal([]);
    expect(await text('README.md')).to.contain('`demo`, `docs` and `test` are no part of the package');
  });

  it('has every path that its documents import', async () => {
    const documents = [await text('README.md'), await text('dist/reference.md'), ...pages];
    const paths = documents.flatMap((document) => [
      ...[...document.matchAll(/'secure-h5live-player(\/[\w/-]+)?'/g)].map(([, path = '']) => `.${path}`),
      ...[...document.matchAll(/`secure-h5live-player(\/[\w/-]+)?`/g)].map(([, path = '']) => `.${path}`),
    ]);
    expect(paths).to.include.members(['.', './player', './react', './types/react']);
    for (const path of paths)
      expect(
        path in settings.exports ||
          (path.startsWith('./types/') && files.includes(`dist${path.slice(1)}.d.ts`)),
        path,
      ).to.equal(true);
  });

  it('has every file for pages and editors that its documents name', async () => {
    const documents = [await text('README.md'), await text('dist/reference.md'), ...pages];
    const named = documents.flatMap((document) => [
      ...[...document.matchAll(/`((?:dist\/[\w./-]*)?(?:secure-h5live-|embed\b)[\w.-]*\.(?:js|css|html))`/g)],
      ...[...document.matchAll(/node_modules\/secure-h5live-player\/([\w./-]+)/g)],
    ]);
    const names = named.map(([, name = '']) => name);
    expect(names).to.include.members(['dist/cdn/embed.html', 'dist/vscode.html-custom-data.json']);
    for (const name of names) {
      const isThere = (file: string) => file === name || (!name.includes('/') && file.endsWith(`/${name}`));
      expect(files.some(isThere), name).to.equal(true);
    }
  });

  it('says in each file that pages name what it is', async () => {
    const named = files.filter((file) =>
      /^dist\/(?:cdn\/[\w-]+\.js|secure-h5live-(?:player|owner|code-snippet)\.min\.js)$/.test(file),
    );
    expect(named).to.have.length(7);
    const line = `/*! ${settings.name} ${settings.version} | ${settings.license}, licenses.txt */\n`;
    for (const file of named) expect((await text(file)).startsWith(line), file).to.equal(true);
  });

  it('has the licenses of what others wrote beside the files that have it in them', async () => {
    const others = ['@lit/reactive-element', 'date-fns', 'jose', 'lit', 'lit-element', 'lit-html'];
    for (const file of ['dist/licenses.txt', 'dist/cdn/licenses.txt']) {
      const licenses = await text(file);
      const names = [...licenses.matchAll(/(?:^|-{80}\n\n)(.+)\n/g)].flatMap(([, list = '']) =>
        list.split(', '),
      );
      expect(names, file).to.have.members(others);
      for (const holder of ['Google LLC', 'Filip Skokan', 'Sasha Koss and Lesha Koss'])
        expect(licenses).to.match(new RegExp(`^Copyright \\(c\\) \\d{4} ${holder}`, 'm'));
    }
    const pieces = files.filter((file) => /^dist\/(?:cdn\/.*|.*\.min)\.js$/.test(file));
    for (const file of pieces) expect(await text(file), file).not.to.match(/@license|SPDX/);
  });

  it('has each source that its maps name, but those of others, over which debuggers step', async () => {
    const maps = files.filter((file) => file.endsWith('.map'));
    expect(maps.length).to.be.greaterThan(100);
    expect(maps.filter((file) => file.endsWith('.d.ts.map'))).to.deep.equal([]);
    for (const file of maps) {
      const map = JSON.parse(await text(file)) as { sources: string[]; x_google_ignoreList?: number[] };
      const others = map.sources.filter((source) => source.includes('node_modules/'));
      expect(map, file).not.to.have.property('sourcesContent');
      expect(map.x_google_ignoreList?.map((index) => map.sources[index]) ?? [], file).to.deep.equal(others);
      for (const source of map.sources)
        if (!others.includes(source))
          expect(files, `${source} of ${file}`).to.include(join(file, '..', source));
    }
  });

  it('has a map of each module, but of texts in other languages, in which nobody stops', async () => {
    const isModule = /^dist\/(?!react(?:-[\w-]+)?\.js).*\.js$/;
    const bare = files.filter((file) => isModule.test(file) && !files.includes(`${file}.map`));
    // Of each of five readers, for bundlers and for pages.
    expect(bare).to.have.length(LANGUAGES.length * 10);
    for (const file of bare)
      expect(await text(file), file).not.to.match(/=>|\bfunction\b|\bclass\b|sourceMappingURL/);
  });

  it('has no more files, and bytes, than an install has to write', () => {
    expect(files.length).to.be.at.most(930);
    expect(unpacked).to.be.at.most(6_000_000);
  });

  it('tells of no folder of the machine that it was built on', async () => {
    const place = new RegExp(
      [root, '/home/', '/Users/', tmpdir()].map((one) => one.replace(/\/$/, '')).join('|'),
    );
    for (const file of files.filter((file) => /^dist\/.*\.(?:js|map|json|ts)$/.test(file)))
      expect(place.exec(await text(file))?.[0], file).to.equal(undefined);
  });

  it('keeps what defines and what needs a page out of entries that are for everywhere', async () => {
    for (const entry of ['token', 'snippets/index', 'server/index', 'server/node', 'cli/main']) {
      const reached = new Set([`dist/${entry}.js`]);
      for (const file of reached) {
        const code = await text(file);
        expect(code, `${file} of ${entry}`).not.to.match(/from ['"](?:@?lit)/);
        // Code to embed a stream is a text that has such words.
        const map = files.includes(`${file}.map`) ? await text(`${file}.map`) : '{"sources":[]}';
        const { sources } = JSON.parse(map) as { sources: string[] };
        if (!sources.some((source) => source.includes('/src/snippets/')))
          expect(code, `${file} of ${entry}`).not.to.match(/customElements\.|\bdocument\./);
        for (const [, target = ''] of code.matchAll(/(?:from|import) ?\(?['"](\.[^'"]+)['"]/g))
          reached.add(join(file, '..', target));
      }
      expect(reached.size, entry).to.be.greaterThan(1);
    }
  });

  it('writes its version where somebody asks for it', async () => {
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const { stdout } = await run(process.execPath, [join(folder, 'package/dist/cli/main.js'), '--version'], {
      cwd: root,
    });
    expect(stdout).to.equal(`${settings.version}\n`);
  });
});
