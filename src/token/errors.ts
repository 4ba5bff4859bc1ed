import { markCopy } from '../shared/copies.js';
import { redact } from './redact.js';

/**
 * What can be wrong with something that was handed to us or asked for, and whose job it is to mend it:
 * - `stream-name-missing`, `stream-name-invalid`: the page's owner, in `stream-name`
 * - `group-id-invalid`, `entries-invalid`, `config-invalid`: the page's owner, in the property of that name
 * - `server-address-invalid`: the page's owner, in a server override
 * - `player-address-invalid`: the page's owner, in `player-src`
 * - `player-address-not-allowed`: the page's owner, who has to allow the script that `player-src` names
 * - `player-unavailable`: the network or the host of the player script
 * - `player-failed`: the player refused its set-up; the message says why
 * - `token-endpoint-invalid`: the page's owner: `token-endpoint` is no http or https address
 * - `token-endpoint-unreachable`: the network or the host of the endpoint; it is tried again
 * - `token-endpoint-refused`: the viewer, who has to sign in, or the owner's backend
 * - `token-endpoint-answer`: the owner's backend: there is no token in its answer, or one of which nobody said that it is
 *   for playback; the message says where that stood
 * - `token-provider-failed`: the page's owner: `tokenProvider` threw, or gave no token
 * - `token-not-better`: the owner's backend: it gave the same token again, or one that is of no more use
 * - `captions-invalid`: the page's owner, in `captions` or `captions-server`
 * - `captions-need-jwt`: the page's owner: captions are opened by a JWT, and the token is of V2, or there is none
 * - `captions-unavailable`: the network or the host of the captions' script, or the page's owner in `captions-src`; the
 *   message says which
 * - `captions-refused`: the server of the captions, or the network: it let nobody in with this token, or was lost
 * - `component-unavailable`: the network, or who deployed the package: a file of it that is loaded on demand did not come;
 *   it is tried again when the network is back
 * - `component-outdated`: a file of it is of another version than the page, as after a deployment: reload the page
 * - `metrics-invalid`: the page's owner: the account of the metrics lacks its id or its key, or `config.metrics` has a
 *   field that there is not; it plays, and no metrics are sent
 * - `connection-stalled`: the network or the server: the connection stands, but nothing comes
 * - `retries-used-up`: the network or the server: the connection could not be made again
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
