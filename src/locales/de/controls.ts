import type { Texts } from '../texts.js';

/** German: the controls. */
export const controls: Texts['controls'] = {
  group: 'Steuerung der Wiedergabe',
  play: 'Wiedergabe',
  startPlayback: 'Wiedergabe starten',
  pause: 'Pause',
  mute: 'Ton aus',
  unmute: 'Ton an',
  volume: 'Lautstärke',
  muted: 'Stumm',
  enterFullscreen: 'Vollbild',
  leaveFullscreen: 'Vollbild verlassen',
  enterPictureInPicture: 'Bild im Bild',
  leavePictureInPicture: 'Bild im Bild beenden',
  live: 'Live',
  goLive: 'Zu Live springen',
  behind: '{distance} hinter Live',
  settings: 'Einstellungen',
  latency: 'Latenz',
  latencyModes: { classic: 'Klassisch', balancedadaptive: 'Ausgewogen', fastadaptive: 'Schnell' },
  quality: 'Qualität',
  automatic: 'Automatisch',
  statistics: 'Statistik anzeigen',
  shortcut: '{action} ({key})',
};
