// Runs files, and those that fail once more, which is told: now and then the driver of a browser loses it, or a machine is too busy.
import { uncount } from './run-tests.mjs';

/**
 * @typedef {import('./run-tests.mjs').Run} Run
 * @typedef {(files: readonly string[]) => Promise<Run>} Runner runs files; all that it knows, where there are none
 * @typedef {{ runs: Run[], repeated: string[] }} Outcome what counts, and which files were run once more
 */

/** How a runner names a file that failed, and says what it came to. */
const FAILED = /^✖ (\S+): (\d+) passed, (\d+) failed, (\d+) skipped$/gm;

/**
 * Runs files.
 *
 * @param {readonly string[]} files @param {Runner} run @param {boolean} repeats whether those that fail are run once more
 * @returns {Promise<Outcome>}
 */
export async function play(files, run, repeats) {
  const first = await run(files);
  if (!repeats || first.numbers.failed === 0) return { runs: [first], repeated: [] };
  const failed = [...first.output.matchAll(FAILED)].map(([, file, passed, failed, skipped]) => ({
    file,
    numbers: { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) },
  }));
  // A runner that broke off has named none.
  const all = { file: files.join(' ') || 'everything', numbers: { ...first.numbers } };
  const repeated = (failed.length > 0 ? failed : [all]).map(({ file, numbers }) => {
    // What a file came to at first counts no more.
    uncount(first, numbers);
    return file;
  });
  console.log(`\nOnce more, as it failed: ${repeated.join(' ')}`);
  return { runs: [first, await run(failed.length > 0 ? repeated : files)], repeated };
}
