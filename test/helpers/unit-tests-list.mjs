import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether a file's tests must be the first to use a module, and have a process, or a page, to themselves. */
export const isFresh = (/** @type {string} */ file) => file.endsWith('.fresh.test.ts');

/** The files of all other unit tests. */
export function unitTests() {
  const folder = fileURLToPath(new URL('../unit/', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `test/unit/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && !isFresh(file))
    .sort();
}
