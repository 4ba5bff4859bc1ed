import type { FindingLabels } from '../finding-labels.js';

/** German: restrictions and findings. */
export const deFindings: FindingLabels = {
  finding: {
    'token-missing': {
      viewer: 'Ist dieser Stream gesichert, lässt er sich ohne Token nicht abspielen.',
      owner: 'Es ist kein Token angegeben. Eines für diesen Stream erstellen und als „token“ setzen.',
    },
    'token-expired': {
      viewer: 'Das Token ist abgelaufen. Bitte dort, woher der Link kam, um ein neues bitten.',
      owner:
        'Das Token ist abgelaufen. Ein neues erstellen; für bleibende Seiten erst vor der Wiedergabe holen.',
    },
    'token-not-yet-valid': {
      viewer: 'Das Token gilt noch nicht.',
      owner: 'Das Token beginnt später („nbf“). Ist das nicht gewollt, eines erstellen, das jetzt gilt.',
    },
    'token-never-valid': {
      viewer: 'Das Token gilt zu keiner Zeit. Bitte dort, woher der Link kam, um ein anderes bitten.',
      owner: 'Das Token läuft ab, bevor es beginnt. Ein neues erstellen, dessen „exp“ nach „nbf“ liegt.',
    },
    'stream-mismatch': {
      viewer: 'Das Token gilt für einen anderen Stream. Diesen öffnet es nicht.',
      owner:
        'Das Token öffnet {value}. Eines mit diesem Stream in „streams“ erstellen oder „stream-name“ berichtigen.',
    },
    'group-mismatch': {
      viewer: 'Das Token gilt für eine andere Stream-Gruppe.',
      owner: 'Das Token öffnet die Stream-Gruppe {value}. Eines für diese Gruppe erstellen.',
    },
    'domain-mismatch': {
      viewer: 'Das Token gilt für eine andere Website.',
      owner:
        'Das Token ist an die Domain {value} gebunden, nicht an diese Seite. Eines für diese Domain erstellen.',
    },
    'domain-in-frame': {
      viewer: 'Das Token gilt für die Website um diesen Player herum, nicht für den Player selbst.',
      owner:
        'Das Token ist an {value} gebunden, diese Seite ist aber ein Frame einer anderen Domain. An diese binden.',
    },
    'domain-subdomain': {
      viewer: 'Das Token gilt für eine übergeordnete Domain. Es kann abgelehnt werden.',
      owner:
        'Das Token ist an {value} gebunden. Ob das Subdomains einschließt, ist nicht dokumentiert; Host ganz nennen.',
    },
    'referrer-withheld': {
      viewer: 'Diese Seite verbirgt dem Server ihre Adresse; er kann das Token deshalb ablehnen.',
      owner:
        'Das Token ist an {value} gebunden, die Referrer-Policy verbirgt die Seite aber. „strict-origin“ verwenden.',
    },
    'expiry-missing': {
      viewer: 'Das Token ist unvollständig.',
      owner: 'Laut Optionen läuft das Token ab, „expires“ ist aber leer. Alle vier Werte übergeben.',
    },
    'expiry-not-signed': {
      viewer: 'Das Token wird vielleicht nicht angenommen.',
      owner:
        'Ein Ablauf ist angegeben, den die Optionen nicht nennen: Der Server kann ihn übergehen oder ablehnen.',
    },
    'expiry-in-milliseconds': {
      viewer: 'Das Token nennt ein Ablaufdatum, das niemand gemeint haben kann.',
      owner: 'Der Ablauf sieht nach Millisekunden aus. Tokens zählen in Sekunden: durch 1000 teilen.',
    },
    'clock-fast': {
      viewer: 'Die Uhr dieses Geräts geht {minutes} Minuten vor.',
      owner: 'Die Uhr dieses Geräts geht {minutes} Minuten vor. Die Zeiten hier sind darum berichtigt.',
    },
    'clock-slow': {
      viewer: 'Die Uhr dieses Geräts geht {minutes} Minuten nach.',
      owner: 'Die Uhr dieses Geräts geht {minutes} Minuten nach. Die Zeiten hier sind darum berichtigt.',
    },
    'other-version': {
      viewer: 'Diese Seite hat ihren Player in mehr als einer Version geladen.',
      owner:
        'Diese Seite hat den Player {own} geladen und auch {other}. Ein Tag gehört dem, der zuerst kam: Nur einen laden.',
    },
    'token-expiring': {
      viewer: 'Das Token läuft bald ab.',
      owner: 'Das Token läuft bald ab. Rechtzeitig erneuern.',
    },
    'ip-bound': {
      viewer: 'Das Token gilt nur für eine IP-Adresse; das lässt sich hier nicht prüfen.',
      owner: 'Das Token ist an eine IPv4-Adresse gebunden. Wechselnde Adressen und IPv6 werden abgelehnt.',
    },
    'organisation-wide': {
      viewer: 'Das Token öffnet alle Streams der Organisation.',
      owner:
        'Das Token öffnet allen, die diese Seite sehen, alle Streams der Organisation. An einen Stream binden.',
    },
    'no-expiry': {
      viewer: 'Das Token läuft nicht ab.',
      owner: 'Das Token läuft nie ab. Einen Ablauf von Minuten bis Stunden geben.',
    },
    'lifetime-over-24h': {
      viewer: 'Das Token gilt für lange Zeit.',
      owner: 'Das Token gilt länger als einen Tag. Üblich und gut sind fünf Minuten bis 24 Stunden.',
    },
    'no-restriction': {
      viewer: 'Das Token lässt sich von überall verwenden.',
      owner: 'Das Token ist weder an eine Domain noch an eine IP-Adresse gebunden: Eine Kopie gilt überall.',
    },
    'unrecognised-claim': {
      viewer: 'Das Token sagt etwas, das hier nicht verstanden wird.',
      owner: 'Der Claim {value} ist hier nicht bekannt. Was er beschränkt, wird nicht gezeigt.',
    },
    'boolean-attribute-false': {
      viewer: 'Eine Einstellung dieser Seite bewirkt das Gegenteil von dem, was sie sagt.',
      owner:
        'Das Attribut {name}="{value}" schaltet ein: Ein boolesches ist nur aus, wenn es fehlt. Bitte entfernen.',
    },
  },
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
