// The command that holds builds of the player against the contract, with the stand-in and broken copies of it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { bundled } from '../contract/harness.js';

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
    expect(out).to.match(/^\| 4 rows differ \| Does not hold in \| Holds only when run alone in \|$/m);
    expect(out.match(/^\| constructor: .+ \|$/gm)).to.have.length(4);
    expect(out).not.to.match(/^\| constructor: .+(?<! \| 5\.1\.1 \| {2}\|)$/m);
    expect(out).not.to.include('--again');
    expect(err).to.match(/^5\.1\.0: version 5\.0\.8-stand-in, 0 of \d+ rows fail, \d+ s$/m);
  });

  it('says what could not be run and why, runs the rest, offers to run failed rows again, and ends with 2', async () => {
    const names = ['missing.js', 'page.html', 'nothing.js', 'nanoplayer.5.1.1.min.js'];
    const { code, out } = await vendor(QUICK_ROWS, ...names.map(file));
    expect(code).to.equal(2);
    expect(out).to.match(/^\| 4 rows differ \|/m);
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
