// Runs what a browser runs itself, and what plays streams, in other engines, and says of each what was run there and what was not.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NODE_OPTIONS } from '../helpers/node-options.mjs';
import { play } from '../helpers/once-more.mjs';
import { isBrowserFile, ROOT, runInBrowser, runInNode, testFiles, totals } from '../helpers/run-tests.mjs';
import { ENGINE_VARIABLE, findEngine, OTHER_ENGINES } from './engines.mjs';
import { leftOut } from './held.mjs';

/** The parts that run in other engines too. */
export const ENGINE_PARTS = new Set(['element', 'e2e', 'looks']);

/**
 * Runs files in the engines that are installed; where none is named, parts of them, or everything.
 *
 * @param {readonly string[]} names of engines and parts @param {readonly string[]} files
 * @param {boolean} repeats whether a file that has failed is run once more
 */
export async function runEngines(names, files, repeats) {
  const engines = names.filter((name) => Object.hasOwn(OTHER_ENGINES, name));
  const parts = names.filter((name) => ENGINE_PARTS.has(name));
  for (const engine of engines.length > 0 ? engines : Object.keys(OTHER_ENGINES))
    await runInEngine(
      engine,
      files.length > 0 ? [] : parts.length > 0 ? parts : [...ENGINE_PARTS],
      files,
      repeats,
    );
}

async function runInEngine(engine, parts, files, repeats) {
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
  const shown = files.filter(isBrowserFile);
  const played = files.filter((file) => !isBrowserFile(file));
  const skipped = [];
  for (const file of parts.includes('e2e') ? await testFiles(join('test', 'e2e')) : []) {
    const why = leftOut(engine, file);
    if (why) skipped.push(`${file} # ${why}`);
    else played.push(file);
  }
  const without = Object.keys(codecs).filter((codec) => !codecs[codec]);
  if (without.length > 0) {
    const why = `${title} plays no ${without.join(' and no ')} here. On Debian: apt-get install ${packages}`;
    skipped.push(...played.splice(0).map((file) => `${file} # ${why}`));
  }
  // Nothing is played there.
  if (parts.includes('looks')) played.push(...(await testFiles(join('test', 'looks'))));
  totals.skipped += skipped.length;
  const outcomes = [];
  if (parts.includes('element') || shown.length > 0)
    outcomes.push(await play(shown, (files) => runInBrowser(files, [], env), repeats));
  for (const file of played) outcomes.push(await play([file], (files) => runInNode(files, { env }), repeats));
  const runs = outcomes.flatMap(({ runs }) => runs);
  const sum = (name) => runs.reduce((all, { numbers }) => all + numbers[name], 0);
  console.log(
    `\n${version}: ${sum('passed') + sum('failed')} run, ${sum('passed')} passed, ${sum('failed')} failed, ` +
      `${skipped.length + sum('skipped')} skipped`,
  );
  for (const { repeated } of outcomes) for (const file of repeated) console.log(`  run once more: ${file}`);
  for (const { output } of runs)
    skipped.push(...[...output.matchAll(/^\s*﹣ (.+)$/gm)].map(([, test]) => test));
  for (const test of new Set(skipped)) console.log(`  skipped: ${test}`);
}

/** Which release it is, and what it decodes. */
async function describeEngine(env) {
  const args = [...NODE_OPTIONS, 'test/engines/describe.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  return JSON.parse(stdout);
}
