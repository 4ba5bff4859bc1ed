export type { ClaimFault, TokenClaims } from './claims.js';
export { H5LiveError, type H5LiveErrorCode } from './errors.js';
export type { JwtToken } from './jwt.js';
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
export { parseToken, type PlaybackToken, type TokenFault, type TokenReading } from './token.js';
export { validityAt, type Validity, type ValidityState } from './validity.js';
