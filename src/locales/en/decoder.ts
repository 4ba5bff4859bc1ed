import { claimMeanings } from './claims.js';

/** The decoder. `{…}` stands for a value that is filled in. */
export const decoder = {
  heading: 'Decode a token',
  /** That nothing is sent, and that decoding is not verifying. */
  intro:
    'What you paste stays in this page: nothing is sent, nothing is kept. Decoding is not verifying: whether a token is genuine is known to the server alone.',
  field: 'Token, or anything that holds one',
  hint: 'A JWT, the values of a V2 token, a playout URL, an answer of the token service, or code to embed.',
  clear: 'Clear',
  /** `{count}` characters were given, `{limit}` are read. */
  tooLong: 'The text has {count} characters. Only texts of up to {limit} are read.',
  noToken: 'This is no playback token.',
  /** `{kind}` is the token’s. */
  isToken: 'This is a playback token: {kind}',
  within: 'It stands within a longer text. Take only the token out of it where a token is asked for.',
  /** What the text around it is, and what that names. */
  found: {
    element: 'The text is code to embed a player.',
    frame: 'The text is a frame with a player.',
    address: 'The text is the address of a playback page.',
    configuration: 'The text is a page with nanoStream’s player.',
  },
  names: {
    stream: 'It names the stream {value}.',
    group: 'It names the stream group {value}.',
    endpoint: 'It fetches its tokens from {value}.',
  },
  opens: 'What it opens',
  restrictions: 'What it is bound to',
  noRestrictions: 'Nothing: whoever has it can use it anywhere.',
  findings: 'What was found',
  noFindings: 'Nothing to mend was found.',
  job: {
    bearer: 'For whoever copied it',
    maker: 'For whoever makes the tokens',
    page: 'For the owner of the page',
    device: 'For this device',
  },
  contents: 'What stands in it',
  part: { header: 'Header', payload: 'Claims', values: 'Values' },
  column: { name: 'Name', value: 'Value', meaning: 'Meaning' },
  /** Of the values whose meaning is known. */
  meaning: {
    ...claimMeanings,
    alg: 'how it says to be signed',
    kid: 'the key that it says to be signed with',
    typ: 'the kind of token',
    aud: 'what it is for',
    iss: 'who made it',
    sub: 'its subject',
    iat: 'when it was made',
    nbf: 'not valid before',
    exp: 'not valid from then on',
    streams: 'the streams that it opens',
    groupid: 'the stream group that it opens',
    orgawide: 'opens every stream of the organisation',
    cust: 'a value of the owner’s own',
    revocable: 'can be withdrawn',
    forceDisconnect: 'its expiry ends playback',
    ingesturl: 'where a stream is sent to',
    streamname: 'the stream that is sent',
    token: 'the signature over the other values',
    expires: 'not valid from then on',
    options: 'which values are signed',
  },
  unknown: 'not known here',
  /** `{count}` more values are not shown. */
  more: 'Not shown: {count} more.',
  json: 'As JSON',
  shortened: 'Only its beginning is shown.',
  ask: {
    heading: 'Is it genuine?',
    intro: 'Only the server can tell. For that, the token is sent to it.',
    button: 'Ask the server',
    running: 'Asking …',
    accepted: 'The server accepts the token.',
    refused: 'The server refuses the token: {reason}',
    failed: 'The server gave no answer that says so or otherwise. Try again.',
  },
};
