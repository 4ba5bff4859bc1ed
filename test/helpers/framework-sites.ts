// The example sites of `test/frameworks/sites`, whose pages a server renders: built, and started as their owners would.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Edge } from '../../demo/local-cloud/edge.js';
import { freePort, startProgram, type Program } from '../backends/kit/program.js';
import { STREAM } from './forge.js';
import { installed, withPackage } from './frameworks.js';

const run = promisify(execFile);
const SITES_FOLDER = fileURLToPath(new URL('../frameworks/sites', import.meta.url));

/** What a site is made with, and how it is looked at. */
interface SiteKind {
  /** The package that names its version. */
  readonly made: string;
  /** The pages with a player, by their path, with the attributes that its server writes. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** How it is held to its types, a program each, where its build does not do that. */
  readonly checks: readonly (readonly string[])[];
  /** What its server in development is told of its port. */
  readonly development: (port: number) => readonly string[];
  /** The same of the server that it is started with, where that does not read `HOST` and `PORT`. */
  readonly start?: (port: number) => readonly string[];
}

const ATTRIBUTES = ['stream-name', 'token-endpoint', 'autoplay', 'muted'];
const usual = (port: number): readonly string[] => ['--host', '127.0.0.1', '--port', String(port)];
const next = (port: number): readonly string[] => ['--hostname', '127.0.0.1', '--port', String(port)];

export const SITES = {
  next: {
    made: 'next',
    // A component for React is given its properties in the browser.
    pages: { '/': ATTRIBUTES, '/component': [] },
    checks: [],
    development: next,
    start: next,
  },
  nuxt: {
    made: 'nuxt',
    pages: { '/': ATTRIBUTES },
    checks: [['vue-tsc', '--build', '--noEmit']],
    development: usual,
  },
  sveltekit: {
    made: '@sveltejs/kit',
    pages: { '/': ATTRIBUTES },
    checks: [['svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings']],
    development: usual,
  },
  astro: {
    made: 'astro',
    pages: { '/': ATTRIBUTES },
    checks: [['astro', 'check', '--minimumFailingSeverity', 'hint']],
    development: usual,
  },
} as const satisfies Readonly<Record<string, SiteKind>>;

export type SiteName = keyof typeof SITES;

/** Those that are wanted: all, or those that `FRAMEWORKS=next,nuxt` names. */
export const wantedSites = (Object.keys(SITES) as SiteName[]).filter(
  (name) => process.env['FRAMEWORKS']?.split(',').includes(name) ?? true,
);

// None of them tells anybody of its use.
const SILENT = {
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/** A site that runs. */
export interface RunningSite {
  readonly origin: string;
  readonly program: Program;
}

/** A copy of the sites beside what is installed for them. */
export class FrameworkSites {
  /** Where everything is installed. */
  readonly installed: string;
  readonly #folder: string;
  readonly #programs: Program[] = [];

  private constructor(installed: string) {
    this.installed = installed;
    this.#folder = mkdtempSync(join(installed, 'sites-'));
    cpSync(SITES_FOLDER, this.#folder, { recursive: true });
  }

  static async copied(): Promise<FrameworkSites> {
    return new FrameworkSites(await withPackage(await installed('sites', everyPackage())));
  }

  /** Builds a site. It is given nothing of the environment that it runs in. @throws {Error} with what was printed */
  async build(name: SiteName): Promise<void> {
    await this.#run(name, ['npm', 'run', 'build']);
  }

  /** Has a site's own compilers look at its types. @throws {Error} with what was printed */
  async check(name: SiteName): Promise<void> {
    for (const [program, ...args] of SITES[name].checks as readonly (readonly [string, ...string[]])[])
      await this.#run(name, [join(this.installed, 'node_modules/.bin', program), ...args]);
  }

  /** Starts a site that was built, or its server in development, with an edge to play from; waits until it answers. */
  async start(name: SiteName, edge: Edge, as: 'start' | 'dev' = 'start'): Promise<RunningSite> {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const kind: SiteKind = SITES[name];
    const args = as === 'dev' ? kind.development(port) : (kind.start?.(port) ?? []);
    const program = startProgram('npm', ['run', '--silent', as, '--', ...args], {
      cwd: join(this.#folder, name),
      env: { ...SILENT, ...environment(edge, origin), HOST: '127.0.0.1', PORT: String(port) },
    });
    this.#programs.push(program);
    for (const end = Date.now() + 120_000; Date.now() < end;) {
      if (await fetch(origin).then(({ ok }) => ok, () => false)) return { origin, program }; // prettier-ignore
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${name} does not answer:\n${program.log()}`);
  }

  async close(): Promise<void> {
    for (const program of this.#programs) await program.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #run(name: SiteName, [command = '', ...args]: readonly string[]): Promise<void> {
    const cwd = join(this.#folder, name);
    const { PATH, HOME } = process.env;
    try {
      await run(command, args, { cwd, env: { PATH, HOME, ...SILENT }, maxBuffer: 2 ** 26 });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${name}: ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
    }
  }
}

/** What a site is told when it runs. Nuxt has names of its own. */
function environment(edge: Edge, origin: string): Record<string, string> {
  const page = {
    STREAM_NAME: STREAM,
    RTMP_URL: 'rtmp://localhost/splay',
    WEBSOCKET_URL: `${edge.origin.replace('http', 'ws')}/h5live/authstream`,
  };
  const ofNuxt = Object.fromEntries(
    Object.entries(page).map(([key, value]) => [`NUXT_PUBLIC_${key}`, value]),
  );
  return {
    ...page,
    ...ofNuxt,
    ORIGIN: origin,
    NUXT_ORIGIN: origin,
    NANOSTREAM_API_KEY: edge.keys.apiKey,
    NUXT_API_KEY: edge.keys.apiKey,
    NANOSTREAM_TOKEN_API: edge.origin,
    NUXT_TOKEN_API: edge.origin,
  };
}

/** What all sites need, but this package: installed once, since they agree about versions. */
function everyPackage(): string {
  const all: Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, string>> = {
    dependencies: {},
    devDependencies: {},
    overrides: {},
  };
  for (const name of Object.keys(SITES)) {
    const list = JSON.parse(readFileSync(join(SITES_FOLDER, name, 'package.json'), 'utf8')) as Partial<
      typeof all
    >;
    for (const key of ['dependencies', 'devDependencies', 'overrides'] as const)
      Object.assign(all[key], list[key]);
  }
  delete all.dependencies['secure-h5live-player'];
  return JSON.stringify({
    private: true,
    type: 'module',
    ...all,
    allowScripts: { esbuild: false, sharp: false },
  });
}
