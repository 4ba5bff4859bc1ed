import { TAG, tagAttributes, definition, tag } from '../tag.js';
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
import type { HTMLAttributes } from 'react';
${definition(request)}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${TAG}': HTMLAttributes<HTMLElement> & {
        [attribute: string]: unknown;
      };
    }
  }
}

export function LivePlayer() {
  return (
    ${tag(TAG, tagAttributes(request), { value: jsxAttribute, selfClosing: true, indent: 4 })}
  );
}
`,
};
