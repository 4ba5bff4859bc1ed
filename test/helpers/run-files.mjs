// Runs the files that it is given, each in a process of its own, and begins with the first: `node --test` begins with those
// whose names come first in the alphabet, so that whatever takes longest may be left for the end, alone.
//   node [options for each file] test/helpers/run-files.mjs HOW_MANY_AT_ONCE FILE…
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';

// A file that hangs fails, and is ended, instead of the whole run.
const LONGEST_MS = 15 * 60_000;

const [concurrency, ...files] = process.argv.slice(2);
run({ files, concurrency: Number(concurrency), timeout: LONGEST_MS })
  .on('test:fail', () => (process.exitCode = 1))
  .compose(new Spec())
  .pipe(process.stdout);
