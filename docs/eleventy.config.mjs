// The documentation site: Markdown in `pages`, filled from the sources, as static files in `dist-docs`.
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { DIST } from '../build/build.mjs';
import { filled } from './generated/index.mjs';
import { ROOT } from './generated/sources.mjs';
import { relativeAddress } from './site/addresses.mjs';
import { contentsOf } from './site/contents.mjs';
import { markdownRules } from './site/markdown.mjs';
import { writeRecording } from './site/recording.mjs';
import { indexOf } from './site/search-index.mjs';
import { told } from './site/told.mjs';

const PAGES = 'docs/pages';
/** The parts of the site, in their order. */
const SECTIONS = ['Start', 'Tokens', 'Playing', 'Your page', 'Help', 'Reference', 'Project'];

/** What Eleventy calls. @param {object} config */
export default async function (config) {
  const manifest = JSON.parse(readFileSync(join(DIST, 'custom-elements.json'), 'utf8'));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  config.setInputDirectory(PAGES);
  config.setOutputDirectory('dist-docs');
  config.setIncludesDirectory('../layouts');
  config.setLayoutsDirectory('../layouts');
  config.setTemplateFormats(['md', '11ty.js']);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.addPassthroughCopy({ 'docs/assets/*.{css,webp}': 'assets' });
  config.addPassthroughCopy({ 'demo/icon.svg': 'assets/icon.svg' });
  for (const watched of ['docs/generated', 'docs/layouts', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])
    config.addWatchTarget(watched);
  config.addGlobalData('layout', 'page.njk');
  config.addGlobalData('version', version);
  config.addGlobalData('sections', SECTIONS);
  config.on('eleventy.before', () => bundleScripts());
  config.addPreprocessor('generated', 'md', async (_data, content) => told(await filled(content, manifest)));
  config.amendLibrary('md', (markdown) => markdownRules(markdown, PAGES));
  config.addFilter('relative', (address, from) => relativeAddress(from, address));
  config.addFilter('contents', contentsOf);
  config.addFilter('ofSection', (all, section) =>
    all
      .filter(({ data }) => data.section === section)
      .sort((one, other) => (one.data.order ?? 50) - (other.data.order ?? 50)),
  );
  for (const [permalink, made] of [
    ['/assets/search.json', searchIndex],
    ['/llms.txt', llms],
  ])
    config.addTemplate(`${permalink.slice(1)}.11ty.js`, {
      data: { permalink, layout: false, eleventyExcludeFromCollections: true },
      render: made,
    });
  // What looks like a template in a page is code that it shows.
  return { markdownTemplateEngine: false };
}

/** What runs in pages: the search, and what examples are tried with. */
async function bundleScripts() {
  await cp(join(DIST, 'cdn'), 'dist-docs/assets/live', {
    recursive: true,
    filter: (file) => !/\.(?:html|css|map)$/.test(file),
  });
  await writeRecording('dist-docs/assets/live');
  await build({
    entryPoints: ['docs/assets/search.js', 'docs/assets/pages.js', 'docs/assets/live.js'],
    outdir: 'dist-docs/assets',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'eof',
  });
}

const searchIndex = ({ collections }) => indexOf(collections.all.filter(({ url }) => url?.endsWith('/')));

function llms({ collections }) {
  const pages = collections.all.filter(({ url }) => url?.endsWith('/'));
  const of = (section) => pages.filter(({ data }) => data.section === section);
  return [
    '# secure-h5live-player',
    '',
    '> A web component for nanoStream H5Live streams that are protected by secure playback tokens.',
    ...SECTIONS.flatMap((section) => [
      '',
      `## ${section}`,
      '',
      ...of(section).map(({ url, data }) => `- [${data.title}](.${url}): ${data.description}`),
    ]),
    '',
  ].join('\n');
}
