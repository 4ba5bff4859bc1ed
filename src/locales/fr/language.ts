import type { Language } from '../texts.js';

/** French. */
export const french: Language = { lang: 'fr', dir: 'ltr', viewer: () => import('./viewer.js') };
