import type { Language } from '../texts.js';

/** Japanese. */
export const japanese: Language = { lang: 'ja', dir: 'ltr', viewer: () => import('./viewer.js') };
