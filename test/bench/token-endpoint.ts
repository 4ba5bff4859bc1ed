// How many tokens an endpoint gives in a second: the handler of this package, with all that it checks, beside a plain
// Express endpoint that checks nothing, both at the same quick stand-in of the token API, each in a process of its own.
// `npm run bench:token-endpoint -- 10 2`: seconds of each measurement, rounds of both. It installs Express elsewhere.
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { STREAM } from '../helpers/forge.js';
import { CONNECTIONS, load } from './token-endpoint/load.js';

const [SECONDS, ROUNDS] = [Number(process.argv[2] ?? 10), Number(process.argv[3] ?? 2)];
const PAGE = 'https://www.example.com';
const here = (file: string): string => fileURLToPath(new URL(`./token-endpoint/${file}`, import.meta.url));

interface Server {
  readonly name: 'ours' | 'plain';
  readonly child: ChildProcess;
  readonly port: number;
}

const HEAD = [
  'host: www.example.com',
  `origin: ${PAGE}`,
  'cookie: viewer=alice',
  'x-forwarded-for: 203.0.113.7',
  'accept: application/json',
].join('\r\n');
const get = (reason: string): string =>
  `GET /playback-token?stream=${STREAM}&reason=${reason} HTTP/1.1\r\n${HEAD}\r\n\r\n`;
const post = (reason: string): string => {
  const body = JSON.stringify({ stream: STREAM, reason });
  const length = `content-type: application/json\r\ncontent-length: ${body.length}`;
  return `POST /playback-token HTTP/1.1\r\n${HEAD}\r\n${length}\r\n\r\n${body}`;
};
// After a refusal nothing is given again; the plain endpoint reads no reason.
const ROWS = {
  'GET, a fresh token each time': get('refused'),
  'POST, a fresh token each time': post('refused'),
  'GET, a viewer who loads the page again': get('start'),
  'POST, a viewer who loads the page again': post('start'),
};

async function start(
  file: string,
  folder: string,
  env: Record<string, string>,
): Promise<[ChildProcess, number]> {
  const child = fork(join(folder, file), {
    cwd: folder,
    execArgv: [],
    env: { ...env, NODE_ENV: 'production' },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return [child, port];
}

/** Time that a server's process has had of the processors, in microseconds. */
async function cpuOf({ child }: Server): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
  return cpu.user + cpu.system;
}

/** Code that has not run often is many times slower. */
async function warmUp(server: Server, request: string): Promise<void> {
  for (let count = 0; count < 3_000;) count += await load(server.port, request, 500);
}

async function measure(server: Server, request: string): Promise<[perSecond: number, cpuMicros: number]> {
  const [cpu, startedAt] = [await cpuOf(server), performance.now()];
  const count = await load(server.port, request, SECONDS * 1000);
  const seconds = (performance.now() - startedAt) / 1000;
  return [count / seconds, ((await cpuOf(server)) - cpu) / count];
}

const folder = mkdtempSync(join(tmpdir(), 'token-endpoint-'));
writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', 'express@5'], { cwd: folder });
copyFileSync(here('plain.mjs'), join(folder, 'plain.mjs'));
await build({
  entryPoints: [here('ours.ts'), here('stub.ts')],
  outdir: folder,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  conditions: ['h5live-source'],
  logLevel: 'silent',
});

const [stub, stubPort] = await start('stub.js', folder, { STREAM });
const env = { API_KEY: 'k', TOKEN_API: `http://127.0.0.1:${stubPort}`, STREAM, PAGE };
const [ours, oursPort] = await start('ours.js', folder, env);
const [plain, plainPort] = await start('plain.mjs', folder, env);
const servers: Server[] = [
  { name: 'ours', child: ours, port: oursPort },
  { name: 'plain', child: plain, port: plainPort },
];

const table: Record<string, Record<string, string>> = {};
for (const [row, request] of Object.entries(ROWS)) {
  const sums = { ours: [0, 0], plain: [0, 0] };
  for (const server of servers) await warmUp(server, request);
  for (let round = 0; round < ROUNDS; round++)
    for (const server of servers) {
      const [perSecond, cpu] = await measure(server, request);
      sums[server.name] = [sums[server.name][0]! + perSecond / ROUNDS, sums[server.name][1]! + cpu / ROUNDS];
    }
  const [[oursPerSecond, oursCpu], [plainPerSecond, plainCpu]] = [sums.ours, sums.plain] as [
    number[],
    number[],
  ];
  table[row] = {
    'ours /s': oursPerSecond!.toFixed(0),
    'plain /s': plainPerSecond!.toFixed(0),
    ratio: (oursPerSecond! / plainPerSecond!).toFixed(2),
    'ours µs of CPU': oursCpu!.toFixed(0),
    'plain µs of CPU': plainCpu!.toFixed(0),
    'ratio of CPU': (plainCpu! / oursCpu!).toFixed(2),
  };
}
console.log(
  `${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each; load ${loadavg()[0]?.toFixed(1)}`,
);
console.table(table);
for (const child of [stub, ours, plain]) child.kill();
rmSync(folder, { recursive: true, force: true });
