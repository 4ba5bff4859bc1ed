import { claimHelp, claimNames } from './claims.js';

/** The form that asks for a token. `{…}` stands for a value that is filled in. */
export const form = {
  heading: 'Create a playback token',
  intro: 'A token opens secured streams for whoever has it. Give it no more than it needs.',
  kind: 'Kind of token',
  kinds: { jwt: 'V3 (JWT)', sts: 'V2 (passthrough)' },
  kindHelp: {
    jwt: 'One token for one stream, several, or a whole group. For NanoPlayer 4.18 and later.',
    sts: 'One stream or the whole organisation. For set-ups that already use it.',
  },
  /** The page has no address for this kind. */
  kindMissing: 'This page has no address that makes tokens of this kind.',
  notInV2: 'V2 tokens cannot do this. What you entered is kept for V3.',
  scope: 'What it opens',
  scopes: { streams: 'Streams', group: 'Stream group', organisation: 'Organisation' },
  scopeHelp: {
    streams: 'Only the streams you name.',
    group: 'One stream in all its qualities.',
    organisation: 'Everything you have.',
  },
  organisationWarning:
    'This token opens every stream of the organisation, also those that are still to come. Never put it into a page or a link. Keep its life short, and make it revocable.',
  fixed: 'Set by this page.',
  time: 'How long it is valid',
  life: 'Expires after',
  lives: {
    300: '5 minutes',
    3600: '1 hour',
    86400: '24 hours',
    604800: '7 days',
    1209600: '14 days',
    2592000: '30 days',
    31536000: '365 days',
  },
  never: 'Does not expire',
  neverWarning:
    'A V2 token without an expiry opens the stream for good, and cannot be revoked. Whoever copies it keeps it.',
  /** `{zone}` is the name of a time zone. */
  zone: 'Time zone: {zone}',
  /** Which of two moments is meant, where clocks show a time twice. */
  twice: 'Clocks go back then, and show this time twice. Which one?',
  /** What the expiry means; `{until}` is a date, `{duration}` a length of time, `{ending}` one of the next. */
  validUntil: 'Valid until {until}, for {duration}. {ending}',
  ending: {
    goesOn: 'Whoever is watching then can go on until the connection is interrupted.',
    ends: 'Whoever is watching then is disconnected.',
  },
  validFrom: 'Refused before {from}.',
  atOnce: 'Valid at once.',
  shorten: 'Shorten to 24 hours',
  shortenOffer: 'Revocable tokens live for 24 hours at most: every server has to remember what was revoked.',
  dropRevocable: 'Not revocable',
  /** `{expiry}` is what was wanted before. */
  restore: 'Back to {expiry}',
  restoreOffer: 'You wanted a longer life before.',
  ends: 'Beginning and end',
  /** Of a group that is folded away; `{names}` are the fields in it. */
  nothingSet: 'Nothing set ({names})',
  limits: 'Who may use it',
  limitsHelp: 'All of this is optional. Each one makes a token that got into wrong hands worth less.',
  optional: 'optional',
  field: {
    ...claimNames,
    kind: 'Kind of token',
    streams: 'Stream names',
    groupId: 'Stream group id',
    organisation: 'Organisation hash',
    expiresAt: 'Expires on',
    notBefore: 'Not valid before',
    revocable: 'Can be revoked',
    forceDisconnect: 'Disconnect at expiry',
    apiKey: 'API key',
  },
  help: {
    ...claimHelp,
    streams: 'Such as AAAAA-BBBBB. Several with commas or on lines of their own.',
    streamsV2: 'Such as AAAAA-BBBBB. A V2 token opens one.',
    groupId: 'The id of the stream in the dashboard, not its name.',
    organisation: 'V2 needs the organisation’s hash. V3 knows the organisation by its key.',
    notBefore: 'For an event that starts later.',
    revocable:
      'You can make the token worthless at once, for everybody who has it. Then it lives for 24 hours at most.',
    forceDisconnect: 'Otherwise who is watching when the token expires goes on.',
    apiKey: 'Sent with this one request and kept nowhere. You enter it again for the next token.',
  },
  address: {
    ask: 'Use my address',
    asking: 'Looking for your address…',
    how: 'To find an address, its owner opens a page that shows it, over IPv4. Your own is not the one that your device shows for the local network.',
    ipv6: 'You came over IPv6. Open a page that shows your IPv4 address, and copy it from there.',
    failed: 'Your address could not be found out. Enter it yourself.',
    found: 'This is the address that you came from.',
  },
  submit: 'Create token',
  submitting: 'Creating the token…',
  /** What a token can do, in one sentence that is put together from these. */
  rights: {
    heading: 'What this token can do',
    /** Before the fields are right. */
    unfinished: 'It is told here as soon as the fields are filled in and right.',
    /** `{opens}`, `{limits}`, `{revocation}` and `{ending}` are the texts below. */
    sentence: '{opens}{limits}; {revocation}; {ending}.',
    /** The same of a token that never expires. */
    endless: '{opens}{limits}; {revocation}.',
    opens: {
      stream: 'Opens stream {names}',
      streams: 'Opens {count} streams ({names})',
      group: 'Opens every stream of group {name}',
      organisation: 'Opens every stream of the organisation',
    },
    /** Between the names of streams. */
    between: ', ',
    /** Each begins with what divides it from what stands before. `{from}` and `{until}` are dates. */
    limits: {
      from: ' from {from}',
      until: ' until {until}',
      endless: ' without end',
      ip: ', from address {ip}',
      domain: ', on pages of {domain}',
    },
    revocation: { yes: 'it can be revoked', no: 'it cannot be revoked' },
    ending: {
      goesOn: 'who is watching when it expires goes on',
      ends: 'who is watching when it expires is disconnected',
    },
    /** What nobody can check. */
    honest: {
      holder: 'Nobody can check who holds it: anyone who has it can use it.',
      holderWithin: 'Nobody can check who holds it: within these limits, anyone who has it can use it.',
      address: 'Everybody in the same home, office or mobile network may have the same address.',
      domain: 'Browsers tell the domain of their page truthfully; other programs can name any.',
      notes: 'Tag and user are notes: they keep nobody out.',
    },
  },
  /** A field that is left empty. */
  required: {
    streams: 'Enter the name of the stream.',
    groupId: 'Enter the id of the stream group.',
    organisation: 'Enter the hash of the organisation.',
    expiresAt: 'Choose when the token expires.',
    apiKey: 'Enter the API key; it is used for this request only.',
  },
  invalidName: {
    streams: 'A stream cannot be called this: a name has at most 256 characters, all of them visible.',
    groupId: 'This cannot be the id of a group: only letters, digits, hyphens and underscores, at most 128.',
    organisation: 'This cannot be a hash: only letters, digits, hyphens and underscores, at most 128.',
  },
  /** What is wrong with a field. `{limit}` is a number of characters or names. */
  rule: {
    'one-only': 'A V2 token opens one stream. Leave one name, or choose V3.',
    'too-many': 'At most {limit} streams in one token. Choose a stream group, or make several tokens.',
    past: 'This moment is past. Choose a later one.',
    'over-365-days': 'A token lives for 365 days at most. Choose an earlier date.',
    'over-24-hours': 'A revocable token lives for 24 hours at most. Shorten it, or do without revoking.',
    'not-a-date': 'This is no complete date with a time.',
    'clocks-skip': 'Clocks go forward over this time, so there is no such moment. Choose another.',
    'not-before-expiry': 'The token would expire before it becomes valid. Choose an earlier moment.',
    'ip-v6': 'This is an IPv6 address. Streams are sent over IPv4 only: enter the IPv4 address.',
    'ip-range': 'One address only: ranges and wildcards are not possible.',
    'ip-format': 'An IPv4 address has four numbers from 0 to 255 with dots between them.',
    'domain-protocol': 'Leave out the protocol: example.com, not https://example.com.',
    'domain-path': 'Leave out what follows the domain: example.com, not example.com/page.',
    'domain-port': 'Leave out the port: example.com, not example.com:8080.',
    'domain-wildcard': 'Wildcards are not possible. Name the one domain that the page has.',
    'domain-characters': 'Only letters, digits, dots and hyphens.',
    'domain-too-long': 'A domain has {limit} characters at most.',
    'domain-label-length': 'Each part between two dots has from 1 to 63 characters.',
    'domain-hyphen': 'No part of a domain begins or ends with a hyphen.',
    'domain-no-top-level': 'The ending is missing: example.com, not example.',
    'domain-digits-only': 'The ending cannot be digits only. For an address, use the field for IP addresses.',
    'too-long': 'At most {limit} characters.',
    'control-characters': 'There are invisible control characters in it, such as a tab. Type it anew.',
    'not-in-v2': 'A V2 token cannot do this. Choose V3, or something else here.',
    server: 'The server does not take this.',
  },
  /** Above the list of issues. */
  summary: 'Not sent yet. Put this right first:',
  /** One issue in that list; `{field}` is the field’s name. */
  summaryItem: '{field}: {text}',
  failed: 'No token was created',
  /** What happened, and who does what about it. */
  failure: {
    'not-set-up':
      'This page does not say who makes tokens of this kind. Its owner sets the endpoint of the form.',
    'endpoint-invalid':
      'The address that should make tokens is no web address. The owner of this page corrects the endpoint.',
    'key-unsafe':
      'The key was not sent: the address is not encrypted. The owner of this page sets an https address.',
    unreachable:
      'The address that makes tokens cannot be reached. Check your network and try again. If that does not help, its operator checks that it runs and lets this page in (CORS).',
    timeout: 'There was no answer for 10 seconds. Try again; if it stays so, tell the operator.',
    redirected:
      'The address leads elsewhere, perhaps to a page to sign in. Sign in and try again, or tell the owner of this page.',
    'page-instead':
      'A web page came instead of a token, perhaps one to sign in. Sign in and try again, or tell the owner of this page.',
    'wrong-address':
      'There is nothing that makes tokens at this address. The owner of this page corrects the endpoint.',
    parameter: 'The server does not take one of the fields. Correct it and send again.',
    'key-refused':
      'The API key is not valid. Whoever has the key checks that it is whole, and that it is still the one in the dashboard.',
    forbidden: 'You may not create tokens here. Sign in, or ask for the right to.',
    busy: 'There were too many requests. Wait a minute and try again.',
    server: 'The server has a fault of its own. Try again later; if it stays so, tell its operator.',
    refused: 'The server refused the request. Its operator knows why.',
    'no-token': 'There is no token in the answer. The operator of the address checks what it answers.',
    'token-unreadable':
      'The answer holds a token that is damaged, or not one for playback. The operator of the address checks it.',
    'provider-failed': 'This page failed to create the token. Its owner looks into createToken.',
  },
  /** `{message}` is the server’s own text. */
  serverSaid: 'It said: {message}',
  created: 'The token was created.',
  /** `{until}` is a date. */
  createdUntil: 'The token was created. It is valid until {until}.',
  keepIt: 'Keep it now: it is stored nowhere, and gone when this page is closed.',
  copy: 'Copy token',
  copied: 'Copied.',
  copyFailed: 'The browser does not allow copying here.',
  differs: 'The token is not quite what you asked for',
  /** `{field}` is the name of a field. */
  difference: {
    other: '{field}: the token says something else. Do not hand it out before you know why.',
    silent: '{field}: the token says nothing of it. Try it out before you rely on it.',
    unasked: '{field}: the token has this although you did not ask for it.',
  },
};
