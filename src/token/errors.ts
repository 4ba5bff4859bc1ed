import { markCopy } from '../shared/copies.js';
import { redact } from './redact.js';

/**
 * What can be wrong with something that was given or requested: who has to fix it, and then what it is.
 * - `stream-name-missing`, `stream-name-invalid`: the page's owner, in `stream-name`
 * - `group-id-invalid`: the page's owner, in `group-id`
 * - `entries-invalid`: the page's owner, in the property `entries`
 * - `config-invalid`: the page's owner, in the property `config`
 * - `server-address-invalid`: the page's owner, in the attribute that the message names
 * - `player-address-invalid`: the page's owner, in `player-src`
 * - `player-address-not-allowed`: the page's owner: `player-src` names a script that the page has not allowed
 * - `player-unavailable`: the page's owner, in `player-src` or in the page's policy, or the host of the script
 * - `player-failed`: the page's owner, in `config`: the player refused its set-up; the message says why
 * - `token-endpoint-invalid`: the page's owner: `token-endpoint` is not an http or https URL
 * - `token-endpoint-unreachable`: whoever runs the endpoint, or the network: the request is retried
 * - `token-endpoint-refused`: the viewer, who may have to sign in, or the owner's backend
 * - `token-endpoint-answer`: the owner's backend: its answer contains no token, or one that cannot be read; the message says which
 * - `token-provider-failed`: the page's owner: `tokenProvider` threw an error or returned no token
 * - `token-not-better`: the owner's backend: it returned the same token again, or one that is no better
 * - `captions-invalid`: the page's owner, in `captions` or `captions-server`
 * - `captions-need-jwt`: the page's owner: captions need a JWT, but the token is V2, or there is none
 * - `captions-unavailable`: the page's owner, in `captions-src` or in the page's policy, or the host of the script: the message
 *   says which
 * - `captions-refused`: the stream's owner, or the network: the caption server refused this token, or the connection was lost
 * - `component-unavailable`: whoever deployed the package, or the network: a file that is loaded on demand could not be
 *   loaded; loading is retried when the network is back
 * - `component-outdated`: whoever deployed the package: a file belongs to another version than the page, as after a
 *   deployment; reload the page
 * - `metrics-invalid`: the page's owner: the metrics account lacks its id or its key, or `config.metrics` has an unknown
 *   field; the stream plays, but no metrics are sent
 * - `connection-stalled`: whoever runs the server, or the network: the connection is open, but no data arrives
 * - `retries-used-up`: whoever runs the server, or the network: the connection could not be restored
 */
export type H5LiveErrorCode =
  | 'stream-name-missing'
  | 'stream-name-invalid'
  | 'group-id-invalid'
  | 'entries-invalid'
  | 'config-invalid'
  | 'server-address-invalid'
  | 'player-address-invalid'
  | 'player-address-not-allowed'
  | 'player-unavailable'
  | 'player-failed'
  | 'token-endpoint-invalid'
  | 'token-endpoint-unreachable'
  | 'token-endpoint-refused'
  | 'token-endpoint-answer'
  | 'token-provider-failed'
  | 'token-not-better'
  | 'captions-invalid'
  | 'captions-need-jwt'
  | 'captions-unavailable'
  | 'captions-refused'
  | 'component-unavailable'
  | 'component-outdated'
  | 'metrics-invalid'
  | 'connection-stalled'
  | 'retries-used-up';

/** The one error class of this package. Its message passes through {@link redact}: it never holds a token. */
export class H5LiveError extends Error {
  static {
    markCopy(this, 'H5LiveError');
  }

  readonly code: H5LiveErrorCode;

  constructor(code: H5LiveErrorCode, message: string) {
    super(redact(message));
    this.name = 'H5LiveError';
    this.code = code;
  }
}
