import type { ClaimTexts } from '../en/claims.js';

/** German: what the claims are called that limit who may use a token, or are notes in it. */
export const claimNames: ClaimTexts = {
  ip: 'IP-Adresse',
  domain: 'Domain',
  tag: 'Tag',
  user: 'Benutzer',
};

/** German: what each of them is for, beneath its field. */
export const claimHelp: ClaimTexts = {
  ip: 'Eine IPv4-Adresse, etwa 203.0.113.7. Streams kommen nur über IPv4: Wer IPv6 hat, erreicht die Server von einer IPv4-Adresse seines Anbieters aus.',
  domain:
    'Die Domain der Seite, die abspielt, etwa www.example.com: ohne https:// und ohne Pfad. Jede Subdomain zählt für sich.',
  tag: 'Eine Notiz für Ihre Statistik. Sie hält niemanden fern.',
  user: 'Ihr eigener Name für den Zuschauer, um zu finden, wessen Token weitergegeben wurde.',
};

/** German: what each of them means where it stands in a token. */
export const claimMeanings: ClaimTexts = {
  ip: 'die Adresse, die es verwenden darf',
  domain: 'der Host der Seite, die es verwenden darf',
  tag: 'eine Notiz für Statistiken',
  user: 'wie der Betreiber den Zuschauer nennt',
};
