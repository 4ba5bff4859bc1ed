import { redact } from './redact.js';

/**
 * What can be wrong with something that was handed to us, and whose job it is to mend it:
 * - `stream-name-missing`, `stream-name-invalid`: the page's owner, in `stream-name`
 * - `server-address-invalid`: the page's owner, in a server override
 * - `player-address-invalid`: the page's owner, in `player-src`
 * - `player-unavailable`: the network or the host of the player script
 * - `player-failed`: the player refused its set-up; the message says why
 * - `token-endpoint-invalid`: the page's owner, in `token-endpoint`: it is no `http:` or `https:` address
 * - `token-endpoint-unreachable`: the network or the host of the endpoint: no answer in time, 5xx, or 429
 * - `token-endpoint-refused`: another 4xx: the viewer must sign in, or the owner's backend
 * - `token-endpoint-answer`: the owner's backend: there is no token in its answer
 * - `token-provider-failed`: the owner's function threw, or gave no token
 * - `token-not-better`: the owner's backend: it gave the same or a worse token again
 */
export type H5LiveErrorCode =
  | 'stream-name-missing'
  | 'stream-name-invalid'
  | 'server-address-invalid'
  | 'player-address-invalid'
  | 'player-unavailable'
  | 'player-failed'
  | 'token-endpoint-invalid'
  | 'token-endpoint-unreachable'
  | 'token-endpoint-refused'
  | 'token-endpoint-answer'
  | 'token-provider-failed'
  | 'token-not-better';

/** The one error class of this package. Its message passes through {@link redact}: it never holds a token. */
export class H5LiveError extends Error {
  readonly code: H5LiveErrorCode;

  constructor(code: H5LiveErrorCode, message: string) {
    super(redact(message));
    this.name = 'H5LiveError';
    this.code = code;
  }
}
