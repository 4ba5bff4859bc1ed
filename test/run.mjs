// The test runner: `npm test` runs everything that answers within minutes, `npm run test:all` what takes longer.
//
//   npm test                                        everything, in the order of PHASES
//   npm test -- unit local-cloud                    only the named parts
//   npm test -- test/local-cloud/store.test.ts      only the named files
//   npm test -- test/unit/locales                   only the files in a folder
//   npm test -- test/local-cloud/store.test.ts --watch
//   npm run test:engines                            elements and e2e in Firefox and WebKitGTK, as far as they are installed
//   npm run test:engines -- webkit element          only the named engines, parts, folders or files
//
// A file of `test/unit` runs in Node and in a browser, one of `test/element` in a browser, all others in Node. Whoever watches
// a file of `test/unit` sees it in Node.
//
// Unit tests share a process, and a page. One that must be the first to use a module is in a file `….fresh.test.ts`.
// A test that needs the machine to itself says so in its file's name, `….alone.test.ts`, and gets it.
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ENGINE_VARIABLE, findEngine, OTHER_ENGINES } from './engines/engines.mjs';
import { findBrowser } from './helpers/browser.mjs';
import { NODE_OPTIONS } from './helpers/node-options.mjs';
import { isFresh, UNIT_TESTS } from './helpers/unit-tests-list.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const isAlone = (file) => file.endsWith('.alone.test.ts');
const isBrowserFile = (file) => /^test\/(?:unit|element)\//.test(file);
const isNodeFile = (file) => !file.startsWith('test/element/');

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
const SLOW_PHASES = ['slow', 'backends', 'frameworks'].map((part) => ({
  parts: [part],
  atOnce: 1,
  fits: () => true,
}));

const PARTS = new Set(PHASES.flatMap(({ parts }) => parts));
const SLOW_PARTS = new Set(SLOW_PHASES.flatMap(({ parts }) => parts));
// What runs in other engines too: all that a browser runs itself, and what plays streams.
const ENGINE_PARTS = new Set(['element', 'e2e']);

const totals = { passed: 0, failed: 0, skipped: 0 };

async function testFiles(folder) {
  const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return entries
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(folder, file));
}

/** Most unit tests run in one process. */
async function partFiles(part) {
  const files = await testFiles(join('test', part));
  return part === 'unit' ? [UNIT_TESTS, ...files.filter(isFresh)] : files;
}

/** The files that a name means which is no part: itself, or those in a folder. */
async function namedFiles(name) {
  const path = relative(root, join(process.cwd(), name));
  const found = name.endsWith('.test.ts') && existsSync(join(root, path)) ? [path] : await testFiles(path);
  if (found.length > 0) return found;
  console.error(
    `${name} is no part, folder or file of tests. Parts: ${[...PARTS].join(', ')}; with --slow ${[...SLOW_PARTS].join(', ')}; ` +
      `with --engines ${[...Object.keys(OTHER_ENGINES), ...ENGINE_PARTS].join(', ')}.`,
  );
  process.exit(1);
}

/** Runs a program, shows what it prints, and adds its numbers to the totals; one that broke without a failure counts as one. */
async function run(args, numberOf, env = process.env) {
  // The browser's runner watches in a terminal only, where it takes keys.
  const watches = args.includes('--watch');
  const stdio = watches ? 'inherit' : ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, args, { cwd: root, stdio, env });
  let output = '';
  child.stdout?.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (watches) process.exit(code ?? 0);
  const numbers = Object.fromEntries(
    Object.keys(totals).map((name) => [name, Number(numberOf(name, output) ?? 0)]),
  );
  if (numbers.failed === 0 && code !== 0) numbers.failed = 1;
  for (const name of Object.keys(totals)) totals[name] += numbers[name];
  return { numbers, output };
}

const longestFirst = (files) => [
  ...LONGEST.filter((file) => files.includes(file)),
  ...files.filter((file) => !LONGEST.includes(file)),
];

const NODE_NAMES = { passed: 'pass', failed: 'fail', skipped: 'skipped' };

async function runInNode(files, atOnce, watches = false, env = process.env) {
  if (files.length === 0) return undefined;
  const args = [...NODE_OPTIONS];
  if (watches) args.push('--test', '--test-reporter=spec', '--watch', ...files);
  else args.push('test/helpers/run-files.mjs', `${atOnce}`, ...longestFirst(files));
  return run(
    args,
    (name, output) => new RegExp(`^ℹ ${NODE_NAMES[name]} (\\d+)$`, 'm').exec(output)?.[1],
    env,
  );
}

async function runInBrowser(files, more = [], env = process.env) {
  const named = files.length > 0 ? ['--files', ...files] : [];
  const runner = join('node_modules', '@web', 'test-runner', 'dist', 'bin.js');
  return run(
    [...(env[ENGINE_VARIABLE] ? ['--import', 'tsx'] : []), runner, ...named, ...more],
    (name, output) => new RegExp(`(\\d+) ${name}\\b(?=[^\\n]*\\n*$)`).exec(output)?.[1],
    env,
  );
}

async function runPhase({ parts, atOnce, fits }, isWanted) {
  const named = parts.filter(isWanted);
  if (named.length === 0) return;
  if (named.includes('browser')) return runInBrowser([]);
  if (named.includes('project')) await built;
  const files = (await Promise.all(named.map(partFiles))).flat().filter(fits);
  await runInNode(files, atOnce);
}

/** Builds what is published once for all that look at it side by side. What fails here, fails there again. */
async function buildOnce() {
  const code = `import { builtOnce } from './build/build.mjs'; await builtOnce();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: 'ignore' });
  await new Promise((resolve) => child.on('close', resolve));
}

async function runNamed(files, watches) {
  const inNode = files.filter(isNodeFile);
  const inBrowser = files.filter(isBrowserFile);
  if (watches) return inNode.length > 0 ? runInNode(inNode, 1, true) : runInBrowser(inBrowser, ['--watch']);
  await runInNode(inNode, 1);
  if (inBrowser.length > 0) await runInBrowser(inBrowser);
}

/** Runs parts or files in another engine, where that is installed, and ends with what was run there. */
async function runInEngine(engine, { parts, files }) {
  const { title, packages } = OTHER_ENGINES[engine];
  try {
    findEngine(engine);
  } catch (error) {
    totals.skipped += 1;
    console.log(`\n${title}: skipped. ${error.message}`);
    return;
  }
  const env = { ...process.env, [ENGINE_VARIABLE]: engine };
  const { version, codecs } = await describeEngine(env);
  console.log(`\n${version}`);
  const inBrowser = files.filter(isBrowserFile);
  const played = files.filter((file) => !isBrowserFile(file));
  const runs = [];
  const skipped = [];
  if (parts.includes('e2e')) {
    const { fit, unfit, why } = await playedIn(engine);
    played.push(...fit);
    totals.skipped += unfit.length;
    skipped.push(...unfit.map((file) => `${file} # ${why}`));
  }
  if (parts.includes('element') || inBrowser.length > 0) runs.push(await runInBrowser(inBrowser, [], env));
  const without = Object.keys(codecs).filter((codec) => !codecs[codec]);
  if (played.length > 0 && without.length > 0) {
    totals.skipped += played.length;
    const why = `plays no ${without.join(' and no ')} here. On Debian: apt-get install ${packages}`;
    skipped.push(...played.map((file) => `${file} # ${title} ${why}`));
  } else if (played.length > 0) runs.push(await runInNode(played, 1, false, env));
  for (const { output } of runs)
    skipped.push(...[...output.matchAll(/^\s*﹣ (.+)$/gm)].map(([, test]) => test));
  const [passed, failed] = ['passed', 'failed'].map((key) =>
    runs.reduce((sum, { numbers }) => sum + numbers[key], 0),
  );
  console.log(
    `\n${version}: ${passed + failed} run, ${passed} passed, ${failed} failed, ${skipped.length} skipped`,
  );
  for (const test of skipped) console.log(`  skipped: ${test}`);
}

/** What plays streams needs a browser that hears of requests and exceptions; on blank pages it does not. */
async function playedIn(engine) {
  const files = await testFiles(join('test', 'e2e'));
  if (engine !== 'webkit') return { fit: files, unfit: [] };
  const isBlank = (file) => readFileSync(join(root, file), 'utf8').includes('onBlankPages(');
  return {
    fit: files.filter(isBlank),
    unfit: files.filter((file) => !isBlank(file)),
    why: 'WebDriver hears neither of requests nor of exceptions, and runs nothing before a page’s own scripts',
  };
}

/** Which release it is, and what it decodes. */
async function describeEngine(env) {
  const args = [...NODE_OPTIONS, 'test/engines/describe.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return JSON.parse(stdout);
}

async function runEngines(names, files) {
  const named = names.filter((name) => Object.hasOwn(OTHER_ENGINES, name));
  const parts = names.filter((name) => ENGINE_PARTS.has(name));
  const wanted =
    parts.length > 0 || files.length > 0 ? { parts, files } : { parts: [...ENGINE_PARTS], files };
  for (const engine of named.length > 0 ? named : Object.keys(OTHER_ENGINES))
    await runInEngine(engine, wanted);
}

const started = Date.now();
const given = process.argv.slice(2);
const wanted = given.filter((word) => !word.startsWith('--'));
const isSlow = given.includes('--slow');
const inEngines = given.includes('--engines');
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
const built = files.length === 0 && !isSlow && isWanted('project') ? buildOnce() : undefined;
if (inEngines) await runEngines(wanted, files);
else if (files.length > 0) await runNamed(files, given.includes('--watch'));
else for (const phase of isSlow ? SLOW_PHASES : PHASES) await runPhase(phase, isWanted);
console.log(`\nAll tests took ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
