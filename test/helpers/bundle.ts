import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A file of `src` as an import names it, with its quotes. */
export function sourceFile(file: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../../src/${file}`, import.meta.url)));
}

/** One module with everything in it that the code imports, as a page's own bundler would write it. */
export async function bundledModule(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '/' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
