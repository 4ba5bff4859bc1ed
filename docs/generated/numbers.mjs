// What is measured and held: budgets of `size-budget.json`.
import { codeList, sentence, sourceModule, table, textOf } from './sources.mjs';

const budgets = () => JSON.parse(textOf('size-budget.json'));

/** What a page loads, in kilobytes of Brotli, as it is held, and by how much that is more than it was to be. */
export const scenarios = () =>
  table(
    ['What is loaded', 'Budget, kB', 'Goal, kB', 'Goal missed by, kB'],
    Object.entries(budgets().scenarios).map(([name, { budget, goal }]) => [
      sentence(name),
      budget,
      goal,
      budget > goal ? `**${(budget - goal).toFixed(1)}**` : 'met',
    ]),
  );

/** What pages load that bundlers built. */
export const bundlers = () =>
  table(
    ['Bundler, entry', 'kB'],
    Object.entries(budgets().bundlers).map(([name, size]) => [name, size]),
  );

/** What the files of the package weigh with what they import at once. */
export const files = () =>
  table(
    ['File of `dist`', 'kB'],
    Object.entries(budgets().files).map(([name, size]) => [`\`${name}\``, size]),
  );

/** What a token can say: its claims, and what they are called in the call that asks for one. */
export async function tokenFields() {
  const text = textOf('src/token/claims.ts');
  const rows = [...text.matchAll(/\/\*\* `(\w+)`: (.*) \*\/\n {2}(\w+): \{ claim: '(\w+)'(.*)\}/g)];
  const { REQUESTABLE } = await sourceModule('token/claims.ts');
  return table(
    ['Claim of a JWT (V3)', 'In V2', 'Asked for', 'Meaning'],
    rows.map(([, , meaning, field, claim, rest]) => [
      `\`${claim}\``,
      /v2: '(\w+)'/.exec(rest)?.[1] ? `\`${/v2: '(\w+)'/.exec(rest)?.[1]}\`` : 'no',
      field in REQUESTABLE || /^(?:streams|groupid|orgawide)$/.test(claim) ? 'yes' : 'no',
      sentence(meaning),
    ]),
  );
}

/** The formats of code to embed. */
export async function formats() {
  const { FORMATS } = await sourceModule('snippets/registry.ts');
  return table(
    ['Format', 'Name'],
    FORMATS.map(({ format, label }) => [`\`${format}\``, label]),
  );
}

/** What becomes of a page with the vendor's code, with a token that the page fetches. @param {object} _known @param {string} file */
export async function moved(_known, file) {
  const { parseSnippet } = await sourceModule('snippets/parse-snippet.ts');
  const { snippetOptions } = await sourceModule('snippets/taken-options.ts');
  const { options, ignored } = snippetOptions(parseSnippet(textOf(file)));
  const made = await code('html-tag', {
    ...options,
    token: undefined,
    placement: 'endpoint',
    tokenEndpoint: '/playback-token',
  });
  const names = ignored.map(({ name }) => name).filter((name) => name !== 'token');
  return `${made}\n\nNot taken over: ${names.map((name) => `\`${name}\``).join(', ')}.`;
}

const LEFT_OUT = {
  default: 'leave it out: it is the default',
  'built-in': 'leave it out',
  none: 'not available',
};

/** What becomes of the settings of the vendor’s player: a row for all that become the same. */
export async function vendorSettings() {
  const { VENDOR_SETTINGS } = await sourceModule('snippets/vendor-settings.ts');
  const text = textOf('src/snippets/vendor-settings.ts');
  const notes = new Map(
    [...text.matchAll(/\/\*\* (.*) \*\/\n {2}'(.+?)':/g)].map(([, note, path]) => [path, note]),
  );
  const rows = new Map();
  for (const [path, setting] of Object.entries(VENDOR_SETTINGS)) {
    const name = `\`${path.replace(/^source\.entries\.0\./, 'source.entries[0].')}\``;
    const here = [settingHere(setting), notes.get(path)].filter(Boolean).join('; ');
    rows.set(here, [...(rows.get(here) ?? []), name]);
  }
  return table(
    ['Setting', 'Here'],
    [
      ...[...rows].map(([here, names]) => [names.join(', '), here]),
      ['`events`, and all others', 'the property `config`, unchanged'],
    ],
  );
}

/** Why a setting is not taken over, as `why` says it. */
export const notTaken = () =>
  table(
    ['`why`', 'Meaning'],
    codeList('src/snippets/vendor-settings.ts', 'NotTaken').map(([codes, text]) => [`\`${codes[0]}\``, text]),
  );

function settingHere(setting) {
  if (typeof setting === 'string') return LEFT_OUT[setting];
  return 'attribute' in setting ? `\`${setting.attribute}\`` : `the property \`${setting.property}\``;
}

/** The code of a format, for a stream whose token the page fetches. @param {object} _known @param {string} format */
export const snippet = (_known, format) =>
  code(format, {
    streamName: 'AAAAA-BBBBB',
    placement: 'endpoint',
    tokenEndpoint: '/playback-token',
    autoplay: true,
    // WordPress’s pages have the files where the page says that they go.
    ...(format === 'wordpress' && { scriptSrc: '/wp-content/uploads/h5live/secure-h5live-player.js' }),
  });

async function code(format, options) {
  const { createSnippet } = await sourceModule('snippets/create-snippet.ts');
  const made = createSnippet(format, options);
  if (made.text === undefined) throw new Error(`No code as ${format}: ${made.issue}`);
  return `\`\`\`${made.language} made\n${made.text.trimEnd()}\n\`\`\``;
}

/** The languages that the texts are in. */
export async function languages() {
  const { LANGUAGES } = await sourceModule('locales/registry.ts');
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return ['en', ...LANGUAGES.map(({ lang }) => lang)]
    .map((lang) => `- ${names.of(lang)} (\`${lang}\`)`)
    .join('\n');
}
