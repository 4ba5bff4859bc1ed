import type { FindingCode, TokenIssue } from '../../token/index.js';

/** The findings that have sentences of their own; what is wrong with unreadable tokens is said by the issue’s. */
export type OwnFindingCode = Exclude<FindingCode, `token-${TokenIssue}`>;

/** What was found about a token, for who watches. What is wrong with an unreadable one is the same for its owner. */
export const findings = {
  finding: {
    'token-missing': 'If this stream is secured, it cannot be played without a token.',
    'token-expired': 'The token has expired. Ask whoever gave you this link for a new one.',
    'token-not-yet-valid': 'The token is not valid yet.',
    'token-never-valid': 'The token can never be used. Ask whoever gave you this link for another one.',
    'stream-mismatch':
      'The token was made for another stream. Ask whoever gave you this link for another one.',
    'group-mismatch':
      'The token was made for another stream group. Ask whoever gave you this link for another one.',
    'domain-mismatch': 'The token was made for another website. Tell whoever runs this page.',
    'domain-in-frame':
      'The token was made for the website around this player, not for the player itself. Tell whoever runs this page.',
    'domain-subdomain': 'The token was made for a domain above this one. It may be refused.',
    'referrer-withheld': 'This page hides its address from the server, which may refuse the token for that.',
    'expiry-missing': 'The token is incomplete.',
    'expiry-not-signed': 'The token may not be accepted.',
    'expiry-in-milliseconds': 'The token names a date of expiry that nobody can have meant.',
    'clock-fast': 'This device’s clock is {minutes} min fast.',
    'clock-slow': 'This device’s clock is {minutes} min slow.',
    'other-version': 'This page has loaded its player in more than one version.',
    'token-expiring': 'The token expires soon.',
    'ip-bound': 'The token works from one IP address only, which cannot be checked here.',
    'organisation-wide': 'The token opens all streams of the organisation.',
    'no-expiry': 'The token does not expire.',
    'lifetime-over-24h': 'The token is valid for a long time.',
    'no-restriction': 'The token can be used from anywhere.',
    'unrecognised-claim': 'The token says something that is not understood here.',
    'boolean-attribute-false': 'A setting of this page does the opposite of what it says.',
    'property-lost': 'A setting of this page did not arrive.',
  } satisfies Record<OwnFindingCode, string>,
  /** What is wrong with a text that should be a token; the owner mends it. */
  issue: {
    'too-long': 'The text given as token is far longer than any token.',
    'no-token-shape': 'The text given as token does not look like one. Copy the whole token again.',
    'object-as-text':
      'An object was written as text in place of the token. Set it as a property, or write it as JSON into the tag.',
    undecodable: 'The token is damaged or incomplete. Copy the whole token again.',
    truncated: 'The end of the token is missing. Copy the whole token again.',
    encrypted: 'This token is encrypted. A playback token is only signed: create one for playback.',
    'ingest-token': 'This token is for sending a stream, not for playing it. Create a token for playback.',
    'other-issuer': 'This token was issued by another service. Use a playback token from nanoStream.',
    'other-audience': 'This token was made for another purpose. Create a token for playback.',
    snippet: 'This text is more than a token. Take only the token out of it.',
    'sts-incomplete': 'The values that go with the token are missing. Copy expires, options and tag as well.',
    'api-error':
      'The token service did not create a token, but answered with an error. Look into its message.',
    'exp-unusable': 'The token names its expiry in a way that no server understands. Create a new one.',
    'nbf-unusable': 'The token names its beginning in a way that no server understands. Create a new one.',
    'expires-unusable':
      'The expiry that goes with the token is not a number of seconds. Copy all values again.',
    'options-unusable': 'The options that go with the token are not a number. Copy all values again.',
  } satisfies Record<TokenIssue, string>,
};
