// Makes `dist`: npm run build. Says what weighs more than its budget, and fails then.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { weighedFiles } from './budget.mjs';
import { editorFiles } from './editors.mjs';
import { frameworkFiles } from './framework-types.mjs';
import { oneAtATime } from './lock.mjs';
import { manifestOf } from './manifest.mjs';
import { errorsText } from '../docs/generated/errors-text.mjs';
import { referenceOf } from '../docs/generated/reference.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const NOTE = join(root, '.cache', 'built.json');
const LOCK = join(root, '.cache', 'building');

/** The folder that is built. */
export const DIST = join(root, 'dist');

/** What a build is made of: files and folders. */
const SOURCES = [
  'src',
  'build',
  'docs/generated',
  'docs/pages/elements',
  'docs/pages/errors.md',
  'docs/pages/theming.md',
  'rollup.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.build-node.json',
];

/** Makes `dist` from nothing, when no other process does. @throws {Error} where the source does not compile */
export const build = () => oneAtATime(LOCK, made);

async function made() {
  await rm(NOTE, { force: true });
  await rm(DIST, { recursive: true, force: true });
  await Promise.all([declarations(), modules()]);
  await descriptions();
  await leaveOutUnnamed();
}

/**
 * Makes `dist`, unless it is there as the source makes it. Processes that ask for it at once have it made by one of them.
 *
 * @returns {Promise<string>} the folder
 */
export function builtOnce() {
  return oneAtATime(LOCK, async () => {
    const source = await contentDigest(root, SOURCES);
    const note = await readFile(NOTE, 'utf8').catch(() => '');
    if (note === (await noteOf(source))) return DIST;
    await made();
    // What was changed while it was built is built the next time.
    await writeFile(NOTE, await noteOf(source));
    return DIST;
  });
}

const noteOf = async (source) => JSON.stringify({ source, dist: await contentDigest(root, ['dist']) });

/**
 * What stands for all that is in some files and folders, and for the Node that reads them.
 *
 * @param {string} base the folder that they are in
 * @param {readonly string[]} names
 */
export async function contentDigest(base, names) {
  const hash = createHash('sha256').update(process.version);
  for (const file of (await Promise.all(names.map((name) => filesIn(join(base, name))))).flat()) {
    const content = await readFile(file);
    const name = relative(base, file).replaceAll(sep, '/');
    hash.update(JSON.stringify([name, content.length])).update(content);
  }
  return hash.digest('hex');
}

/** The file itself, where it is no folder. */
async function filesIn(path) {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** In a process of their own, which calculates beside the other. */
async function declarations() {
  for (const project of ['tsconfig.build.json', 'tsconfig.build-node.json'])
    await run(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', project);
}

async function run(...args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${output}`);
}

/** What people, editors and frameworks are told of the elements, read from what was built. */
async function descriptions() {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const manifest = await manifestOf(DIST);
  const data = { 'custom-elements.json': manifest, ...editorFiles(manifest, version) };
  await writeFile(join(DIST, 'reference.md'), await referenceOf(manifest));
  await writeFile(join(DIST, 'errors.txt'), await errorsText(manifest));
  const texts = Object.entries(data).map(([file, content]) => [file, `${JSON.stringify(content)}\n`]);
  await mkdir(join(DIST, 'types'), { recursive: true });
  for (const [file, text] of [...texts, ...Object.entries(frameworkFiles(manifest))])
    await writeFile(join(DIST, file), text);
}

/** Leaves out declarations to which no entry leads: nobody can name them. */
async function leaveOutUnnamed() {
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const all = (await filesIn(DIST)).filter((file) => file.endsWith('.d.ts'));
  const types = Object.values(exports).flatMap((target) => target.types ?? []);
  const entries = types.map((file) => join(root, file)).filter((file) => !file.includes('*'));
  const named = new Set([...entries, ...all.filter((file) => dirname(file) === join(DIST, 'types'))]);
  for (const file of named)
    for (const [, target] of (await readFile(file, 'utf8')).matchAll(DECLARED_IMPORT))
      named.add(join(dirname(file), target.replace(/\.js$/, '.d.ts')));
  await Promise.all(all.filter((file) => !named.has(file)).map((file) => rm(file)));
}

const DECLARED_IMPORT = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

async function modules() {
  process.chdir(root);
  const { default: config } = await import('../rollup.config.mjs');
  // One after the other: what is built later names digests of what was built before.
  for (const { output, ...options } of config) {
    const bundle = await rollup({ ...options, logLevel: 'silent' });
    await bundle.write(output);
    await bundle.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  for (const { file, budget, bytes } of weighedFiles(DIST).filter(({ isOver }) => isOver)) {
    console.error(`${file} has ${(bytes / 1000).toFixed(1)} kB in Brotli, and a budget of ${budget}.`);
    process.exitCode = 1;
  }
}
