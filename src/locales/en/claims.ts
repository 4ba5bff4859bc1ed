import type { TextClaim } from '../../token-api/index.js';

/** A text about each claim that is a text. */
export type ClaimTexts = Readonly<Record<TextClaim, string>>;

/** What the claims are called that limit who may use a token, or are notes in it. */
export const claimNames: ClaimTexts = {
  ip: 'IP address',
  domain: 'Domain',
  tag: 'Tag',
  user: 'User',
};

/** What each of them is for, beneath its field. */
export const claimHelp: ClaimTexts = {
  ip: 'One IPv4 address, such as 203.0.113.7. Streams are sent over IPv4 only: viewers with IPv6 reach the servers from an IPv4 address of their provider.',
  domain:
    'The domain of the page that plays it, such as www.example.com: no https://, no path. Each subdomain counts by itself.',
  tag: 'One note for your statistics. It keeps nobody out.',
  user: 'Your own name for the viewer, to find whose token was passed on.',
};

/** What each of them means where it stands in a token. */
export const claimMeanings: ClaimTexts = {
  ip: 'the address that may use it',
  domain: 'the host of the page that may use it',
  tag: 'a note for statistics',
  user: 'the owner’s name for the viewer',
};
