import type { LanguageReaders } from '../texts.js';

/** Portuguese as in Brazil: what it calls itself, and what others than viewers read. */
export const portugueseReaders: LanguageReaders = {
  name: 'Português',
  texts: {
    captions: () => import('./captions.js'),
    notes: () => import('./owner-notes.js'),
    snippets: () => import('./snippets.js'),
    owner: () => import('./owner.js'),
    dashboard: () => import('./dashboard.js'),
  },
};
