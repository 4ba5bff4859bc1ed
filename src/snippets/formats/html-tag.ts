import { scriptToAllow, TAG, tagAttributes, type Attribute, definition, tag } from '../tag.js';
import { htmlAttribute, scriptString } from '../escape.js';
import type { FormatDefinition } from '../format.js';
import type { SnippetRequest } from '../options.js';

const value = (text: string): string => `"${htmlAttribute(text)}"`;

/** The script tag of the single file, and the element; `value` writes what stands in their attributes. */
export function tagWithScript(request: SnippetRequest, value: (text: string) => string): string {
  const { scriptSrc, scriptIntegrity } = request;
  const script: Attribute[] = [
    ['type', 'module'],
    ['src', scriptSrc],
    ...(scriptIntegrity
      ? ([
          ['integrity', scriptIntegrity],
          ['crossorigin', 'anonymous'],
        ] as const)
      : []),
  ];
  const allowing = allowingScript(request);
  return `${allowing && `<script type="module">${allowing}</script>\n`}${tag('script', script, { value })}\n${tag(TAG, tagAttributes(request), { value })}\n`;
}

/**
 * The code within a script tag of its own that allows a player script of another origin; empty where there is none. It
 * waits for the element, so that it may stand anywhere. Holds no brackets of the address, which WordPress would read.
 */
export function allowingScript(request: SnippetRequest): string {
  const address = scriptToAllow(request);
  if (address === undefined) return '';
  const text = scriptString(address).replace(/[[\]]/g, (bracket) =>
    bracket === '[' ? '\\u005b' : '\\u005d',
  );
  return `
  customElements.whenDefined('${TAG}').then((Player) => {
    Player.allowPlayerScript(${text});
  });
`;
}

/** The element as a tag, with the single file from a CDN or the owner's host. */
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
<script type="module">
${definition(request, '  ')}
</script>
${tag(TAG, tagAttributes(request), { value })}
`,
};
