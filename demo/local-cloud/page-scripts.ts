import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** A script, and the files that it was made of, with their state then. */
interface Compiled {
  readonly text: string;
  readonly files: readonly string[];
  readonly state: string;
}

/**
 * Compiles scripts of a folder, each with all it imports. A script is kept until one of the files that it was made of has
 * changed, for a page is loaded more often than that.
 */
export function compiledScripts(folder: string, format: 'esm' | 'iife'): (path: string) => Promise<string> {
  const made = new Map<string, Promise<Compiled>>();
  return async (path) => {
    const known = await made.get(path)?.catch(() => undefined);
    if (known && (await stateOf(folder, known.files)) === known.state) return known.text;
    const next = compile(folder, path, format);
    made.set(path, next);
    return (await next).text;
  };
}

async function compile(folder: string, path: string, format: 'esm' | 'iife'): Promise<Compiled> {
  const { outputFiles, metafile } = await build({
    entryPoints: [path],
    absWorkingDir: folder,
    conditions: ['h5live-source'],
    // As in `tsconfig.json`, which is not looked for beside a file that a plugin has found.
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    bundle: true,
    format,
    target: 'es2022',
    sourcemap: 'inline',
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [pagesHaveEffects],
  });
  const files = Object.keys(metafile.inputs);
  return { text: outputFiles[0]?.text ?? '', files, state: await stateOf(folder, files) };
}

/** What the pages import of each other they do so for what it does. The package's list of such files has none of them. */
const pagesHaveEffects: Plugin = {
  name: 'pages-have-effects',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/.*\.js$/ }, ({ importer, resolveDir, path }) =>
      /\/demo\/(?:dashboard|[\w-]+\.ts$)/.test(importer.replaceAll('\\', '/'))
        ? { path: resolve(resolveDir, path.replace(/js$/, 'ts')), sideEffects: true }
        : null,
    ),
};

/** When each file was last written, and how long it is. */
async function stateOf(folder: string, files: readonly string[]): Promise<string> {
  const state = (file: string) =>
    stat(resolve(folder, file)).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => 'none',
    );
  return (await Promise.all(files.map(state))).join();
}
