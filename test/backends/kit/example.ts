import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtOnce } from '../../../build/build.mjs';
import type { Edge } from '../../../demo/local-cloud/edge.js';
import { STAND_IN_PATH } from '../../../demo/local-cloud/pages.js';
import { STREAM } from '../../helpers/forge.js';
import { freePort, run, startProgram, type Program } from './program.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What each token of an example lives, in seconds. */
export const LIFE_SECONDS = 8;

/** An example that was installed as its owner would. */
export class Example {
  readonly #folder: string;
  #program: Program | undefined;
  #origin = '';

  /** @param folder where it is copied to */
  constructor(name: string, folder: string) {
    this.#folder = join(folder, name);
    cpSync(join(root, 'demo/backends', name), this.#folder, { recursive: true });
  }

  get origin(): string {
    return this.#origin;
  }

  /** Everything that its server has printed. */
  get log(): string {
    return this.#program?.log() ?? '';
  }

  /** Installs it with this package as it was packed, builds it where it has to be, and starts it. */
  async start(tarball: string, edge: Edge): Promise<void> {
    const port = await freePort();
    this.#origin = `http://localhost:${port}`;
    const cwd = this.#folder;
    const playerSrc = `${edge.origin}${STAND_IN_PATH}`;
    const env = {
      NANOSTREAM_API_KEY: edge.keys.apiKey,
      NANOSTREAM_TOKEN_API: edge.origin,
      STREAM_NAME: STREAM,
      PORT: String(port),
      ORIGIN: this.#origin,
      TOKEN_LIFE: String(LIFE_SECONDS),
      RTMP_URL: 'rtmp://localhost/splay',
      WEBSOCKET_URL: `${edge.origin.replace('http', 'ws')}/h5live/authstream`,
      PLAYER_SRC: playerSrc,
      PLAYER_INTEGRITY: await digestOf(playerSrc),
      NEXT_TELEMETRY_DISABLED: '1',
    };
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', tarball], { cwd, env: {} });
    run('npm', ['run', 'build', '--if-present'], { cwd, env });
    this.#program = startProgram('npm', ['start', '--silent'], { cwd, env });
    await this.#answers();
  }

  async stop(): Promise<void> {
    await this.#program?.stop();
  }

  /** The files of the example, and what was built from them, that hold a text. */
  filesWith(text: string): string[] {
    const files = readdirSync(this.#folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.includes('/node_modules/'));
    if (files.length < 3) throw new Error('there is nothing to look through');
    return files.filter((file) => readFileSync(file).includes(text));
  }

  async #answers(): Promise<void> {
    for (const end = Date.now() + 30_000; Date.now() < end;) {
      if (
        await fetch(this.#origin).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the example does not answer:\n${this.log}`);
  }
}

async function digestOf(address: string): Promise<string> {
  const script = Buffer.from(await (await fetch(address)).arrayBuffer());
  return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}

/** Builds and packs this package; `PACKAGE` in the environment names a packed file that is to be tested instead. */
export async function packPackage(folder: string): Promise<string> {
  const { PACKAGE } = process.env;
  if (PACKAGE !== undefined) return PACKAGE;
  await builtOnce();
  const answer = run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, env: {} });
  const [packed] = JSON.parse(answer.slice(answer.indexOf('['))) as [{ filename: string }];
  return join(folder, packed.filename);
}
