// The test runner: `npm test` runs everything that answers within minutes, `npm run test:all` what takes longer.
//
//   npm test                                        everything, in the order of PHASES
//   npm test -- unit local-cloud                    only the named parts
//   npm test -- test/local-cloud/store.test.ts      only the named files
//   npm test -- test/unit/locales                   only the files in a folder
//   npm test -- test/local-cloud/store.test.ts --watch
//   npm test -- --again                             a file that fails is run once more, and counts as it comes out then
//   npm run test:engines                            elements, e2e and looks in Firefox and WebKitGTK, as far as they are installed
//   npm run test:engines -- webkit element          only the named engines, parts, folders or files
//
// A file of `test/unit` runs in Node and in a browser, one of `test/element` in a browser, all others in Node. Whoever watches
// a file of `test/unit` sees it in Node.
//
// Unit tests share a process, and a page. One that must be the first to use a module is in a file `….fresh.test.ts`.
// A test that needs the machine to itself says so in its file's name, `….alone.test.ts`, and gets it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OTHER_ENGINES } from './engines/engines.mjs';
import { ENGINE_PARTS, runEngines } from './engines/run-engines.mjs';
import { findBrowser } from './helpers/browser.mjs';
import { play } from './helpers/once-more.mjs';
import {
  isBrowserFile,
  isNodeFile,
  ROOT,
  runInBrowser,
  runInNode,
  testFiles,
  totals,
} from './helpers/run-tests.mjs';
import { isFresh, UNIT_TESTS } from './helpers/unit-tests-list.mjs';

const isAlone = (file) => file.endsWith('.alone.test.ts');

// Each phase is one process of the runner. Files within it run beside each other. What is published is built beside the first.
const PHASES = [
  { parts: ['unit', 'local-cloud', 'server'], atOnce: 3, fits: (file) => !isAlone(file) },
  { parts: ['browser'] },
  { parts: ['project', 'contract', 'e2e'], atOnce: 4, fits: (file) => !isAlone(file) },
  { parts: ['unit', 'local-cloud', 'server', 'project', 'contract', 'e2e'], atOnce: 1, fits: isAlone },
];
// These begin before all others of their phase: what takes longest would have a core to itself at the end.
const LONGEST = [
  'test/contract/contract.test.ts',
  'test/project/package.test.ts',
  'test/e2e/dashboard.test.ts',
  'test/e2e/snippets.test.ts',
  'test/server/owner-code.test.ts',
  'test/local-cloud/kept-data.test.ts',
];
const SLOW_PHASES = ['slow', 'docs', 'looks', 'backends', 'frameworks'].map((part) => ({
  parts: [part],
  atOnce: 1,
  fits: () => true,
}));

const PARTS = new Set(PHASES.flatMap(({ parts }) => parts));
const SLOW_PARTS = new Set(SLOW_PHASES.flatMap(({ parts }) => parts));

/** Most unit tests run in one process. */
async function partFiles(part) {
  const files = await testFiles(join('test', part));
  return part === 'unit' ? [UNIT_TESTS, ...files.filter(isFresh)] : files;
}

/** The files that a name means which is no part: itself, or those in a folder. */
async function namedFiles(name) {
  const path = relative(ROOT, join(process.cwd(), name));
  const found = name.endsWith('.test.ts') && existsSync(join(ROOT, path)) ? [path] : await testFiles(path);
  if (found.length > 0) return found;
  console.error(
    `${name} is no part, folder or file of tests. Parts: ${[...PARTS].join(', ')}; with --slow ${[...SLOW_PARTS].join(', ')}; ` +
      `with --engines ${[...Object.keys(OTHER_ENGINES), ...ENGINE_PARTS].join(', ')}.`,
  );
  process.exit(1);
}

const longestFirst = (files) => [
  ...LONGEST.filter((file) => files.includes(file)),
  ...files.filter((file) => !LONGEST.includes(file)),
];

async function runPhase({ parts, atOnce, fits }, isWanted) {
  const named = parts.filter(isWanted);
  if (named.length === 0) return;
  if (named.includes('browser')) return runFiles([], runInBrowser);
  if (named.includes('project')) await built;
  const files = (await Promise.all(named.map(partFiles))).flat().filter(fits);
  if (files.length > 0) await runFiles(longestFirst(files), (files) => runInNode(files, { atOnce }));
}

async function runFiles(files, run) {
  const outcome = await play(files, run, repeats);
  repeated.push(...outcome.repeated);
}

/** Builds what is published once for all that look at it side by side. What fails here, fails there again. */
async function buildOnce() {
  const code = `import { builtOnce } from './build/build.mjs'; await builtOnce();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT, stdio: 'ignore' });
  await new Promise((resolve) => child.on('close', resolve));
}

async function runNamed(files, watches) {
  const inNode = files.filter(isNodeFile);
  const inBrowser = files.filter(isBrowserFile);
  if (watches)
    return inNode.length > 0 ? runInNode(inNode, { watches: true }) : runInBrowser(inBrowser, ['--watch']);
  if (inNode.length > 0) await runFiles(longestFirst(inNode), runInNode);
  if (inBrowser.length > 0) await runFiles(inBrowser, runInBrowser);
}

const started = Date.now();
const given = process.argv.slice(2);
const wanted = given.filter((word) => !word.startsWith('--'));
const isSlow = given.includes('--slow');
const inEngines = given.includes('--engines');
const repeats = given.includes('--again');
const repeated = [];
const known = inEngines
  ? [...Object.keys(OTHER_ENGINES), ...ENGINE_PARTS]
  : [...(isSlow ? SLOW_PARTS : PARTS)];
const names = wanted.filter((name) => !known.includes(name));
const files = (await Promise.all(names.map(namedFiles))).flat();
// Found, or fetched, before anything runs: who has none learns at once what to install.
if (!inEngines)
  await findBrowser().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
const isWanted = (part) => wanted.length === 0 || wanted.includes(part);
const isUsual = files.length === 0 && !isSlow && !inEngines;
const built = isUsual && isWanted('project') ? buildOnce() : undefined;
if (inEngines) await runEngines(wanted, files, repeats);
else if (files.length > 0) await runNamed(files, given.includes('--watch'));
else for (const phase of isSlow ? SLOW_PHASES : PHASES) await runPhase(phase, isWanted);
if (repeated.length > 0) console.log(`\nRun once more: ${repeated.join(' ')}`);
console.log(`\nAll tests took ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
// Nothing that was run is a failure too, but where an engine is not installed, which says so.
const isEmpty = totals.passed === 0 && !(inEngines && totals.skipped > 0);
process.exitCode = totals.failed > 0 || isEmpty ? 1 : 0;
