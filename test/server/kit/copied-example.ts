import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort } from '../../backends/kit/program.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** An example of a backend, started from a copy of it, with this package's source in place of the packed one. */
export interface CopiedExample {
  readonly port: number;
  /** How the process ended; nothing while it runs. */
  readonly exitCode: () => number | null;
  /** Everything that it printed. */
  readonly log: () => string;
  close(): Promise<void>;
}

/**
 * Copies an example that needs no other package and starts it.
 *
 * @param env more of its settings
 * @throws {Error} with what it printed, where it does not start
 */
export async function startCopy(
  name: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CopiedExample> {
  const folder = mkdtempSync(join(tmpdir(), 'copied-'));
  cpSync(join(root, 'demo/backends', name), folder, { recursive: true });
  const inPackage = join(folder, 'node_modules/secure-h5live-player');
  mkdirSync(inPackage, { recursive: true });
  symlinkSync(join(root, 'src'), join(inPackage, 'src'));
  const exports = {
    './server': './src/server/index.ts',
    './server/node': './src/server/node.ts',
    './standalone': './standalone.js',
  };
  writeFileSync(join(inPackage, 'package.json'), JSON.stringify({ type: 'module', exports }));
  writeFileSync(join(inPackage, 'standalone.js'), `// ${'the element '.repeat(50_000)}`);
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', tsx(), 'server.js'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      NANOSTREAM_API_KEY: 'key',
      NANOSTREAM_TOKEN_API: 'http://127.0.0.1:1',
      STREAM_NAME: 'AAAAA-BBBBB',
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (data: Buffer) => (log += data.toString()));
  child.stderr.on('data', (data: Buffer) => (log += data.toString()));
  const close = async (): Promise<void> => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  while (!log.includes('Open http')) {
    if (child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      continue;
    }
    await close();
    throw new Error(log);
  }
  return { port, exitCode: () => child.exitCode, log: () => log, close };
}

function tsx(): string {
  return pathToFileURL(fileURLToPath(import.meta.resolve('tsx'))).href;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
