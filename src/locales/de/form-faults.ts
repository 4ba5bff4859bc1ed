import type { FormFaultLabels } from '../form-labels.js';

/** German: what is wrong with a field. */
export const deFormFaults: FormFaultLabels = {
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
};
