import type { Texts } from '../texts.js';

/** German: findings and failures, for the page’s owner. */
export const ownerNotes: Texts['ownerNotes'] = {
  finding: {
    'token-missing': 'Es ist kein Token angegeben. Eines für diesen Stream erstellen und als „token“ setzen.',
    'token-expired':
      'Das Token ist abgelaufen. Ein neues erstellen; für bleibende Seiten erst vor der Wiedergabe holen.',
    'token-not-yet-valid':
      'Das Token beginnt später („nbf“). Ist das nicht gewollt, eines erstellen, das jetzt gilt.',
    'token-never-valid':
      'Das Token läuft ab, bevor es beginnt. Ein neues erstellen, dessen „exp“ nach „nbf“ liegt.',
    'stream-mismatch':
      'Das Token öffnet {value}. Eines mit diesem Stream in „streams“ erstellen oder „stream-name“ berichtigen.',
    'group-mismatch': 'Das Token öffnet die Stream-Gruppe {value}. Eines für diese Gruppe erstellen.',
    'domain-mismatch':
      'Das Token ist an die Domain {value} gebunden, diese Seite liegt aber auf {page}. Eines für {page} erstellen.',
    'domain-in-frame':
      'Das Token ist an {value} gebunden, die Seite um diesen Frame. Es an den Host des Frames binden: {page}.',
    'domain-subdomain':
      'Das Token ist an {value} gebunden. Ob das Subdomains einschließt, ist nicht dokumentiert; {page} nennen.',
    'referrer-withheld':
      'Das Token ist an {value} gebunden, die Referrer-Policy verbirgt die Seite aber. „strict-origin“ verwenden.',
    'expiry-missing': 'Laut Optionen läuft das Token ab, „expires“ ist aber leer. Alle vier Werte übergeben.',
    'expiry-not-signed':
      'Ein Ablauf ist angegeben, den die Optionen nicht nennen: Der Server kann ihn übergehen oder ablehnen.',
    'expiry-in-milliseconds':
      'Der Ablauf sieht nach Millisekunden aus. Tokens zählen in Sekunden: durch 1000 teilen.',
    'clock-fast': 'Die Uhr dieses Geräts geht {minutes} min vor. Die Zeiten hier sind darum berichtigt.',
    'clock-slow': 'Die Uhr dieses Geräts geht {minutes} min nach. Die Zeiten hier sind darum berichtigt.',
    'other-version':
      'Diese Seite hat den Player {own} geladen und auch {other}. Ein Tag gehört dem, der zuerst kam: Nur einen laden.',
    'token-expiring': 'Das Token läuft bald ab. Rechtzeitig erneuern.',
    'ip-bound': 'Das Token ist an eine IPv4-Adresse gebunden. Wechselnde Adressen und IPv6 werden abgelehnt.',
    'organisation-wide':
      'Das Token öffnet allen, die diese Seite sehen, alle Streams der Organisation. An einen Stream binden.',
    'no-expiry': 'Das Token läuft nie ab. Einen Ablauf von Minuten bis Stunden geben.',
    'lifetime-over-24h':
      'Das Token gilt länger als einen Tag. Üblich und gut sind fünf Minuten bis 24 Stunden.',
    'no-restriction':
      'Das Token ist weder an eine Domain noch an eine IP-Adresse gebunden: Eine Kopie gilt überall.',
    'unrecognised-claim': 'Der Claim {value} ist hier nicht bekannt. Was er beschränkt, wird nicht gezeigt.',
    'boolean-attribute-false':
      'Das Attribut {name}="{value}" schaltet ein: Ein boolesches ist nur aus, wenn es fehlt. Bitte entfernen.',
    'property-lost':
      'Die Eigenschaft {name} kam nicht an: Was ein Server in ein Tag schreibt, ist Text. Als Eigenschaft setzen; in React mit der Komponente aus „secure-h5live-player/react“.',
  },
  ownerError: {
    1001: 'Der Player bekam keine RTMP-Adresse. „rtmp-url“ setzen, oder alle Adressen weglassen.',
    1002: 'Der Player bekam keinen Server. „websocket-url“ setzen, oder alle Adressen weglassen.',
    1003: 'Ein Skript rief play() vor Ende der Einrichtung; es blieb ohne Wirkung. „Ready“ abwarten.',
    1004: 'Ein Skript rief pause(), als nichts lief; es blieb ohne Wirkung. Nichts zu tun.',
    1005: 'Der Browser startet hier nichts von selbst. „muted“ setzen, oder Zuschauer starten lassen.',
    1006: 'Die Puffergrenzen in „config“ sind unvollständig und gelten nicht. Alle fünf angeben oder keine.',
    1007: 'Das Gerät griff ein: Anruf, Sperre oder anderer Tab. Neu starten, sobald die Seite sichtbar ist.',
    1008: 'Ein iPhone oder iPad konnte nicht weiterspielen, auch nicht von vorn. Den Encoder prüfen.',
    1009: 'Die Seite lud im Hintergrund, wo Browser nichts starten. Starten, sobald sie sichtbar ist.',
    1010: 'Ein Wechsel nannte einen Eintrag, den es nicht gibt, und unterblieb. „entries“ ab 0 zählen.',
    2001: 'Der Server bietet keinen Stream dieses Namens. Encoder starten oder „stream-name“ berichtigen.',
    2002: 'Es kommt kein Bild mehr. Encoder und dessen Leitung prüfen, dann das Netz der Zuschauer.',
    2003: 'Der Stream ist angekündigt, aber es kommt kaum etwas. Prüfen, was der Encoder sendet.',
    2004: 'Der Encoder hörte auf. Wenn nicht: Player 5 meldet so auch ein abgelehntes Token; dieses prüfen.',
    2011: 'Metadaten sind falsch nummeriert. Das Bild läuft weiter; den Sender der Metadaten berichtigen.',
    2012: 'Metadaten sind nicht lesbar. Das Bild läuft weiter; vollständiges JSON senden.',
    2013: 'Metadaten kamen ohne ihren Anfang. Das Bild läuft weiter; den Sender der Metadaten berichtigen.',
    2014: 'Metadaten begannen mitten in anderen. Das Bild läuft weiter; eine nach der anderen senden.',
    3001: 'Der Browser brach das Laden ab, etwa weil ein Skript das Video anfasst. Das Video in Ruhe lassen.',
    3002: 'Teile des Streams kamen nicht an. Das Netz zwischen Zuschauer und Server prüfen.',
    3003: 'Der Browser konnte nicht dekodieren, auch nicht von vorn. Die Einstellungen des Encoders prüfen.',
    3004: 'Der Browser hat für diesen Codec keinen Decoder. Den Encoder H.264 und AAC senden lassen.',
    3005: 'Ein iPhone oder iPad konnte das Bild über HLS nicht dekodieren. Den Encoder prüfen.',
    3100: 'Der Browser schloss seine Medienquelle, meist wegen beschädigter Daten. Den Encoder prüfen.',
    3101: 'Der HLS-Puffer geriet in einen Fehler. Im Encoder Bitrate oder Keyframe-Abstand senken.',
    3102: 'Der HLS-Puffer wuchs über seine Grenze. Sprünge in den Zeitstempeln des Encoders suchen.',
    3200: 'Der Browser nennt keinen Grund. Einen anderen versuchen; hilft das nicht, den Encoder prüfen.',
    4001: 'Der Server antwortete nicht rechtzeitig. „websocket-url“ prüfen, und Firewalls gegen WebSockets.',
    4002: 'Der Browser baute keine Verbindung auf. „websocket-url“ und die CSP („connect-src“) prüfen.',
    4003: 'Der Player gab das Verbinden auf. Netz und Server prüfen, auch das Token.',
    4004: 'Die Werte von „reconnect“ in „config“ gelten nicht. Berichtigen oder weglassen.',
    4005: 'Der Encoder sendet den Stream nicht mehr. Ihn neu starten.',
    4006: 'Ein Wechsel dauerte zu lange und unterblieb. Prüfen, ob der neue Stream live ist.',
    4101: 'Der Server beendete die Verbindung, etwa zum Neustart. Bleibt es so, dessen Betreiber fragen.',
    4102: 'Der Server sah das WebSocket-Protokoll verletzt. Proxys suchen, „websocket-url“ prüfen.',
    4103: 'Der Server nimmt solche Daten nicht. Prüfen, ob „websocket-url“ zu H5Live führt.',
    4104: 'Der Server schloss mit einem Code, der noch nichts bedeutet. Dessen Betreiber fragen.',
    4105: 'Der Server schloss, ohne einen Code zu nennen. Proxys suchen, die lange Verbindungen beenden.',
    4106: 'Server nicht erreicht, oder er lehnte per HTTP-Status ab. „websocket-url“, Token und Netz prüfen.',
    4107: 'Daten wurden unterwegs verfälscht. Proxys suchen, die den Inhalt ändern.',
    4108: 'Der Server schloss nach einer Regel, die er nicht nennt. Token prüfen oder dessen Betreiber fragen.',
    4109: 'Eine Nachricht war dem Server zu groß. Prüfen, ob „websocket-url“ zu H5Live führt.',
    4110: 'Dem Server fehlt eine WebSocket-Erweiterung. Proxys suchen, die Header entfernen.',
    4111: 'Der Server hatte einen eigenen Fehler. Bleibt es so, dessen Betreiber fragen.',
    4115: 'Es kam keine verschlüsselte Verbindung zustande. Zertifikat und Host in „websocket-url“ prüfen.',
    4400: 'Der Server verstand die Anfrage nicht. „stream-name“, „rtmp-url“ und „config“ prüfen.',
    4403: 'Der Server lässt mit diesem Token, oder ohne eines, niemanden ein. Ein passendes erstellen.',
    4500: 'Der Server scheiterte beim Annehmen der Verbindung. Bleibt es so, dessen Betreiber fragen.',
    4503: 'Der Server nimmt zurzeit niemanden an. Bleibt es so, dessen Betreiber fragen.',
    4900: 'Der Dienst, der Tokens prüft, ist ausgefallen. Den Betreiber des Servers fragen.',
    4901: 'Das Token ist beschädigt oder für anderen Stream, Domain oder Adresse. Ein passendes erstellen.',
    4903: 'Das Token ist zu alt, oder ein Wert fehlt. Erst vor der Wiedergabe erstellen, ganz übergeben.',
    4904: 'Der Server findet keinen Dienst zum Prüfen. „websocket-url“ prüfen oder dessen Betreiber fragen.',
    5001: 'Die Einrichtung brach ab; die Meldung sagt, wo. „config“ und die Handler darin prüfen.',
    5002: 'Der Browser ist zu alt für den Player. Zuschauer auf einen aktuellen hinweisen.',
    5003: 'Dem Browser fehlt die Abspielart, auf der „config“ besteht. Dem Player die Wahl lassen.',
    5004: 'Die Quelle ist nicht verwendbar. „stream-name“, „group-id“, „entries“ und „config“ prüfen.',
    5005: 'Die RTMP-Angaben haben Lücken. „stream-name“ setzen, mit eigenem Server auch „rtmp-url“.',
    5006: 'Von diesen Servern spielt ohne Token nichts. „token“ oder „token-endpoint“ setzen.',
    5007: 'Es fehlt die WebSocket-Adresse. „websocket-url“ setzen, oder alle Adressen weglassen.',
    5008: 'Es fehlt die HLS-Adresse für iPhones. „hls-url“ setzen, oder alle Adressen weglassen.',
    5009: 'Metadaten sind eingeschaltet, aber kein Server bringt sie. „websocket-url“ setzen.',
    5010: 'Der Player fand keinen Platz auf der Seite. Skripte suchen, die den Inhalt des Elements ändern.',
    5101: 'nanoStream Cloud zeigt zu dieser Kennung nichts live. Encoder starten oder „group-id“ prüfen.',
    5102: 'Es ist keine Kennung zum Nachschlagen angegeben. „group-id“ setzen.',
    5103: 'nanoStream Cloud gab zur Kennung keinen Stream. „group-id“, Token, Netz prüfen; Meldung lesen.',
    5201: '„metrics“ fehlt in „config“. Ein Objekt angeben oder keine Metriken verwenden.',
    5202: '„metrics“ in „config“ hat den falschen Typ. Ein Objekt angeben.',
    5203: '„metrics“ in „config“ ist leer. Füllen oder weglassen.',
    5204: 'Ein eigenes Feld in „metrics“ hat keine Nummer. „customField1“ bis „customField10“ verwenden.',
    5205: 'Ein eigenes Feld in „metrics“ ist falsch nummeriert. „customField1“ bis „customField10“ verwenden.',
    5206: 'Ein eigenes Feld in „metrics“ hat eine Nummer über 10 oder unter 1. Eine von 1 bis 10 verwenden.',
    5207: '„metrics“ in „config“ enthält etwas, das nicht dorthin gehört. Es entfernen.',
    5208: '„metrics“ in „config“ nennt kein Konto. „accountId“ und „accountKey“ setzen.',
    'stream-name-missing': 'Es ist kein Stream angegeben. „stream-name“ setzen.',
    'stream-name-invalid':
      '„stream-name“ enthält Leer- oder Steuerzeichen oder ist zu lang. Den Namen neu kopieren.',
    'group-id-invalid': '„group-id“ ist keine Kennung einer Gruppe. Aus nanoStream Cloud neu kopieren.',
    'entries-invalid': '„entries“ ist keine Liste von Streams. Ein Array angeben, das je einen nennt.',
    'config-invalid':
      '„config“ ist nicht verwendbar. Ein Objekt angeben, wie nanoStream es für setup() dokumentiert.',
    'server-address-invalid':
      'Die Adresse eines Servers ist falsch. Die Meldung nennt das Attribut und wie es beginnen muss.',
    'player-address-invalid':
      '„player-src“ ist keine http:- oder https:-Adresse. Berichtigen oder weglassen.',
    'player-address-not-allowed':
      '„player-src“ ist nicht erlaubt: fremde Herkunft. „integrity“ oder allowPlayerScript() nutzen; siehe Meldung.',
    'player-unavailable': 'Das Player-Skript lud nicht. „player-src“ und die CSP („script-src“) prüfen.',
    'player-failed': 'Der Player lehnte seine Einrichtung ab; die Meldung sagt, warum. „config“ prüfen.',
    'token-endpoint-invalid': '„token-endpoint“ ist keine http:- oder https:-Adresse. Berichtigen.',
    'token-endpoint-unreachable':
      'Der Token-Endpunkt versagte oder schwieg. Prüfen, ob er läuft, und sein CORS.',
    'token-endpoint-refused':
      'Der Token-Endpunkt lehnte ab. Zuschauer anmelden, oder Log des Backends lesen.',
    'token-endpoint-answer': 'Die Antwort des Token-Endpunkts enthält kein Token. Das Backend berichtigen.',
    'token-provider-failed': '„tokenProvider“ warf oder gab kein Token. Die Funktion der Seite berichtigen.',
    'token-not-better':
      'Die Erneuerung brachte kein besseres Token. Im Backend ein neues ohne Cache erstellen.',
    'captions-invalid':
      '„captions“ nimmt Sprachpaare wie „en-de en-en“, „captions-server“ einen Host. Bitte korrigieren.',
    'captions-need-jwt':
      'Untertitel brauchen ein JWT, und dieses Token ist keines. Ein V3-Token für diesen Stream erzeugen.',
    'captions-unavailable':
      'Das Skript für Untertitel wurde nicht geladen. „captions-src“ und die CSP („script-src“) prüfen.',
    'captions-refused':
      'Untertitel wurden verweigert. Prüfen: Hat der Stream sie in dieser Sprache? Dazu Token und CSP.',
    'component-unavailable':
      'Eine Datei des Players lud nicht. Alle Dateien eines Release hochladen, nach Deployments neu laden.',
    'component-outdated':
      'Eine Datei des Players hat eine andere Version. Alle Dateien eines Release hochladen, neu laden.',
    'metrics-invalid':
      'Es gehen keine Metriken hinaus. „metrics-account-id“, „metricsAccountKey“ und nur Bekanntes setzen.',
    'connection-stalled': 'Der Server sendet nichts mehr, obwohl er verbunden ist. Netz und Ingest prüfen.',
    'retries-used-up': 'Kein Versuch, neu zu verbinden, gelang. Netz und Server prüfen.',
  },
  notGenuine:
    'Seinem Inhalt nach öffnet das Token diesen Stream hier: Es ist wohl verändert, mit anderem Schlüssel gemacht oder widerrufen. "npx secure-h5live-player token verify" prüft es.',
  ownerErrorOther:
    'Code {code} ist nicht dokumentiert. Neuere „player-src“ versuchen, oder nanoStream fragen.',
  connectsTo: 'Der Player verbindet sich mit {server}.',
  pageHost: 'Ein an eine Domain gebundenes Token oder eine Referer-Regel des Streams muss {page} nennen.',
};
