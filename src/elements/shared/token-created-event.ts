import { markCopy, type Seconds } from '../../shared/index.js';
import { type PlaybackToken } from '../../token/index.js';
import type { TokenDifference, TokenFields } from '../../token-api/index.js';

/**
 * A form has made a token. Bubbles, and crosses shadow roots. The token is masked wherever it is printed, logged or
 * serialised; only `token.secret.reveal()` returns it. Never contains the API key.
 */
export class TokenCreatedEvent extends Event {
  static {
    markCopy(this, 'TokenCreatedEvent');
  }

  /** The token, decoded but not verified. */
  readonly token: PlaybackToken;
  /** What was requested. */
  readonly fields: TokenFields;
  /** When the token arrived, in Unix seconds. */
  readonly createdAt: Seconds;
  /** How the token differs from the request; empty if it does not. */
  readonly differences: readonly TokenDifference[];

  constructor(
    token: PlaybackToken,
    fields: TokenFields,
    createdAt: Seconds,
    differences: readonly TokenDifference[] = [],
  ) {
    super('h5live-token-created', { bubbles: true, composed: true });
    this.token = token;
    this.fields = fields;
    this.createdAt = createdAt;
    this.differences = differences;
  }
}
