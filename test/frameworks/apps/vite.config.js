import { svelte } from '@sveltejs/vite-plugin-svelte';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

const NAMES = ['react', 'preact', 'solid', 'vue', 'svelte', 'lit'];

export default defineConfig({
  base: './',
  plugins: [
    react({ include: /\/react\/.*\.tsx$/ }),
    solid({ include: /\/solid\/.*\.tsx$/ }),
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('secure-h5live-') } } }),
    svelte(),
  ],
  build: {
    target: 'es2022',
    rollupOptions: { input: NAMES.map((name) => `${name}/index.html`) },
  },
});
