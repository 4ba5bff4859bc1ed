import { markCopy } from '../../shared/copies.js';
import type { ValidityState } from '../../token/index.js';

/** What made a token's status change: another token was given, or time went by. */
export type StatusCause = 'token' | 'time';

/** The status of the token changed. Bubbles, and crosses shadow roots. Never holds a token. */
export class TokenStatusChangeEvent extends Event {
  static {
    markCopy(this, 'TokenStatusChangeEvent');
  }

  /** What it was. */
  readonly oldState: ValidityState;
  /** What it is now. */
  readonly newState: ValidityState;
  /** `token` where another token was given, `time` where time went by. */
  readonly cause: StatusCause;

  constructor(oldState: ValidityState, newState: ValidityState, cause: StatusCause) {
    super('token-status-change', { bubbles: true, composed: true });
    this.oldState = oldState;
    this.newState = newState;
    this.cause = cause;
  }
}

/** The token expires soon; comes once for each token. Bubbles, and crosses shadow roots. */
export class TokenExpiringEvent extends Event {
  static {
    markCopy(this, 'TokenExpiringEvent');
  }

  constructor() {
    super('token-expiring', { bubbles: true, composed: true });
  }
}

/** The token has expired; comes once for each token. Bubbles, and crosses shadow roots. */
export class TokenExpiredEvent extends Event {
  static {
    markCopy(this, 'TokenExpiredEvent');
  }

  constructor() {
    super('token-expired', { bubbles: true, composed: true });
  }
}
