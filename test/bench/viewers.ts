// Many viewers at once: one edge, and plain clients in one other process, each with a token of its own. Tells who missed
// a fragment, how late fragments came, and what the edge's memory does. `npm run bench:viewers -- 200 60`: viewers, then
// seconds. Where the machine has `taskset` and two cores, edge and clients have one each.
import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { sign, STREAM } from '../helpers/forge.js';
import { steadyMs, type Arrivals, type FromClients, type ToClients } from './viewers-clients.js';

const VIEWERS = Number(process.argv[2] ?? 200);
const SECONDS = Number(process.argv[3] ?? 60);
const SETTLE_MS = 2_000;
const MARKS = [...new Set([0, 10, SECONDS])].filter((mark) => mark <= SECONDS);
const LATEST_MS = 100;
// Asked now: a process that has one core of its own knows of no other.
const CORES = availableParallelism();

/** A fragment on its way: when it was made, and when it should have been. */
interface Made {
  readonly atMs: number;
  readonly dueMs: number;
}

interface Memory {
  readonly seconds: number;
  readonly rssMB: number;
  /** After garbage has been collected. */
  readonly heapMB: number;
  /** Of the edge's process, since the mark before. */
  readonly cpuPercent: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Gives a process one core of its own; answers whether that could be done. */
function pin(pid: number | undefined, core: number): boolean {
  try {
    if (pid === undefined || CORES < 2) return false;
    execFileSync('taskset', ['-a', '-c', '-p', String(core), String(pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function noteMade(edge: Edge): Map<number, Made> {
  const made = new Map<number, Made>();
  edge.source.subscribe(({ sequence, startMs, durationMs }) => {
    const atMs = steadyMs();
    const lateMs = Date.now() - (edge.source.clockReference().epochMs + startMs + durationMs);
    made.set(sequence, { atMs, dueMs: atMs - lateMs });
  });
  return made;
}

async function answer(clients: ChildProcess, message: ToClients): Promise<FromClients> {
  clients.send(message);
  const [heard] = (await once(clients, 'message')) as [FromClients];
  return heard;
}

async function watchMemory(): Promise<Memory[]> {
  const memory: Memory[] = [];
  const start = steadyMs();
  let [cpu, before] = [process.cpuUsage(), start];
  for (const mark of MARKS) {
    await pause(Math.max(0, start + mark * 1000 - steadyMs()));
    const { user, system } = process.cpuUsage(cpu);
    const cpuPercent = mark === 0 ? 0 : Math.round((user + system) / 10 / (steadyMs() - before));
    [cpu, before] = [process.cpuUsage(), steadyMs()];
    const { rss } = process.memoryUsage();
    collectGarbage();
    const toMB = (bytes: number) => Math.round(bytes / 2 ** 20);
    memory.push({
      seconds: mark,
      rssMB: toMB(rss),
      heapMB: toMB(process.memoryUsage().heapUsed),
      cpuPercent,
    });
  }
  return memory;
}

/** The share of the values that lies at or below each of them, in milliseconds. */
function spread(values: number[]): Record<string, number> {
  values.sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round(10 * (values[Math.floor((values.length - 1) * share)] ?? NaN)) / 10;
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1) };
}

function delays(
  arrivals: readonly Arrivals[],
  wanted: ReadonlyMap<number, Made>,
  from: keyof Made,
): number[] {
  return arrivals.flatMap(({ sequences, momentsMs }) =>
    sequences.flatMap((sequence, index) => {
      const made = wanted.get(sequence);
      return made ? [(momentsMs[index] ?? NaN) - made[from]] : [];
    }),
  );
}

const load = loadavg()[0]?.toFixed(2);
const edge = await startEdge();
const made = noteMade(edge);
const clients = fork(fileURLToPath(new URL('./viewers-clients.ts', import.meta.url)), {
  serialization: 'advanced',
});
const tokens = await Promise.all(
  Array.from({ length: VIEWERS }, (_, viewer) => sign(edge.keys, { user: `viewer-${viewer}` })),
);
const path = `${edge.origin.replace('http', 'ws')}/h5live/authstream?stream=${STREAM}`;
const joined = steadyMs();
await answer(clients, {
  addresses: tokens.map((token, at) => `${path}&cid=${at}&pid=${at}&jwtoken=${token}`),
});
const joinedMs = Math.round(steadyMs() - joined);
// Not before: threads that begin or end meanwhile are missed.
const pinned = [pin(process.pid, 0), pin(clients.pid, 1)].every(Boolean);
await pause(SETTLE_MS);

const from = steadyMs();
const memory = await watchMemory();
const until = steadyMs();
// What was made last is still on its way.
await pause(500);
const heard = await answer(clients, { report: true });
const arrivals = 'arrivals' in heard ? heard.arrivals : [];
clients.kill();
await edge.close();

const wanted = new Map([...made].filter(([, { atMs }]) => atMs >= from && atMs <= until));
const counts = arrivals.map(({ sequences }) => new Set(sequences.filter((one) => wanted.has(one))).size);
const starved = counts.filter((count) => count < wanted.size).length;
const beyond = spread(delays(arrivals, wanted, 'atMs'));
const tokensUsed = new Set(edge.admissions.map(({ tokenDigest }) => tokenDigest)).size;

console.log(
  `${arrivals.length} viewers, ${tokensUsed} tokens seen last, all joined within ${joinedMs} ms; ${SECONDS} s; ` +
    `load before ${load}; a core each: ${pinned ? 'yes' : 'no'}`,
);
console.table([
  { delay: 'after it was made', ...beyond },
  { delay: 'after it was due', ...spread(delays(arrivals, wanted, 'dueMs')) },
]);
console.log(
  `fragments made: ${wanted.size}; received by a viewer: ${Math.min(...counts)} to ${Math.max(...counts)}; ` +
    `closed: ${arrivals.filter(({ code }) => code !== undefined).length}`,
);
console.table(memory);
const [, early = memory[0]] = memory;
const grownMB = (memory.at(-1)?.rssMB ?? 0) - (early?.rssMB ?? 0);
console.log(
  `starved viewers: ${starved} (target 0); p99: ${beyond['p99Ms']} ms (target below ${LATEST_MS}); ` +
    `memory since the second mark: ${grownMB} MB`,
);
process.exit(0);
