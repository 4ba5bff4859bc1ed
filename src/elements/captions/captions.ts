import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { captions } from '../../locales/en/captions.js';
import { textsFor } from '../../locales/localize.js';
import { markCopy } from '../../shared/copies.js';
import { VERSION } from '../../shared/version.js';
import { property } from '../shared/content.js';
import { defineElement } from '../shared/define-element.js';
import { LanguageController } from '../shared/language.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { styledRoot } from '../shared/styled-root.js';
import type { CaptionLines } from './caption-lines.js';
import { CAPTION_LOOKS, type CaptionLook } from './caption-look.js';
import { styles } from './captions.styles.js';

/** What is shown instead of captions. */
export interface CaptionNotice {
  readonly text: string;
  /** What the page's owner is told in addition. */
  readonly owner?: string | undefined;
}

/**
 * Captions over the picture: the last two or three lines that were spoken. A named region, so that Braille readers find it,
 * but not a live region, because a screen reader would talk over the sound. Only the notice is announced.
 *
 * @csspart text The captions.
 * @csspart notice The message instead of captions.
 */
export class SecureH5liveCaptions extends LitElement {
  static {
    markCopy(this, 'SecureH5liveCaptions');
    for (const name of ['lines', 'look', 'notice']) property({ attribute: false })(this.prototype, name);
    for (const name of ['language', 'lang']) property({ type: String })(this.prototype, name);
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, styles];

  readonly #language = new LanguageController(this, () => ['captions']);

  /** The captions to show, oldest first. */
  lines: CaptionLines = [];

  /** How they look. */
  look: CaptionLook = {
    size: CAPTION_LOOKS.size[0],
    contrast: CAPTION_LOOKS.contrast[0],
    background: CAPTION_LOOKS.background[0],
    place: CAPTION_LOOKS.place[0],
  };

  /** The message to show instead of captions, if there is one. */
  notice: CaptionNotice | undefined = undefined;

  /** The language of the captions as a BCP 47 tag. */
  language = '';

  /** The language of texts, as a BCP 47 tag; defaults to the viewer's own. */
  override lang = '';

  /** Registers the element under any tag. See `defineElement` for tags that are already taken. */
  static define(tag = 'secure-h5live-captions', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#language.schedule(() => super.scheduleUpdate());
  }

  protected override createRenderRoot(): ShadowRoot {
    return styledRoot(this);
  }

  override render(): TemplateResult {
    const labels = textsFor('captions', captions, this.#language.locale);
    const { text, owner } = this.notice ?? {};
    const { size, contrast, background, place } = this.look;
    return html`<section
      class="captions ${size} ${contrast} ${background} ${place}"
      lang=${labels.lang}
      dir=${labels.dir}
      aria-label=${labels.name}
    >
      <div class="notice ${text ? '' : 'empty'}" part="notice" role="status">
        ${text ? html`<p>${text}</p>` : nothing} ${owner ? html`<p class="owner">${owner}</p>` : nothing}
      </div>
      ${
        this.lines.length === 0
          ? nothing
          : html`<div class="text" part="text" lang=${this.language || nothing}>
              <div class="lines">${this.lines.map((line) => html`<p dir="auto">${line}</p>`)}</div>
            </div>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-captions': SecureH5liveCaptions;
  }
}
