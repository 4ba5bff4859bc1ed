import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';

/** A program that runs beside the test. */
export interface Program {
  /** Everything that it has printed, to both outputs. */
  readonly log: () => string;
  /** What comes on its fourth channel, which it may talk to programs on. */
  readonly control: () => string;
  /** Ends it, and all that it started. */
  stop(): Promise<void>;
}

/** What a program is given. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a program to its end and gives what it printed. @throws {Error} with what it said, where it fails */
export function run(command: string, args: readonly string[], { cwd, env }: Surroundings): string {
  try {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    return execFileSync(command, args, { cwd, env: withPath(env), encoding: 'utf8', stdio: [...stdio] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** Starts a program in a group of its own. */
export function startProgram(command: string, args: readonly string[], { cwd, env }: Surroundings): Program {
  const child = spawn(command, args, {
    cwd,
    env: withPath(env),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = once(child, 'close');
  let [log, control] = ['', ''];
  child.stdout?.on('data', (data: Buffer) => (log += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (log += data.toString()));
  (child.stdio[3] as Readable).on('data', (data: Buffer) => (control += data.toString()));
  return {
    log: () => log,
    control: () => control,
    async stop() {
      // What it started, such as a server behind `npm start`, belongs to its group.
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
        process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** A port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// Nothing of this process's own settings but what a program needs to be found, and to find its cache.
function withPath(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR !== undefined && { TMPDIR }), ...env };
}
