import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'dist-docs/',
      'coverage/',
      'node_modules/',
      '.cache/',
      'test/frameworks/*/',
      'demo/backends/',
      'docs/examples/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  { plugins: { 'lit-a11y': litA11y }, rules: { ...litA11y.configs.recommended.rules } },
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // Lit binds the host itself: a method named in a template is never called unbound.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // What is read with them comes from strangers, in any length: a page must not stand still for it.
    files: ['src/**', 'demo/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    // A form or picture in the page can stand in for any property of the document.
    files: ['src/**'],
    ignores: ['src/playback/page-document.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'document', message: 'Elements of the page can have this name: use `pageDocument`' },
      ],
    },
  },
  {
    // Ours takes no expressions, and what Lit has for them is loaded nowhere.
    files: ['src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['lit', '@lit/reactive-element'].map((name) => ({
            name,
            importNames: ['css'],
            message: 'Use `css` of `src/elements/shared/css.ts`',
          })),
        },
      ],
    },
  },
  {
    // chai's property assertions are expressions, node:test's `it` returns a promise nobody awaits.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      'no-console': 'off',
    },
  },
  { files: ['demo/local-cloud/**', 'build/**', 'docs/**', '*.config.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs', '**/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        btoa: 'readonly',
        clearTimeout: 'readonly',
        navigator: 'readonly',
        isSecureContext: 'readonly',
        ResizeObserver: 'readonly',
        document: 'readonly',
        HTMLDivElement: 'readonly',
      },
    },
  },
);
