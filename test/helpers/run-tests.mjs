// Runs files of tests in processes of their own, shows what they print, and adds up what they say of themselves.
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE_VARIABLE } from '../engines/engines.mjs';
import { NODE_OPTIONS } from './node-options.mjs';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Of all that was run. */
export const totals = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} file whether a browser runs it itself */
export const isBrowserFile = (file) => /^test\/(?:unit|element)\//.test(file);

/** @param {string} file whether Node runs it */
export const isNodeFile = (file) => !file.startsWith('test/element/');

/** The tests in a folder, which may not be there. @param {string} folder @returns {Promise<string[]>} */
export async function testFiles(folder) {
  const entries = await readdir(join(ROOT, folder), { recursive: true }).catch(() => []);
  return entries
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(folder, file));
}

/**
 * @typedef {{ numbers: typeof totals, output: string }} Run
 * @typedef {{ atOnce?: number, watches?: boolean, env?: NodeJS.ProcessEnv }} NodeWishes
 */

/** What the last line of an output says of so many `passed`, `failed` or `skipped`. */
const lastNumber = (name, output) => new RegExp(`(\\d+) ${name}\\b(?=[^\\n]*\\n*$)`).exec(output)?.[1];

/** Runs a program, shows what it prints, and adds its numbers to the totals; one that broke without a failure counts as one. */
async function run(args, env = process.env) {
  // The browser's runner watches in a terminal only, where it takes keys.
  const watches = args.includes('--watch');
  const stdio = watches ? 'inherit' : ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio, env });
  let output = '';
  child.stdout?.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (watches) process.exit(code ?? 0);
  const numbers = Object.fromEntries(
    Object.keys(totals).map((name) => [name, Number(lastNumber(name, output) ?? 0)]),
  );
  if (numbers.failed === 0 && code !== 0) numbers.failed = 1;
  for (const name of Object.keys(totals)) totals[name] += numbers[name];
  return { numbers, output };
}

/** Takes what is run once more out of a run, and out of the totals. @param {Run} run @param {typeof totals} numbers */
export function uncount(run, numbers) {
  for (const name of Object.keys(totals)) {
    totals[name] -= numbers[name];
    run.numbers[name] -= numbers[name];
  }
}

/**
 * Runs files in Node, each in a process of its own, and begins with the first.
 *
 * @param {readonly string[]} files @param {NodeWishes} [wishes] @returns {Promise<Run>}
 */
export async function runInNode(files, { atOnce = 1, watches = false, env = process.env } = {}) {
  const args = [...NODE_OPTIONS];
  if (watches) args.push('--test', '--test-reporter=spec', '--watch', ...files);
  else args.push('test/helpers/run-files.mjs', `${atOnce}`, ...files);
  return run(args, env);
}

/**
 * Runs files in a browser, each on a page of its own.
 *
 * @param {readonly string[]} files all that a browser runs, where there are none @param {readonly string[]} [more] arguments
 * @param {NodeJS.ProcessEnv} [env] @returns {Promise<Run>}
 */
export async function runInBrowser(files, more = [], env = process.env) {
  const named = files.length > 0 ? ['--files', ...files] : [];
  const runner = join('node_modules', '@web', 'test-runner', 'dist', 'bin.js');
  return run([...(env[ENGINE_VARIABLE] ? ['--import', 'tsx'] : []), runner, ...named, ...more], env);
}
