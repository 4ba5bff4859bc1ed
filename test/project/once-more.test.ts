// A file that fails is run once more, where that is asked for, and counts as it comes out then.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';

/** Whether a test passes, or which of its hooks fails. */
type TestOutcome = boolean | 'before' | 'after';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('the runner of tests', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'once-more-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Runs files of three tests, of which the last comes out so at the first time, the second, …: the totals, and what was repeated. */
  async function played(files: readonly (readonly TestOutcome[])[], repeats: boolean): Promise<unknown> {
    const made = await mkdtemp(join(folder, 'files-'));
    const paths = await Promise.all(
      files.map(async (outcomes, index) => {
        const file = join(made, `${index}.test.mjs`);
        await writeFile(
          file,
          `import assert from 'node:assert';
          import { appendFileSync, readFileSync } from 'node:fs';
          import { after, before, describe, it } from 'node:test';
          const times = '${file}.times';
          appendFileSync(times, '.');
          const outcome = ${JSON.stringify(outcomes)}[readFileSync(times).length - 1];
          describe('tests', () => {
            before(() => assert(outcome !== 'before'));
            after(() => assert(outcome !== 'after'));
            it('passes', () => undefined);
            it('is left out', { skip: 'why' });
            it('comes out so', () => assert(outcome));
          });`,
        );
        return file;
      }),
    );
    const code = `import { play } from './test/helpers/once-more.mjs';
      import { runInNode, totals } from './test/helpers/run-tests.mjs';
      const { repeated } = await play(${JSON.stringify(paths)}, (files) => runInNode(files, { atOnce: 2 }), ${repeats});
      console.log(JSON.stringify([totals, repeated.length]));`;
    const args = ['--input-type=module', '-e', code];
    // Without what Node has told this file of, which is one of its tests.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
    return JSON.parse(stdout.trim().split('\n').at(-1)!);
  }

  const rows: readonly [title: string, files: TestOutcome[][], repeats: boolean, told: unknown][] = [
    ['runs once what passes', [[true]], true, [{ passed: 2, failed: 0, skipped: 1 }, 0]],
    [
      'runs what fails once more, and counts it as it comes out then',
      [[false, true]],
      true,
      [{ passed: 2, failed: 0, skipped: 1 }, 1],
    ],
    [
      'runs once more only those of several files that fail',
      [
        [true, false],
        [false, true],
        [false, false],
      ],
      true,
      [{ passed: 5, failed: 1, skipped: 3 }, 2],
    ],
    [
      'counts what failed before the tests of a file each time it does, whatever comes of another',
      [
        ['before', 'before'],
        [false, true],
      ],
      true,
      [{ passed: 2, failed: 3, skipped: 2 }, 2],
    ],
    [
      'counts what failed after the tests of a file each time it does, whatever comes of another',
      [
        ['after', 'after'],
        [false, true],
      ],
      true,
      [{ passed: 4, failed: 1, skipped: 2 }, 2],
    ],
    ['runs nothing a third time', [[false, false, true]], true, [{ passed: 1, failed: 1, skipped: 1 }, 1]],
    [
      'runs all once where it is not asked for more',
      [[false, true]],
      false,
      [{ passed: 1, failed: 1, skipped: 1 }, 0],
    ],
  ];
  for (const [title, files, repeats, told] of rows)
    it(title, async () => {
      expect(await played(files, repeats)).to.deep.equal(told);
    });
});
