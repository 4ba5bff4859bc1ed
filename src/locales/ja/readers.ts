import type { LanguageReaders } from '../texts.js';

/** Japanese: what it calls itself, and what others than viewers read. */
export const japaneseReaders: LanguageReaders = {
  name: '日本語',
  texts: {
    captions: () => import('./captions.js'),
    notes: () => import('./owner-notes.js'),
    snippets: () => import('./snippets.js'),
    owner: () => import('./owner.js'),
    dashboard: () => import('./dashboard.js'),
  },
};
