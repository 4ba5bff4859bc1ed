import { VERSION } from '../../shared/index.js';
import {
  definition,
  playerAddress,
  scriptsToAllow,
  tag,
  TAG,
  tagAttributes,
  type Attribute,
} from '../tag.js';
import { htmlAttribute, scriptString } from '../escape.js';
import type { FormatDefinition } from '../format.js';
import type { SnippetRequest } from '../options.js';
import { reservedStyle } from '../reserved-size.js';

const value = (text: string): string => `"${htmlAttribute(text)}"`;

const digest = (integrity: string | undefined, isForeign = true): Attribute[] =>
  integrity === undefined
    ? []
    : [['integrity', integrity], ...(isForeign ? [['crossorigin', 'anonymous'] as const] : [])];

/**
 * What keeps the element's room, the vendor's script where the player starts by itself, the element's, what the browser may begin to load at once with
 * it, and the element; `value` writes what stands in their attributes.
 */
export function tagWithScript(request: SnippetRequest, value: (text: string) => string): string {
  const { scriptSrc, scriptIntegrity } = request;
  const script: Attribute[] = [['type', 'module'], ['src', scriptSrc], ...digest(scriptIntegrity)];
  const allowing = allowingScript(request);
  const lines = [
    `<style>${reservedStyle(request)}</style>`,
    ...vendorScript(request).map((attributes) => tag('script', attributes, { value })),
    ...hints(request).map((attributes) => tag('link', attributes, { value, selfClosing: true })),
    ...(allowing === '' ? [] : [`<script type="module">${allowing}</script>`]),
    tag('script', script, { value }),
    tag(TAG, tagAttributes(request), { value }),
  ];
  return `${lines.join('\n')}\n`;
}

// The element takes the script that the page runs by itself, and that waits for nothing of ours. It is written as the
// element would ask for it; without a priority Chromium has an async one wait behind others. Whoever does not play does not
// pay for what plays.
function vendorScript(request: SnippetRequest): Attribute[][] {
  const { playerIntegrity } = request;
  const address = playerAddress(request);
  const script: Attribute[] = [
    ['async', true],
    ['src', address],
    ...digest(playerIntegrity, isForeign(address, request)),
    ['fetchpriority', 'high'],
  ];
  return playsAtOnce(request) ? [script] : [];
}

function playsAtOnce({ autoplay, loading }: SnippetRequest): boolean {
  return autoplay && loading === 'eager';
}

/** What is loaded of a player that begins to play, beside the file that pages name. The build has files of these names. */
const FIRST_PIECES = ['player', 'engine'];

function hints(request: SnippetRequest): Attribute[][] {
  const { scriptSrc } = request;
  const [, folder] = /^(.*)secure-h5live-player\.js(?:\?.*)?$/.exec(scriptSrc) ?? [];
  const pieces = folder === undefined ? [] : FIRST_PIECES.map((name) => `${folder}${VERSION}/${name}.js`);
  return pieces
    .filter((_, index) => playsAtOnce(request) || index === 0)
    .map((href): Attribute[] => [
      ['rel', 'modulepreload'],
      ['href', href],
    ]);
}

function isForeign(address: string, { pageHost = 'page.invalid' }: SnippetRequest): boolean {
  return new URL(address, `https://${pageHost}/`).host !== pageHost;
}

/**
 * The code within a script tag of its own that allows scripts of another origin; empty where there is none. It
 * waits for the element, so that it may stand anywhere. Holds no brackets of the address, which WordPress would read.
 */
export function allowingScript(request: SnippetRequest): string {
  const lines = scriptsToAllow(request).map((address) => {
    const text = scriptString(address).replace(/[[\]]/g, (bracket) =>
      bracket === '[' ? '\\u005b' : '\\u005d',
    );
    return `    Player.allowPlayerScript(${text});\n`;
  });
  if (lines.length === 0) return '';
  return `
  customElements.whenDefined('${TAG}').then((Player) => {
${lines.join('')}  });
`;
}

/** The element as a tag, with its file from a CDN or the owner's host. */
export const htmlTag: FormatDefinition<'html-tag'> = {
  format: 'html-tag',
  label: 'HTML',
  language: 'html',
  fileName: 'player.html',
  token: 'as-placed',
  write: (request) => tagWithScript(request, value),
};

/** The element as a tag, with the package from npm. */
export const htmlNpm: FormatDefinition<'html-npm'> = {
  format: 'html-npm',
  label: 'HTML with npm',
  language: 'html',
  fileName: 'index.html',
  token: 'as-placed',
  write: (request) =>
    `<!-- npm install secure-h5live-player -->
<style>${reservedStyle(request)}</style>
${vendorScript(request)
  .map((attributes) => `${tag('script', attributes, { value })}\n`)
  .join('')}<script type="module">
${definition(request, { indent: 2 })}
</script>
${tag(TAG, tagAttributes(request), { value })}
`,
};
