import { TAG, tagAttributes, definition, tag, type Attribute } from '../tag.js';
import type { SnippetRequest } from '../options.js';
import { jsxAttribute } from '../escape.js';
import type { FormatDefinition } from '../format.js';

/** A React 19 component in TypeScript. */
export const react: FormatDefinition<'react'> = {
  format: 'react',
  label: 'React',
  language: 'tsx',
  fileName: 'LivePlayer.tsx',
  token: 'as-placed',
  write: (request) =>
    `// npm install secure-h5live-player
${definition(request, { types: 'react' })}

export function LivePlayer() {
  return (
    ${tag(TAG, attributesOf(request), { value: jsxAttribute, selfClosing: true, indent: 4 })}
  );
}
`,
};

// A token leaves its attribute. Where a server has rendered that, React would warn of it in development.
function attributesOf(request: SnippetRequest): Attribute[] {
  const attributes = tagAttributes(request);
  const leaves = attributes.some(([name]) => name === 'token') && !request.keepToken;
  return leaves ? [...attributes, ['suppressHydrationWarning', true]] : attributes;
}
