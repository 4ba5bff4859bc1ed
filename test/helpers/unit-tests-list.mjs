import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether a file's tests must be the first to use a module, and have a process, or a page, to themselves. */
export const isFresh = (/** @type {string} */ file) => file.endsWith('.fresh.test.ts');

/** What loads all other unit tests, into one process or one page. */
export const UNIT_TESTS = 'test/helpers/unit-tests.mjs';

/** The files of all other unit tests. */
export const unitTests = () => testFiles('unit').filter((file) => !isFresh(file));

/** The files that a browser runs, each on a page of its own. */
export const browserTests = () => [UNIT_TESTS, ...testFiles('unit').filter(isFresh), ...testFiles('element')];

function testFiles(/** @type {string} */ part) {
  const folder = fileURLToPath(new URL(`../${part}/`, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${part}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}
