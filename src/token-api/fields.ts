import type { Seconds } from '../shared/index.js';
import { REQUESTABLE, type RequestableClaim, type RequestableClaims } from '../token/claims.js';

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

type Requested = { readonly [K in keyof RequestableClaims]: RequestableClaims[K] | undefined };

/** A token as somebody wants it, before it is made. What is left out or empty does not restrict. */
export interface TokenFields extends Requested {
  /** A JWT (V3), or the four values of a V2 token. */
  readonly kind: 'jwt' | 'sts';
  readonly scope: TokenScope;
  /** Left out, a V2 token never expires, and a V3 token when its server thinks fit. */
  readonly expiresAt?: Seconds | undefined;
}

/** A field of a request for a token: its kind, what it opens, and the claims that can be asked for. */
export type TokenField = 'kind' | 'streams' | 'groupId' | 'organisation' | RequestableClaim;

/** All claims that can be asked for one by one, in the order of the table. */
export const REQUESTABLE_CLAIMS = Object.keys(REQUESTABLE) as readonly RequestableClaim[];

/** Whether a V2 token can have a claim. */
export function isInV2(name: RequestableClaim): boolean {
  return 'v2' in REQUESTABLE[name];
}

/** The fields that a V2 token lacks; `groupId` is a scope that it lacks. */
export const NOT_IN_V2: readonly TokenField[] = [
  'groupId',
  ...REQUESTABLE_CLAIMS.filter((name) => !isInV2(name)),
];

/** Whether a claim is asked for: what is empty or `false` is not. */
export function isRequested(fields: TokenFields, name: RequestableClaim): boolean {
  const value = fields[name];
  return value !== undefined && value !== false && value !== '';
}
