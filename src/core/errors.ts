import { redact } from './redact.js';

/**
 * What can go wrong before, or around, the vendor's player, and whose job it is to mend it:
 * - `stream-name-missing`, `stream-name-invalid` – the page's owner, in `stream-name`
 * - `group-id-invalid` – the page's owner, in `group-id`
 * - `entries-invalid` – the page's owner, in `entries`
 * - `config-invalid` – the page's owner, in `config`
 * - `server-address-invalid` – the page's owner, in a server override
 * - `player-address-invalid` – the page's owner, in `player-src`
 * - `player-unavailable` – the network, or the host of the player script
 * - `player-failed` – the player refused its set-up; the message says why
 * - `token-endpoint-invalid` – the page's owner, in `token-endpoint`: no `http:` or `https:` address
 * - `token-endpoint-unreachable` – the network, or the endpoint's host: no answer in time, or a server error (5xx)
 * - `token-endpoint-refused` – the viewer, who must sign in, or the owner's backend: it answered with a refusal (4xx)
 * - `token-endpoint-answer` – the owner's backend: no token in its answer
 * - `token-provider-failed` – the page's owner: the function `tokenProvider` threw, or gave no token
 * - `token-not-better` – the owner's backend: a renewal brought the same token, or one that is worse
 * - `retries-used-up` – the network: no connection could be made again in as many tries as are made
 */
export type H5LiveErrorCode =
  | 'stream-name-missing'
  | 'stream-name-invalid'
  | 'group-id-invalid'
  | 'entries-invalid'
  | 'config-invalid'
  | 'server-address-invalid'
  | 'player-address-invalid'
  | 'player-unavailable'
  | 'player-failed'
  | 'token-endpoint-invalid'
  | 'token-endpoint-unreachable'
  | 'token-endpoint-refused'
  | 'token-endpoint-answer'
  | 'token-provider-failed'
  | 'token-not-better'
  | 'retries-used-up';

/** The one error class of this package. Its message passes through {@link redact}: it never holds a token. */
export class H5LiveError extends Error {
  readonly code: H5LiveErrorCode;

  constructor(code: H5LiveErrorCode, message: string) {
    super(redact(message));
    this.name = 'H5LiveError';
    this.code = code;
  }
}
