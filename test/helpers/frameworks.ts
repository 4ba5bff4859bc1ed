// What the tests of frameworks install, once for all of them.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { builtOnce } from '../../build/build.mjs';
import { missingPackage } from './npm.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const LIST = join(root, 'test/frameworks/package.json');

/** Why nothing can be installed here, as the end of a title: nothing where it can. */
export const missingFrameworks = missingPackage('vite');

/**
 * The folder in which all packages of `test/frameworks/package.json` are installed: a project beneath it finds them, and none
 * of this repository's.
 */
export const frameworksFolder = (): Promise<string> => installed('frameworks', readFileSync(LIST, 'utf8'));

/**
 * A folder in which packages are installed. It is kept for the next file of tests, and for the next run, as long as the list is
 * the same.
 *
 * @param list what stands in its `package.json`
 */
export async function installed(name: string, list: string): Promise<string> {
  const digest = createHash('sha256').update(root).update(process.version).update(list).digest('hex');
  const folder = join(tmpdir(), `h5live-${name}-${digest.slice(0, 16)}`);
  if (existsSync(join(folder, 'installed')) && isOurs(folder)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, 'package.json'), list);
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  writeFileSync(join(folder, 'installed'), '');
  return folder;
}

// Everybody may put something into the folder for temporary files.
function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && [found.uid, -1].includes(userInfo().uid);
}

/** The same, with this package as it is published. */
export const frameworksWithPackage = async (): Promise<string> => withPackage(await frameworksFolder());

/** Installs this package, as it is published, where others are installed, and gives that folder. */
export async function withPackage(folder: string): Promise<string> {
  await builtOnce();
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await run('npm', [...args, `./${filename}`], { cwd: folder });
  rmSync(join(folder, filename));
  return folder;
}

/** Which version of a package is installed there. */
export function installedVersion(folder: string, name: string): string {
  const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
