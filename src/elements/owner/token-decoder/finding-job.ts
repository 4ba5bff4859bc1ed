import type { FindingCode } from '../../../token/index.js';

/**
 * Whose job it is to mend what was found about a token:
 * - `bearer` – who copied it, and copied too little, too much, or something else
 * - `maker` – who makes the tokens
 * - `page` – who runs the page that it is used on
 * - `device` – who uses this device
 */
export type FindingJob = 'bearer' | 'maker' | 'page' | 'device';

/** The job that each finding is. */
export const FINDING_JOBS: Readonly<Record<FindingCode, FindingJob>> = {
  'token-missing': 'page',
  'token-too-long': 'bearer',
  'token-no-token-shape': 'bearer',
  'token-undecodable': 'bearer',
  'token-truncated': 'bearer',
  'token-snippet': 'bearer',
  'token-sts-incomplete': 'bearer',
  'token-expires-unusable': 'bearer',
  'token-options-unusable': 'bearer',
  'token-encrypted': 'maker',
  'token-ingest-token': 'bearer',
  'token-other-issuer': 'bearer',
  'token-other-audience': 'bearer',
  'token-api-error': 'maker',
  'token-exp-unusable': 'maker',
  'token-nbf-unusable': 'maker',
  'token-expired': 'maker',
  'token-not-yet-valid': 'maker',
  'token-never-valid': 'maker',
  'stream-mismatch': 'maker',
  'group-mismatch': 'maker',
  'domain-mismatch': 'maker',
  'domain-in-frame': 'maker',
  'domain-subdomain': 'maker',
  'referrer-withheld': 'page',
  'expiry-missing': 'bearer',
  'expiry-not-signed': 'bearer',
  'expiry-in-milliseconds': 'maker',
  'clock-fast': 'device',
  'clock-slow': 'device',
  'other-version': 'page',
  'token-expiring': 'maker',
  'ip-bound': 'maker',
  'organisation-wide': 'maker',
  'no-expiry': 'maker',
  'lifetime-over-24h': 'maker',
  'no-restriction': 'maker',
  'unrecognised-claim': 'maker',
  'boolean-attribute-false': 'page',
};
