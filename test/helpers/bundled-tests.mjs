// The tests that run in a browser, compiled with all they import before the first page asks for them. A page loads a few files
// then, not some hundreds, and what several share comes compiled out of the browser's cache.
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { unitTests } from './unit-tests-list.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(root, 'compiled');

/**
 * Serves test files. Paths that a test asks for by itself are the runner's to serve.
 *
 * @param {readonly string[]} files from the folder of the project
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function bundledTests(files) {
  /** @type {Map<string, string>} */
  let served;
  return {
    name: 'bundled-tests',
    async serverStart() {
      served = await compiled(files);
    },
    serve: ({ path }) => {
      const body = served.get(path);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

/** What a file of tests became, and what it shares with others, by their paths. */
async function compiled(/** @type {readonly string[]} */ files) {
  const { outputFiles } = await build({
    entryPoints: [...files],
    absWorkingDir: root,
    outdir: OUT,
    outbase: root,
    chunkNames: 'compiled/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['h5live-source', 'module'],
    sourcemap: 'linked',
    external: ['/__web-dev-server__*'],
    // What `package.json` says has no effects leaves nothing of a file that is nothing but tests.
    ignoreAnnotations: true,
    plugins: [together, ownAddress],
    write: false,
    logLevel: 'silent',
  });
  const names = new Map(files.map((file) => [file.replace(/\.\w+$/, '.js'), file]));
  return new Map(
    outputFiles.map(({ path, text }) => {
      const name = relative(OUT, path).replaceAll('\\', '/');
      return [`/${names.get(name) ?? name}`, text];
    }),
  );
}

/** One page for all unit tests that share one. @type {import('esbuild').Plugin} */
const together = {
  name: 'together',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]helpers[\\/]unit-tests\.mjs$/ }, () => ({
      contents: unitTests()
        .map((file) => `import ${JSON.stringify(join(root, file))};`)
        .join('\n'),
      resolveDir: root,
    }));
  },
};

/** A file that finds others beside itself still finds them. @type {import('esbuild').Plugin} */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/]element[\\/].*\.ts$/ }, async ({ path }) => {
      const address = JSON.stringify(`/${relative(root, path).replaceAll('\\', '/')}`);
      const text = await readFile(path, 'utf8');
      const contents = text.replaceAll('import.meta.url', `new URL(${address}, location.origin).href`);
      return { contents, loader: 'ts', resolveDir: dirname(path) };
    });
  },
};
