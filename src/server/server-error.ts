import { helpAddress } from '../shared/index.js';

/**
 * Why no token was given: who has to fix it, and then what it is.
 * - `method-not-allowed`, `request-invalid`, `request-too-large`, `request-too-slow`: whoever wrote the request
 * - `origin-missing`, `origin-not-allowed`: the owner, in `allowedOrigins`, if the page is theirs
 * - `domain-unusable`: the owner: a token cannot be bound to the host of this page
 * - `not-signed-in`, `not-authorized`, `stream-not-allowed`, `field-not-allowed`: the viewer, or the owner, in `authorize` or
 *   `policy`
 * - `viewer-address-unknown`: the owner, in `trustedProxies`
 * - `viewer-ipv6`: nobody: streams are only played over IPv4, and the policy refuses other viewers
 * - `too-many-requests`: the viewer, who has to wait
 * - `authorize-failed`: the owner, in the function that the details name: it threw an error, took too long, or returned
 *   something invalid
 * - `policy-invalid`: the owner, in `policy`: no token can be made by it
 * - `token-api-key`: the owner, in `apiKey`: nanoStream does not accept the key
 * - `token-api-refused`: the owner: nanoStream does not accept the request
 * - `token-api-unreachable`, `token-api-busy`: nanoStream, or whoever runs the network: the request can be retried
 * - `token-api-answer`: nanoStream: its answer does not contain the requested token
 * - `request-aborted`: nobody: the viewer left before the answer, and the owner is not told
 *
 * Viewers are told the code. They are told details only if the problem is in their own request.
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

/** Details of an error. */
export interface ServerErrorDetails {
  /** The name of the field that is wrong, in the request, in the grant or in the options. */
  readonly field?: string | undefined;
  /** The rule that the field breaks. */
  readonly rule?: string | undefined;
  /** How many seconds to wait before a retry. */
  readonly retryAfter?: number | undefined;
  /** nanoStream's own `errorCode`, for the owner's log. Viewers are not told. */
  readonly errorCode?: number | undefined;
}

/** Why no token was given. Never contains a key, a token, or anything from a request or a response. */
export class ServerError extends Error {
  readonly code: ServerErrorCode;
  /** The HTTP status of the response. */
  readonly status: number;
  readonly details: ServerErrorDetails;
  /** The URL of a text that says what the code means and who has to fix it. */
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
