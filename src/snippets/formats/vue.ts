import { TAG, tagAttributes, definition, tag } from '../tag.js';
import { htmlAttribute } from '../escape.js';
import type { FormatDefinition } from '../format.js';

/** A Vue 3 component in TypeScript. Vue gives braces no meaning within an attribute. */
export const vue: FormatDefinition<'vue'> = {
  format: 'vue',
  label: 'Vue',
  language: 'vue',
  fileName: 'LivePlayer.vue',
  token: 'as-placed',
  write: (request) => `<!--
  npm install secure-h5live-player
  In vite.config: vue({ template: { compilerOptions: {
    isCustomElement: (tag) => tag === '${TAG}',
  } } })
-->
<script setup lang="ts">
${definition(request, { types: 'vue' })}
</script>

<template>
  ${tag(TAG, tagAttributes(request), { value: (text) => `"${htmlAttribute(text)}"`, indent: 2 })}
</template>
`,
};
