// How long it takes from navigation to the first picture: a plain page with the element, as an owner would embed it, and
// one with the vendor's own snippet, in turn, with the same build of the player, edge and browser. What counts is the ratio
// of each pair. With NANOPLAYER_SRC of that player as well.
//
//   npm run bench:start                                  15 rounds on each line
//   npm run bench:start -- --rounds 5 --line plain       fewer, and on that line only (plain or slow)
//   npm run bench:start -- --json                        ends with a line of JSON as well
//   npm run bench:start -- --save                        keeps the ratios for the documentation; on an idle machine only
//   npm run bench:start -- --profile                     instead: what happens when, during one load of each page
//   npm run bench:start -- --dist /some/other/dist       with files that were built elsewhere, or before
//   npm run bench:start -- --bundler vite                with our page built by a bundler, from the package as it is packed
//
// Files are served as in the field, compressed beforehand, the vendor's script by HTTPS from another origin under its own
// name, which this browser finds on this machine. The edge is a third one.
//
// On the slow line the browser (Chromium 156) holds back requests and WebSockets: each answer to a request and to a
// handshake comes 85 ms later, and what arrives, messages included, comes at 9 Mbit/s at most. Messages do not come later,
// and new connections, TLS included, cost no round trips: a preconnect gains nothing here. Of the page only the main thread
// is slower; what the browser does in other threads (decoding, parsing of scripts that arrive) and the edge are as fast
// as ever.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { VERSION } from '../../src/shared/version.js';
import { findBrowser } from '../helpers/browser.mjs';
import { BUNDLERS, type Bundler } from '../helpers/bundlers.mjs';
import { STREAM } from '../helpers/forge.js';
import { testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { makeCertificate } from '../helpers/certificate.js';
import { buildPage } from './start/built-page.js';
import { serveFiles, type Host } from './start/host.js';
import { keptResults } from './start/kept.js';
import { LINES } from './start/line.js';
import type { PageLoad } from './start/page-load.js';
import { FOR_BUNDLERS, pageWith } from './start/pages.js';
import { goalLine, milestoneRows, ratioRows, resultOf, spansOf, type Result } from './start/report.js';
import { playRounds, type Side } from './start/rounds.js';
import { timeline } from './start/timeline.js';
import { visit } from './start/visit.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where owners' pages get the player from, by the code that they are given. */
const VENDOR_HOST = 'demo.nanocosmos.de';
/** What the documentation shows. */
const RESULTS = join(root, 'test/bench/results');
const OWN_FILE = '/cdn/secure-h5live-player.js';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    line: { type: 'string', multiple: true, default: LINES.map(({ name }) => name) },
    json: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    dist: { type: 'string', default: join(root, 'dist') },
    bundler: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
const lines = LINES.filter(({ name }) => options.line.includes(name));
if (lines.length < new Set(options.line).size) throw new Error('--line takes plain or slow');
const dist = resolve(options.dist);
const bundler = options.bundler as Bundler | undefined;
if (bundler && !(bundler in BUNDLERS)) throw new Error(`--bundler takes ${Object.keys(BUNDLERS).join(', ')}`);
if (!existsSync(join(dist, OWN_FILE))) throw new Error(`--dist: there is no ${OWN_FILE.slice(1)}`);

/** Compiles a file of this repository into one script, as small as a host would serve it. */
async function compiled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    absWorkingDir: root,
    conditions: ['h5live-source'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** An owner's host with both pages and the files of the package. */
async function serveOwner(edge: Edge): Promise<Host> {
  const snippet = {
    streamName: STREAM,
    token: new URL(edge.links.jwt).searchParams.get('security.jwtoken'),
    scriptSrc: OWN_FILE,
    rtmpUrl: 'rtmp://localhost/splay',
    websocketUrl: `${edge.origin.replace('http', 'ws')}/h5live/authstream`,
  };
  const built = bundler && (await buildPage(bundler, pageWith('ours', snippet, FOR_BUNDLERS)));
  const pages: Readonly<Record<string, Side>> = { '/ours.html': 'ours', '/vendor.html': 'vendor' };
  return serveFiles((path) => {
    const side = pages[path];
    if (side) return side === 'ours' && built ? built.html : pageWith(side, snippet);
    const script = built?.script(path);
    if (script) return script;
    const file = join(dist, path);
    return /^(?:\/[\w-]+(?:\.[\w-]+)*)+\.(?:js|css)$/.test(path) && existsSync(file)
      ? readFileSync(file)
      : undefined;
  });
}

/** A browser for which the vendor's host is the one on this machine. */
async function launchBrowser(vendor: Host): Promise<Browser> {
  const found = await findBrowser();
  const rules = `--host-resolver-rules=MAP ${VENDOR_HOST} 127.0.0.1:${vendor.port} , `;
  const args = found.args.map((arg) => arg.replace('--host-resolver-rules=', rules));
  args.push(`--ignore-certificate-errors-spki-list=${certificate.keyDigest}`);
  return puppeteer.launch({ ...found, args });
}

/** Prints what happened when, in a load of each page. */
async function profile(load: (side: Side) => Promise<PageLoad>, title: string): Promise<void> {
  const [loads] = await playRounds(1, load);
  for (const side of ['ours', 'vendor'] as const) {
    console.log(`\n${title}: ${side === 'ours' ? 'our page' : 'the vendor’s page'}`);
    for (const text of timeline(loads ? spansOf(loads[side]) : [])) console.log(text);
  }
}

async function measure(player: TestedPlayer): Promise<Result[]> {
  const name = bundler ? `${player.name} and ${bundler}` : player.name;
  const edge = await startEdge();
  const script = player.script ?? standIn;
  const vendor = await serveFiles((path) => (path.endsWith('.js') ? script : undefined), certificate);
  const owner = await serveOwner(edge);
  const browser = await launchBrowser(vendor);
  const measured: Result[] = [];
  browserVersion = await browser.version();
  for (const line of lines) {
    const title = `${name}, ${line.text}`;
    process.stderr.write(`${title} `);
    const load = async (side: Side): Promise<PageLoad> => {
      const address = `http://127.0.0.1:${owner.port}/${side}.html`;
      for (let failures = 0; ; failures++) {
        try {
          const loaded = await visit(browser, { side, line, address, vendorHost: VENDOR_HOST, probe });
          process.stderr.write('.');
          return loaded;
        } catch (error) {
          // Minutes of rounds should not be lost to one; what always fails ends them.
          if (failures === 2) throw error;
          repeated.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    };
    if (options.profile) await profile(load, title);
    else measured.push(resultOf(name, line.text, await playRounds(rounds, load)));
    process.stderr.write('\n');
  }
  await browser.close();
  owner.close();
  vendor.close();
  await edge.close();
  return measured;
}

const certificate = makeCertificate(VENDOR_HOST);
const [probe, standIn] = await Promise.all([
  compiled('test/bench/start/probe.ts'),
  compiled('demo/local-cloud/stand-in/index.ts'),
]);
const results: Result[] = [];
const repeated: string[] = [];
let browserVersion = '';
for (const player of testedPlayers()) results.push(...(await measure(player)));

for (const result of results) {
  console.log(`\n${result.player}, ${result.line}: medians in ms after navigation began`);
  console.table(milestoneRows(result));
}
if (results.length > 0) {
  console.log('\nFirst picture, ours to the vendor’s: the ratios of the pairs');
  console.table(ratioRows(results));
  console.log(goalLine(results));
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(`The machine’s load in the last 1, 5, 15 minutes: ${load.join(', ')}`);
}
for (const why of repeated) console.log(`Loaded once more, ${why}`);
if (options.save && results.length > 0) {
  const kept = keptResults(results, {
    now: new Date(),
    version: VERSION,
    processors: cpus(),
    browser: browserVersion,
    load: loadavg()[0] ?? NaN,
  });
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'start.json'), `${JSON.stringify(kept, undefined, 2)}\n`);
}
if (options.json) console.log(JSON.stringify({ rounds, results, repeated }));
process.exit(0);
