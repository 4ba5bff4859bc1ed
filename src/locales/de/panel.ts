import { deErrors } from './errors.js';
import { deControls } from './controls.js';
import { deFindings } from './findings.js';
import type { Labels } from '../labels.js';

/** German. */
export const de: Labels = {
  ...deFindings,
  ...deErrors,
  ...deControls,
  lang: 'de',
  dir: 'ltr',
  heading: {
    none: 'Kein Wiedergabe-Token',
    malformed: 'Das Token ist nicht lesbar',
    'not-yet-valid': 'Dies ist ein gesicherter Stream',
    valid: 'Dies ist ein gesicherter Stream',
    expiring: 'Das Token läuft bald ab',
    unlimited: 'Dies ist ein gesicherter Stream',
    expired: 'Das Token ist abgelaufen',
  },
  detail: {
    none: 'Ist dieser Stream gesichert, lässt er sich ohne Token nicht abspielen.',
    malformed: '{fault}',
    'not-yet-valid': 'Das Token für die Wiedergabe gilt noch nicht. Es gilt ab {from} ({distance}).',
    valid: 'Das Token für die Wiedergabe gilt bis {until} (Ablauf {distance}).',
    expiring: 'Das Token für die Wiedergabe gilt bis {until} (Ablauf {distance}).',
    unlimited: 'Das Token für die Wiedergabe läuft nicht ab.',
    expired:
      'Das Token für die Wiedergabe galt bis {until} ({distance}). Es kann den Stream nicht mehr starten.',
  },
  meaning: {
    goesOn: 'Wer dann zusieht, sieht weiter, bis die Verbindung unterbrochen wird.',
    ends: 'Die Wiedergabe endet in diesem Moment.',
  },
  details: {
    summary: 'Einzelheiten zum Token',
    kind: 'Art',
    kinds: { jwt: 'JWT (V3)', sts: 'Passthrough-Token (V2)' },
    validFrom: 'Gültig ab',
    validUntil: 'Gültig bis',
    never: 'kein Ablauf',
    issuedAt: 'Ausgestellt',
    issuer: 'Aussteller',
    token: 'Token',
    masked: 'verdeckt ({count} Zeichen)',
    copy: 'Token kopieren',
    copied: 'Kopiert',
    copyFailed: 'Der Browser erlaubt das Kopieren hier nicht.',
    findings: 'Für den Betreiber dieser Seite',
    noFindings: 'Es wurde nichts gefunden, das zu ändern wäre.',
  },
  fault: {
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
  cause: {
    'token-missing': 'Dieser Stream ist gesichert. Er lässt sich ohne Token nicht abspielen.',
    'token-unreadable':
      'Das Token ist nicht lesbar. Bitte dort, woher der Link kam, um ein vollständiges bitten.',
  },
  code: 'Code {code}',
  playback: {
    connecting: 'Verbindung wird hergestellt …',
    reconnecting: 'Verbindung wird wiederhergestellt, Versuch {attempt} …',
    suspended: 'Vom Browser angehalten. Es geht weiter, sobald diese Seite zu sehen ist.',
    stopTrying: 'Nicht weiter versuchen',
    tryAgain: 'Noch einmal versuchen',
    start: 'Wiedergabe starten',
  },
  supply: {
    awaited: 'Das Token wird beim Start geholt',
    awaitedDetail:
      'Ein frisches Token wird geholt, wenn die Wiedergabe beginnt, und ein neues, bevor es abläuft.',
    renews: 'Vorher wird ein neues geholt, und die Wiedergabe geht weiter.',
  },
  playing: {
    goesOn:
      'Das Token für die Wiedergabe galt bis {until} ({distance}). Die Wiedergabe läuft weiter, bis die Verbindung unterbrochen wird.',
    againstClock:
      'Der Stream läuft. Was das Token über seine Zeit sagt, passt nicht zu der Zeit, die hier bekannt ist.',
  },
};
