// The documentation as it is built: links, anchors, codes, search, and that it is readable wherever it stands.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { codeList } from '../../docs/generated/sources.mjs';
import { startTable } from '../../docs/generated/speed.mjs';
import { addressesOf } from '../../docs/site/search-index.mjs';
import { findings } from '../../src/locales/en/findings.js';
import { helpAddress } from '../../src/shared/index.js';
import { explainCode } from '../../src/cli/explain-code.js';
import { DOCUMENTED_CODES } from '../../src/nanoplayer/index.js';
import { keptResults } from '../bench/start/kept.js';
import { resultOf } from '../bench/start/report.js';
import { DOCUMENTS, ROOT, textOf } from './kit/documents.js';

const run = promisify(execFile);
const SITE = join(ROOT, 'dist-docs');
const settings = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** A page as it is built. */
interface Page {
  /** Its folder on the site. */
  readonly path: string;
  readonly html: string;
  readonly ids: readonly string[];
}

describe('the documentation', () => {
  let said = '';
  let pages: readonly Page[] = [];

  before(async () => {
    const { stdout, stderr } = await run(process.execPath, ['docs/build.mjs'], { cwd: ROOT });
    said = stdout + stderr;
    pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const html = readFileSync(join(SITE, file), 'utf8');
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
        return { path: dirname(file), html, ids };
      });
  });

  const pageAt = (path: string) => pages.find((page) => page.path === path);

  it('is built without a warning', () => {
    // What took long on a busy machine is no warning.
    expect(said.replace(/^\[11ty\] (?:Copied|Wrote|Benchmark).*$/gm, '').trim()).to.equal('');
  });

  it('has a page for each document, with a title, a description and headings in their order', () => {
    expect(pages.length).to.equal(DOCUMENTS.filter((file) => file.startsWith('docs/')).length);
    for (const { path, html } of pages) {
      expect(html, path).to.match(/<title>[^<]{3,}<\/title>/);
      expect(html, path).to.match(/<meta name="description" content="[^"]{10,}">/);
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      const main = html.split('<main')[1]?.split('</main>')[0] ?? '';
      expect([...main.matchAll(/<h1\b/g)], path).to.have.length(1);
      for (const [index, level] of levels.entries())
        expect(level, `${path}, heading ${index}`).to.be.at.most((levels[index - 1] ?? 0) + 1);
    }
  });

  it('has each anchor once', () => {
    for (const { path, ids } of pages) expect(ids, path).to.deep.equal([...new Set(ids)]);
  });

  it('leads with every link to a page, an anchor or a file that is there, by its way from here', () => {
    let count = 0;
    const broken: string[] = [];
    for (const { path, html } of pages)
      for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"]+)"/g)) {
        if (/^(?:https:|data:)/.test(address)) continue;
        count++;
        const [to = '', anchor] = address.split('#');
        const target = to === '' ? path : normalize(join(path, to)).replace(/\/$/, '');
        const isThere = /\.\w+$/.test(target)
          ? existsSync(join(SITE, target))
          : pageAt(target) && (anchor === undefined || pageAt(target)?.ids.includes(anchor));
        if (!isThere || address.startsWith('/')) broken.push(`${path}: ${address}`);
      }
    expect(broken).to.deep.equal([]);
    expect(count).to.be.greaterThan(1000);
  });

  it('links to few other sites, and those by https', () => {
    const hosts = new Set(
      pages.flatMap(({ html }) =>
        [...html.matchAll(/ (?:href|src)="(\w+:\/\/[^"]+)"/g)].map(
          ([, address = '']) => new URL(address).origin,
        ),
      ),
    );
    expect([...hosts].filter((origin) => !KNOWN_ORIGINS.has(origin))).to.deep.equal([]);
  });

  it('has a heading for each code of errors and findings, which the command prints', () => {
    const own = codeList('src/token/errors.ts', 'H5LiveErrorCode').flatMap(([codes]) => codes);
    const server = codeList('src/server/server-error.ts', 'ServerErrorCode').flatMap(([codes]) => codes);
    const codes = [
      ...[...DOCUMENTED_CODES.map(String), ...own, ...server],
      ...Object.keys(findings.finding),
      ...Object.keys(findings.issue).map((issue) => `token-${issue}`),
    ];
    expect(codes.length).to.be.greaterThan(160);
    const { html = '', ids = [] } = pageAt('errors') ?? {};
    expect(codes.filter((code) => !ids.includes(code))).to.deep.equal([]);
    const reference = textOf('dist/reference.md');
    for (const code of codes) {
      expect(explainCode(code, reference)?.join('').length, code).to.be.greaterThan(60);
      const [, text = ''] = html.split(`<h3 id="${code}">`);
      expect(
        text
          .split('<h3 ')[0]
          ?.replace(/<[^>]*>/g, '')
          .trim().length,
        code,
      ).to.be.greaterThan(30);
    }
  });

  it('has each code once, in brackets, in the text to which the addresses of errors lead', () => {
    const text = textOf('dist/errors.txt');
    const { ids = [] } = pageAt('errors') ?? {};
    const codes = ids.filter((id) => /^\d{4}$|-/.test(id) && text.includes(`[${id}]\n`));
    expect(codes.length).to.be.greaterThan(160);
    for (const code of codes) {
      const [, id, words = ''] = /errors\.txt#(.*):~:text=(.*)$/.exec(helpAddress(code)) ?? [];
      expect(id).to.equal(code);
      expect(text.split(decodeURIComponent(words)), code).to.have.length(2);
      // It would begin what is to stand before or after the words.
      expect(words).to.not.match(/[-,&]/);
    }
    expect(/[`\]](?:\(|`)/.exec(text)?.[0], 'Markdown that is left').to.equal(undefined);
  });

  it('is read by the command as it is packed', async () => {
    const { stdout } = await run(process.execPath, ['dist/cli/main.js', 'explain', 'stream-mismatch'], {
      cwd: ROOT,
    });
    expect(stdout).to.match(/^Code stream-mismatch\n/);
  });

  it('shows what is held of weight, and each goal that is missed', () => {
    const { scenarios } = JSON.parse(textOf('size-budget.json')) as {
      scenarios: Record<string, { budget: number; goal: number }>;
    };
    const rows = cellsOf(pageAt('weight')?.html ?? '');
    for (const [name, { budget, goal }] of Object.entries(scenarios)) {
      const row = rows.find(([what = '']) => what.toLowerCase() === `${name.toLowerCase()}.`);
      const missed = budget > goal ? (budget - goal).toFixed(1) : 'met';
      expect(row?.slice(1), name).to.deep.equal([String(budget), String(goal), missed]);
    }
  });

  it('shows what a bench has kept, with the machine, the day and the goal that is missed', () => {
    const load = (firstPicture: number) => ({ reached: { firstPicture }, loaded: [], busy: [] });
    const of = (line: string, ours: number) =>
      resultOf('a player', line, [{ ours: load(ours), vendor: load(1000) }]);
    const measured = {
      now: new Date(Date.UTC(2026, 0, 31, 12)),
      version: '1.2.3',
      processors: [{ model: ' Fast ' }, { model: 'Fast' }],
      browser: 'Chrome/1',
      load: 0.04,
    };
    const shown = startTable(keptResults([of('plain', 1340), of('slow', 990)], measured));
    expect(shown).to.include('Version 1.2.3, on 2026-01-31. 2 × Fast, Chrome/1.');
    expect(shown).to.include('| a player, plain | 1 | 1.34 (1.34–1.34) | **missed** |');
    expect(shown).to.include('| a player, slow | 1 | 0.99 (0.99–0.99) | met |');
  });

  it('has no figure of weight that was written by hand', () => {
    for (const file of DOCUMENTS.filter((name) => name.startsWith('docs/')))
      expect(/\d ?[kM]i?B\b/i.exec(textOf(file))?.[0], file).to.equal(undefined);
  });

  it('has all that it lists in the reference of the package', () => {
    const reference = textOf('dist/reference.md');
    for (const name of [
      '`stream-name`',
      '`playback-change`',
      '`4903`',
      '`stream-mismatch`',
      '--h5live-radius',
    ])
      expect(reference).to.include(name);
    // Neither places that were not filled, nor links that lead nowhere from there.
    expect(/<!-- generated[^]{0,80}|\]\([^h#)].{0,40}/.exec(reference)?.[0]).to.equal(undefined);
  });

  it('is found by words and by codes', () => {
    const index = readFileSync(join(SITE, 'assets/search.json'), 'utf8');
    const first = (words: string): string | undefined => addressesOf(index, words)[0];
    expect(first('4903')).to.equal('/errors/#4903');
    expect(first('wordpress')).to.match(/^\/wordpress\//);
    expect(first('forceDisconnect renewal')).to.match(/^\/renewal\//);
  });

  it('is listed for programs, a line for each page', () => {
    const text = readFileSync(join(SITE, 'llms.txt'), 'utf8');
    const listed = [...text.matchAll(/^- \[[^\]]+\]\(\.\/(.*?)\/?\): \S/gm)].map(([, path]) => path || '.');
    expect(listed.sort()).to.deep.equal(pages.map(({ path }) => path).sort());
  });

  it('runs no script of others, and needs none to be read', () => {
    for (const { path, html } of pages) {
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length, path).to.be.within(2, 3);
      for (const tag of scripts)
        expect(tag, path).to.match(/^<script type="module" src="[./]+assets\/(?:pages|search|live)\.js">$/);
      expect(html, path).not.to.match(/ style=| on\w+=|<noscript/);
    }
  });

  it('has colours in all code but plain text', () => {
    const languages = new Set<string>();
    for (const { path, html } of pages)
      for (const [block, language = ''] of html.matchAll(/<pre [^>]*data-language="([^"]*)"[^]*?<\/pre>/g)) {
        if (['', 'text'].includes(language)) continue;
        languages.add(language);
        // A command of words alone has nothing to colour.
        if (language !== 'sh') expect(block, path).to.include('<span class="code-');
      }
    expect([...languages]).to.include.members(['html', 'css', 'js', 'ts', 'tsx', 'json', 'python', 'php']);
    expect(pageAt('theming')?.html, 'a style element').to.match(
      /language-css">\s*<span class="code-selector/,
    );
  });

  it('names only files and commands that there are', () => {
    let count = 0;
    for (const file of DOCUMENTS) {
      const text = textOf(file);
      for (const [, path = ''] of text.matchAll(/`((?:src|demo|test|docs|\.ci)\/[\w./-]*\w\/?)`/g)) {
        count++;
        expect(existsSync(join(ROOT, path)), `${path} in ${file}`).to.equal(true);
      }
      for (const [, script = ''] of text.matchAll(/npm run ([\w:-]+\w)/g)) {
        count++;
        expect(settings.scripts, file).to.have.property(script);
      }
    }
    expect(count).to.be.greaterThan(100);
  });
});

/** The cells of all tables of a page, row by row. */
const cellsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr\b[^>]*>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td\b[^>]*>([^]*?)<\/td>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
  );

/** Sites that pages may lead to. */
const KNOWN_ORIGINS = new Set([
  'https://semver.org',
  'https://docs.nanocosmos.de',
  'https://demo.nanocosmos.de',
]);
