// Runs the files that it is given, each in a process of its own, and begins with the first: `node --test` begins with those
// whose names come first in the alphabet, so that whatever takes longest may be left for the end, alone. Ends with a line for
// each file that failed, and one for all, as the browser's runner does.
//   node [options for each file] test/helpers/run-files.mjs HOW_MANY_AT_ONCE FILE…
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';

// A file that hangs fails, and is ended, instead of the whole run.
const LONGEST_MS = 15 * 60_000;

const [concurrency, ...files] = process.argv.slice(2);
/** What each file comes to. */
const outcomes = new Map();

function count(name, { file, name: title, details, skip }) {
  // A suite comes to what its tests come to, unless what is done before or after them fails.
  if (details.type === 'suite' && details.error?.failureType !== 'hookFailed') return;
  const outcome = outcomes.get(file ?? title) ?? { passed: 0, failed: 0, skipped: 0 };
  outcomes.set(file ?? title, outcome);
  outcome[skip === undefined ? name : 'skipped'] += 1;
}

const told = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

function tellOutcomes() {
  const sum = (name) => [...outcomes.values()].reduce((all, outcome) => all + outcome[name], 0);
  for (const [file, outcome] of outcomes)
    if (outcome.failed > 0) console.log(`✖ ${relative('', file)}: ${told(outcome)}`);
  console.log(told({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }));
}

run({ files, concurrency: Number(concurrency), timeout: LONGEST_MS })
  .on('test:pass', (test) => count('passed', test))
  .on('test:fail', (test) => {
    process.exitCode = 1;
    count('failed', test);
  })
  .compose(new Spec())
  .on('end', tellOutcomes)
  .pipe(process.stdout);
