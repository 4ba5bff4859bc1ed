// Runs the files that it is given, each in a process of its own, and begins with the first: `node --test` begins with those
// whose names come first in the alphabet, so that whatever takes longest may be left for the end, alone. Ends with a line for
// each file that failed, as the browser's runner does.
//   node [options for each file] test/helpers/run-files.mjs HOW_MANY_AT_ONCE FILE…
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';

// A file that hangs fails, and is ended, instead of the whole run.
const LONGEST_MS = 15 * 60_000;

const [concurrency, ...files] = process.argv.slice(2);
/** What each file comes to. */
const outcomes = new Map();

function count(name, { file, details, skip }) {
  if (details.type === 'suite') return;
  const outcome = outcomes.get(file) ?? { passed: 0, failed: 0, skipped: 0 };
  outcomes.set(file, outcome);
  outcome[skip === undefined ? name : 'skipped'] += 1;
}

run({ files, concurrency: Number(concurrency), timeout: LONGEST_MS })
  .on('test:pass', (test) => count('passed', test))
  .on('test:fail', (test) => {
    process.exitCode = 1;
    count('failed', test);
  })
  .compose(new Spec())
  .on('end', () => {
    for (const [file, { passed, failed, skipped }] of outcomes)
      if (failed > 0)
        console.log(`✖ ${relative('', file)}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  })
  .pipe(process.stdout);
