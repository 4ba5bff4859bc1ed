// What a playback token is, says and means: reading, validity, restrictions, diagnosis, comparison, and the errors that
// all rooms throw. Pure: no page, no network, no clock; `now` is an argument. `unwrap/` reads what people paste that is
// more than a token; nothing but `parse-token.ts` and what reads code and addresses needs it.
// Not here: how tokens are asked for (`token-api`), fetched (`playback/tokens`), or put into words (`locales`).
export type { ClaimIssue, TokenClaims } from './claims.js';
export { H5LiveError, type H5LiveErrorCode } from './errors.js';
export type { JwtIssue, JwtToken, ForeignIssue } from './jwt.js';
export type { JwtParts } from './jwt-parts.js';
export {
  contradictionFinding,
  diagnose,
  type Contradiction,
  type DiagnosisOptions,
  type Expectation,
  type Finding,
  type FindingCode,
  expectedRefusal,
  refusalCause,
  type RefusalCause,
} from './diagnosis.js';
export { displayText } from './display-text.js';
export { tokenParts, tokenInfo, type TokenInfo } from './token-info.js';
export {
  type Restriction,
  type RestrictionKind,
  type RestrictionReason,
  type RestrictionState,
  opensHere,
  restrictionsOf,
  type PageContext,
} from './restrictions.js';
export { compareTokens, type ComparisonOptions, type TokenComparison } from './comparison.js';
export { renewalAt } from './renewal.js';
export { readLiteral, type LiteralReading } from './unwrap/literal.js';
export { securityOf } from './security-parameters.js';
export { unescapeHtml, unescapeScript } from './unwrap/escapes.js';
export { unwrapped } from './unwrap/escapes.js';
export { redact, Secret } from './redact.js';
export {
  stsFields,
  STS_OPTION_BITS,
  type StsIssue,
  type StsFields,
  type StsOption,
  type StsToken,
} from './sts.js';
export { parseToken } from './parse-token.js';
export { readAtOnce, readPlainToken } from './plain-token.js';
export {
  isPlaybackToken,
  isSameToken,
  LONGEST_TOKEN_TEXT,
  NO_TOKEN,
  type MalformedToken,
  type NoToken,
  type PlaybackToken,
  type TokenIssue,
  type TokenReading,
} from './reading.js';
export type { TokenHolder, TokenInput } from './token-input.js';
export { tokenText } from './token-text.js';
export {
  CLOCK_OFF_MS,
  EXPIRING_WITHIN_MS,
  validityAt,
  type Validity,
  type ValidityOptions,
  type ValidityState,
} from './validity.js';
