import type { ValidityState } from '../core/index.js';
import type { PlaybackState } from '../player/index.js';

/** The playback's state changed. Bubbles, and crosses shadow roots. Never holds a token. */
export class PlaybackChangeEvent extends Event {
  /** The new state: its phase, and where it failed the vendor's code with a message for the owner. */
  readonly state: PlaybackState;

  constructor(state: PlaybackState) {
    super('playback-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

/** What made a token's status change: another token was given, or time went by. */
export type StatusCause = 'token' | 'time';

/** The status of the token changed. Bubbles, and crosses shadow roots. Never holds a token. */
export class TokenStatusChangeEvent extends Event {
  readonly oldState: ValidityState;
  readonly newState: ValidityState;
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
  constructor() {
    super('token-expiring', { bubbles: true, composed: true });
  }
}

/** The token has expired; comes once for each token. Bubbles, and crosses shadow roots. */
export class TokenExpiredEvent extends Event {
  constructor() {
    super('token-expired', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'playback-change': PlaybackChangeEvent;
    'token-status-change': TokenStatusChangeEvent;
    'token-expiring': TokenExpiringEvent;
    'token-expired': TokenExpiredEvent;
  }
}
