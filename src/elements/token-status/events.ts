import { markCopy } from '../../shared/copies.js';
import type { ValidityState } from '../../token/index.js';

/** Why a token's status changed: another token was set, or time passed. */
export type StatusCause = 'token' | 'time';

/** The token's status changed. Bubbles, and crosses shadow roots. Never contains a token. */
export class TokenStatusChangeEvent extends Event {
  static {
    markCopy(this, 'TokenStatusChangeEvent');
  }

  /** The previous status. */
  readonly oldState: ValidityState;
  /** The new status. */
  readonly newState: ValidityState;
  /** `token` if another token was set, `time` if time passed. */
  readonly cause: StatusCause;

  constructor(oldState: ValidityState, newState: ValidityState, cause: StatusCause) {
    super('token-status-change', { bubbles: true, composed: true });
    this.oldState = oldState;
    this.newState = newState;
    this.cause = cause;
  }
}

/** The token expires soon. Fires once per token. Bubbles, and crosses shadow roots. */
export class TokenExpiringEvent extends Event {
  static {
    markCopy(this, 'TokenExpiringEvent');
  }

  constructor() {
    super('token-expiring', { bubbles: true, composed: true });
  }
}

/** The token has expired. Fires once per token. Bubbles, and crosses shadow roots. */
export class TokenExpiredEvent extends Event {
  static {
    markCopy(this, 'TokenExpiredEvent');
  }

  constructor() {
    super('token-expired', { bubbles: true, composed: true });
  }
}
