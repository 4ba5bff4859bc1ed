import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesBySource } from '../../build/module-bytes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** By how many bytes a module has grown in a file, before it is compressed; less than nothing where it shrank or left. */
export type Growth = readonly [source: string, bytes: number];

/** Builds what a commit had, with the packages that are installed now, and hands the folder over until that is done with. */
export function withDistOf<Result>(commit: string, use: (dist: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'size-since-'));
  const git = (...args: string[]): Buffer =>
    execFileSync('git', ['worktree', ...args], { cwd: root, stdio: 'pipe' });
  try {
    git('add', '--detach', folder, commit);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    // One that is over its budget is built all the same.
    try {
      execFileSync('npm', ['run', 'build', '--silent'], { cwd: folder, stdio: 'pipe' });
    } catch (error) {
      if (!readdirSync(folder).includes('dist')) throw error;
    }
    return use(join(folder, 'dist'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    git('prune');
  }
}

/** What differs between two builds of a file, by module: what has grown most first. A file may be in one of them only. */
export function growth(before: string, after: string, file: string): Growth[] {
  const [old, now] = [before, after].map((dist) => new Map(bytesBySource(dist, file)));
  return [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])]
    .map((source): Growth => [source, (now?.get(source) ?? 0) - (old?.get(source) ?? 0)])
    .filter(([, bytes]) => bytes !== 0)
    .sort(([, a], [, b]) => b - a);
}

/** The scripts of the folder for a CDN in any of some builds. */
export function cdnFiles(...dists: readonly string[]): string[] {
  const files = dists.flatMap((dist) =>
    readdirSync(join(dist, 'cdn'), { recursive: true, encoding: 'utf8' }),
  );
  return [...new Set(files)]
    .filter((file) => file.endsWith('.js'))
    .map((file) => join('cdn', file))
    .sort();
}
