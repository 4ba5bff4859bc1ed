import type { Texts } from '../texts.js';

/** German: over the picture, before anything plays. */
export const start: Texts['start'] = {
  connecting: 'Verbindung wird hergestellt …',
  tryAgain: 'Noch einmal versuchen',
  start: 'Wiedergabe starten',
  missing: 'Ein Teil dieser Seite konnte nicht geladen werden.',
  failed: {
    'component-unavailable': 'Der Player konnte nicht geladen werden.',
    'component-outdated': 'Der Player wurde inzwischen erneuert. Laden Sie die Seite neu.',
  },
};

/** German: over the picture, later. */
export const messages: Texts['messages'] = {
  reconnecting: 'Verbindung wird wiederhergestellt, Versuch {attempt} …',
  suspended: 'Vom Browser angehalten. Es geht weiter, sobald diese Seite zu sehen ist.',
  scheduled: 'Die Wiedergabe beginnt von selbst am {from}.',
  stopWaiting: 'Nicht warten',
  stopTrying: 'Nicht weiter versuchen',
  failure: {
    'token-refused':
      'Der Server lehnt dieses Token ab. Bitte dort, woher der Link kam, um ein anderes bitten.',
    'token-expired-or-missing':
      'Das Token ist abgelaufen oder fehlt. Bitte dort, woher der Link kam, um ein neues bitten.',
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
    'token-endpoint-refused':
      'Für diesen Stream wurde kein Token erteilt. Vielleicht ist eine Anmeldung nötig.',
    'token-endpoint-answer': 'Für diesen Stream wurde kein Token ausgegeben. Bitte später neu versuchen.',
    'token-provider-failed': 'Diese Seite konnte kein Token für den Stream bekommen.',
    'token-not-better': 'Das Token ließ sich nicht erneuern. Bitte die Seite neu laden.',
    'connection-stalled': 'Der Stream steht still.',
    'retries-used-up':
      'Der Stream war nicht wieder zu erreichen. Bitte Verbindung prüfen und Seite neu laden.',
  },
  cause: {
    'token-missing':
      'Dieser Stream lässt sich ohne Token nicht abspielen. Bitte dort, woher der Link kam, um eines bitten.',
    'token-unreadable':
      'Das Token ist nicht lesbar. Bitte dort, woher der Link kam, um ein vollständiges bitten.',
  },
  otherTokens: {
    other: 'Das gilt für den Stream, der läuft. Andere zur Auswahl haben eigene Token.',
    refused:
      'Das gilt für den Stream, der läuft. Unter den anderen zur Auswahl sind solche, die mit ihrem Token nicht starten können.',
  },
  code: 'Code {code}',
};

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

/** German: the measurements. */
export const statistics: Texts['statistics'] = {
  group: 'Statistik der Wiedergabe',
  phase: {
    idle: 'Nicht gestartet',
    loading: 'Verbindet',
    playing: 'Läuft',
    buffering: 'Puffert',
    paused: 'Angehalten',
    scheduled: 'Geplant',
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
  transport: 'Übertragung',
  transports: { websocket: 'WebSocket', webtransport: 'Media over QUIC', hls: 'HLS' },
  unknown: '–',
  trail: 'Latenz, letzte {duration}',
  range: 'min. {min} · Mittel {avg} · max. {max}',
};

/** German: the validity panel. */
export const panel: Texts['panel'] = {
  heading: {
    none: 'Kein Wiedergabe-Token',
    malformed: 'Das Token ist nicht lesbar',
    'not-yet-valid': 'Das Token gilt noch nicht',
    valid: 'Dies ist ein gesicherter Stream',
    expiring: 'Das Token läuft bald ab',
    unlimited: 'Dies ist ein gesicherter Stream',
    expired: 'Das Token ist abgelaufen',
  },
  detail: {
    none: 'Ist dieser Stream gesichert, lässt er sich ohne Token nicht abspielen.',
    malformed: '{issue}',
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
  refused: 'Der Server lehnt dieses Token ab',
  summary: 'Einzelheiten zum Token',
};

/** German: what a token says. */
export const details: Texts['details'] = {
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
  unfit: 'Das Token passt hier nicht',
  open: { heading: 'Kein Token nötig', detail: 'Dieser Stream läuft ohne Wiedergabe-Token.' },
  restriction: {
    stream: 'Streams',
    'stream-group': 'Stream-Gruppe',
    organisation: 'Organisation',
    domain: 'Domain',
    ip: 'IP-Adresse',
    tag: 'Tag',
    user: 'Benutzer',
    revocable: 'Widerrufbar',
    'force-disconnect': 'Bei Ablauf',
    unrecognised: 'Anderer Claim',
  },
  reason: {
    'stream-listed': 'öffnet diesen Stream',
    'stream-not-listed': 'öffnet diesen Stream nicht',
    'stream-not-named': 'hier ist kein Stream angegeben',
    'scope-not-told': 'das Token sagt nicht, welche',
    'group-equal': 'öffnet diese Gruppe',
    'group-differs': 'öffnet diese Gruppe nicht',
    'group-members-unknown': 'welche Streams dazugehören, weiß der Server',
    'opens-everything': 'öffnet alle Streams der Organisation',
    'domain-equal': 'diese Seite',
    'domain-differs': 'nicht diese Seite',
    'domain-of-embedder': 'die Seite um diese herum, nicht diese Seite',
    'domain-above': 'über der Domain dieser Seite; der Server entscheidet',
    'domain-not-told': 'an eine Domain gebunden, die das Token nicht nennt',
    'page-unknown': 'die Domain dieser Seite ist nicht bekannt',
    'referrer-withheld': 'diese Seite, sie verbirgt Servern aber ihre Adresse',
    'ip-not-checkable': 'eine IPv4-Adresse; nur der Server kann sie prüfen',
    'only-a-note': 'eine Notiz, keine Beschränkung',
    'may-be-revoked': 'jederzeit widerrufbar, das beendet die Wiedergabe',
    'ends-playback': 'die Wiedergabe wird beendet',
    'not-understood': 'wird hier nicht verstanden',
  },
};

/** German: the button that copies diagnostics. */
export const diagnostics: Texts['diagnostics'] = {
  copy: 'Diagnose kopieren',
  copied: 'Kopiert. Es steht kein Token darin.',
  failed: 'Der Browser erlaubt das Kopieren hier nicht.',
};

/** German: findings, for who watches. */
export const findings: Texts['findings'] = {
  finding: {
    'token-missing': 'Ist dieser Stream gesichert, lässt er sich ohne Token nicht abspielen.',
    'token-expired': 'Das Token ist abgelaufen. Bitte dort, woher der Link kam, um ein neues bitten.',
    'token-not-yet-valid': 'Das Token gilt noch nicht.',
    'token-never-valid':
      'Das Token gilt zu keiner Zeit. Bitte dort, woher der Link kam, um ein anderes bitten.',
    'stream-mismatch':
      'Das Token gilt für einen anderen Stream. Bitte dort, woher der Link kam, um ein anderes bitten.',
    'group-mismatch':
      'Das Token gilt für eine andere Stream-Gruppe. Bitte dort, woher der Link kam, um ein anderes bitten.',
    'domain-mismatch':
      'Das Token gilt für eine andere Website. Bitte dem Betreiber dieser Seite Bescheid geben.',
    'domain-in-frame':
      'Das Token gilt für die Website um diesen Player herum, nicht für den Player selbst. Bitte dem Betreiber dieser Seite Bescheid geben.',
    'domain-subdomain': 'Das Token gilt für eine übergeordnete Domain. Es kann abgelehnt werden.',
    'referrer-withheld': 'Diese Seite verbirgt dem Server ihre Adresse; er kann das Token deshalb ablehnen.',
    'expiry-missing': 'Das Token ist unvollständig.',
    'expiry-not-signed': 'Das Token wird vielleicht nicht angenommen.',
    'expiry-in-milliseconds': 'Das Token nennt ein Ablaufdatum, das niemand gemeint haben kann.',
    'clock-fast': 'Die Uhr dieses Geräts geht {minutes} min vor.',
    'clock-slow': 'Die Uhr dieses Geräts geht {minutes} min nach.',
    'other-version': 'Diese Seite hat ihren Player in mehr als einer Version geladen.',
    'token-expiring': 'Das Token läuft bald ab.',
    'ip-bound': 'Das Token gilt nur für eine IP-Adresse; das lässt sich hier nicht prüfen.',
    'organisation-wide': 'Das Token öffnet alle Streams der Organisation.',
    'no-expiry': 'Das Token läuft nicht ab.',
    'lifetime-over-24h': 'Das Token gilt für lange Zeit.',
    'no-restriction': 'Das Token lässt sich von überall verwenden.',
    'unrecognised-claim': 'Das Token sagt etwas, das hier nicht verstanden wird.',
    'boolean-attribute-false': 'Eine Einstellung dieser Seite bewirkt das Gegenteil von dem, was sie sagt.',
    'property-lost': 'Eine Einstellung dieser Seite kam nicht an.',
  },
  issue: {
    'too-long': 'Der als Token angegebene Text ist weit länger als jedes Token.',
    'no-token-shape':
      'Der als Token angegebene Text sieht nicht wie eines aus. Bitte das ganze Token neu kopieren.',
    'object-as-text':
      'Anstelle des Tokens wurde ein Objekt als Text geschrieben. Bitte als Eigenschaft setzen oder als JSON ins Tag schreiben.',
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

/** German: the bar of a token's life, in words. */
export const life: Texts['life'] = {
  span: 'Gültig von {from} bis {until}; davon sind {share} vergangen.',
  renewal: 'Ein neues Token wird am {renewal} geholt.',
};
