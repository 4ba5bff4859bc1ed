import type { Language } from '../texts.js';

/** Spanish. */
export const spanish: Language = { lang: 'es', dir: 'ltr', viewer: () => import('./viewer.js') };
