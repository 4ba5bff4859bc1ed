import type { Texts } from '../texts.js';

/** German: the dashboard. */
export const dashboard: Texts['dashboard'] = {
  product: 'Sichere Wiedergabe',
  home: 'Start',
  streams: 'Streams',
  createStream: 'Stream anlegen',
  tokenPage: 'Wiedergabe-Token',
  decode: 'Token lesen',
  errors: 'Fehler auf Wunsch',
  navigation: 'Seiten',
  language: 'Sprache',
  signOut: 'Abmelden',
  skip: 'Zum Inhalt',

  signInTitle: 'Anmelden',
  signInIntro: 'Dies ist die Übersicht der lokalen Cloud. Ihr API-Schlüssel wurde beim Start ausgegeben.',
  apiKey: 'API-Schlüssel',
  apiKeyHelp: 'Er wird einmal an diesen Rechner geschickt und nicht in der Seite behalten.',
  signIn: 'Anmelden',
  signingIn: 'Anmeldung …',
  signInRefused:
    'Das ist kein Schlüssel der lokalen Cloud. Er steht im Terminal, in dem sie gestartet wurde.',

  homeTitle: 'Gesicherte Livestreams auf diesem Rechner',
  homeIntro:
    'Einen Stream und ein Token anlegen, die Wiedergabeseite öffnen und mit etwa einer Sekunde Verzögerung zusehen. Alles hier verhält sich wie nanoStream Cloud.',
  organisation: 'Organisation',
  stepStream: 'Stream anlegen',
  stepStreamText: 'Er bekommt einen Namen. Dann beginnt die Sendung: Testclip, Kamera oder Bildschirm.',
  stepToken: 'Token anlegen',
  stepTokenText: 'Was es öffnet, wie lange und für wen. Es wird nur einmal gezeigt.',
  stepWatch: 'Zusehen',
  stepWatchText: 'Web-Playout-URL und Einbettungscode enthalten das Token. Ohne Token läuft nichts.',
  liveNow: 'Jetzt live',
  nothingLive: 'Gerade ist nichts live.',

  streamsTitle: 'Streams',
  search: 'Nach Name oder ID suchen',
  tagFilter: 'Tag',
  anyTag: 'Alle Tags',
  stateFilter: 'Zustand',
  anyState: 'Alle Zustände',
  state: 'Zustand',
  streamId: 'Stream-ID',
  streamName: 'Streamname',
  updatedAt: 'Geändert',
  tags: 'Tags',
  created: 'Angelegt',
  live: 'Live',
  ended: 'Beendet',
  found: 'Streams: {count} von {total}',
  nothingFound: 'Kein Stream passt. Weniger eingeben oder einen anlegen.',
  showMore: 'Mehr anzeigen',

  createTitle: 'Stream anlegen',
  createIntro: 'Der Streamname wird vergeben, wie bei nanoStream Cloud.',
  addTag: 'Tag hinzufügen',
  addTagHelp: 'Nach jedem Tag die Eingabetaste drücken. Tags helfen, einen Stream wiederzufinden.',
  removeTag: 'Tag {tag} entfernen',
  secured: 'Gesichert: läuft nur mit Token',
  securedHelp: 'Ohne dies kann jeder zusehen, der den Streamnamen kennt.',
  ingestSecured: 'Encoder brauchen einen Ingest-Token',
  ingestSecuredHelp: 'Ohne dies kann jeder per RTMP an ihn senden, der den Streamnamen kennt.',
  create: 'Stream anlegen',
  creating: 'Wird angelegt …',

  createdTitle: 'Der neue Stream',
  ingestTitle: 'Sendung beginnen',
  ingestText:
    'Mit OBS, ffmpeg oder einem anderen Encoder an diese Adresse senden, mit dem Streamnamen als Schlüssel, oder von hier aus.',
  ingestTokenText:
    'Mit OBS, ffmpeg oder einem anderen Encoder an diese Adresse senden, mit einem Streamschlüssel, der einen Ingest-Token enthält, oder von hier aus.',
  rtmpUrl: 'RTMP-URL (in OBS: Server)',
  streamKey: 'Streamname (in OBS: Streamschlüssel)',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyFailed: 'Das Kopieren hat nicht geklappt. Bitte den Text markieren.',
  keyWarning:
    'Wer diese Adresse erreicht und den Streamnamen kennt, kann senden, und alle, die zusehen, kennen den Namen. RTMP ist unverschlüsselt: nur in Netzen verwenden, denen man vertraut.',
  ingestKey: 'Streamschlüssel mit Ingest-Token (in OBS: Streamschlüssel)',
  createIngestToken: 'Ingest-Token erstellen',
  anotherIngestToken: 'Weiteren Ingest-Token erstellen',
  ingestTokenMade:
    'Der Token gilt bis {until} und wird nur jetzt gezeigt: den Streamschlüssel in den Encoder kopieren.',
  ingestTokenWarning:
    'Wer den Streamschlüssel hat, kann an diesen Stream senden, bis der Token darin abläuft, und widerrufen lässt sich dieser nicht. RTMP ist unverschlüsselt: nur in Netzen verwenden, denen man vertraut.',
  encoderSettings: 'Einstellungen des Encoders',
  encoderSetting: {
    keyFrames: { name: 'Keyframe-Intervall', value: '1 s, höchstens 2 s' },
    video: { name: 'Video', value: 'H.264 (x264), Tune: zerolatency' },
    reordering: { name: 'B-Frames', value: 'keine: x264-Optionen: bframes=0' },
    bitrate: { name: 'Bitrate', value: 'höchstens 10 Mbit/s' },
    audio: { name: 'Audio', value: 'AAC, 48 kHz' },
  },
  encoderOnAir: 'Ein Encoder ist auf Sendung.',
  encoderTurnedAway: 'Ein weiterer Encoder wurde abgewiesen: Dieser Stream ist bereits auf Sendung.',
  keyFramesFar:
    'Seine Keyframes liegen {seconds} s auseinander, und wer dazukommt, wartet auf einen. In OBS das Keyframe-Intervall auf 1 s stellen (ffmpeg: -g mit so vielen Bildern, wie eine Sekunde hat).',
  reordersPictures:
    'Er sendet B-Frames, und jedes davon kommt zu spät. In OBS als Tune zerolatency wählen, oder bframes=0 in den x264-Optionen (ffmpeg: -tune zerolatency).',
  encoderRefused: {
    ended: 'Der Encoder wurde getrennt: Dieser Stream ist beendet.',
    'no-token':
      'Der Encoder wurde abgelehnt: Er sandte keinen Ingest-Token. Hier einen erstellen und den Streamschlüssel verwenden, der dann gezeigt wird.',
    'token-invalid':
      'Der Encoder wurde abgelehnt: Sein Ingest-Token ist beschädigt oder mit einem anderen Schlüssel signiert. Noch einmal kopieren oder einen weiteren erstellen.',
    'token-expired':
      'Der Encoder wurde abgelehnt: Sein Ingest-Token ist abgelaufen. Einen weiteren erstellen.',
    'token-other-stream':
      'Der Encoder wurde abgelehnt: Sein Ingest-Token ist für einen anderen Stream. Hier einen erstellen.',
    'token-other-address':
      'Der Encoder wurde abgelehnt: Sein Ingest-Token ist für eine andere Adresse als die, die hier steht. Einen weiteren erstellen.',
    'video-codec':
      'Der Encoder wurde abgelehnt: Sein Video muss H.264 mit 8 Bit und 4:2:0 sein (ffmpeg: -pix_fmt yuv420p).',
    'audio-codec': 'Der Encoder wurde abgelehnt: Sein Ton muss AAC mit 8 bis 48 kHz sein.',
    'no-picture': 'Der Encoder wurde getrennt: Er sandte Ton ohne Bild.',
    'key-frames':
      'Der Encoder wurde getrennt: 10 s lang kam kein Keyframe. Das Keyframe-Intervall auf 1 s stellen.',
    'too-fast':
      'Der Encoder wurde getrennt: Er sandte schneller, als es läuft. Bei ffmpeg gehört -re vor die Datei, die gesendet wird.',
    'too-much': 'Der Encoder wurde getrennt: Seine Bitrate lag über 10 Mbit/s.',
    broken:
      'Der Encoder wurde getrennt: Was er sandte, war nicht zu lesen. Sein eigenes Protokoll sagt, warum.',
  },
  accessTitle: 'Zugang zur Wiedergabe',
  playouts: 'Wiedergabe',
  overview: 'Überblick',
  createToken: 'Wiedergabe-Token anlegen',
  anotherToken: 'Weiteres Token anlegen',
  openStream: 'Dieser Stream ist offen: Er läuft ohne Token.',
  playoutUrl: 'Web-Playout-URL',
  playoutUrlBare: 'Ohne Token zeigt diese Adresse, warum der Stream nicht läuft.',
  openPlayback: 'Wiedergabeseite öffnen',
  saveTags: 'Tags speichern',
  saved: 'Gespeichert.',
  stop: 'Stream beenden',
  stopAsk: 'Endgültig beenden? Wer gerade zusieht, wird getrennt.',
  stopYes: 'Beenden',
  stopNo: 'Behalten',
  isEnded: 'Dieser Stream ist beendet und kann nicht wieder beginnen.',
  openStreamPage: 'Zum Stream',

  startBroadcast: 'Sendung beginnen',
  sourceClip: 'Testclip',
  sourceCamera: 'Kamera',
  sourceScreen: 'Bildschirm',
  broadcastFrom: 'Was gesendet wird',
  broadcastText:
    'Kamera und Bildschirm werden in diesem Browser kodiert und nur an diesen Rechner geschickt.',
  starting: 'Beginnt …',
  onAir: 'Auf Sendung von dieser Seite. Wird sie geschlossen, endet die Sendung.',
  clipOnAir: 'Der Testclip läuft.',
  stopBroadcast: 'Sendung beenden',
  preview: 'Was gerade gesendet wird',
  noSound: 'Ohne Ton: Er kann hier nicht kodiert werden.',
  noCamera: 'Keine Kamera gefunden.',
  cameraDenied:
    'Der Browser darf nicht auf Kamera oder Bildschirm zugreifen. Erlauben Sie es in den Einstellungen des Browsers für diese Website und versuchen Sie es noch einmal.',
  cameraBusy: 'Ein anderes Programm benutzt die Kamera.',
  cannotEncode: 'Dieser Browser kann kein Video für Livestreams kodieren.',
  broadcastFailed: 'Die Sendung ist gescheitert. Läuft die lokale Cloud noch?',

  tokenTitle: 'Wiedergabe-Token',
  decodeTitle: 'Token lesen',

  withoutStream: 'Kein Stream',
  tokenInAddress:
    'Die Adresse dieser Seite enthält das Token: Wer die Adresse hat, kann zusehen, solange das Token gültig ist.',

  errorsPage: {
    intro:
      'Wählen Sie, was schiefgehen soll, und sehen Sie, was Zuschauer und was Betreiber der Seite erfahren. Jeder Fehler geschieht auf diesem Rechner.',
    choice: 'Fehler',
    nothingChosen: 'Noch nichts gewählt',
    happened: 'Was geschah',
    after: '{code}, nach etwa {seconds} s',
    groups: {
      page: 'Diese Seite',
      tokens: 'Tokens und ihr Endpunkt',
      refused: 'Vom Server abgelehnt',
      stream: 'Der Stream',
      media: 'Medien und Browser',
      network: 'Netz und Server',
    },
  },

  notFound: 'Diese Seite gibt es nicht.',
  noStream: 'Diesen Stream gibt es nicht.',
  backHome: 'Zur Startseite',
  loading: 'Lädt …',
  unreachable: 'Die lokale Cloud antwortet nicht. Läuft sie noch?',
  refused: 'Die lokale Cloud hat das abgelehnt.',
  tryAgain: 'Noch einmal',
};
