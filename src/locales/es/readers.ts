import type { LanguageReaders } from '../texts.js';

/** Spanish: what it calls itself, and what others than viewers read. */
export const spanishReaders: LanguageReaders = {
  name: 'Español',
  texts: {
    captions: () => import('./captions.js'),
    notes: () => import('./owner-notes.js'),
    snippets: () => import('./snippets.js'),
    owner: () => import('./owner.js'),
    dashboard: () => import('./dashboard.js'),
  },
};
