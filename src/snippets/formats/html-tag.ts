import { TAG, tagAttributes, type Attribute } from '../attributes.js';
import { htmlAttribute } from '../escape.js';
import type { FormatDefinition } from '../format.js';
import { tag } from '../markup.js';
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
  return `${tag('script', script, { value })}\n${tag(TAG, tagAttributes(request), { value })}\n`;
}

/** The element as a tag, with the single file from a CDN or the owner's host. */
export const htmlTag: FormatDefinition = {
  format: 'html-tag',
  label: 'HTML',
  language: 'html',
  fileName: 'player.html',
  token: 'as-placed',
  write: (request) => tagWithScript(request, value),
};

/** The element as a tag, with the package from npm. */
export const htmlNpm: FormatDefinition = {
  format: 'html-npm',
  label: 'HTML with npm',
  language: 'html',
  fileName: 'index.html',
  token: 'as-placed',
  write: (request) =>
    `<!-- npm install secure-h5live-player -->
<script type="module">
  import 'secure-h5live-player/define';
</script>
${tag(TAG, tagAttributes(request), { value })}
`,
};
