// The example apps of `test/frameworks/apps`: built, or served as somebody develops them.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../backends/kit/program.js';
import { frameworksWithPackage } from './frameworks.js';

const run = promisify(execFile);
const APPS = fileURLToPath(new URL('../frameworks/apps', import.meta.url));

/** The frameworks that have an app there, with the package that names their version. */
export const FRAMEWORKS = {
  react: 'react',
  vue: 'vue',
  svelte: 'svelte',
  angular: '@angular/core',
  solid: 'solid-js',
  preact: 'preact',
  lit: 'lit',
} as const;

export type Framework = keyof typeof FRAMEWORKS;

/** Those that are wanted: all, or those that `FRAMEWORKS=react,vue` names. */
export const wantedFrameworks = (Object.keys(FRAMEWORKS) as Framework[]).filter(
  (name) => process.env['FRAMEWORKS']?.split(',').includes(name) ?? true,
);

/** A copy of the apps beside what is installed for them. */
export class FrameworkApps {
  /** Where the copy is. */
  readonly folder: string;
  /** Where everything is installed. */
  readonly installed: string;
  readonly #servers: ChildProcess[] = [];

  private constructor(installed: string) {
    this.installed = installed;
    this.folder = mkdtempSync(join(installed, 'apps-'));
    cpSync(APPS, this.folder, { recursive: true });
  }

  static async copied(): Promise<FrameworkApps> {
    return new FrameworkApps(await frameworksWithPackage());
  }

  /** Runs a program that is installed there, and gives what it printed. @throws {Error} with that, where it fails */
  async run(program: string, args: readonly string[], within = ''): Promise<string> {
    try {
      const { stdout } = await run(this.#path(program), args, { cwd: join(this.folder, within) });
      return stdout;
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
    }
  }

  /** Builds the apps of some frameworks; each is in the folder of its name then, in the one that is given back. */
  async build(names: readonly Framework[]): Promise<string> {
    const angular = names.includes('angular') ? this.run('ng', ['build'], 'angular') : undefined;
    if (names.some((name) => name !== 'angular')) await this.run('vite', ['build', '--emptyOutDir=false']);
    await angular;
    return join(this.folder, 'dist');
  }

  /** Starts a server as developers do, and gives its address. */
  async serve(program: 'vite' | 'ng', args: readonly string[], within = ''): Promise<string> {
    const port = await freePort();
    const all = [...args, '--port', String(port), '--host', '127.0.0.1'];
    const server = spawn(this.#path(program), all, { cwd: join(this.folder, within), stdio: 'ignore' });
    this.#servers.push(server);
    const address = `http://127.0.0.1:${port}`;
    for (const end = Date.now() + 120_000; Date.now() < end && server.exitCode === null;) {
      if (await fetch(address).then(() => true, () => false)) return address; // prettier-ignore
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${program} ${all.join(' ')} does not answer`);
  }

  async close(): Promise<void> {
    for (const server of this.#servers) {
      if (server.exitCode !== null) continue;
      server.kill();
      await once(server, 'exit');
    }
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true, force: true });
  }

  #path(program: string): string {
    return join(this.installed, 'node_modules', '.bin', program);
  }
}
