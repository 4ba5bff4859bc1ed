// nanoStream's interface that makes tokens: the one table of what can be asked for, its rules, the bodies of requests, what
// is read of refusals, and how a token differs from what was asked for. Pure: whoever calls brings `fetch` and the key.
// Not here: what a finished token says (`token`), an owner's endpoint (`server`), the form (`elements/owner`).
export { FLAG_CLAIMS, isNote, TEXT_CLAIMS } from '../token/claim-kinds.js';
export { REQUESTABLE } from '../token/claims.js';
export type { FlagClaim, NoteClaim, RequestableClaim, TextClaim } from '../token/claims.js';
export { answersWhatWasAsked, differences, isSameClaim, type TokenDifference } from './comparison.js';
export {
  domainIssue,
  RULE_LIMITS,
  tokenIssues,
  type DomainRule,
  type TokenFieldIssue,
  type TokenRule,
} from './rules.js';
export { fieldIssue, refusalOf, safeText, successOf, type ApiRefusal } from './refusal.js';
export {
  API_KEY_HEADER,
  BINTU_TOKEN_HEADER,
  isInV2,
  LONGEST_LIFE,
  LONGEST_REVOCABLE_LIFE,
  LONGEST_TEXT,
  MOST_STREAMS,
  NOT_IN_V2,
  REQUESTABLE_CLAIMS,
  TOKEN_CALLS,
  TOKEN_PATHS,
  tokenBody,
  USUAL_LIFE,
  type TokenField,
  type TokenFields,
  type TokenScope,
} from './request.js';
