import { templateAttribute } from '../escape.js';
import type { FormatDefinition } from '../format.js';
import { tagWithScript } from './html-tag.js';

/** A "Custom HTML" block of WordPress, which reads brackets as short codes. Pasted into the code editor. */
export const wordpress: FormatDefinition<'wordpress'> = {
  format: 'wordpress',
  label: 'WordPress',
  language: 'html',
  fileName: 'wordpress-block.html',
  token: 'as-placed',
  write: (request) => `<!-- wp:html -->
${tagWithScript(request, (text) => `"${templateAttribute(text)}"`)}<!-- /wp:html -->
`,
};
