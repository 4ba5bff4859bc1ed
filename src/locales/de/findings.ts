import type { Texts } from '../texts.js';

/** German: findings, for who watches. */
export const findings: Texts['findings'] = {
  finding: {
    'token-missing': 'Ist dieser Stream gesichert, lässt er sich ohne Token nicht abspielen.',
    'token-expired': 'Das Token ist abgelaufen. Bitte dort, woher der Link kam, um ein neues bitten.',
    'token-not-yet-valid': 'Das Token gilt noch nicht.',
    'token-never-valid':
      'Das Token gilt zu keiner Zeit. Bitte dort, woher der Link kam, um ein anderes bitten.',
    'stream-mismatch': 'Das Token gilt für einen anderen Stream. Diesen öffnet es nicht.',
    'group-mismatch': 'Das Token gilt für eine andere Stream-Gruppe.',
    'domain-mismatch': 'Das Token gilt für eine andere Website.',
    'domain-in-frame': 'Das Token gilt für die Website um diesen Player herum, nicht für den Player selbst.',
    'domain-subdomain': 'Das Token gilt für eine übergeordnete Domain. Es kann abgelehnt werden.',
    'referrer-withheld': 'Diese Seite verbirgt dem Server ihre Adresse; er kann das Token deshalb ablehnen.',
    'expiry-missing': 'Das Token ist unvollständig.',
    'expiry-not-signed': 'Das Token wird vielleicht nicht angenommen.',
    'expiry-in-milliseconds': 'Das Token nennt ein Ablaufdatum, das niemand gemeint haben kann.',
    'clock-fast': 'Die Uhr dieses Geräts geht {minutes} Minuten vor.',
    'clock-slow': 'Die Uhr dieses Geräts geht {minutes} Minuten nach.',
    'other-version': 'Diese Seite hat ihren Player in mehr als einer Version geladen.',
    'token-expiring': 'Das Token läuft bald ab.',
    'ip-bound': 'Das Token gilt nur für eine IP-Adresse; das lässt sich hier nicht prüfen.',
    'organisation-wide': 'Das Token öffnet alle Streams der Organisation.',
    'no-expiry': 'Das Token läuft nicht ab.',
    'lifetime-over-24h': 'Das Token gilt für lange Zeit.',
    'no-restriction': 'Das Token lässt sich von überall verwenden.',
    'unrecognised-claim': 'Das Token sagt etwas, das hier nicht verstanden wird.',
    'boolean-attribute-false': 'Eine Einstellung dieser Seite bewirkt das Gegenteil von dem, was sie sagt.',
  },
  issue: {
    'too-long': 'Der als Token angegebene Text ist weit länger als jedes Token.',
    'no-token-shape':
      'Der als Token angegebene Text sieht nicht wie eines aus. Bitte das ganze Token neu kopieren.',
    undecodable: 'Das Token ist beschädigt oder unvollständig. Bitte das ganze Token neu kopieren.',
    truncated: 'Das Ende des Tokens fehlt. Bitte das ganze Token neu kopieren.',
    encrypted:
      'Dieses Token ist verschlüsselt. Ein Wiedergabe-Token ist nur signiert: bitte eines für die Wiedergabe erstellen.',
    'ingest-token':
      'Dieses Token ist zum Senden eines Streams, nicht zum Abspielen. Bitte ein Token für die Wiedergabe erstellen.',
    'other-issuer':
      'Dieses Token stammt von einem anderen Dienst. Bitte ein Wiedergabe-Token von nanoStream verwenden.',
    'other-audience':
      'Dieses Token ist für einen anderen Zweck. Bitte ein Token für die Wiedergabe erstellen.',
    snippet: 'Dieser Text ist mehr als ein Token. Bitte nur das Token daraus nehmen.',
    'sts-incomplete': 'Die Werte zum Token fehlen. Bitte auch expires, options und tag kopieren.',
    'api-error':
      'Der Token-Dienst hat kein Token erstellt, sondern einen Fehler gemeldet. Bitte dessen Meldung ansehen.',
    'exp-unusable': 'Das Token nennt sein Ende so, dass kein Server es versteht. Bitte ein neues erstellen.',
    'nbf-unusable':
      'Das Token nennt seinen Beginn so, dass kein Server es versteht. Bitte ein neues erstellen.',
    'expires-unusable': 'Der Ablauf zum Token ist keine Anzahl von Sekunden. Bitte alle Werte neu kopieren.',
    'options-unusable': 'Die Optionen zum Token sind keine Zahl. Bitte alle Werte neu kopieren.',
  },
};
