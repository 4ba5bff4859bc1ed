import type { FindingLabels } from '../finding-labels.js';

/** English: restrictions and findings. */
export const enFindings: FindingLabels = {
  finding: {
    'token-missing': {
      viewer: 'If this stream is secured, it cannot be played without a token.',
      owner: 'No token is given. Create one for this stream, and set it as "token".',
    },
    'token-expired': {
      viewer: 'The token has expired. Ask whoever gave you this link for a new one.',
      owner: 'The token has expired. Create a new one; for pages that stay, fetch one just before playback.',
    },
    'token-not-yet-valid': {
      viewer: 'The token is not valid yet.',
      owner: 'The token begins later ("nbf"). Create one that is valid now if that is not meant.',
    },
    'token-never-valid': {
      viewer: 'The token can never be used. Ask whoever gave you this link for another one.',
      owner: 'The token expires before it begins. Create a new one whose "exp" lies after its "nbf".',
    },
    'stream-mismatch': {
      viewer: 'The token was made for another stream. It does not open this one.',
      owner:
        'The token opens {value}. Create one whose "streams" names this stream, or correct "stream-name".',
    },
    'group-mismatch': {
      viewer: 'The token was made for another stream group.',
      owner: 'The token opens the stream group {value}. Create one for this group.',
    },
    'domain-mismatch': {
      viewer: 'The token was made for another website.',
      owner: 'The token is bound to the domain {value}, which is not this page. Create one for this domain.',
    },
    'domain-in-frame': {
      viewer: 'The token was made for the website around this player, not for the player itself.',
      owner:
        'The token is bound to {value}, but this page is a frame of another domain. Bind it to the frame’s domain.',
    },
    'domain-subdomain': {
      viewer: 'The token was made for a domain above this one. It may be refused.',
      owner:
        'The token is bound to {value}. Whether that admits its subdomains is not documented; name the whole host.',
    },
    'referrer-withheld': {
      viewer: 'This page hides its address from the server, which may refuse the token for that.',
      owner:
        'The token is bound to {value}, but the Referrer-Policy of this page hides it. Use "strict-origin".',
    },
    'expiry-missing': {
      viewer: 'The token is incomplete.',
      owner:
        'The options of the token say that it expires, but "expires" is empty. Hand over all four values.',
    },
    'expiry-not-signed': {
      viewer: 'The token may not be accepted.',
      owner:
        'An expiry is given that the options do not name: the server may ignore it, or refuse the token.',
    },
    'expiry-in-milliseconds': {
      viewer: 'The token names a date of expiry that nobody can have meant.',
      owner: 'The expiry looks like milliseconds. Tokens count in seconds: divide it by 1000.',
    },
    'clock-fast': {
      viewer: 'This device’s clock is {minutes} minutes fast.',
      owner: 'This device’s clock is {minutes} minutes fast. The times shown here are corrected by that.',
    },
    'clock-slow': {
      viewer: 'This device’s clock is {minutes} minutes slow.',
      owner: 'This device’s clock is {minutes} minutes slow. The times shown here are corrected by that.',
    },
    'other-version': {
      viewer: 'This page has loaded its player in more than one version.',
      owner:
        'This page has loaded the player {own} and also {other}. A tag belongs to the one that came first: load one only.',
    },
    'token-expiring': {
      viewer: 'The token expires soon.',
      owner: 'The token expires soon. Renew it before it does.',
    },
    'ip-bound': {
      viewer: 'The token works from one IP address only, which cannot be checked here.',
      owner:
        'The token is bound to an IPv4 address. Viewers whose address changes, or who come by IPv6, are refused.',
    },
    'organisation-wide': {
      viewer: 'The token opens all streams of the organisation.',
      owner:
        'The token opens all streams of your organisation to everybody who sees this page. Bind it to a stream.',
    },
    'no-expiry': {
      viewer: 'The token does not expire.',
      owner: 'The token never expires. Give it an expiry of minutes to hours.',
    },
    'lifetime-over-24h': {
      viewer: 'The token is valid for a long time.',
      owner: 'The token is valid for more than a day. Five minutes to 24 hours are good practice.',
    },
    'no-restriction': {
      viewer: 'The token can be used from anywhere.',
      owner: 'The token is bound to neither a domain nor an IP address: a copy of it works anywhere.',
    },
    'unrecognised-claim': {
      viewer: 'The token says something that is not understood here.',
      owner: 'The claim {value} is not known here. What it restricts is not shown.',
    },
    'boolean-attribute-false': {
      viewer: 'A setting of this page does the opposite of what it says.',
      owner:
        'The attribute {name}="{value}" switches on: a boolean attribute is off only where it is left out. Remove it.',
    },
  },
  restriction: {
    stream: 'Streams',
    'stream-group': 'Stream group',
    organisation: 'Organisation',
    domain: 'Domain',
    ip: 'IP address',
    tag: 'Tag',
    user: 'User',
    revocable: 'Revocable',
    'force-disconnect': 'At expiry',
    unrecognised: 'Other claim',
  },
  reason: {
    'stream-listed': 'opens this stream',
    'stream-not-listed': 'does not open this stream',
    'stream-not-named': 'no stream is named here',
    'scope-not-told': 'the token does not tell which',
    'group-equal': 'opens this group',
    'group-differs': 'does not open this group',
    'group-members-unknown': 'which streams belong to it is known to the server',
    'opens-everything': 'opens all streams of the organisation',
    'domain-equal': 'this page',
    'domain-differs': 'not this page',
    'domain-of-embedder': 'the page around this one, not this page',
    'domain-above': 'above this page’s domain; the server decides',
    'domain-not-told': 'bound to a domain that the token does not tell',
    'page-unknown': 'the domain of this page is not known',
    'referrer-withheld': 'this page, but it hides its address from servers',
    'ip-not-checkable': 'an IPv4 address; only the server can check it',
    'only-a-note': 'a note, no restriction',
    'may-be-revoked': 'can be revoked at any time, which ends playback',
    'ends-playback': 'playback is ended',
    'not-understood': 'not understood here',
  },
};
