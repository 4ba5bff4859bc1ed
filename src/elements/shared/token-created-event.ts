import { markCopy, type Seconds } from '../../shared/index.js';
import { type PlaybackToken } from '../../token/index.js';
import type { TokenDifference, TokenFields } from '../../token-api/index.js';

/**
 * A form had a token made. Bubbles, and crosses shadow roots. The token in it is covered wherever it is printed, logged or
 * serialised; only `token.secret.reveal()` gives it. Never holds the API key.
 */
export class TokenCreatedEvent extends Event {
  static {
    markCopy(this, 'TokenCreatedEvent');
  }

  /** The token as it was read, and not verified. */
  readonly token: PlaybackToken;
  /** What was asked for. */
  readonly fields: TokenFields;
  /** When it came, in Unix seconds. */
  readonly createdAt: Seconds;
  /** How the token differs from what was asked for; empty where it does not. */
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
