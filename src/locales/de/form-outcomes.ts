import type { FormOutcomeLabels } from '../form-labels.js';

/** German: what became of a request for a token. */
export const deFormOutcomes: FormOutcomeLabels = {
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
    timeout: 'Zehn Sekunden lang kam keine Antwort. Versuchen Sie es erneut; sonst fragen Sie den Betreiber.',
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
