import { TAG, tagAttributes, definition, tag } from '../tag.js';
import { templateAttribute } from '../escape.js';
import type { FormatDefinition } from '../format.js';

/** A Svelte 5 component in TypeScript. */
export const svelte: FormatDefinition<'svelte'> = {
  format: 'svelte',
  label: 'Svelte',
  language: 'svelte',
  fileName: 'LivePlayer.svelte',
  token: 'as-placed',
  write: (request) => `<!-- npm install secure-h5live-player -->
<script lang="ts">
${definition(request, { types: 'svelte', indent: 2 })}
</script>

${tag(TAG, tagAttributes(request), { value: (text) => `"${templateAttribute(text)}"` })}
`,
};
