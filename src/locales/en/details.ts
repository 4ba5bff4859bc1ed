import type { RestrictionKind, RestrictionReason } from '../../token/index.js';

/** Everything that a token says, which opens on demand, and above what the page’s owner should mend. */
export const details = {
  kind: 'Kind',
  kinds: { jwt: 'JWT (V3)', sts: 'Passthrough token (V2)' },
  validFrom: 'Valid from',
  validUntil: 'Valid until',
  never: 'no expiry',
  issuedAt: 'Issued',
  issuer: 'Issuer',
  token: 'Token',
  /** Instead of the token; `{count}` is its length in characters. */
  masked: 'hidden ({count} characters)',
  copy: 'Copy token',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying here.',
  /** Above the findings for the page’s owner. */
  findings: 'For the owner of this page',
  noFindings: 'Nothing to mend was found.',
  /** The panel's heading where what the token says will keep the stream from starting, whatever its time. */
  unfit: 'The token does not fit here',
  /** The panel's heading and sentence while a stream plays without a token. */
  open: { heading: 'No token needed', detail: 'This stream plays without a playback token.' },
  /** The name of a restriction’s row. */
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
  } satisfies Record<RestrictionKind, string>,
  /** Why a restriction is met, not met, or cannot be told. */
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
  } satisfies Record<RestrictionReason, string>,
};
