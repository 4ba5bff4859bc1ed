import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A file of `src` as an import names it, with its quotes. */
export function sourceFile(file: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../../src/${file}`, import.meta.url)));
}

/** How code is bundled for a page. */
interface BundleOptions {
  /** Where packages are looked for; they are this repository's otherwise. */
  readonly folder?: string;
  /** Names that stand for others, as esbuild's `define`. */
  readonly define?: Record<string, string>;
}

async function bundled(
  format: 'esm' | 'iife',
  contents: string,
  { folder = '/', define = {} }: BundleOptions,
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format,
    target: 'es2022',
    write: false,
    define,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** One module with everything in it that the code imports, as a page's own bundler would write it. */
export const bundledModule = (contents: string, options: BundleOptions = {}): Promise<string> =>
  bundled('esm', contents, options);

/** The same, as a script without names of its own in the page. */
export const bundledScript = (contents: string, options: BundleOptions = {}): Promise<string> =>
  bundled('iife', contents, options);
