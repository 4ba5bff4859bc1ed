import type { LanguageReaders } from '../texts.js';

/** French: what it calls itself, and what others than viewers read. */
export const frenchReaders: LanguageReaders = {
  name: 'Français',
  texts: {
    captions: () => import('./captions.js'),
    notes: () => import('./owner-notes.js'),
    snippets: () => import('./snippets.js'),
    owner: () => import('./owner.js'),
    dashboard: () => import('./dashboard.js'),
  },
};
