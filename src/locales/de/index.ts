import type { Language } from '../texts.js';

/** German. */
export const german: Language = {
  lang: 'de',
  dir: 'ltr',
  name: 'Deutsch',
  forViewers: () => import('./for-viewers.js'),
  forOwners: () => import('./for-owners.js'),
  forDashboard: () => import('./dashboard.js'),
};
