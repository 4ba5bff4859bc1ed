import { markCopy } from '../../shared/copies.js';
import type { AudioState, TokenReason } from '../../playback/index.js';

/** A fresh token is used from now on. Bubbles, and crosses shadow roots. Never holds a token. */
export class TokenRenewedEvent extends Event {
  static {
    markCopy(this, 'TokenRenewedEvent');
  }

  /** Why it was asked for. */
  readonly reason: TokenReason;

  constructor(reason: TokenReason) {
    super('token-renewed', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** The sound changed, whoever changed it. Bubbles, and crosses shadow roots. */
export class VolumeChangeEvent extends Event {
  static {
    markCopy(this, 'VolumeChangeEvent');
  }

  /** Whether nothing is heard. */
  readonly muted: boolean;
  /** From 0 to 1. */
  readonly volume: number;

  constructor({ muted, volume }: AudioState) {
    super('volume-change', { bubbles: true, composed: true });
    this.muted = muted;
    this.volume = volume;
  }
}
