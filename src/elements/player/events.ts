import { markCopy } from '../../shared/copies.js';
import type { AudioState, TokenReason } from '../../playback/index.js';

/** The player now uses a new token. Bubbles, and crosses shadow roots. Never contains a token. */
export class TokenRenewedEvent extends Event {
  static {
    markCopy(this, 'TokenRenewedEvent');
  }

  /** Why the token was requested. */
  readonly reason: TokenReason;

  constructor(reason: TokenReason) {
    super('token-renewed', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** The volume changed or the sound was turned on or off, by the viewer or by the page. Bubbles, and crosses shadow roots. */
export class VolumeChangeEvent extends Event {
  static {
    markCopy(this, 'VolumeChangeEvent');
  }

  /** Whether the sound is off. */
  readonly muted: boolean;
  /** The volume, from 0 to 1. */
  readonly volume: number;

  constructor({ muted, volume }: AudioState) {
    super('volume-change', { bubbles: true, composed: true });
    this.muted = muted;
    this.volume = volume;
  }
}
