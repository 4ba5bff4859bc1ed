import type { Language } from '../texts.js';

/** German. */
export const german: Language = {
  lang: 'de',
  dir: 'ltr',
  name: 'Deutsch',
  texts: {
    viewer: () => import('./viewer.js'),
    captions: () => import('./captions.js'),
    notes: () => import('./owner-notes.js'),
    snippets: () => import('./snippets.js'),
    owner: () => import('./owner.js'),
    dashboard: () => import('./dashboard.js'),
  },
};
