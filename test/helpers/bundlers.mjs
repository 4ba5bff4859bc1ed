// Builds pages with the bundlers that are installed in a folder, each with what it does by itself.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The package that has each bundler. @type {Readonly<Record<Bundler, string>>} */
export const BUNDLERS = {
  vite: 'vite',
  webpack: 'webpack',
  rollup: 'rollup',
  esbuild: 'esbuild',
  parcel: 'parcel',
};

/** These build a page too, with the place that it will be served from in it; of others its owner writes the page. */
export const PAGE_BUNDLERS = ['vite', 'parcel'];

/** @typedef {'vite' | 'webpack' | 'rollup' | 'esbuild' | 'parcel'} Bundler */

/**
 * What is to be built, in a folder somewhere beneath the one in which the bundlers are installed.
 *
 * @typedef {object} Project
 * @property {string} installed where the bundlers are
 * @property {string} folder with scripts, and with the page
 * @property {readonly string[]} files the scripts that are built, or the page, which names its script as `./main.js`
 * @property {string} out the folder to build into
 * @property {string} [base] from where the page will load what is built: a path, or an address
 */

/**
 * Builds scripts, or a page and its script, for production.
 *
 * @param {Bundler} bundler
 * @param {Project} project
 * @returns {Promise<string[]>} what the bundler warned of
 * @throws {Error} where it fails
 */
export async function bundle(bundler, { base = '/', ...project }) {
  const settings = join(project.folder, 'package.json');
  // Parcel goes by the package's `exports` only where the project says so.
  const content = { private: true, type: 'module', '@parcel/resolver-default': { packageExports: true } };
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify(content));
  // By which Parcel knows the folder for a project.
  writeFileSync(join(project.folder, 'package-lock.json'), '{}');
  mkdirSync(project.out, { recursive: true });
  const page = project.files.find((file) => file.endsWith('.html'));
  const readsPages = PAGE_BUNDLERS.includes(bundler);
  const scripts = page === undefined ? project.files : ['main.js'];
  const warnings = await BUILDS[bundler]({ ...project, base, files: readsPages ? project.files : scripts });
  if (page !== undefined && !readsPages) writePage(page, bundler, { ...project, base });
  return warnings;
}

function writePage(page, bundler, { folder, out, base }) {
  const kind = bundler === 'webpack' ? 'defer' : 'type="module"';
  const html = readFileSync(join(folder, page), 'utf8');
  const script = `<script ${kind} src="${base}main.js"></script>`;
  writeFileSync(join(out, page), html.replace('<script type="module" src="./main.js"></script>', script));
}

/** What is installed there. */
function installedPackage(installed, name) {
  const { resolve } = createRequire(join(installed, 'package.json'));
  return import(pathToFileURL(resolve(name)).href);
}

const nameOf = (file) => parse(file).name;
const inputOf = (folder, files) =>
  Object.fromEntries(files.map((file) => [nameOf(file), join(folder, file)]));

const BUILDS = {
  async vite({ installed, folder, files, out, base }) {
    const { build, createLogger } = await installedPackage(installed, 'vite');
    const warnings = [];
    const warn = (message) => void warnings.push(message);
    const customLogger = { ...createLogger('warn'), warn, warnOnce: warn, error: warn };
    const rolldownOptions = { input: inputOf(folder, files) };
    const into = { outDir: out, emptyOutDir: true, rolldownOptions };
    await build({ root: folder, base, configFile: false, logLevel: 'warn', customLogger, build: into });
    return warnings;
  },

  async webpack({ installed, folder, files, out }) {
    const { default: webpack } = await installedPackage(installed, 'webpack');
    const output = { path: out, filename: '[name].js' };
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry: inputOf(folder, files),
      output,
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
    return warnings.map(({ message }) => message);
  },

  async rollup({ installed, folder, files, out }) {
    const [{ rollup }, { default: resolve }, { transform }] = await Promise.all(
      ['rollup', '@rollup/plugin-node-resolve', 'esbuild'].map((name) => installedPackage(installed, name)),
    );
    const warnings = [];
    // It makes nothing smaller by itself.
    const minify = {
      name: 'minify',
      renderChunk: (code) => transform(code, { minify: true, format: 'esm' }),
    };
    const built = await rollup({
      input: inputOf(folder, files),
      plugins: [resolve({ browser: true }), minify],
      onLog: (level, { message }) => void (level === 'warn' && warnings.push(message)),
    });
    await built.write({ dir: out, format: 'es' });
    await built.close();
    return warnings;
  },

  async esbuild({ installed, folder, files, out }) {
    const { build } = await installedPackage(installed, 'esbuild');
    const { warnings } = await build({
      absWorkingDir: folder,
      entryPoints: files,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      outdir: out,
      logLevel: 'silent',
    });
    return warnings.map(({ text }) => text);
  },

  async parcel({ installed, folder, files, out, base }) {
    const program = join(installed, 'node_modules', '.bin', 'parcel');
    const options = ['--dist-dir', out, '--public-url', base, '--no-cache', '--no-source-maps'];
    const quiet = ['--no-autoinstall', '--log-level', 'warn'];
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', PARCEL_TELEMETRY_DISABLED: '1' };
    const { stdout, stderr } = await run(program, ['build', ...files, ...options, ...quiet], {
      cwd: folder,
      env,
    });
    return `${stdout}${stderr}`.trim() === '' ? [] : [`${stdout}${stderr}`];
  },
};
