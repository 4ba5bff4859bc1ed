import { helpAddress } from '../shared/index.js';

/**
 * Why no token was given, and whose job it is to mend it:
 * - `method-not-allowed`, `request-invalid`, `request-too-large`, `request-too-slow`: whoever wrote the request
 * - `origin-missing`, `origin-not-allowed`: the owner, in `allowedOrigins`, if the page is theirs
 * - `domain-unusable`: the owner, for a token cannot be bound to the host of this page
 * - `not-signed-in`, `not-authorized`, `stream-not-allowed`, `field-not-allowed`: the viewer, or the owner's `authorize`
 *   and `policy`
 * - `viewer-address-unknown`: the owner, in `trustedProxies`
 * - `viewer-ipv6`: nobody: streams are played over IPv4 only, and the policy refuses others
 * - `too-many-requests`: the viewer, who has to wait
 * - `authorize-failed`: the owner's own code: the function that the details name threw, took too long, or gave what it
 *   cannot
 * - `policy-invalid`: the owner's own code: no token can be made as it says
 * - `token-api-key`: the owner: nanoStream does not accept the key
 * - `token-api-refused`: the owner: nanoStream does not accept what is asked for
 * - `token-api-unreachable`, `token-api-busy`: the network or nanoStream; it may be tried again
 * - `token-api-answer`: nanoStream's answer holds no token that was asked for
 * - `request-aborted`: nobody's: the viewer left before the answer, and the owner is not told
 *
 * Viewers are told the code; what is wrong with it in detail, only where that is their own request.
 */
export type ServerErrorCode = keyof typeof STATUS;

const STATUS = {
  'method-not-allowed': 405,
  'request-invalid': 400,
  'request-too-large': 413,
  'request-too-slow': 408,
  'origin-missing': 403,
  'origin-not-allowed': 403,
  'domain-unusable': 403,
  'not-signed-in': 401,
  'not-authorized': 403,
  'stream-not-allowed': 403,
  'field-not-allowed': 403,
  'viewer-address-unknown': 403,
  'viewer-ipv6': 403,
  'too-many-requests': 429,
  'authorize-failed': 500,
  'policy-invalid': 500,
  'token-api-key': 502,
  'token-api-refused': 502,
  'token-api-answer': 502,
  'token-api-unreachable': 503,
  'token-api-busy': 503,
  'request-aborted': 499,
} as const;

/** What more an error tells. */
export interface ServerErrorDetails {
  /** The field that is at issue, by its name in the request, in the grant or in the options. */
  readonly field?: string | undefined;
  /** The rule that it breaks. */
  readonly rule?: string | undefined;
  /** When it is worth trying again, in seconds. */
  readonly retryAfter?: number | undefined;
  /** nanoStream's own `errorCode`, for the owner's log; it is not told to viewers. */
  readonly errorCode?: number | undefined;
}

/** Why no token was given. It never holds a key, a token, or anything that a request or an answer held. */
export class ServerError extends Error {
  readonly code: ServerErrorCode;
  /** The HTTP status that tells it. */
  readonly status: number;
  readonly details: ServerErrorDetails;
  /** The address of a text that says what the code means and whose job it is to mend it. */
  readonly help: string;

  constructor(code: ServerErrorCode, details: ServerErrorDetails = {}) {
    const help = helpAddress(code);
    super(`${code}, see ${help}`);
    this.name = 'ServerError';
    this.code = code;
    this.status = STATUS[code];
    this.details = details;
    this.help = help;
  }
}
