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

/** The validity of the token changed, by time or by another token. Bubbles, and crosses shadow roots. */
export class ValidityChangeEvent extends Event {
  readonly state: ValidityState;

  constructor(state: ValidityState) {
    super('validity-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'playback-change': PlaybackChangeEvent;
    'validity-change': ValidityChangeEvent;
  }
}
