import type { FindingCode, RestrictionKind, RestrictionReason, TokenFault } from '../token/index.js';

/** The sentences of a finding: for who watches, and for who runs the page (what to change, and where). */
export interface FindingText {
  readonly viewer: string;
  readonly owner: string;
}

/** The findings that have sentences of their own; what is wrong with unreadable tokens is said by the fault's label. */
export type OwnFindingCode = Exclude<FindingCode, `token-${TokenFault}`>;

/** Texts about what a token is bound to, and what was found about it. `{…}` stands for a value that is filled in. */
export interface FindingLabels {
  readonly finding: Readonly<Record<OwnFindingCode, FindingText>>;
  /** The name of a restriction's row. */
  readonly restriction: Readonly<Record<RestrictionKind, string>>;
  /** Why a restriction is met, not met, or cannot be told. */
  readonly reason: Readonly<Record<RestrictionReason, string>>;
}
