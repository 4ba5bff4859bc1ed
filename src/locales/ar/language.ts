import type { Language } from '../texts.js';

/** Arabic. */
export const arabic: Language = { lang: 'ar', dir: 'rtl', viewer: () => import('./viewer.js') };
