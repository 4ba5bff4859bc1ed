// Runs files in another engine, and those that failed once more, which is told: now and then the driver of one loses its browser.
import { runInBrowser, runInNode, uncount } from '../helpers/run-tests.mjs';

/**
 * @typedef {import('../helpers/run-tests.mjs').Run} Run
 * @typedef {{ runs: Run[], repeated: string[] }} Outcome what counts, and which files were run once more
 */

/** How the browser's runner names a file that failed, and says what it came to. */
const FAILED = /^✖ (\S+): (\d+) passed, (\d+) failed, (\d+) skipped$/gm;

/**
 * Runs a file in Node.
 *
 * @param {string} file @param {NodeJS.ProcessEnv} env @param {boolean} repeats
 * @returns {Promise<Outcome>}
 */
export async function playFile(file, env, repeats) {
  const run = await runInNode([file], { env });
  const failed = [{ file, numbers: { ...run.numbers } }];
  return repeats && isFailed(run) ? again(run, failed, () => runInNode([file], { env })) : once(run);
}

/**
 * Runs files in the browser itself.
 *
 * @param {readonly string[]} files all of them, where there are none @param {NodeJS.ProcessEnv} env @param {boolean} repeats
 * @returns {Promise<Outcome>}
 */
export async function showFiles(files, env, repeats) {
  const run = await runInBrowser(files, [], env);
  if (!repeats || !isFailed(run)) return once(run);
  const failed = [...run.output.matchAll(FAILED)].map(([, file, passed, failed, skipped]) => ({
    file,
    numbers: { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) },
  }));
  // A runner that broke off has named none.
  if (failed.length === 0)
    return again(run, [{ file: 'all in the browser', numbers: { ...run.numbers } }], () =>
      runInBrowser(files, [], env),
    );
  return again(run, failed, () =>
    runInBrowser(
      failed.map(({ file }) => file),
      [],
      env,
    ),
  );
}

const isFailed = ({ numbers }) => numbers.failed > 0;
const once = (run) => ({ runs: [run], repeated: [] });

/** What a file came to at first counts no more. */
async function again(run, failed, runAgain) {
  const repeated = failed.map(({ file }) => file);
  console.log(`\nOnce more, as it failed: ${repeated.join(' ')}`);
  for (const { numbers } of failed) uncount(run, numbers);
  return { runs: [run, await runAgain()], repeated };
}
