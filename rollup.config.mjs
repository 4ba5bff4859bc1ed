// Three ways to have the package: modules for bundlers, a folder of chunks for a host or a CDN, and single files.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { chunkName, gathered, gatheredByUse } from './build/chunks.mjs';
import { shortExportNames } from './build/export-names.mjs';
import { LICENSES, licenses } from './build/licenses.mjs';
import { lineMaps } from './build/line-maps.mjs';
import { minify } from './build/minify.mjs';
import { minifyTemplates } from './build/minify-templates.mjs';
import { scriptTag } from './build/script-tag.mjs';

const { name, version, license, sideEffects } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Whatever the source says, what is built has the version of `package.json`. */
const release = {
  name: 'release',
  transform: (code, id) =>
    id.endsWith('/shared/version.ts')
      ? { code: code.replace(/(VERSION = )'[^']*'/, `$1${JSON.stringify(version)}`), map: null }
      : null,
};

/** What a plugin made of a file, it makes again wherever that is in a bundle. */
const onceForAll = (plugin) => {
  const made = new Map();
  return {
    ...plugin,
    transform(code, id) {
      if (!made.has(id)) made.set(id, plugin.transform.call(this, code, id));
      return made.get(id);
    },
  };
};

/** A file of ours that nothing is used of does nothing, but for those that `package.json` names. */
const withoutEffects = {
  name: 'without-effects',
  transform: (code, id) =>
    id.startsWith(resolvePath('src')) && !sideEffects.some((file) => resolvePath(file) === id)
      ? { code, map: null, moduleSideEffects: false }
      : null,
};

/** Leaves texts out that are never read: the dashboard's in all that is published, and others where nobody shows them. */
const withoutTexts = (...unread) => {
  const imports = new RegExp(`import\\(["']\\.{1,2}/(?:[\\w-]+/)?(?:${unread.join('|')})\\.js["']\\)`, 'g');
  return {
    name: 'without-texts',
    transform: (code, id) =>
      id.includes('/src/locales/') ? { code: code.replace(imports, 'Promise.reject()'), map: null } : null,
  };
};
/** Compiles each file once for all that is built. */
const compiled = [
  release,
  withoutEffects,
  esbuild({ target: 'es2022', tsconfig: './tsconfig.build.json' }),
  minifyTemplates(),
].map(onceForAll);
const compile = (unread = []) => [...compiled, withoutTexts('dashboard', ...unread)];
// Named here, or the resolver goes by NODE_ENV, and takes development builds for it.
const bundle = (unread) => [resolve({ browser: true, exportConditions: ['production'] }), ...compile(unread)];

const licensesOfOthers = licenses();

/** Says at the top of each file that pages name what it is, and where the licenses of others are that it needs. */
const published = {
  name: 'published',
  generateBundle(_, files) {
    for (const [file, chunk] of Object.entries(files)) {
      const map = files[`${file}.map`];
      if (chunk.type !== 'chunk' || !chunk.isEntry || !map) continue;
      chunk.code = `/*! ${name} ${version} | ${license}, ${LICENSES} */\n${chunk.code}`;
      map.source = JSON.stringify({
        ...JSON.parse(map.source),
        mappings: `;${JSON.parse(map.source).mappings}`,
      });
    }
  },
};

/** The page that an owner hosts for frames, beside the files that it loads, which the browser begins with at once. */
const embedPage = {
  name: 'embed-page',
  async writeBundle({ dir }, files) {
    const needed = ['secure-h5live-player.js', 'embed.js'].flatMap((name) => files[name].imports);
    needed.push(`${version}/engine.js`);
    const hints = [...new Set(needed)].map((file) => `<link rel="modulepreload" href="./${file}" />\n    `);
    const page = readFileSync('src/embed.html', 'utf8');
    writeFileSync(join(dir, 'embed.html'), page.replace('<script type', `${hints.join('')}<script type`));
    const { code: css } = await transform(readFileSync('src/embed.css', 'utf8'), {
      loader: 'css',
      minify: true,
    });
    writeFileSync(join(dir, 'embed.css'), css);
  },
};

const SINGLE_FILE = 'dist/secure-h5live-player.min.js';

/** Writes the digest of the single file, which is built first, into what generates code that names it. */
const digest = {
  name: 'digest',
  renderChunk(code) {
    const place = '%digest of secure-h5live-player.min.js%';
    if (!code.includes(place) || !existsSync(SINGLE_FILE)) return null;
    const hash = createHash('sha384').update(readFileSync(SINGLE_FILE)).digest('base64');
    return { code: code.replace(place, `sha384-${hash}`), map: null };
  },
};

/** All that viewers see in one file, for a script tag. Only code to embed a stream lies beside it, and is loaded when it is wanted. */
const single = (name, input, tag, unread) => ({
  input: { [name]: input },
  preserveEntrySignatures: false,
  plugins: [
    ...bundle(unread),
    scriptTag({ tag, version }),
    digest,
    minify(),
    lineMaps,
    licensesOfOthers,
    published,
  ],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].min.js',
    chunkFileNames: `${name}.[name].min.js`,
    manualChunks: gathered(
      { [name]: input },
      { otherwise: 'code-snippet', isAtOnce: (id) => input === CODE_FILE || !isForCode(id) },
    ),
  },
});

const CODE_FILE = 'src/code-snippet.ts';
const WRITES_CODE = ['src/elements/owner/code-snippet/code-snippet.ts', 'src/snippets/index.ts'];
const isForCode = (id) =>
  WRITES_CODE.some((file) => id === resolvePath(file)) || /\/locales\/[\w-]+\/snippets\.ts$/.test(id);

/** The files that pages name. */
const PAGE_FILES = {
  'secure-h5live-player': 'src/standalone.ts',
  'secure-h5live-owner': 'src/owner.ts',
  'secure-h5live-code-snippet': 'src/code-snippet.ts',
  embed: 'src/embed.ts',
};

const ENGINE = 'src/elements/player/engine.ts';
const DEFERRED = 'src/elements/player/deferred.ts';
const TOKENS = 'src/playback/tokens/index.ts';
const PANEL = 'src/elements/token-status/token-status.ts';
const CODE = 'src/elements/owner/code-snippet/code-snippet.ts';
const CONTENT = 'src/elements/shared/content.ts';
const CONTROLS = 'src/elements/controls/controls.ts';
const CAPTIONS = 'src/elements/captions/player-captions.ts';
const WRITER = 'src/snippets/index.ts';
const OWNER = 'src/owner.ts';
const SOURCES = 'src/elements/player/stream-sources.ts';

/** The languages that captions are told of in, but English. By themselves, or they would be in one file with other texts. */
const captionTexts = readdirSync('src/locales').filter(
  (lang) => lang !== 'en' && existsSync(`src/locales/${lang}/captions.ts`),
);

/** What is loaded in one piece: a module is in the first one that it fits. */
const PIECES = {
  player: [['src/standalone.ts']],
  // With what reads tokens: a panel by itself has its details with what plays, and the page for frames plays.
  engine: [[ENGINE], ['src/token/security-parameters.ts']],
  // Tokens are asked for again as playbacks are.
  retry: [[TOKENS, DEFERRED]],
  tokens: [[TOKENS]],
  unwrap: [['src/token/parse-token.ts']],
  'token-status': [[PANEL]],
  'compact-panel': [['src/elements/token-status/compact.styles.ts']],
  // What single players need sooner than everything that is deferred: of several streams or with settings of their own, given
  // objects, in other languages, before they play.
  'some-starts': [[SOURCES], [CONTENT], ['src/locales/localize.ts'], ['src/locales/distance.ts']],
  deferred: [
    [DEFERRED],
    ['src/elements/token-status/particulars.ts'],
    // What a second token, and the redirect of an endpoint, need.
    ['src/playback/tokens/second-token.ts'],
    ['src/playback/follow-redirect.ts'],
  ],
  address: [['src/embed.ts']],
  directives: [OWNER, CODE].map((one) => [CONTROLS, one]),
  controls: [[CONTROLS]],
  // Code to embed a stream names them as well.
  'caption-languages': [['src/nanoplayer/captions.ts']],
  captions: [[CAPTIONS]],
  ...Object.fromEntries(
    captionTexts.map((lang) => [`${lang}-captions`, [[`src/locales/${lang}/captions.ts`]]]),
  ),
  'snippet-formats': [[OWNER, WRITER]],
  'owner-parts': [[OWNER, CODE]],
  'snippet-writer': [[WRITER]],
  'code-snippet': [[CODE]],
};

/** These define tags, which whoever takes a piece from another file does not ask for. */
const DEFINING = ['src/standalone.ts', 'src/define.ts', 'src/embed.ts'];

const pieces = gatheredByUse(PIECES, DEFINING);

/**
 * Has an entry hand on what another one gives by that one's name. Vite 8 loads at once whatever file is named in one that it
 * loads at once, used or not, unless that stands in a file without effects of its own.
 */
const handsOn = (from, to) => ({
  name: 'hands-on',
  resolveId: (id, importer) =>
    id === to && importer === resolvePath(from) ? { id, external: 'relative' } : null,
});

/**
 * What every element begins with. As one module, or Vite 8 (rolldown 1.2) makes files of its own of the parts in which a page's
 * first script and what it loads later have a share: rolldown/rolldown#10731. `panel.ts`, of which no other element has a use,
 * and what entries need that know of no page, as the command does of languages, are not in it.
 */
const BASE = [
  'elements/shared/css',
  'elements/shared/define-element',
  'elements/shared/secret-attribute',
  'elements/shared/property',
  'elements/shared/focus',
  'elements/shared/shared.styles',
  'elements/shared/styled-root',
  'elements/shared/made',
  'playback/chunk',
  'playback/page-document',
  'playback/page-url',
  'locales/en/start',
];

/** What a start has in common with code to embed a stream, with servers and with the command: it knows of no page. */
const PURE = [
  'locales/dates',
  'locales/texts',
  'nanoplayer/integrity',
  'nanoplayer/latency-mode',
  'nanoplayer/player-config',
  'nanoplayer/stream-name',
  'shared/plain-object',
  'shared/time',
  'token/redact',
  'token/sts',
];

/** What it has in common with the panel alone. */
const SPEAKING = [
  'elements/shared/colours.styles',
  'elements/shared/language',
  'elements/shared/policy-violations',
];

/** The modules that bundlers find in one file. Vite makes a file of each of them that others have a share in as well. */
const modules = new Map(
  Object.entries({ base: BASE, pure: PURE, speaking: SPEAKING }).flatMap(([chunk, files]) =>
    files.map((file) => [resolvePath(`src/${file}.ts`), chunk]),
  ),
);

export default [
  single('secure-h5live-player', 'src/standalone.ts', 'secure-h5live-player', ['owner']),
  single('secure-h5live-owner', 'src/owner.ts', 'secure-h5live-token-decoder'),
  single('secure-h5live-code-snippet', CODE_FILE, 'secure-h5live-code-snippet', [
    'viewer',
    'owner',
    'owner-notes',
  ]),
  {
    // What is loaded when it is needed, each piece once, whichever files a page names. The pieces lie in a folder with the
    // version for its name, so that a page never mixes two of them, and those of the last one can stay beside it.
    input: PAGE_FILES,
    preserveEntrySignatures: false,
    plugins: [
      pieces.plugin({ input: PAGE_FILES, plugins: bundle() }),
      ...bundle(),
      digest,
      minify(),
      shortExportNames(),
      lineMaps,
      licensesOfOthers,
      published,
      embedPage,
    ],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: (chunk) => `${version}/${chunkName(chunk, Object.keys(PIECES))}.js`,
      manualChunks: pieces.manualChunks,
      onlyExplicitManualChunks: true,
      experimentalMinChunkSize: 800,
      // Nobody outside holds what these files give each other.
      freeze: false,
      generatedCode: { preset: 'es2015', symbols: false },
    },
  },
  {
    // What the same entries and late parts need is one file: a bundler takes no more than with a file for each source, of which
    // there were 330. What defines tags says so in its name, for `sideEffects`.
    input: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      player: 'src/player.ts',
      embed: 'src/embed.ts',
      'code-snippet': 'src/code-snippet.ts',
      owner: 'src/owner.ts',
      token: 'src/token.ts',
      'snippets/index': 'src/snippets/index.ts',
      'elements/ssr/index': 'src/elements/ssr/index.ts',
      'server/index': 'src/server/index.ts',
      'server/node': 'src/server/node.ts',
      'cli/main': 'src/cli/main.ts',
    },
    external: [/^(?:@lit\/reactive-element|lit)($|\/)/, /^jose\//, /^date-fns\//, /^node:/],
    plugins: [handsOn('src/define.ts', './index.js'), ...compile(), digest, lineMaps],
    output: {
      dir: 'dist',
      format: 'es',
      sourcemap: true,
      sourcemapExcludeSources: true,
      chunkFileNames: ({ moduleIds }) =>
        moduleIds.some((id) => sideEffects.some((file) => resolvePath(file) === id))
          ? 'parts/[name].defines.js'
          : 'parts/[name].js',
      hoistTransitiveImports: false,
      manualChunks: (id) => modules.get(id),
      onlyExplicitManualChunks: true,
    },
  },
];
