import { markCopy } from '../../shared/index.js';
import type { SnippetFormat } from '../../snippets/index.js';

/** Code was copied or downloaded. Bubbles, and crosses shadow roots. Contains neither the code nor a token. */
export class CodeGivenEvent extends Event {
  static {
    markCopy(this, 'CodeGivenEvent');
  }

  /** The format of the code. */
  readonly format: SnippetFormat;
  /** Whether the code contains a token. */
  readonly holdsToken: boolean;
  /** Whether it was copied or downloaded. */
  readonly how: 'copied' | 'downloaded';

  constructor(format: SnippetFormat, holdsToken: boolean, how: 'copied' | 'downloaded') {
    super('code-given', { bubbles: true, composed: true });
    this.format = format;
    this.holdsToken = holdsToken;
    this.how = how;
  }
}

/** What happened to a token that is shown once: whether it was saved, and how. */
export type SavedState = 'unsaved' | 'copied' | 'downloaded' | 'revoked';

/**
 * The overview was dismissed and has forgotten the token. Bubbles, and crosses shadow roots. Never contains a token.
 */
export class TokenDismissedEvent extends Event {
  static {
    markCopy(this, 'TokenDismissedEvent');
  }

  /** What had become of the token by then. `unsaved`: it was neither copied, downloaded nor revoked here. */
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
