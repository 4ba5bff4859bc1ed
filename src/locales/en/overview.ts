import { claimNames } from './claims.js';
import type { StsOption } from '../../token/index.js';

/** The overview that is shown once after a token was made. `{…}` stands for a value that is filled in. */
export const overview = {
  heading: 'Your new playback token',
  /** That it is shown once only. */
  once: 'This is the only time it is shown. After you leave or close this page, nobody can retrieve it.',
  saved: {
    unsaved: 'Not saved yet',
    copied: 'Copied',
    downloaded: 'Downloaded',
    revoked: 'Revoked',
  },
  copy: 'Copy',
  /** `{name}` is what is copied. */
  copyNamed: 'Copy: {name}',
  copied: 'Copied',
  copiedNamed: 'Copied: {name}',
  /** The clipboard was refused, and the text is selected. */
  selected: 'The browser did not copy it. It is selected: copy it with your keyboard.',
  copyToken: 'Copy token',
  /** The same for a V2 token, which is nothing without its other values. */
  copyValues: 'Copy token with its values',
  download: 'Download with token (JSON)',
  dismiss: 'I have it',
  close: 'Close',
  /** What is asked before a token is given up that nobody has. */
  leave: {
    question: 'The token is not saved yet. Without it you will have to make another one.',
    back: 'Back to the token',
    away: 'Close without it',
  },
  details: 'What it says',
  field: {
    ...claimNames,
    token: 'Token',
    stream: 'Stream name',
    group: 'Stream group',
    organisation: 'Organisation',
    referer: 'Referer',
    notBefore: 'Not before',
    expires: 'Expires',
    options: 'Options',
    revocable: 'Revocable',
    forceDisconnect: 'Disconnect at expiry',
    issuedAt: 'Issued at',
    issuer: 'Issuer',
    tokenId: 'Token id',
    keyId: 'Key id',
    other: 'Other claim',
  },
  word: {
    unset: 'not set',
    'not-told': 'the token does not tell which',
    never: 'never',
    'at-once': 'valid at once',
    yes: 'yes',
    no: 'no',
    everything: 'every stream of the organisation',
  },
  show: 'Show token',
  hide: 'Hide token',
  /** Instead of the token; `{count}` is its length in characters. */
  masked: 'hidden ({count} characters)',
  unixSeconds: 'Unix time in seconds',
  option: {
    expires: 'expiry',
    ip: 'IP address',
    referer: 'referer',
    tag: 'tag',
    organisation: 'organisation',
  } satisfies Record<StsOption, string>,
  noOption: 'bound to nothing',
  /** `{bits}` is a sum of unknown bits. */
  unknownOption: 'unknown ({bits})',
  /** Beside what the token itself does not tell. */
  asAsked: 'as asked for; the token does not tell it',
  /** Beside what the token tells otherwise; `{value}` was asked for. */
  askedFor: 'Asked for was {value}. The token says otherwise.',
  link: {
    heading: 'Web Playout URL',
    intro: 'Opens the stream on {host}, with this token.',
    open: 'Open in a new tab',
  },
  /** `{host}` is the page’s, `{domain}` and `{ip}` are the token’s. */
  linkNote: {
    'in-address':
      'The address contains the token. Addresses are kept in histories and logs, and are passed on.',
    'domain-of-page': 'The token is bound to {domain}, the host of this playback page. The link works there.',
    'domain-elsewhere':
      'This link will be refused: the token is bound to {domain}, but the page on {host} has a referer of its own.',
    'domain-above':
      'The token is bound to {domain}. Whether that admits {host} is not documented; bind it to the whole host.',
    'domain-not-told':
      'The token is bound to a referer, and the page on {host} has one of its own. Elsewhere it will be refused.',
    'ip-bound':
      'The link opens from {ip} only. From any other address, also that of your own device, it will be refused.',
  },
  /** Instead of an address that is not known. */
  anIp: 'one IP address',
  /** What to do instead of opening a page that is refused. */
  ownPage: 'Use the code below on a page of {domain} instead, or a playback page of your own there.',
  linkIssue: {
    target: 'There is no link: the token does not tell which stream to open, and none is named.',
    page: 'There is no link: the address of the playback page is none. Check "playback-page".',
    token: 'There is no link: a token of this kind cannot open this.',
  },
  config: {
    heading: 'Security config object',
    intro: 'The value of "security" in the configuration of nanoStream’s player.',
  },
  /** Of withdrawing the token. */
  revoke: {
    heading: 'Revoke',
    intro: 'Ends every playback with this token, and keeps it from starting another.',
    revoke: 'Revoke token',
    question: 'Revoke this token for good? Everybody who watches with it is disconnected.',
    confirm: 'Revoke for good',
    keep: 'Keep it',
    running: 'Revoking …',
    done: 'The token was revoked. It opens nothing any more, and cannot be brought back.',
    issue: {
      2011: 'Not revoked: this token was not made revocable. Wait for its expiry. (2011)',
      2012: 'Not revoked: the token belongs to another organisation. Use a key of that one. (2012)',
      2004: 'Not revoked: the server could not read the token. Copy the whole token again. (2004)',
      1001: 'Not revoked: the key of the organisation is not valid. Check it in your backend. (1001)',
      other: 'Not revoked: the server did not confirm it. The token may still work; try again.',
    },
  },
};
