import type { Language } from '../texts.js';

/** German. */
export const german: Language = { lang: 'de', dir: 'ltr', viewer: () => import('./viewer.js') };
