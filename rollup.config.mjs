import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { scriptTag } from './rollup-script-tag.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const compile = () => esbuild({ target: 'es2022', tsconfig: './tsconfig.build.json' });

/** Whatever the source says, what is built has the version of `package.json`. */
const release = {
  name: 'release',
  transform: (code, id) =>
    id.endsWith('/shared/version.ts')
      ? code.replace(/(VERSION = )'[^']*'/, `$1${JSON.stringify(version)}`)
      : null,
};
const minify = () => terser({ ecma: 2022, module: true });
const plugins = () => [release, resolve({ browser: true }), compile(), minify()];
const scriptPlugins = (tag) => [
  release,
  resolve({ browser: true }),
  compile(),
  scriptTag({ tag, version }),
  minify(),
  integrity,
];

/** The page that an owner hosts for frames, beside the files that it loads. */
const embedPage = {
  name: 'embed-page',
  writeBundle() {
    for (const file of ['embed.html', 'embed.css']) copyFileSync(`src/${file}`, `dist/${file}`);
  },
};

const SINGLE_FILE = 'dist/secure-h5live-player.min.js';

/** Writes the digest of the single file into what generates code that names it. */
const integrity = {
  name: 'integrity',
  writeBundle(_, bundle) {
    if (!existsSync(SINGLE_FILE)) return;
    const digest = createHash('sha384').update(readFileSync(SINGLE_FILE)).digest('base64');
    const files = [...Object.keys(bundle), 'snippets/release.js'].filter((name) => name.endsWith('.js'));
    for (const file of files.map((name) => join('dist', name))) {
      const code = readFileSync(file, 'utf8');
      const known = code.replace('%digest of secure-h5live-player.min.js%', `sha384-${digest}`);
      if (known !== code) writeFileSync(file, known);
    }
  },
};

export default [
  {
    // Modules: one file for each source file, so that a bundler takes only what is used.
    input: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      embed: 'src/embed.ts',
      'code-snippet': 'src/code-snippet.ts',
      tokens: 'src/tokens.ts',
      token: 'src/token.ts',
      'snippets/index': 'src/snippets/index.ts',
      'server/index': 'src/server/index.ts',
      'server/node': 'src/server/node.ts',
      'cli/main': 'src/cli/main.ts',
    },
    external: [/^lit($|\/)/, /^jose\//, /^date-fns\//, /^node:/],
    plugins: [release, compile()],
    output: {
      dir: 'dist',
      format: 'es',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: 'src',
    },
  },
  {
    // Everything in one file, for a script tag. What is seldom wanted lies beside it, and is loaded when it is.
    input: { 'secure-h5live-player': 'src/standalone.ts' },
    preserveEntrySignatures: false,
    plugins: scriptPlugins('secure-h5live-player'),
    output: {
      dir: 'dist',
      entryFileNames: '[name].min.js',
      chunkFileNames: 'secure-h5live-player.[name].min.js',
      format: 'es',
      sourcemap: true,
    },
  },
  {
    input: 'src/code-snippet.ts',
    preserveEntrySignatures: false,
    plugins: scriptPlugins('secure-h5live-code-snippet'),
    output: { file: 'dist/secure-h5live-code-snippet.min.js', format: 'es', sourcemap: true },
  },
  {
    // What an owner needs to make tokens; the code to embed lies beside it, as with the player.
    input: { 'secure-h5live-tokens': 'src/tokens.ts' },
    preserveEntrySignatures: false,
    plugins: scriptPlugins('secure-h5live-token-decoder'),
    output: {
      dir: 'dist',
      entryFileNames: '[name].min.js',
      chunkFileNames: 'secure-h5live-tokens.[name].min.js',
      format: 'es',
      sourcemap: true,
    },
  },
  {
    input: 'src/embed.ts',
    plugins: [...plugins(), embedPage],
    output: { file: 'dist/embed.min.js', format: 'es', sourcemap: true },
  },
];
