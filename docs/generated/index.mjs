// Fills the places of a page that its sources know better:
//
//   <!-- generated: element secure-h5live-player -->   what the sources say of it
//   <!-- file: demo/backends/express/server.js -->      a file of the repository, as code
//   <!-- example: docs/examples/player.html cloud -->   the same, which can be tried: with nothing (live), or with a cloud
//   <!-- include: CONTRIBUTING.md -->                   another document, without its title
import { elementsOf } from '../../build/manifest.mjs';
import { expiry, findings, ownErrors, serverErrors, tokenIssues, vendorErrors } from './codes.mjs';
import { fieldsOf } from './declared.mjs';
import { customProperties, elementTables } from './elements.mjs';
import {
  bundlers,
  files,
  formats,
  languages,
  moved,
  notTaken,
  scenarios,
  snippet,
  tokenFields,
  vendorSettings,
} from './numbers.mjs';
import { lifeOfAPlayback, lifeOfAToken, roomsOfTheSource } from './pictures.mjs';
import { textOf } from './sources.mjs';
import { start } from './speed.mjs';
import { startModules } from './start-modules.mjs';

const INNER = /-(?:captions|controls|statistics)$/;

/** The elements whose parts the player exports, by where they are in it. */
const IN_THE_PLAYER = {
  'In the controls': 'secure-h5live-controls',
  'In the panel': 'secure-h5live-token-status',
};

const GENERATED = {
  element({ all }, tag) {
    const of = (name) => all.find(({ tagName }) => tagName === name);
    const shown = tag === 'secure-h5live-player' ? Object.entries(IN_THE_PLAYER) : [];
    return elementTables(of(tag), Object.fromEntries(shown.map(([where, name]) => [where, of(name)])));
  },
  'custom-properties': ({ elements }) => customProperties(elements),
  expiry,
  fields: fieldsOf,
  'vendor-errors': vendorErrors,
  'own-errors': ownErrors,
  'server-errors': serverErrors,
  findings,
  'token-issues': tokenIssues,
  scenarios,
  'start-modules': startModules,
  bundlers,
  files,
  start,
  formats,
  languages,
  snippet,
  moved,
  'not-taken': notTaken,
  'vendor-settings': vendorSettings,
  'token-fields': tokenFields,
  'life-of-a-token': lifeOfAToken,
  'life-of-a-playback': lifeOfAPlayback,
  rooms: roomsOfTheSource,
};

const PLACE = /^<!-- (generated|file|example|include): (\S+)(?: (\S+))? -->$/gm;

const LANGUAGE = {
  ...{ js: 'js', mjs: 'js', ts: 'ts', tsx: 'tsx', py: 'python', php: 'php' },
  ...{ html: 'html', vue: 'html', svelte: 'html' },
};

function shownFile(file) {
  const language = LANGUAGE[file.split('.').at(-1)] ?? 'text';
  return `\`${file}\`\n\n\`\`\`${language} file\n${textOf(file)}\`\`\``;
}

const example = (file, word) => `\`\`\`html ${word}\n${textOf(file)}\`\`\``;

// Its title is the page's; what it links to stands beside it, and not beside the page.
// Beneath a heading of the page its own are a level lower.
const included = (file, isBeneath) => {
  const text = textOf(file).replace(/^# .*\n/, '');
  return isBeneath ? text.replace(/^(?=##+ )/gm, '#') : text;
};

/**
 * A page with what its sources say.
 *
 * @param {string} markdown the page
 * @param {{ modules: object[] }} manifest what the elements are
 * @returns {Promise<string>}
 */
export async function filled(markdown, manifest) {
  const all = elementsOf(manifest);
  const known = { all, elements: all.filter(({ tagName }) => !INNER.test(tagName)) };
  const parts = [];
  let at = 0;
  for (const { 0: place, 1: kind, 2: name, 3: argument, index } of markdown.matchAll(PLACE)) {
    const isBeneath = /\n## [^\n]+\n\n$/.test(markdown.slice(0, index));
    parts.push(markdown.slice(at, index), await content(kind, name, argument, { ...known, isBeneath }));
    at = index + place.length;
  }
  return [...parts, markdown.slice(at)].join('');
}

async function content(kind, name, argument, known) {
  if (kind === 'file') return shownFile(name);
  if (kind === 'example') return example(name, argument);
  if (kind === 'include') return included(name, known.isBeneath);
  if (!GENERATED[name]) throw new Error(`Nothing is generated for “${name}”`);
  return (await GENERATED[name](known, argument)).trimEnd();
}
