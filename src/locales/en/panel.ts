import type { RestrictionKind, RestrictionReason, ValidityState } from '../../token/index.js';

/** The validity panel. `{…}` stands for a value that is filled in. */
export const panel = {
  /** By state. */
  heading: {
    none: 'No playback token',
    malformed: 'The token cannot be read',
    'not-yet-valid': 'This is a secured stream',
    valid: 'This is a secured stream',
    expiring: 'The token expires soon',
    unlimited: 'This is a secured stream',
    expired: 'The token has expired',
  } satisfies Record<ValidityState, string>,
  /** The sentence, by state. `{until}` and `{from}` are dates, `{distance}` is "in 3 days" or "3 days ago". */
  detail: {
    none: 'If this stream is secured, it cannot be played without a token.',
    malformed: '{issue}',
    'not-yet-valid': 'The token for the playback is not valid yet. It becomes valid on {from} ({distance}).',
    valid: 'The token for the playback is valid until {until} (expires {distance}).',
    expiring: 'The token for the playback is valid until {until} (expires {distance}).',
    unlimited: 'The token for the playback does not expire.',
    expired:
      'The token for the playback was valid until {until} ({distance}). It can no longer start the stream.',
  } satisfies Record<ValidityState, string>,
  /** What the expiry means for who is watching then: playback goes on until it has to reconnect, or is ended. */
  meaning: {
    goesOn: 'Whoever is watching then can go on until the connection is interrupted.',
    ends: 'Playback ends at that moment.',
  },
  /** Of tokens that are fetched: before the first one was, and what the expiry means where a new one is fetched before. */
  supply: {
    awaited: 'The token is fetched at the start',
    awaitedDetail: 'A fresh token is fetched when playback starts, and a new one before it expires.',
    renews: 'A new one is fetched before that, and playback goes on.',
  },
  /** While the stream plays with a token that would not start it at this moment: its expiry has come meanwhile, or by the time that is known here it could not have started it. */
  playing: {
    goesOn:
      'The token for the playback was valid until {until} ({distance}). Playback goes on until the connection is interrupted.',
    againstClock: 'The stream plays. What the token says about its time does not fit the time known here.',
  },
  /** What opens on demand. */
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
    /** Instead of the token; `{count}` is its length in characters. */
    masked: 'hidden ({count} characters)',
    copy: 'Copy token',
    copied: 'Copied',
    copyFailed: 'The browser does not allow copying here.',
    /** Above the findings for the page’s owner. */
    findings: 'For the owner of this page',
    noFindings: 'Nothing to mend was found.',
  },
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
