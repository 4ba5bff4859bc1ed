import { redact } from './redact.js';

/**
 * What can be wrong with something that was handed to us, and whose job it is to mend it:
 * - `stream-name-missing`, `stream-name-invalid`: the page's owner, in `stream-name`
 * - `server-address-invalid`: the page's owner, in a server override
 * - `player-address-invalid`: the page's owner, in `player-src`
 * - `player-unavailable`: the network or the host of the player script
 * - `player-failed`: the player refused its set-up; the message says why
 */
export type H5LiveErrorCode =
  | 'stream-name-missing'
  | 'stream-name-invalid'
  | 'server-address-invalid'
  | 'player-address-invalid'
  | 'player-unavailable'
  | 'player-failed';

/** The one error class of this package. Its message passes through {@link redact}: it never holds a token. */
export class H5LiveError extends Error {
  readonly code: H5LiveErrorCode;

  constructor(code: H5LiveErrorCode, message: string) {
    super(redact(message));
    this.name = 'H5LiveError';
    this.code = code;
  }
}
