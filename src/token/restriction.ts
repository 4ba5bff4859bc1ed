import type { TextClaim } from './claims.js';

/** What a token can be bound to, or say about itself. */
export type RestrictionKind =
  'stream' | 'stream-group' | 'organisation' | TextClaim | 'revocable' | 'force-disconnect' | 'unrecognised';

/** Whether a restriction is met on the page at hand; `unknown` where only the server can tell. */
export type RestrictionState = 'ok' | 'violated' | 'unknown';

/** Why a restriction is in its state. Each has a sentence of its own in the label tables. */
export type RestrictionReason =
  | 'stream-listed'
  | 'stream-not-listed'
  | 'stream-not-named'
  | 'scope-not-told'
  | 'group-equal'
  | 'group-differs'
  | 'group-members-unknown'
  | 'opens-everything'
  | 'domain-equal'
  | 'domain-differs'
  | 'domain-of-embedder'
  | 'domain-above'
  | 'domain-not-told'
  | 'page-unknown'
  | 'referrer-withheld'
  | 'ip-not-checkable'
  | 'only-a-note'
  | 'may-be-revoked'
  | 'ends-playback'
  | 'not-understood';

/** One thing that a token is bound to, or says. */
export interface Restriction {
  readonly kind: RestrictionKind;
  readonly state: RestrictionState;
  readonly reason: RestrictionReason;
  /** What the token says, as text. It comes from outside: show it as text only, and shortened. */
  readonly value?: string;
}
