import type { Contradiction, H5LiveErrorCode, TokenReading } from '../../token/index.js';
import type { Milliseconds } from '../../shared/index.js';
import { pageDocument } from '../../playback/page-document.js';
import { registryOf } from '../shared/define-element.js';
import { TOKEN_STATUS } from '../shared/lazy-part.js';
import type { TokenOutcome } from '../token-status/panel-words.js';
import type { PlayerElement } from './player-element.js';

/** The token in use, and the stream that it is to open. */
export interface ShownStream {
  readonly token: TokenReading;
  readonly streamName: string;
  /** Said only where this token is renewed by nobody, whatever becomes of others. */
  readonly renews?: false;
}

/** What the panel is told of the token in use. */
export interface PanelProperties extends Omit<ShownStream, 'renews'> {
  readonly outcome: TokenOutcome;
  readonly renews: boolean;
  readonly renewsAt?: Milliseconds | undefined;
  /** Why none could be fetched. */
  readonly tokenFailure?: H5LiveErrorCode | undefined;
  /** What the player's own attributes contradict. */
  readonly contradictions: readonly Contradiction[];
  /** Whether its particulars are still to come. */
  readonly brief: boolean;
}

/** The validity panel beneath the picture. Made by hand, for templates come later. */
export class PanelView {
  readonly #player: PlayerElement;
  #panel: HTMLElement | undefined;
  #told: Readonly<Record<string, unknown>> = {};

  constructor(player: PlayerElement) {
    this.#player = player;
  }

  /** Shows it, where it is wanted. @param frame what it stands beneath */
  draw(frame: HTMLElement, inUse: PanelProperties): void {
    const player = this.#player;
    const tag = player.panel === 'none' ? undefined : this.#tag;
    if (this.#panel?.localName !== tag) {
      this.#panel?.remove();
      this.#panel = tag ? this.#made(tag) : undefined;
      this.#told = {};
    }
    if (!this.#panel) return;
    const { groupId, expiringWithin, leeway, owner, lang } = player;
    const compact = player.panel === 'compact';
    const told = { ...inUse, groupId, expiringWithin, leeway, owner, lang, compact };
    // What it has been told stays as it is, also where the panel has changed it itself.
    const news = Object.entries(told).filter(([name, value]) => this.#told[name] !== value);
    Object.assign(this.#panel, Object.fromEntries(news));
    this.#told = told;
    // Next to the frame stands what the page puts above.
    if (!this.#panel.parentNode) frame.nextElementSibling!.after(this.#panel);
  }

  // An element whose class comes later begins with what its properties are by default, and sees too late what it was told:
  // what keeps its place until then is another one.
  get #tag(): string {
    const tag = TOKEN_STATUS.tagFor(this.#player);
    return (TOKEN_STATUS.isLoaded(this.#player) && tag) || 'div';
  }

  #made(tag: string): HTMLElement {
    // Where a registry of the page's own is used, its parts are too.
    const scope = this.#player.renderOptions.creationScope && {
      customElementRegistry: registryOf(this.#player),
    };
    const panel = pageDocument.createElement(tag, scope);
    panel.setAttribute(
      'exportparts',
      'panel, heading, detail, life, findings, details, copy, diagnostics, owner',
    );
    return Object.assign(panel, { className: 'status', part: 'status' });
  }
}
