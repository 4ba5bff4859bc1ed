// `npm run vendor -- PATH…` holds any number of builds of nanoStream's player against the contract, and prints what differs.
//
//   npm run vendor -- ../nanoplayer.4.31.1.min.js ../nanoplayer.5.0.8.min.js
//   npm run vendor -- ../nanoplayer.5.0.8.min.js --again
//
// Each build is asked everything that 5 is, alone, one after the other; its log is kept. A live stream on a busy machine may
// fail a row: `--again` runs the failed ones once more, one at a time. Ends with 0 if every build passes every row, with 1 if
// rows differ, and with 2 if a build could not be run.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import {
  type BuildResult,
  differencesTable,
  type Verdict,
  verdictsIn,
  withSecondRun,
} from './differences.js';
import { NODE_OPTIONS } from '../helpers/node-options.mjs';
import { Stage } from './harness.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A run of all rows takes one to three minutes; a build that hangs in each of them takes longer (ms). */
const LONGEST_RUN = 15 * 60_000;

interface Options {
  readonly paths: readonly string[];
  /** Runs failed rows once more, one at a time. */
  readonly again: boolean;
  /** Only rows whose title matches, as `--test-name-pattern` takes it. */
  readonly rows: string | undefined;
}

function optionsOf(words: readonly string[]): Options {
  const rows = words.find((word) => word.startsWith('--rows='))?.slice('--rows='.length);
  const unknown = words.find((word) => /^--(?!again$|rows=.)/.test(word));
  if (unknown !== undefined) throw new Error(`${unknown} is no option: --again, --rows=PATTERN`);
  const paths = words.filter((word) => !word.startsWith('--'));
  if (paths.length === 0) throw new Error('Name at least one build: npm run vendor -- PATH…');
  return { paths, again: words.includes('--again'), rows };
}

/** What the player in the file calls its version. @throws Error for what is missing, no script, or no player */
async function versionIn(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error('cannot be read');
  });
  try {
    new Script(text);
  } catch {
    throw new Error('is no script');
  }
  const stage = await Stage.open({
    label: path,
    script: text,
    major: 5,
    picture: 'video',
    switches: 'completed',
  });
  try {
    let version = '';
    await stage.scene(async ({ page }) => {
      version = await page.evaluate(() => {
        kit.div('player');
        return new NanoPlayer('player').version;
      });
    });
    return version;
  } catch {
    throw new Error('is no NanoPlayer');
  } finally {
    await stage.close();
  }
}

/** Runs the contract against one build, writes the report to the log, and gives the verdicts. */
async function runContract(path: string, log: string, rows: string | undefined, env: NodeJS.ProcessEnv) {
  const only = rows === undefined ? [] : [`--test-name-pattern=${rows}`];
  const args = [...NODE_OPTIONS, '--test', '--test-reporter=tap', ...only, 'test/contract/contract.test.ts'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, VENDOR_BUILD: resolve(path) },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST_RUN,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((done) => child.on('close', done));
  const tap = Buffer.concat(chunks).toString();
  await writeFile(log, tap);
  const verdicts = verdictsIn(tap, 'the build');
  if (child.signalCode !== null)
    throw new Error(`did not end in ${LONGEST_RUN / 60_000} minutes, see ${log}`);
  if (verdicts.size === 0) throw new Error(`ran no row, see ${log}`);
  return verdicts;
}

async function resultOf(path: string, name: string, folder: string, options: Options): Promise<BuildResult> {
  const log = join(folder, `${name}.tap`);
  const first = await runContract(path, log, options.rows, {});
  const failed = titlesOf(first, 'failed');
  if (!options.again || failed.length === 0) return { name, verdicts: first };
  const pattern = failed.map((title) => title.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  const second = await runContract(path, join(folder, `${name}.again.tap`), `(${pattern})$`, {
    VENDOR_AT_ONCE: '1',
  });
  return { name, verdicts: withSecondRun(first, second) };
}

function titlesOf(verdicts: ReadonlyMap<string, Verdict>, wanted: Verdict): string[] {
  return [...verdicts].filter(([, verdict]) => verdict === wanted).map(([title]) => title);
}

async function main(options: Options): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  const results: BuildResult[] = [];
  const notRun: string[] = [];
  for (const path of options.paths) {
    const name = basename(path)
      .replace(/^nanoplayer\./, '')
      .replace(/(\.min)?\.js$/, '');
    const started = Date.now();
    try {
      const version = await versionIn(path);
      const result = await resultOf(path, name, folder, options);
      results.push(result);
      const seconds = Math.round((Date.now() - started) / 1000);
      const failed = titlesOf(result.verdicts, 'failed').length;
      console.error(
        `${name}: version ${version}, ${failed} of ${result.verdicts.size} rows fail, ${seconds} s`,
      );
    } catch (error) {
      notRun.push(`${path} ${(error as Error).message}`);
    }
  }
  const failing = results.some(({ verdicts }) => titlesOf(verdicts, 'failed').length > 0);
  if (results.length > 0) console.log(differencesTable(results));
  for (const line of notRun) console.log(`\nNot run: ${line}.`);
  if (failing && !options.again)
    console.log('\nA busy machine fails rows too: --again runs the failed ones alone.');
  if (results.length > 0) console.error(`Logs: ${folder}`);
  if (notRun.length > 0) return 2;
  return failing ? 1 : 0;
}

try {
  process.exitCode = await main(optionsOf(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
