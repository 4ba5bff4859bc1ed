import type { Language } from '../texts.js';

/** Portuguese as in Brazil. */
export const portuguese: Language = { lang: 'pt-BR', dir: 'ltr', viewer: () => import('./viewer.js') };
