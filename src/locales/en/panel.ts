import { enErrors } from './errors.js';
import { enControls } from './controls.js';
import { enFindings } from './findings.js';
import type { Labels } from '../labels.js';

/** English. */
export const en: Labels = {
  ...enFindings,
  ...enErrors,
  ...enControls,
  lang: 'en',
  dir: 'ltr',
  heading: {
    none: 'No playback token',
    malformed: 'The token cannot be read',
    'not-yet-valid': 'This is a secured stream',
    valid: 'This is a secured stream',
    expiring: 'The token expires soon',
    unlimited: 'This is a secured stream',
    expired: 'The token has expired',
  },
  detail: {
    none: 'If this stream is secured, it cannot be played without a token.',
    malformed: '{fault}',
    'not-yet-valid': 'The token for the playback is not valid yet. It becomes valid on {from} ({distance}).',
    valid: 'The token for the playback is valid until {until} (expires {distance}).',
    expiring: 'The token for the playback is valid until {until} (expires {distance}).',
    unlimited: 'The token for the playback does not expire.',
    expired:
      'The token for the playback was valid until {until} ({distance}). It can no longer start the stream.',
  },
  meaning: {
    goesOn: 'Whoever is watching then can go on until the connection is interrupted.',
    ends: 'Playback ends at that moment.',
  },
  details: {
    summary: 'Details of the token',
    kind: 'Kind',
    kinds: { jwt: 'JWT (V3)', sts: 'Passthrough token (V2)' },
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    never: 'no expiry',
    issuedAt: 'Issued',
    issuer: 'Issuer',
    token: 'Token',
    masked: 'hidden ({count} characters)',
    copy: 'Copy token',
    copied: 'Copied',
    copyFailed: 'The browser does not allow copying here.',
    findings: 'For the owner of this page',
    noFindings: 'Nothing to mend was found.',
  },
  fault: {
    'too-long': 'The text given as token is far longer than any token.',
    'no-token-shape': 'The text given as token does not look like one. Copy the whole token again.',
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
  },
  cause: {
    'token-missing': 'This stream is secured. It cannot be played without a token.',
    'token-unreadable': 'The token cannot be read. Ask whoever gave you this link for a complete one.',
  },
  code: 'Code {code}',
  playback: {
    connecting: 'Connecting …',
    reconnecting: 'Reconnecting, attempt {attempt} …',
    suspended: 'Paused by the browser. It goes on when this page is visible.',
    stopTrying: 'Stop trying',
    tryAgain: 'Try again',
    start: 'Start playback',
  },
  supply: {
    awaited: 'The token is fetched at the start',
    awaitedDetail: 'A fresh token is fetched when playback starts, and a new one before it expires.',
    renews: 'A new one is fetched before that, and playback goes on.',
  },
  playing: {
    goesOn:
      'The token for the playback was valid until {until} ({distance}). Playback goes on until the connection is interrupted.',
    againstClock: 'The stream plays. What the token says about its time does not fit the time known here.',
  },
};
