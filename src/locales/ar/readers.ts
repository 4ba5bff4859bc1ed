import type { LanguageReaders } from '../texts.js';

/** Arabic: what it calls itself, and what others than viewers read. */
export const arabicReaders: LanguageReaders = {
  name: 'العربية',
  texts: {
    captions: () => import('./captions.js'),
    notes: () => import('./owner-notes.js'),
    snippets: () => import('./snippets.js'),
    owner: () => import('./owner.js'),
    dashboard: () => import('./dashboard.js'),
  },
};
