import type { ClaimTexts } from '../en/claims.js';
import type { Texts } from '../texts.js';

/** German: what the claims are called that limit who may use a token, or are notes in it. */
const claimNames: ClaimTexts = {
  ip: 'IP-Adresse',
  domain: 'Domain',
  tag: 'Tag',
  user: 'Benutzer',
};

/** German: what each of them is for, beneath its field. */
const claimHelp: ClaimTexts = {
  ip: 'Eine IPv4-Adresse, etwa 203.0.113.7. Streams kommen nur über IPv4: Wer IPv6 hat, erreicht die Server von einer IPv4-Adresse seines Anbieters aus.',
  domain:
    'Die Domain der Seite, die abspielt, etwa www.example.com: ohne https:// und ohne Pfad. Jede Subdomain zählt für sich.',
  tag: 'Eine Notiz für Ihre Statistik. Sie hält niemanden fern.',
  user: 'Ihr eigener Name für den Zuschauer, um zu finden, wessen Token weitergegeben wurde.',
};

/** German: what each of them means where it stands in a token. */
const claimMeanings: ClaimTexts = {
  ip: 'die Adresse, die es verwenden darf',
  domain: 'der Host der Seite, die es verwenden darf',
  tag: 'eine Notiz für Statistiken',
  user: 'wie der Betreiber den Zuschauer nennt',
};

/** German: the form that asks for a token. */
export const form: Texts['form'] = {
  heading: 'Wiedergabe-Token erstellen',
  intro: 'Ein Token öffnet gesicherte Streams für jeden, der es hat. Geben Sie ihm nicht mehr als nötig.',
  kind: 'Art des Tokens',
  kinds: { jwt: 'V3 (als JWT)', sts: 'V2 (Passthrough)' },
  kindHelp: {
    jwt: 'Ein Token für einen Stream, mehrere oder eine ganze Gruppe. Für NanoPlayer ab 4.18.',
    sts: 'Ein Stream oder die ganze Organisation. Für Seiten, die es schon verwenden.',
  },
  kindMissing: 'Diese Seite hat keine Adresse, die Tokens dieser Art erstellt.',
  notInV2: 'V2-Tokens können das nicht. Ihre Eingabe bleibt für V3 erhalten.',
  scope: 'Was es öffnet',
  scopes: { streams: 'Einzelne Streams', group: 'Stream-Gruppe', organisation: 'Die Organisation' },
  scopeHelp: {
    streams: 'Nur die, die Sie nennen.',
    group: 'Ein Stream in allen Qualitäten.',
    organisation: 'Alles, was Sie haben.',
  },
  organisationWarning:
    'Dieses Token öffnet alle Streams der Organisation, auch künftige. Setzen Sie es nie in eine Seite oder einen Link. Halten Sie seine Dauer kurz, und machen Sie es widerrufbar.',
  fixed: 'Von dieser Seite vorgegeben.',
  time: 'Wie lange es gilt',
  life: 'Läuft ab nach',
  lives: {
    300: '5 Minuten',
    3600: '1 Stunde',
    86400: '24 Stunden',
    604800: '7 Tagen',
    1209600: '14 Tagen',
    2592000: '30 Tagen',
    31536000: '365 Tagen',
  },
  never: 'Läuft nicht ab',
  neverWarning:
    'Ein V2-Token ohne Ablauf öffnet den Stream für immer und lässt sich nicht widerrufen. Wer es kopiert, behält es.',
  zone: 'Zeitzone: {zone}',
  twice: 'Dann werden die Uhren zurückgestellt und zeigen diese Zeit zweimal. Welche ist gemeint?',
  validUntil: 'Gültig bis {until}, {duration} lang. {ending}',
  ending: {
    goesOn: 'Wer dann zusieht, sieht weiter, bis die Verbindung unterbrochen wird.',
    ends: 'Wer dann zusieht, wird getrennt.',
  },
  validFrom: 'Vor {from} abgelehnt.',
  atOnce: 'Gilt sofort.',
  shorten: 'Auf 24 Stunden kürzen',
  shortenOffer:
    'Widerrufbare Tokens gelten höchstens 24 Stunden: Jeder Server muss sich merken, was widerrufen ist.',
  dropRevocable: 'Nicht widerrufbar',
  restore: 'Zurück zu {expiry}',
  restoreOffer: 'Sie wollten vorher eine längere Dauer.',
  ends: 'Beginn und Ende',
  nothingSet: 'Nichts gesetzt ({names})',
  limits: 'Wer es verwenden darf',
  limitsHelp: 'Alles hier ist freigestellt. Jede Angabe macht ein Token in falschen Händen weniger wert.',
  optional: 'freigestellt',
  field: {
    ...claimNames,
    kind: 'Art des Tokens',
    streams: 'Namen der Streams',
    groupId: 'Kennung der Stream-Gruppe',
    organisation: 'Hash der Organisation',
    expiresAt: 'Läuft ab am',
    notBefore: 'Nicht gültig vor',
    revocable: 'Widerrufbar',
    forceDisconnect: 'Bei Ablauf trennen',
    apiKey: 'API-Schlüssel',
  },
  help: {
    ...claimHelp,
    streams: 'Etwa AAAAA-BBBBB. Mehrere mit Kommas oder auf eigenen Zeilen.',
    streamsV2: 'Etwa AAAAA-BBBBB. Ein V2-Token öffnet einen.',
    groupId: 'Die Kennung des Streams im Dashboard, nicht sein Name.',
    organisation: 'V2 braucht den Hash der Organisation. V3 erkennt sie an ihrem Schlüssel.',
    notBefore: 'Für eine Veranstaltung, die später beginnt.',
    revocable:
      'Sie können das Token sofort wertlos machen, für alle, die es haben. Es gilt dann höchstens 24 Stunden.',
    forceDisconnect: 'Sonst sieht weiter, wer beim Ablauf zusieht.',
    apiKey: 'Geht mit dieser einen Anfrage mit und bleibt nirgends. Für das nächste Token neu einzugeben.',
  },
  address: {
    ask: 'Meine Adresse verwenden',
    asking: 'Ihre Adresse wird gesucht…',
    how: 'Eine Adresse findet, wer sie hat, auf einer Seite, die sie über IPv4 anzeigt. Die eigene ist nicht die, die Ihr Gerät für das lokale Netz anzeigt.',
    ipv6: 'Sie kamen über IPv6. Öffnen Sie eine Seite, die Ihre IPv4-Adresse anzeigt, und kopieren Sie sie.',
    failed: 'Ihre Adresse ließ sich nicht ermitteln. Tragen Sie sie selbst ein.',
    found: 'Von dieser Adresse kamen Sie.',
  },
  submit: 'Token erstellen',
  submitting: 'Das Token wird erstellt…',
  rights: {
    heading: 'Was dieses Token kann',
    unfinished: 'Das steht hier, sobald die Felder ausgefüllt sind und stimmen.',
    sentence: '{opens}{limits}; {revocation}; {ending}.',
    endless: '{opens}{limits}; {revocation}.',
    opens: {
      stream: 'Öffnet den Stream {names}',
      streams: 'Öffnet {count} Streams ({names})',
      group: 'Öffnet alle Streams der Gruppe {name}',
      organisation: 'Öffnet alle Streams der Organisation',
    },
    between: ', ',
    limits: {
      from: ' ab {from}',
      until: ' bis {until}',
      endless: ' ohne Ende',
      ip: ', von der Adresse {ip} aus',
      domain: ', auf Seiten von {domain}',
    },
    revocation: { yes: 'lässt sich widerrufen', no: 'lässt sich nicht widerrufen' },
    ending: {
      goesOn: 'wer beim Ablauf zusieht, sieht weiter',
      ends: 'wer beim Ablauf zusieht, wird getrennt',
    },
    honest: {
      holder: 'Niemand kann prüfen, wer es hat: Jeder, der es hat, kann es verwenden.',
      holderWithin: 'Niemand kann prüfen, wer es hat: In diesen Grenzen kann es jeder verwenden, der es hat.',
      address: 'Alle im selben Haus-, Büro- oder Mobilfunknetz können dieselbe Adresse haben.',
      domain: 'Browser nennen die Domain ihrer Seite wahrheitsgemäß; andere Programme können jede nennen.',
      notes: 'Tag und Benutzer sind Notizen: Sie halten niemanden fern.',
    },
  },
  required: {
    streams: 'Geben Sie den Namen des Streams ein.',
    groupId: 'Geben Sie die Kennung der Stream-Gruppe ein.',
    organisation: 'Geben Sie den Hash der Organisation ein.',
    expiresAt: 'Wählen Sie, wann das Token abläuft.',
    apiKey: 'Geben Sie den API-Schlüssel ein; er wird nur für diese Anfrage verwendet.',
  },
  invalidName: {
    streams: 'So kann kein Stream heißen: Ein Name hat höchstens 256 Zeichen, alle sichtbar.',
    groupId: 'So heißt keine Gruppe: nur Buchstaben, Ziffern, Binde- und Unterstriche, höchstens 128.',
    organisation: 'Das ist kein Hash: nur Buchstaben, Ziffern, Binde- und Unterstriche, höchstens 128.',
  },
  rule: {
    'one-only': 'Ein V2-Token öffnet einen Stream. Lassen Sie einen Namen stehen, oder wählen Sie V3.',
    'too-many':
      'Höchstens {limit} Streams in einem Token. Wählen Sie eine Stream-Gruppe, oder erstellen Sie mehrere.',
    past: 'Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren.',
    'over-365-days': 'Ein Token gilt höchstens 365 Tage. Wählen Sie ein früheres Datum.',
    'over-24-hours':
      'Ein widerrufbares Token gilt höchstens 24 Stunden. Kürzen Sie es, oder verzichten Sie auf den Widerruf.',
    'not-a-date': 'Das ist kein vollständiges Datum mit Uhrzeit.',
    'clocks-skip':
      'Diese Zeit wird beim Vorstellen der Uhren übersprungen; es gibt sie nicht. Wählen Sie eine andere.',
    'not-before-expiry': 'Das Token liefe ab, bevor es gilt. Wählen Sie einen früheren Zeitpunkt.',
    'ip-v6': 'Das ist eine IPv6-Adresse. Streams kommen nur über IPv4: Geben Sie die IPv4-Adresse ein.',
    'ip-range': 'Nur eine Adresse: Bereiche und Platzhalter sind nicht möglich.',
    'ip-format': 'Eine IPv4-Adresse hat vier Zahlen von 0 bis 255 mit Punkten dazwischen.',
    'domain-protocol': 'Ohne das Protokoll: example.com, nicht https://example.com.',
    'domain-path': 'Ohne das, was auf die Domain folgt: example.com, nicht example.com/seite.',
    'domain-port': 'Ohne den Port: example.com, nicht example.com:8080.',
    'domain-wildcard': 'Platzhalter sind nicht möglich. Nennen Sie die eine Domain, die die Seite hat.',
    'domain-characters': 'Nur Buchstaben, Ziffern, Punkte und Bindestriche.',
    'domain-too-long': 'Eine Domain hat höchstens {limit} Zeichen.',
    'domain-label-length': 'Jeder Teil zwischen zwei Punkten hat 1 bis 63 Zeichen.',
    'domain-hyphen': 'Kein Teil einer Domain beginnt oder endet mit einem Bindestrich.',
    'domain-no-top-level': 'Die Endung fehlt: example.com, nicht example.',
    'domain-digits-only':
      'Die Endung kann nicht nur aus Ziffern bestehen. Für Adressen gibt es ein eigenes Feld.',
    'too-long': 'Höchstens {limit} Zeichen.',
    'control-characters': 'Es enthält unsichtbare Steuerzeichen, etwa einen Tabulator. Tippen Sie es neu.',
    'not-in-v2': 'Ein V2-Token kann das nicht. Wählen Sie V3, oder hier etwas anderes.',
    server: 'Der Server nimmt das nicht an.',
  },
  summary: 'Noch nicht gesendet. Bitte erst berichtigen:',
  summaryItem: '{field} – {text}',
  failed: 'Es wurde kein Token erstellt',
  failure: {
    'not-set-up':
      'Diese Seite sagt nicht, wer solche Tokens erstellt. Ihr Betreiber setzt den Endpunkt des Formulars.',
    'endpoint-invalid':
      'Was Tokens erstellen soll, ist keine Web-Adresse. Der Betreiber dieser Seite berichtigt den Endpunkt.',
    'key-unsafe':
      'Der Schlüssel wurde nicht gesendet: Die Adresse ist unverschlüsselt. Der Betreiber dieser Seite setzt eine https-Adresse.',
    unreachable:
      'Die Adresse, die Tokens erstellt, ist nicht zu erreichen. Prüfen Sie Ihr Netz und versuchen Sie es erneut. Hilft das nicht, prüft ihr Betreiber, ob sie läuft und diese Seite einlässt (CORS).',
    timeout:
      'Es kam 10 Sekunden lang keine Antwort. Versuchen Sie es erneut; sonst fragen Sie den Betreiber.',
    redirected:
      'Die Adresse führt woandershin, vielleicht zu einer Anmeldung. Melden Sie sich an, oder fragen Sie den Betreiber dieser Seite.',
    'page-instead':
      'Statt eines Tokens kam eine Webseite, vielleicht eine zum Anmelden. Melden Sie sich an, oder fragen Sie den Betreiber dieser Seite.',
    'wrong-address':
      'Unter dieser Adresse erstellt nichts Tokens. Der Betreiber dieser Seite berichtigt den Endpunkt.',
    parameter: 'Der Server nimmt eines der Felder nicht an. Berichtigen Sie es und senden Sie erneut.',
    'key-refused':
      'Der API-Schlüssel ist ungültig. Wer ihn hat, prüft, ob er vollständig ist und noch so im Dashboard steht.',
    forbidden:
      'Sie dürfen hier keine Tokens erstellen. Melden Sie sich an, oder lassen Sie es sich erlauben.',
    busy: 'Es waren zu viele Anfragen. Warten Sie eine Minute und versuchen Sie es erneut.',
    server:
      'Der Server hat einen eigenen Fehler. Versuchen Sie es später erneut; sonst fragen Sie seinen Betreiber.',
    refused: 'Der Server hat die Anfrage abgelehnt. Sein Betreiber weiß, warum.',
    'no-token': 'In der Antwort ist kein Token. Der Betreiber der Adresse prüft, was sie antwortet.',
    'token-unreadable':
      'Das Token in der Antwort ist beschädigt oder keines zur Wiedergabe. Der Betreiber der Adresse prüft das.',
    'provider-failed': 'Diese Seite konnte das Token nicht erstellen. Ihr Betreiber prüft createToken.',
  },
  serverSaid: 'Er schreibt: {message}',
  created: 'Das Token wurde erstellt.',
  createdUntil: 'Das Token wurde erstellt. Es gilt bis {until}.',
  keepIt: 'Sichern Sie es jetzt: Es ist nirgends gespeichert und mit dieser Seite verloren.',
  copy: 'Token kopieren',
  copied: 'Kopiert.',
  copyFailed: 'Der Browser erlaubt das Kopieren hier nicht.',
  differs: 'Das Token ist nicht ganz, was Sie wollten',
  difference: {
    other: '{field}: Das Token sagt etwas anderes. Geben Sie es erst weiter, wenn Sie wissen, warum.',
    silent: '{field}: Das Token sagt nichts davon. Probieren Sie es aus, bevor Sie sich darauf verlassen.',
    unasked: '{field}: Das hat das Token, obwohl Sie es nicht wollten.',
  },
};

/** German: the overview of a token that was just made. */
export const overview: Texts['overview'] = {
  heading: 'Ihr neues Wiedergabe-Token',
  once: 'Es wird nur dieses eine Mal gezeigt. Sobald Sie die Seite verlassen oder schließen, ist es nicht mehr zu bekommen.',
  saved: {
    unsaved: 'Noch nicht gesichert',
    copied: 'Kopiert',
    downloaded: 'Heruntergeladen',
    revoked: 'Widerrufen',
  },
  copy: 'Kopieren',
  copyNamed: 'Kopieren: {name}',
  copied: 'Kopiert',
  copiedNamed: 'Kopiert: {name}',
  selected: 'Der Browser hat es nicht kopiert. Es ist markiert: bitte mit der Tastatur kopieren.',
  copyToken: 'Token kopieren',
  copyValues: 'Token mit seinen Werten kopieren',
  download: 'Mit Token herunterladen (JSON)',
  dismiss: 'Ich habe es',
  close: 'Schließen',
  leave: {
    question: 'Das Token ist noch nicht gesichert. Ohne es müssen Sie ein neues erstellen.',
    back: 'Zurück zum Token',
    away: 'Ohne es schließen',
  },
  details: 'Was es sagt',
  field: {
    ...claimNames,
    token: 'Token',
    stream: 'Stream-Name',
    group: 'Stream-Gruppe',
    organisation: 'Organisation',
    referer: 'Referer',
    notBefore: 'Nicht vor',
    expires: 'Läuft ab',
    options: 'Optionen',
    revocable: 'Widerrufbar',
    forceDisconnect: 'Trennen bei Ablauf',
    issuedAt: 'Ausgestellt',
    issuer: 'Aussteller',
    tokenId: 'Token-ID',
    keyId: 'Schlüssel-ID',
    other: 'Anderer Claim',
  },
  word: {
    unset: 'nicht gesetzt',
    'not-told': 'das Token sagt nicht, welche',
    never: 'nie',
    'at-once': 'gilt sofort',
    yes: 'ja',
    no: 'nein',
    everything: 'alle Streams der Organisation',
  },
  show: 'Token zeigen',
  hide: 'Token verbergen',
  masked: 'verborgen ({count} Zeichen)',
  unixSeconds: 'Unix-Zeit in Sekunden',
  option: {
    expires: 'Ablauf',
    ip: 'IP-Adresse',
    referer: 'Referer',
    tag: 'Tag',
    organisation: 'Organisation',
  },
  noOption: 'an nichts gebunden',
  unknownOption: 'unbekannt ({bits})',
  asAsked: 'wie angefordert; das Token nennt es nicht',
  askedFor: 'Angefordert war {value}. Das Token sagt etwas anderes.',
  link: {
    heading: 'Web-Playout-URL',
    intro: 'Öffnet den Stream auf {host}, mit diesem Token.',
    open: 'In neuem Tab öffnen',
  },
  linkNote: {
    'in-address':
      'Die Adresse enthält das Token. Adressen bleiben in Verläufen und Logs stehen und werden weitergegeben.',
    'domain-of-page':
      'Das Token ist an {domain} gebunden, den Host dieser Wiedergabeseite. Dort funktioniert der Link.',
    'domain-elsewhere':
      'Dieser Link wird abgelehnt: Das Token ist an {domain} gebunden, die Seite auf {host} hat aber einen eigenen Referer.',
    'domain-above':
      'Das Token ist an {domain} gebunden. Ob das {host} zulässt, ist nicht dokumentiert; besser an den ganzen Host binden.',
    'domain-not-told':
      'Das Token ist an einen Referer gebunden, und die Seite auf {host} hat ihren eigenen. Anderswo wird es abgelehnt.',
    'ip-bound':
      'Der Link öffnet sich nur von {ip} aus. Von jeder anderen Adresse, auch der Ihres Geräts, wird er abgelehnt.',
  },
  anIp: 'einer einzigen IP-Adresse',
  ownPage:
    'Nehmen Sie stattdessen den Code unten für eine Seite auf {domain}, oder eine eigene Wiedergabeseite dort.',
  linkIssue: {
    target:
      'Es gibt keinen Link: Das Token sagt nicht, welcher Stream zu öffnen ist, und keiner ist genannt.',
    page: 'Es gibt keinen Link: Die Adresse der Wiedergabeseite ist keine. "playback-page" prüfen.',
    token: 'Es gibt keinen Link: Ein Token dieser Art kann das nicht öffnen.',
  },
  config: {
    heading: 'Sicherheitsobjekt',
    intro: 'Der Wert von "security" in der Konfiguration von nanoStreams Player.',
  },
  revoke: {
    heading: 'Widerrufen',
    intro: 'Beendet jede Wiedergabe mit diesem Token und lässt keine neue beginnen.',
    revoke: 'Token widerrufen',
    question: 'Dieses Token endgültig widerrufen? Alle, die damit zusehen, werden getrennt.',
    confirm: 'Endgültig widerrufen',
    keep: 'Behalten',
    running: 'Wird widerrufen …',
    done: 'Das Token ist widerrufen. Es öffnet nichts mehr und lässt sich nicht zurückholen.',
    issue: {
      2011: 'Nicht widerrufen: Das Token ist nicht widerrufbar erstellt worden. Seinen Ablauf abwarten. (2011)',
      2012: 'Nicht widerrufen: Das Token gehört einer anderen Organisation. Deren Schlüssel verwenden. (2012)',
      2004: 'Nicht widerrufen: Der Server konnte das Token nicht lesen. Das ganze Token neu kopieren. (2004)',
      1001: 'Nicht widerrufen: Der Schlüssel der Organisation gilt nicht. Ihn im Backend prüfen. (1001)',
      other:
        'Nicht widerrufen: Der Server hat es nicht bestätigt. Vielleicht gilt es noch; bitte erneut versuchen.',
    },
  },
};

/** German: the decoder. */
export const decoder: Texts['decoder'] = {
  heading: 'Token lesen',
  intro:
    'Was Sie einfügen, bleibt auf dieser Seite: Nichts wird gesendet, nichts gespeichert. Lesen ist nicht prüfen: Ob ein Token echt ist, weiß nur der Server.',
  field: 'Token, oder etwas, das eines enthält',
  hint: 'Ein JWT, die Werte eines V2-Tokens, eine Playout-URL, eine Antwort des Token-Dienstes oder Code zum Einbetten.',
  clear: 'Leeren',
  tooLong: 'Der Text hat {count} Zeichen. Gelesen werden nur Texte bis {limit}.',
  noToken: 'Das ist kein Wiedergabe-Token.',
  isToken: 'Das ist ein Wiedergabe-Token: {kind}',
  within: 'Es steht in einem längeren Text. Nur das Token daraus nehmen, wo nach einem Token gefragt ist.',
  found: {
    element: 'Der Text ist Code, der einen Player einbettet.',
    frame: 'Der Text ist ein Frame mit einem Player.',
    address: 'Der Text ist die Adresse einer Wiedergabeseite.',
    configuration: 'Der Text ist eine Seite mit nanoStreams Player.',
  },
  names: {
    stream: 'Er nennt den Stream {value}.',
    group: 'Er nennt die Stream-Gruppe {value}.',
    endpoint: 'Er holt seine Token von {value}.',
  },
  opens: 'Was es öffnet',
  restrictions: 'Woran es gebunden ist',
  noRestrictions: 'An nichts: Wer es hat, kann es überall verwenden.',
  findings: 'Was gefunden wurde',
  noFindings: 'Es gibt nichts zu beheben.',
  job: {
    bearer: 'Für alle, die es kopiert haben',
    maker: 'Für alle, die Token erstellen',
    page: 'Für den Betreiber der Seite',
    device: 'Für dieses Gerät',
  },
  contents: 'Was darin steht',
  part: { header: 'Kopf', payload: 'Claims', values: 'Werte' },
  column: { name: 'Name', value: 'Wert', meaning: 'Bedeutung' },
  meaning: {
    ...claimMeanings,
    alg: 'wie es nach eigener Angabe signiert ist',
    kid: 'der Schlüssel, mit dem es signiert sein soll',
    typ: 'die Art des Tokens',
    aud: 'wofür es ist',
    iss: 'wer es erstellt hat',
    sub: 'sein Subjekt',
    iat: 'wann es erstellt wurde',
    nbf: 'gilt nicht vorher',
    exp: 'gilt von da an nicht mehr',
    streams: 'die Streams, die es öffnet',
    groupid: 'die Stream-Gruppe, die es öffnet',
    orgawide: 'öffnet alle Streams der Organisation',
    cust: 'ein eigener Wert des Betreibers',
    revocable: 'lässt sich widerrufen',
    forceDisconnect: 'sein Ablauf beendet die Wiedergabe',
    ingesturl: 'wohin ein Stream gesendet wird',
    streamname: 'der Stream, der gesendet wird',
    token: 'die Signatur über die anderen Werte',
    expires: 'gilt von da an nicht mehr',
    options: 'welche Werte signiert sind',
  },
  unknown: 'hier nicht bekannt',
  more: 'Nicht gezeigt: {count} weitere.',
  json: 'Als JSON',
  shortened: 'Nur der Anfang wird gezeigt.',
  ask: {
    heading: 'Ist es echt?',
    intro: 'Das weiß nur der Server. Dafür wird ihm das Token gesendet.',
    button: 'Den Server fragen',
    running: 'Wird gefragt …',
    accepted: 'Der Server nimmt das Token an.',
    refused: 'Der Server lehnt das Token ab: {reason}',
    failed: 'Der Server hat weder das eine noch das andere geantwortet. Bitte erneut versuchen.',
  },
};
