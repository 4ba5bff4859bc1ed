import type { Texts } from '../texts.js';

/** German: the measurements. */
export const statistics: Texts['statistics'] = {
  group: 'Statistik der Wiedergabe',
  phase: {
    idle: 'Nicht gestartet',
    loading: 'Verbindet',
    playing: 'Läuft',
    buffering: 'Puffert',
    paused: 'Angehalten',
    reconnecting: 'Verbindet neu',
    blocked: 'Wartet auf Klick',
    suspended: 'Ausgesetzt',
    failed: 'Fehlgeschlagen',
  },
  version: 'Version {version}',
  latency: 'Latenz (aktuell)',
  framerate: 'Bildrate (Mittel)',
  framerateValue: '{value} fps',
  buffer: 'Puffer (Mittel)',
  bitrate: 'Bitrate (Mittel)',
  unknown: '–',
  trail: 'Latenz, letzte {duration}',
  range: 'min. {min} · Mittel {avg} · max. {max}',
};
