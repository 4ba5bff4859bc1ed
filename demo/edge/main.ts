// `npm start`: the whole system on this machine. `-- --json` prints one line for programs.
import { startEdge, type Edge } from './edge.js';
import { errorsPage } from './links.js';

const DEFAULT_PORT = '8010';

const LINK_NAMES = [
  ['jwt', 'valid token (JWT)'],
  ['sts', 'valid token (STS)'],
  ['expired', 'expired token'],
  ['otherStream', 'token for another stream'],
  ['noToken', 'no token'],
] as const;

async function main(): Promise<void> {
  const json = process.argv.includes('--json');
  const { PORT = DEFAULT_PORT, HOST = '127.0.0.1' } = process.env;
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535) return fail(`PORT is no port number: ${PORT}`);
  let edge: Edge;
  try {
    edge = await startEdge({ host: HOST, port: Number(PORT), log: (line) => console.error(line) });
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
  // At once, whatever is under way: nothing here outlives the process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void edge.close().finally(() => process.exit(0));
      setTimeout(() => process.exit(0), 500).unref();
    });
  }
  console.log(json ? jsonLine(edge) : text(edge));
}

function jsonLine({ origin, keys, streams, links }: Edge): string {
  return JSON.stringify({ origin, apiKey: keys.apiKey, streams, links, errorsPage: errorsPage(origin) });
}

function text({ origin, keys, links }: Edge): string {
  const lines = LINK_NAMES.map(([name, title]) => `${`${title}:`.padEnd(26)}${links[name]}`);
  return [
    `The local H5Live edge runs at ${origin} (Ctrl-C ends it)`,
    `${'API key:'.padEnd(26)}${keys.apiKey}`,
    ...lines,
    `${'errors on demand:'.padEnd(26)}${errorsPage(origin)}`,
    'The links and the API key are secrets: whoever has one can watch, or make tokens.',
  ].join('\n');
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

await main();
