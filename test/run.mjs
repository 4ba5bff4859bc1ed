// `npm test`: everything, in Node and in a browser, one after the other; ends with one line of totals.
// `npm test -- edge e2e` runs only the named parts, `npm test -- test/edge/store.test.ts` only the named files.
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './helpers/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// Parts that measure time or share a browser run one file at a time: two cores play two videos well, not three.
const TIMED = /(?:renewal|recovery)\.test\.ts$/;
const NODE_PARTS = [
  { name: 'unit', folders: ['unit'], parallel: true },
  { name: 'edge', folders: ['edge'], parallel: true },
  { name: 'server', folders: ['server'], parallel: true },
  { name: 'project', folders: ['project'], parallel: false },
  { name: 'contract', folders: ['contract'], parallel: false, live: true },
  { name: 'e2e', folders: ['e2e'], parallel: true, live: true, only: (file) => !TIMED.test(file) },
  { name: 'e2e', folders: ['e2e'], parallel: false, live: true, only: (file) => TIMED.test(file) },
];

const totals = { passed: 0, failed: 0, skipped: 0 };
const unsteady = [];
const wanted = process.argv.slice(2);
const wantedFiles = wanted.filter((name) => name.endsWith('.test.ts'));
const wants = (name) => wanted.length === 0 || wanted.includes(name);
const isBrowserFile = (file) => /^test\/(?:unit|element)\//.test(file);

async function testFiles(folder) {
  const entries = await readdir(join(root, 'test', folder), { recursive: true }).catch(() => []);
  return entries
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join('test', folder, file));
}

/** Runs a program and gives its exit code and what it printed, which is shown as well. */
function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** A part's numbers. A part that broke without naming a failed test counts as one. */
function numbersOf({ code, output }, pattern) {
  const count = (name) => Number(pattern(name).exec(output)?.[1] ?? 0);
  const failed = count('fail');
  return {
    passed: count('pass'),
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: count('skipped'),
  };
}

function add(numbers) {
  for (const name of Object.keys(totals)) totals[name] += numbers[name];
}

/** The files that a part's output names at its failures; all of them where it names one that they share. */
function failedFiles(output, files) {
  const named = [...output.matchAll(/^test at (\S+?):\d+:\d+$/gm)].map(([, file]) => file);
  return files.filter((file) => named.includes(file) || !named.every((one) => files.includes(one)));
}

async function runNodePart({ folders, parallel, live = false, only = () => true }) {
  const files = (await Promise.all(folders.map(testFiles))).flat().filter(only);
  if (files.length === 0) return;
  const result = await runFiles(files, parallel);
  const again = live && result.code !== 0 ? failedFiles(result.output, files) : [];
  const numbers = numbersOf(result, nodeCount);
  if (again.length === 0) return add(numbers);
  // A live picture needs the machine to itself. What fails alone as well has failed; the rest is named, not hidden.
  const names = again.join(', ');
  console.log(`\nFailed beside others, and is run again alone: ${names}\n`);
  const second = await runFiles(again, false);
  unsteady.push(...again);
  const { passed, failed, skipped } = numbers;
  add(second.code === 0 ? { passed: passed + failed, failed: 0, skipped } : numbers);
}

const nodeCount = (name) => new RegExp(`^ℹ ${name} (\\d+)$`, 'm');

function runFiles(files, parallel) {
  const args = [
    '--conditions=h5live-source',
    '--import',
    'tsx',
    '--import',
    './test/helpers/mocha-globals.mjs',
  ];
  args.push('--test', '--test-reporter=spec', `--test-concurrency=${parallel ? 2 : 1}`, ...files);
  return run(args);
}

async function runBrowserPart(files = []) {
  const named = files.length > 0 ? ['--files', ...files] : [];
  const result = await run([join('node_modules', '@web', 'test-runner', 'dist', 'bin.js'), ...named]);
  const pattern = (name) =>
    new RegExp(`(\\d+) ${name === 'skipped' ? name : `${name}ed`}\\b(?=[^\\n]*\\n*$)`);
  add(numbersOf(result, pattern));
}

const started = Date.now();
// Found, or fetched, before anything runs: who has none learns at once what to install.
await findBrowser().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
if (wantedFiles.length > 0) {
  const nodeFiles = wantedFiles.filter((file) => !file.startsWith('test/element/'));
  const browserFiles = wantedFiles.filter(isBrowserFile);
  if (nodeFiles.length > 0) add(numbersOf(await runFiles(nodeFiles, false), nodeCount));
  if (browserFiles.length > 0) await runBrowserPart(browserFiles);
}
for (const part of NODE_PARTS) if (wants(part.name)) await runNodePart(part);
if (wants('browser')) await runBrowserPart();
if (unsteady.length > 0) console.log(`\nNeeded a second run: ${unsteady.join(', ')}`);
console.log(`\nAll tests took ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
