import type { Seconds } from '../shared/index.js';

/** No token lives longer, in seconds: 365 days. Source: nanoStream's documents on V2 tokens and on revocation. */
export const LONGEST_LIFE = 31_536_000;
/** No revocable token lives longer, in seconds: 24 hours. Source: nanoStream's document on revocation. */
export const LONGEST_REVOCABLE_LIFE = 86_400;
/** What the vendor's form proposes, in seconds: 14 days. */
export const USUAL_LIFE = 1_209_600;
/** The longest tag and user, in characters. The vendor documents no limit; this one is ours. */
export const LONGEST_TEXT = 256;
/** The most stream names in one token. The vendor documents no limit; this one is ours. */
export const MOST_STREAMS = 100;

/** What a token opens. An organisation's hash is asked for by V2 alone; V3 knows the organisation by the key. */
export type TokenScope =
  | { readonly kind: 'streams'; readonly streams: readonly string[] }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'organisation'; readonly hash?: string | undefined };

/** A token as somebody wants it, before it is made. What is left out or empty does not restrict. */
export interface TokenFields {
  /** A JWT (V3), or the four values of a V2 token. */
  readonly kind: 'jwt' | 'sts';
  readonly scope: TokenScope;
  /** Left out, a V2 token never expires, and a V3 token when its server thinks fit. */
  readonly expiresAt?: Seconds | undefined;
  readonly notBefore?: Seconds | undefined;
  /** IPv4: nanoStream's servers see no other. */
  readonly ip?: string | undefined;
  /** A bare domain name; V2 calls it the referer. */
  readonly domain?: string | undefined;
  readonly tag?: string | undefined;
  readonly user?: string | undefined;
  readonly revocable?: boolean | undefined;
  readonly forceDisconnect?: boolean | undefined;
}

/** The field that a fault is about. */
export type TokenField =
  | 'kind'
  | 'streams'
  | 'groupId'
  | 'organisation'
  | 'expiresAt'
  | 'notBefore'
  | 'ip'
  | 'domain'
  | 'tag'
  | 'user'
  | 'revocable'
  | 'forceDisconnect';

/** The fields that a V2 token lacks, and a scope that it lacks: `groupId`. */
export const NOT_IN_V2 = ['groupId', 'notBefore', 'user', 'revocable', 'forceDisconnect'] as const;
