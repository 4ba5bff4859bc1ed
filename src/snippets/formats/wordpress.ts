import { TAG, tagAttributes } from '../attributes.js';
import { templateAttribute } from '../escape.js';
import type { FormatDefinition } from '../format.js';
import { tag } from '../markup.js';

const value = (text: string): string => `"${templateAttribute(text)}"`;

/** A "Custom HTML" block of WordPress, which reads brackets as short codes. Pasted into the code editor. */
export const wordpress: FormatDefinition = {
  format: 'wordpress',
  label: 'WordPress',
  language: 'html',
  fileName: 'wordpress-block.html',
  token: 'as-placed',
  write: (request) => {
    const { scriptSrc, scriptIntegrity: integrity } = request;
    const rows = [['type', 'module'] as const, ['src', scriptSrc] as const];
    const digest = integrity
      ? [['integrity', integrity] as const, ['crossorigin', 'anonymous'] as const]
      : [];
    return `<!-- wp:html -->
${tag('script', [...rows, ...digest], { value })}
${tag(TAG, tagAttributes(request), { value })}
<!-- /wp:html -->
`;
  },
};
