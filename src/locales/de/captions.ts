import type { Texts } from '../texts.js';

/** German: the captions. */
export const captions: Texts['captions'] = {
  name: 'Untertitel',
  show: 'Untertitel einblenden',
  hide: 'Untertitel ausblenden',
  off: 'Aus',
  look: 'Aussehen der Untertitel …',
  back: 'Zurück',
  choice: { size: 'Größe', contrast: 'Kontrast', background: 'Hintergrund', place: 'Ort' },
  size: { small: 'Klein', medium: 'Mittel', large: 'Groß' },
  contrast: { normal: 'Weiß', high: 'Gelb auf Schwarz' },
  background: { translucent: 'Durchscheinend', solid: 'Deckend', none: 'Ohne' },
  place: { bottom: 'Unten', top: 'Oben' },
  waiting: 'Untertitel ({language}) beginnen gleich.',
  unable: 'Zu diesem Stream gibt es keine Untertitel.',
  unavailable: 'Untertitel gibt es gerade nicht.',
};
