export { domainFault, type DomainRule } from './domain-rule.js';
export { API_KEY_HEADER, BINTU_TOKEN_HEADER, TOKEN_CALLS, TOKEN_PATHS, tokenBody } from './token-call.js';
export { RULE_LIMITS, tokenFaults, type TokenRule } from './token-faults.js';
export {
  LONGEST_LIFE,
  LONGEST_REVOCABLE_LIFE,
  LONGEST_TEXT,
  MOST_STREAMS,
  NOT_IN_V2,
  USUAL_LIFE,
  type TokenField,
  type TokenFields,
  type TokenScope,
} from './token-fields.js';
export type { TokenFieldFault } from './token-faults.js';
