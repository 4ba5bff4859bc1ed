// `npm start`: the whole system on this machine. `-- --json` prints one line for programs, `-- --fresh` forgets all that
// was kept before.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEdge, type Edge } from './edge.js';
import { dashboardPage, errorsPage } from './links.js';
import { isLoopback } from './own-hosts.js';
import { RTMP_PORT as USUAL_RTMP_PORT } from './rtmp/rtmp-server.js';

const DEFAULT_PORT = '8010';
const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_FOLDER = fileURLToPath(new URL('../../.local-cloud', import.meta.url));

const LINK_NAMES = [
  ['jwt', 'valid token (JWT)'],
  ['sts', 'valid token (STS)'],
  ['expired', 'expired token'],
  ['otherStream', 'token for another stream'],
  ['noToken', 'no token'],
] as const;

async function main(): Promise<void> {
  const json = process.argv.includes('--json');
  // An empty one counts as none: an empty HOST would listen everywhere.
  const PORT = process.env['PORT'] || DEFAULT_PORT;
  const HOST = process.env['HOST'] || DEFAULT_HOST;
  const RTMP_PORT = process.env['RTMP_PORT'] || String(USUAL_RTMP_PORT);
  for (const [name, port] of Object.entries({ PORT, RTMP_PORT }))
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return fail(`${name} is no port number: ${port}`);
  const SWITCHES = process.env['H5LIVE_SWITCHES'] || 'completed';
  if (!/^(?:completed|never)$/.test(SWITCHES))
    return fail(`H5LIVE_SWITCHES is completed or never: ${SWITCHES}`);
  const folder = resolve(process.env['H5LIVE_DATA'] || DEFAULT_FOLDER);
  const store = { folder, fresh: process.argv.includes('--fresh') };
  let edge: Edge;
  try {
    const ports = { port: Number(PORT), rtmpPort: Number(RTMP_PORT) };
    edge = await startEdge({ host: HOST, ...ports, store, log: (line) => console.error(line) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      return fail(`Port ${PORT} on ${HOST} is taken. Choose another: PORT=0 npm start`);
    if (code === 'EACCES')
      return fail(`Port ${PORT} on ${HOST} is not allowed. Choose another: PORT=0 npm start`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      return fail(`HOST is no address of this machine: ${HOST}`);
    return fail(message);
  }
  if (SWITCHES === 'never') edge.faults.neverSwitch();
  // At once, whatever is under way: nothing here outlives the process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void edge.close().finally(() => process.exit(0));
      setTimeout(() => process.exit(0), 500).unref();
    });
  }
  const exposed = isLoopback(HOST) ? [] : exposure(HOST);
  // Standard output is for the line of JSON alone.
  if (json) for (const line of exposed) console.error(line);
  console.log(json ? jsonLine(edge, folder) : [text(edge, folder), ...exposed].join('\n'));
}

function jsonLine({ origin, rtmpUrl, keys, streams, links }: Edge, folder: string): string {
  const [errors, dashboard] = [errorsPage(origin), dashboardPage(origin)];
  return JSON.stringify({
    origin,
    rtmpUrl,
    apiKey: keys.apiKey,
    streams,
    links,
    errorsPage: errors,
    dashboard,
    folder,
  });
}

function text({ origin, rtmpUrl, keys, links }: Edge, folder: string): string {
  const dashboard = dashboardPage(origin);
  const lines = LINK_NAMES.map(([name, title]) => `${`${title}:`.padEnd(26)}${links[name]}`);
  return [
    `The local H5Live edge runs at ${origin} (Ctrl-C ends it)`,
    `${'dashboard:'.padEnd(26)}${dashboard}`,
    `${'API key:'.padEnd(26)}${keys.apiKey}`,
    ...lines,
    `${'RTMP for encoders:'.padEnd(26)}${rtmpUrl}`,
    `${'errors on demand:'.padEnd(26)}${errorsPage(origin)}`,
    `${'kept in:'.padEnd(26)}${folder}`,
    'The links and the API key are secrets: whoever has one can watch, or make tokens.',
  ].join('\n');
}

/** What listening beyond loopback gives away, a line each. */
function exposure(host: string): string[] {
  return [
    `HOST=${host}: this is no longer for this machine alone. Whoever reaches it over the network`,
    '  - gets a token for every stream of the main organisation at /viewer/token, without being asked who they are,',
    '  - watches with it, and sees the sign-in of the dashboard,',
    '  - broadcasts by RTMP to every stream whose name they know and that asks for no ingest token,',
    '  - can read API keys, cookies and tokens on their way, for this is plain http.',
    'Use it in a network that you trust, or leave HOST out.',
  ];
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

await main();
