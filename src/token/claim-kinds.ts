import {
  REQUESTABLE,
  type FlagClaim,
  type NoteClaim,
  type RequestableClaim,
  type RequestableOf,
  type TextClaim,
} from './claims.js';

/** All {@link TextClaim}s, in the order of the table. */
export const TEXT_CLAIMS: readonly TextClaim[] = /* @__PURE__ */ ofType('text');

/** All flags among the claims that can be asked for, in the order of the table. */
export const FLAG_CLAIMS: readonly FlagClaim[] = /* @__PURE__ */ ofType('flag');

/** Whether a claim is there for its owner's statistics only. */
export function isNote(name: TextClaim): name is NoteClaim {
  return 'isNote' in REQUESTABLE[name];
}

function ofType<T extends 'text' | 'flag'>(type: T): RequestableOf<{ type: T }>[] {
  const names = Object.keys(REQUESTABLE) as RequestableClaim[];
  return names.filter((name): name is RequestableOf<{ type: T }> => REQUESTABLE[name].type === type);
}
