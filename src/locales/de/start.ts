import type { Texts } from '../texts.js';

/** German: over the picture. */
export const start: Texts['start'] = {
  connecting: 'Verbindung wird hergestellt …',
  reconnecting: 'Verbindung wird wiederhergestellt, Versuch {attempt} …',
  suspended: 'Vom Browser angehalten. Es geht weiter, sobald diese Seite zu sehen ist.',
  stopTrying: 'Nicht weiter versuchen',
  tryAgain: 'Noch einmal versuchen',
  start: 'Wiedergabe starten',
  missing: 'Ein Teil dieser Seite konnte nicht geladen werden.',
  failed: {
    'component-unavailable': 'Der Player konnte nicht geladen werden.',
    'component-outdated': 'Der Player wurde inzwischen erneuert. Laden Sie die Seite neu.',
  },
};
