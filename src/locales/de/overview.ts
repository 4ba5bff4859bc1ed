import { claimNames } from './claims.js';
import type { Texts } from '../texts.js';

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
