import type { Texts } from '../texts.js';

/** German: failures. */
export const messages: Texts['messages'] = {
  failure: {
    'token-refused': 'Der Server lehnt dieses Token ab. Es gilt nicht für diesen Ort oder ist nicht echt.',
    'token-expired-or-missing': 'Der Server lehnt die Wiedergabe ab: Das Token ist abgelaufen oder fehlt.',
    'security-service': 'Der Server kann Tokens gerade nicht prüfen. Bitte später erneut versuchen.',
    'stream-not-found': 'Der Server kennt diesen Stream nicht.',
    'stream-not-live': 'Der Stream ist gerade nicht live.',
    'stream-ended': 'Der Stream ist zu Ende.',
    'needs-gesture': 'Zum Starten auf Wiedergabe drücken.',
    suspended: 'Die Wiedergabe wurde unterbrochen: vom Gerät, oder weil die Seite nicht zu sehen war.',
    browser: 'Dieser Browser kann den Stream nicht abspielen. Bitte einen anderen oder neueren verwenden.',
    media: 'Dieser Browser konnte den Stream nicht abspielen.',
    network: 'Die Verbindung zum Stream ist abgebrochen.',
    'service-unavailable': 'Der Streaming-Server ist gerade nicht verfügbar.',
    'set-up': 'Der Player konnte nicht eingerichtet werden.',
    unknown: 'Der Stream konnte nicht abgespielt werden.',
  },
  ownFailure: {
    'stream-name-missing': 'Hier ist kein Stream angegeben.',
    'stream-name-invalid': 'Das ist kein Name eines Streams.',
    'group-id-invalid': 'Das ist keine Kennung einer Stream-Gruppe.',
    'entries-invalid': 'Die Liste der Streams ist nicht verwendbar.',
    'config-invalid': 'Die Einstellungen des Players sind nicht verwendbar.',
    'server-address-invalid': 'Die Adresse des Streaming-Servers ist nicht verwendbar.',
    'player-address-invalid': 'Der Player konnte nicht geladen werden.',
    'player-address-not-allowed': 'Der Player konnte nicht geladen werden.',
    'player-unavailable': 'Der Player konnte nicht geladen werden.',
    'player-failed': 'Der Player konnte nicht eingerichtet werden.',
    'token-endpoint-invalid': 'Die Adresse, von der Tokens kommen, ist nicht verwendbar.',
    'token-endpoint-unreachable':
      'Für diesen Stream ließ sich kein Token holen. Bitte die Verbindung prüfen.',
    'token-endpoint-refused': 'Für diesen Stream wurde kein Token erteilt. Bitte anmelden und neu versuchen.',
    'token-endpoint-answer': 'Für diesen Stream wurde kein Token ausgegeben. Bitte später neu versuchen.',
    'token-provider-failed': 'Diese Seite konnte kein Token für den Stream bekommen.',
    'token-not-better': 'Das Token ließ sich nicht erneuern. Bitte die Seite neu laden.',
    'connection-stalled': 'Der Stream steht still.',
    'retries-used-up':
      'Der Stream war nicht wieder zu erreichen. Bitte Verbindung prüfen und Seite neu laden.',
  },
  cause: {
    'token-missing': 'Dieser Stream ist gesichert. Er lässt sich ohne Token nicht abspielen.',
    'token-unreadable':
      'Das Token ist nicht lesbar. Bitte dort, woher der Link kam, um ein vollständiges bitten.',
  },
  code: 'Code {code}',
};
