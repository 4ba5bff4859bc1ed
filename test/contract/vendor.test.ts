// The command that holds builds of the player against the contract, with the stand-in and broken copies of it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { bundled } from './harness.js';
import { differencesTable, type Verdict, verdictsIn, withSecondRun } from './differences.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = ['--conditions=h5live-source', '--import', 'tsx', 'test/contract/vendor.ts'];
/** Rows of the constructor alone: they need no picture. */
const QUICK_ROWS = '--rows=the build, constructor:';

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function vendor(...words: string[]): Promise<Answer> {
  // Without what the runner of this file tells its own children, which would keep theirs from running tests.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  return new Promise((resolve) => {
    execFile(process.execPath, [...COMMAND, ...words], { cwd: ROOT, env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

const verdicts = (rows: Record<string, Verdict>) => new Map(Object.entries(rows));

describe('the table of what tells builds apart', () => {
  it('shows rows down and builds across, and only rows that not every build passes', () => {
    const table = differencesTable([
      { name: '4.31.1', verdicts: verdicts({ 'a | b': 'failed', c: 'passed', d: 'again' }) },
      { name: '5.0.8', verdicts: verdicts({ 'a | b': 'passed', c: 'passed' }) },
    ]);
    expect(table.split('\n')).to.deep.equal([
      '| 2 of 3 rows differ | 4.31.1 | 5.0.8 |',
      '| --- | --- | --- |',
      '| a \\| b | no | yes |',
      '| d | alone | not run |',
      '| **rows that hold** | 2 | 2 |',
    ]);
  });

  it('says that there is no difference where there is none', () => {
    const table = differencesTable([{ name: '5.0.8', verdicts: verdicts({ a: 'passed', b: 'passed' }) }]);
    expect(table).to.equal('All 2 rows hold for each build.');
  });

  it('reads the rows of one subject out of a report, however deep they stand', () => {
    const tap = [
      'TAP version 13',
      '    ok 1 - the build, calls: pause \\# 1',
      '        not ok 2 - the build, view: a, b',
      '    ok 3 - the stand-in, view: a, b',
      '    ok 4 - the build, view: c # SKIP test name does not match pattern',
      'not ok 1 - NanoPlayer contract: the build',
    ].join('\n');
    expect([...verdictsIn(tap, 'the build')]).to.deep.equal([
      ['calls: pause # 1', 'passed'],
      ['view: a, b', 'failed'],
    ]);
  });

  it('tells what passes only alone from what fails twice', () => {
    const first = verdicts({ a: 'failed', b: 'failed', c: 'passed' });
    const second = verdicts({ a: 'passed', b: 'failed' });
    expect([...withSecondRun(first, second)]).to.deep.equal([
      ['a', 'again'],
      ['b', 'failed'],
      ['c', 'passed'],
    ]);
  });
});

describe('npm run vendor', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vendor-'));
    const standIn = await bundled('../../demo/local-cloud/stand-in/index.ts');
    await writeFile(file('nanoplayer.5.1.0.min.js'), standIn);
    const broken = standIn.replaceAll('must be of type', 'has to be of type');
    await writeFile(file('nanoplayer.5.1.1.min.js'), broken);
    await writeFile(file('page.html'), '<!doctype html><title>no script</title>');
    await writeFile(file('nothing.js'), 'globalThis.nothing = 1;');
  });
  after(() => rm(folder, { recursive: true }));

  it('prints the rows in which a broken build differs, run again alone too, and ends with 1', async () => {
    const paths = ['nanoplayer.5.1.0.min.js', 'nanoplayer.5.1.1.min.js'].map(file);
    const { code, out, err } = await vendor(QUICK_ROWS, '--again', ...paths);
    expect(code, err).to.equal(1);
    expect(out).to.match(/^\| 4 of \d+ rows differ \| 5\.1\.0 \| 5\.1\.1 \|\n\| --- \| --- \| --- \|\n/);
    expect(out).to.match(/^\| constructor: .+ \| yes \| no \|$/m);
    expect(out).not.to.match(/^\| constructor: .+ \| yes \| yes \|$/m);
    expect(out).not.to.include('--again');
    expect(err).to.match(/^5\.1\.0: version 5\.0\.8-stand-in, 0 of \d+ rows fail, \d+ s$/m);
  });

  it('says what could not be run and why, runs the rest, offers to run failed rows again, and ends with 2', async () => {
    const names = ['missing.js', 'page.html', 'nothing.js', 'nanoplayer.5.1.1.min.js'];
    const { code, out } = await vendor(QUICK_ROWS, ...names.map(file));
    expect(code).to.equal(2);
    expect(out).to.match(/^\| 4 of \d+ rows differ \| 5\.1\.1 \|\n/);
    expect(out).to.include('--again');
    expect(out.match(/^Not run: .+$/gm)).to.deep.equal([
      `Not run: ${file('missing.js')} cannot be read.`,
      `Not run: ${file('page.html')} is no script.`,
      `Not run: ${file('nothing.js')} is no NanoPlayer.`,
    ]);
  });

  it('asks for a build, and refuses an option that it does not know', async () => {
    expect(await vendor()).to.deep.include({
      code: 2,
      err: 'Name at least one build: npm run vendor -- PATH…\n',
    });
    const { code, err } = await vendor('--agian', file('nothing.js'));
    expect([code, err]).to.deep.equal([2, '--agian is no option: --again, --rows=PATTERN\n']);
  });
});
