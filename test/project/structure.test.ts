import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each folder of `src` may import, beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  token: ['shared'],
  nanoplayer: ['shared', 'token'],
  'token-api': ['shared', 'token', 'nanoplayer'],
  snippets: ['shared', 'token', 'nanoplayer'],
  playback: ['shared', 'token', 'nanoplayer'],
  diagnostics: ['shared', 'token'],
  locales: ['shared', 'token', 'nanoplayer', 'token-api', 'snippets'],
  elements: ['shared', 'token', 'nanoplayer', 'token-api', 'snippets', 'playback', 'diagnostics', 'locales'],
  server: ['shared', 'token', 'nanoplayer', 'token-api'],
  cli: ['shared', 'token', 'nanoplayer', 'token-api', 'diagnostics', 'locales', 'server'],
  '.': ['shared', 'token', 'nanoplayer', 'token-api', 'snippets', 'playback', 'locales', 'elements', '.'],
};

/** Where packages may be imported; all others nowhere in `src`. */
const PACKAGES: readonly [pattern: RegExp, where: RegExp][] = [
  [/^jose\/(?:jwt\/decode|decode\/protected_header)$/, /^token\/jwt(?:-parts)?\.ts$/],
  [/^(?:lit|@lit\/reactive-element)(\/|$)/, /^elements\//],
  [/^date-fns\//, /^locales\//],
  [/^node:/, /^(?:server\/node\.ts$|cli\/)/],
];

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

function imports(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    file,
    line: text.slice(0, pos).split('\n').length,
    target: fileName,
  }));
}

/** The folder of `src` that a path lies in: its first segment, or `.`. */
function folderOf(path: string): string {
  const inside = relative(join(root, 'src'), path);
  return inside.includes('/') ? (inside.split('/')[0] ?? '') : '.';
}

/** Why an import is not allowed, or nothing. */
export function forbidden({ file, target }: Import): string | undefined {
  const from = folderOf(join(root, file));
  if (target.startsWith('.')) {
    const to = resolve(root, dirname(file), target);
    if (relative(join(root, 'src'), to).startsWith('..')) return `leaves src`;
    const folder = folderOf(to);
    return folder === from || MAY_IMPORT[from]?.includes(folder)
      ? undefined
      : `${from} may not import ${folder}`;
  }
  const place = relative('src', file);
  return PACKAGES.some(([name, where]) => name.test(target) && where.test(place))
    ? undefined
    : `${target} may not be imported here`;
}

/**
 * The files of each circle of imports, types included: files from which imports lead back to themselves, and cannot be
 * understood one after the other.
 *
 * @param graph the files that each file imports
 */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map<string, Set<string>>();
  for (const start of graph.keys()) {
    const seen = new Set(graph.get(start));
    // What is added to a set while it is gone through has its turn as well.
    for (const file of seen) for (const next of graph.get(file) ?? []) seen.add(next);
    reached.set(start, seen);
  }
  const within = [...graph.keys()].filter((file) => reached.get(file)?.has(file));
  const found = within.map((file) =>
    within.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)).sort(),
  );
  return [...new Map(found.map((circle) => [circle.join(), circle])).values()];
}

/** Which files of the project each of these files imports. */
function importGraph(all: readonly string[]): Map<string, string[]> {
  const known = new Set(all);
  const targets = (file: string): string[] =>
    imports(file)
      .filter(({ target }) => target.startsWith('.'))
      .map(({ target }) => relative(root, resolve(root, dirname(file), target)).replace(/\.js$/, '.ts'))
      .filter((target) => known.has(target));
  return new Map(all.map((file) => [file, targets(file)]));
}

/** The files that have to be there before a file can run: what it imports for types, or later, is not among them. */
function importedToRun(file: string): string[] {
  const compilerOptions = { target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true };
  const { outputText } = ts.transpileModule(readFileSync(join(root, file), 'utf8'), { compilerOptions });
  const { statements } = ts.createSourceFile(file, outputText, ts.ScriptTarget.ESNext);
  return statements.flatMap((statement) => {
    const from = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const target = from && statement.moduleSpecifier;
    if (!target || !ts.isStringLiteral(target) || !target.text.startsWith('.')) return [];
    return relative(root, resolve(root, dirname(file), target.text)).replace(/\.js$/, '.ts');
  });
}

describe('the source', () => {
  const sources = files('src');

  it('imports one way only', () => {
    const all = sources.flatMap(imports);
    expect(all.length).to.be.greaterThan(50);
    const wrong = all.flatMap((found) => {
      const reason = forbidden(found);
      return reason ? [`${found.file}:${found.line}: ${reason}`] : [];
    });
    expect(wrong).to.deep.equal([]);
  });

  const rows: [file: string, target: string, reason: RegExp | undefined][] = [
    ['src/token/reading.ts', './jwt.js', undefined],
    ['src/token/reading.ts', '../nanoplayer/index.js', /token may not import nanoplayer/],
    ['src/nanoplayer/x.ts', '../playback/index.js', /nanoplayer may not import playback/],
    ['src/playback/x.ts', '../elements/index.js', /playback may not import elements/],
    ['src/snippets/x.ts', '../playback/index.js', /snippets may not import playback/],
    ['src/token/x.ts', '../index.js', /token may not import \./],
    ['src/token/x.ts', '../../demo/local-cloud/edge.js', /leaves src/],
    ['src/token/x.ts', 'lit', /lit may not be imported here/],
    ['src/token/reading.ts', 'jose/jwt/decode', /may not be imported here/],
    ['src/token/x.ts', 'node:fs', /may not be imported here/],
    ['src/elements/x.ts', 'lit/decorators.js', undefined],
  ];
  for (const [file, target, reason] of rows) {
    it(`${reason ? 'may not' : 'may'} import ${target} in ${file}`, () => {
      const found = forbidden({ file, line: 1, target });
      if (reason) expect(found).to.match(reason);
      else expect(found).to.equal(undefined);
    });
  }

  it('imports in no circles, be it for types only', () => {
    const all = [...sources, ...files('demo').filter((file) => !file.includes('node_modules'))];
    expect(circles(importGraph(all))).to.deep.equal([]);
  });

  // An index has everything of its room with it, and a page would wait for that.
  it('leads from the player element, which a page waits for, to no index of a room', () => {
    const needed = new Set(['src/elements/player/player.ts']);
    for (const file of needed) for (const next of importedToRun(file)) needed.add(next);
    expect([...needed]).to.include('src/elements/player/player-view.ts');
    const late = /\/index\.ts$|engine|controller|\/(?:token-status|controls|statistics)\//;
    expect([...needed].filter((file) => late.test(file))).to.deep.equal([]);
  });

  it('says at the beginning of each folder what belongs there, and what does not', () => {
    const silent = Object.keys(MAY_IMPORT).filter((folder) => {
      if (folder === '.') return false;
      const file = ['index.ts', 'main.ts'].find((name) => existsSync(join(root, 'src', folder, name)));
      const [, head = ''] =
        /^(?:#!.*\n)?((?:\/\/.*\n)+|\/\*\*[^]*?\*\/)/.exec(
          file ? readFileSync(join(root, 'src', folder, file), 'utf8') : '',
        ) ?? [];
      return head.split('\n').length < 3;
    });
    expect(silent).to.deep.equal([]);
  });

  it('has a rule for each folder', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(Object.keys(MAY_IMPORT)).to.include.members(folders.map(({ name }) => name));
  });

  it('names the files of a circle', () => {
    const graph: readonly (readonly [string, readonly string[]])[] = [
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
      ['e', ['e']],
    ];
    expect(circles(new Map(graph))).to.deep.equal([['a', 'b', 'c'], ['e']]);
  });

  it('is not known to the local cloud, which judges it', () => {
    const known = files('demo/local-cloud')
      .flatMap(imports)
      .filter(({ target }) => /^\.(?:.*\/)?src\//.test(target) || target.startsWith('secure-h5live-player'));
    expect(known).to.deep.equal([]);
  });

  it('is used by the demo pages through the package’s entry points only', () => {
    const pages = [
      ...readdirSync(join(root, 'demo'))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join('demo', file)),
      ...files('demo/dashboard'),
    ];
    const found = pages.flatMap(imports);
    expect(found.map(({ target }) => target)).to.include('secure-h5live-player/define');
    const strangers = found.filter(({ file, target }) => {
      if (!target.startsWith('.'))
        return !/^(?:(?:secure-h5live-player|lit)(?:\/|$)|#dashboard-texts$)/.test(target);
      // What stands beside a page, or is its dashboard, is part of it.
      const to = relative(root, resolve(root, dirname(file), target));
      return !/^demo\/(?:[\w-]+|(?:dashboard|broadcast)\/[\w/-]+)\.js$/.test(to);
    });
    expect(strangers).to.deep.equal([]);
  });

  it('names the library that encodes broadcasts in one place only', () => {
    const named = [...sources, ...files('demo')]
      .flatMap(imports)
      .filter(({ target }) => target === 'mediabunny');
    expect(named.map(({ file }) => file)).to.deep.equal(['demo/broadcast/live-mp4.ts']);
  });

  // It comes without a public interface, so that its version is pinned.
  it('names the library that speaks RTMP in one place only, and not in what is published', () => {
    const named = [...sources, ...files('demo')]
      .flatMap(imports)
      .filter(({ target }) => target.startsWith('node-media-server'));
    expect([...new Set(named.map(({ file }) => file))]).to.deep.equal([
      'demo/local-cloud/rtmp/rtmp-protocol.ts',
    ]);
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<string, Readonly<Record<string, string>>>;
    expect(Object.keys(dependencies ?? {})).not.to.include('node-media-server');
    expect(devDependencies?.['node-media-server']).to.match(/^\d+\.\d+\.\d+$/);
  });

  it('measures by the text of an element, never by that of the page’s root', () => {
    const found = files('src/elements').filter((file) =>
      /\d(?:rem|rlh|rex|rch|ric|rcap)\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found).to.deep.equal([]);
  });

  it('documents every export', () => {
    const bare = sources.flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      const isBare = (node: ts.Statement): boolean =>
        ts.canHaveModifiers(node) &&
        (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
        ts.getJSDocCommentsAndTags(node).length === 0;
      return parsed.statements
        .filter(isBare)
        .map((node) => `${file}:${parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    });
    expect(bare).to.deep.equal([]);
  });

  it('leaves no test out, and none alone', () => {
    const marked = files('test').filter((file) =>
      /\b(?:describe|it)\.(?:only|skip)\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(marked).to.deep.equal([]);
  });
});
