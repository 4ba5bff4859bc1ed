export type { ClaimFault, TokenClaims } from './claims.js';
export { H5LiveError, type H5LiveErrorCode } from './errors.js';
export type { JwtFault, JwtToken } from './jwt.js';
export { AUDIENCE, ISSUER, type ForeignFault } from './provenance.js';
export { SECURITY_PREFIXES, securityOf } from './query.js';
export { redact, Secret } from './redact.js';
export { refusalCause, type RefusalCause } from './refusal.js';
export {
  stsFields,
  STS_OPTION_BITS,
  type StsFault,
  type StsFields,
  type StsOption,
  type StsToken,
} from './sts.js';
export { milliseconds, seconds, toMilliseconds, type Milliseconds, type Seconds } from './time.js';
export {
  parseToken,
  type MalformedToken,
  type PlaybackToken,
  type TokenFault,
  type TokenReading,
} from './token.js';
export { validityAt, type Validity, type ValidityState } from './validity.js';
