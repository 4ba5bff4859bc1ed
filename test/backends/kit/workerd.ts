import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { until } from '../../helpers/viewer.js';
import type { AppEnv } from '../../server/kit/app.js';
import type { RunningApp } from '../../server/kit/suite.js';
import { run, startProgram } from './program.js';

const WORKER = fileURLToPath(new URL('../worker/worker.ts', import.meta.url));
const SETTINGS = ['API_KEY', 'TOKEN_API', 'ORIGINS', 'POLICY', 'PROXIES', 'KIND'] as const;

/** Cloudflare's runtime, of this version: its program is a package of the npm registry. */
export const WORKERD = 'workerd@1.20261117.1';

// The local cloud is on this machine, where Workers are not let to by default.
const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01",
  bindings = [${SETTINGS.map((name) => `(name = "${name}", fromEnvironment = "${name}")`).join(', ')}],
);
`;

/** Installs workerd into a folder and puts the suite's backend there. */
export async function installWorkerd(folder: string): Promise<void> {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', WORKERD], { cwd: folder, env: {} });
  await build({
    entryPoints: [WORKER],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['h5live-source'],
    logLevel: 'silent',
  });
  writeFileSync(join(folder, 'config.capnp'), CONFIG);
}

/** Starts the suite's backend in workerd, with these settings, on a free port. */
export async function startWorkerd(folder: string, env: AppEnv): Promise<RunningApp> {
  const program = createRequire(join(folder, 'package.json')).resolve('workerd/bin/workerd');
  const args = ['serve', '--verbose', '--control-fd=3', 'config.capnp'];
  const workerd = startProgram(program, args, { cwd: folder, env: { ...env } });
  const port = () => /"event":"listen","socket":"http","port":(\d+)/.exec(workerd.control())?.[1];
  try {
    await until('workerd listens', () => port() !== undefined, 20_000);
  } catch (error) {
    await workerd.stop();
    throw new Error(workerd.log(), { cause: error });
  }
  return { origin: `http://127.0.0.1:${port()}`, log: workerd.log, close: workerd.stop };
}
