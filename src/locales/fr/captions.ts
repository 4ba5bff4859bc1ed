import type { Texts } from '../texts.js';

/** French: the captions. */
export const captions: Texts['captions'] = {
  name: 'Sous-titres',
  show: 'Afficher les sous-titres',
  hide: 'Masquer les sous-titres',
  off: 'Désactivés',
  look: 'Aspect des sous-titres …',
  back: 'Retour',
  choice: { size: 'Taille', contrast: 'Contraste', background: 'Fond', place: 'Position' },
  size: { small: 'Petite', medium: 'Moyenne', large: 'Grande' },
  contrast: { normal: 'Blanc', high: 'Jaune sur noir' },
  background: { translucent: 'Translucide', solid: 'Opaque', none: 'Aucun' },
  place: { bottom: 'En bas', top: 'En haut' },
  waiting: 'Les sous-titres ({language}) vont commencer.',
  unable: 'Il n’y a pas de sous-titres pour ce flux.',
  unavailable: 'Pas de sous-titres pour le moment.',
};
