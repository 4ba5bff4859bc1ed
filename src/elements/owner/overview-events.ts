import { markCopy } from '../../shared/index.js';
import type { SnippetFormat } from '../../snippets/index.js';

/** Code was copied or downloaded. Bubbles, and crosses shadow roots. Holds neither the code nor a token. */
export class CodeGivenEvent extends Event {
  static {
    markCopy(this, 'CodeGivenEvent');
  }

  readonly format: SnippetFormat;
  /** Whether a token stands in the code that was given. */
  readonly holdsToken: boolean;
  readonly how: 'copied' | 'downloaded';

  constructor(format: SnippetFormat, holdsToken: boolean, how: 'copied' | 'downloaded') {
    super('code-given', { bubbles: true, composed: true });
    this.format = format;
    this.holdsToken = holdsToken;
    this.how = how;
  }
}

/** What became of a token that is shown once: whether somebody has it now, and how. */
export type SavedState = 'unsaved' | 'copied' | 'downloaded' | 'revoked';

/**
 * The overview of a token was dismissed, and has forgotten the token. Bubbles, and crosses shadow roots. Never holds a
 * token.
 */
export class TokenDismissedEvent extends Event {
  static {
    markCopy(this, 'TokenDismissedEvent');
  }

  /** What was known of the token until then; `unsaved` where its owner said to have it, or gave it up. */
  readonly saved: SavedState;

  constructor(saved: SavedState) {
    super('h5live-token-dismissed', { bubbles: true, composed: true });
    this.saved = saved;
  }
}

/** The events of what an owner uses, by type. */
interface OverviewEventMap {
  'code-given': CodeGivenEvent;
  'h5live-token-dismissed': TokenDismissedEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalEventHandlersEventMap extends OverviewEventMap {}
}
