import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { markCopy, toMilliseconds, type Milliseconds, type Seconds, VERSION } from '../../../shared/index.js';
import {
  isPlaybackToken,
  parseToken,
  type PlaybackToken,
  type TokenInput,
  type TokenReading,
} from '../../../token/index.js';
import type { SnippetOptions } from '../../../snippets/index.js';
import { Chunk } from '../../../playback/index.js';
import { defineElement, prepareRoot } from '../../shared/define-element.js';
import { ClockController } from '../../shared/clock-controller.js';
import { findingTexts } from '../../token-status/findings.js';
import { overview } from '../../../locales/en/overview.js';
import { dateLocale, formatDistance, textsFor, usableZone, type Localized } from '../../../locales/index.js';
import { TokenDismissedEvent, type CodeGivenEvent } from '../overview-events.js';
import { ownerNotes, ownerNotesStyles } from '../../shared/owner-notes.js';
import { LanguageController } from '../../shared/language.js';
import { LatePart } from '../../shared/late-part.js';
import { property } from '../../shared/content.js';
import { contradictionsOf } from '../../shared/contradictions.js';
import { focusInside } from '../../shared/focus.js';
import { reactive } from '../../shared/property.js';
import { colours } from '../../shared/colours.styles.js';
import { sharedStyles } from '../../shared/shared.styles.js';
import { styledRoot } from '../../shared/styled-root.js';
import type { DetailsOptions, OverviewView } from './details.js';
import { configItem, Copies, partsOf, wholeItem } from './copies.js';
import { copyLine, overviewHead } from './head-view.js';
import { LeaveGuard, OverviewDialog } from './dialog.js';
import type { AskedFor } from './overview-content.js';
import { Revocation, type RevokeToken } from './revocation.js';
import { styles } from './token-overview.styles.js';

// A page has an overview long before there is a token to tell of.
const DETAILS = new Chunk(async () => (await import('./details.js')).details);

/**
 * Shows everything about a token that was just made, once: its values, the Web Playout URL, the security config object and
 * the code to embed, each with a copy button. Does not store the token, asks before the page is left while the token has not
 * been saved, and forgets it when dismissed. Decodes the token but does not verify it, and needs no network.
 *
 * @event {TokenDismissedEvent} h5live-token-dismissed The overview was dismissed and has forgotten the token. The event has `saved`.
 * @event {CodeGivenEvent} code-given The code to embed was copied or downloaded. The event has `format`, `holdsToken` and `how`.
 * @csspart panel The box around everything.
 * @csspart saved Whether the token has been copied or downloaded.
 * @csspart copy The button that copies the token and everything about it.
 * @csspart download The button that downloads the same as a file.
 * @csspart dismiss The button that dismisses the overview.
 * @csspart close The button that closes the dialog.
 * @csspart rows What the token says, and what was requested.
 * @csspart show The button that shows and hides the token.
 * @csspart link The Web Playout URL.
 * @csspart open The button that opens the Web Playout URL.
 * @csspart config The security config object.
 * @csspart snippet The code to embed the stream.
 * @csspart revoke The section to revoke the token.
 */
export class SecureH5liveTokenOverview extends LitElement {
  static {
    markCopy(this, 'SecureH5liveTokenOverview');
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, colours, ownerNotesStyles, styles];

  readonly #language = new LanguageController(this, () => [
    'owner',
    'viewer',
    ...(contradictionsOf(this).length > 0 ? ['notes' as const] : []),
  ]);
  readonly #clock = new ClockController(this);
  readonly #copies = new Copies(this);
  readonly #revocation = new Revocation(this, () => this.#copies.given('revoked'));
  readonly #dialog = new OverviewDialog(this);
  readonly #details = new LatePart(this, DETAILS);
  #changeAt = Infinity;
  #read: { readonly token: unknown; readonly reading: TokenReading } | undefined;

  @reactive({ state: true }) private isShown = false;

  /** The token that was made, in any form that `parseToken` reads. Has no attribute; `undefined` after it was dismissed. */
  @property({ attribute: false }) token: TokenInput = undefined;

  /** The stream that the token was requested for; a V2 token does not contain it. */
  @property({ attribute: 'stream-name', type: String }) streamName = '';

  /** The stream group that the token was requested for. */
  @property({ attribute: 'group-id', type: String }) groupId = '';

  /** The domain that the token was requested for; V2 calls it the referer, and does not contain it. */
  @property({ attribute: 'domain', type: String }) domain = '';

  /** The IPv4 address that the token was requested for; a V2 token does not contain it. */
  @property({ attribute: 'ip', type: String }) ip = '';

  /** The URL of your own playback page, up to the stream name; defaults to the vendor's page. */
  @property({ attribute: 'playback-page', type: String }) playbackPage = '';

  /** Options for the code to embed, such as servers and the script. */
  @property({ attribute: false }) options: SnippetOptions = {};

  /** A function that revokes the token; the overview offers this for revocable tokens. It rejects with the vendor's number as `errorCode`. */
  @property({ attribute: false }) revokeToken: RevokeToken | undefined = undefined;

  /** Shows the overview as a dialog, once `showModal()` is called, instead of in the page. */
  @property({ attribute: 'dialog', type: Boolean }) dialog = false;

  /** The language of texts and dates, as a BCP 47 tag; defaults to the viewer's own. */
  @property({ type: String }) override lang = '';

  /** The time zone of dates, as an IANA name; defaults to the viewer's own. */
  @property({ attribute: 'time-zone', type: String }) timeZone: string | undefined = undefined;

  constructor() {
    super();
    new LeaveGuard(this, () => this.isUnsaved && (!this.dialog || this.#dialog.isOpen));
  }

  /** Registers the element under any tag. See `defineElement` for tags that are already taken. */
  static define(tag = 'secure-h5live-token-overview', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  /** Moves the focus to the first thing inside that can take it, unless the focus is already inside. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    focusInside(this, options);
  }

  /** Whether there is a token that has been neither copied nor downloaded, as far as is known here. */
  get isUnsaved(): boolean {
    return this.#usable !== undefined && this.#copies.saved === 'unsaved';
  }

  /** Opens the overview as a dialog. The focus moves into it, and back when it closes. */
  showModal(): void {
    this.dialog = true;
    this.#dialog.open();
  }

  /** Closes the dialog without asking. The token is forgotten, as with `dismiss()`. */
  close(): void {
    if (this.#dialog.isOpen) this.dismiss();
  }

  /** Dismisses the overview: forgets the token, and fires `h5live-token-dismissed`. */
  dismiss(): void {
    const { saved } = this.#copies;
    const wasThere = this.#reading.kind !== 'none';
    this.#dialog.close();
    this.token = undefined;
    if (wasThere) this.dispatchEvent(new TokenDismissedEvent(saved));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (!this.#usable || this.#details.isSettled) return isDone;
    await this.#details.load();
    return super.getUpdateComplete();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('token')) return;
    this.isShown = false;
    this.#details.forgive();
    this.#copies.reset(partsOf(this.#usable));
    this.#revocation.reset();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#language.schedule(() => super.scheduleUpdate());
  }

  protected override createRenderRoot(): ShadowRoot {
    prepareRoot(this);
    return styledRoot(this, () => DETAILS.loaded?.styles ?? []);
  }

  override render(): TemplateResult | typeof nothing {
    const reading = this.#reading;
    const { locale } = this.#language;
    const labels = textsFor('overview', overview, locale);
    this.#changeAt = Infinity;
    const content =
      reading.kind === 'none'
        ? nothing
        : reading.kind === 'malformed'
          ? html`<div class="panel" part="panel">
              <p>${findingTexts(locale, 'viewer').issue[reading.issue]}</p>
            </div>`
          : this.#content(this.#view(reading, locale, labels));
    this.#clock.renderAt(this.#changeAt === Infinity ? undefined : (this.#changeAt as Milliseconds));
    return content === nothing ? nothing : html`${ownerNotes(this, locale)}${this.#frame(content, labels)}`;
  }

  #frame(content: TemplateResult, { lang, dir }: Localized<'overview'>): TemplateResult {
    const { onKeydown, onCancel, onClose } = this.#dialog;
    return this.dialog
      ? html`<dialog
          aria-labelledby="heading"
          lang=${lang}
          dir=${dir}
          @keydown=${onKeydown}
          @cancel=${onCancel}
          @close=${onClose}
        >
          ${this.#dialog.isOpen ? content : nothing}
        </dialog>`
      : html`<section aria-labelledby="heading" lang=${lang} dir=${dir}>${content}</section>`;
  }

  #content(view: OverviewView): TemplateResult {
    const { token, copies } = view;
    return html`<div class="panel" part="panel">
      ${overviewHead(view, wholeItem(token), {
        dialog: this.dialog ? this.#dialog : undefined,
        download: () => copies.download(configItem(token), 'playback-token.json'),
        dismiss: () => this.dismiss(),
      })}
      <div class="rest" ?inert=${this.#dialog.isAsking} @code-given=${this.#onCodeGiven}>
        ${this.#details.view(view.locale, (details) => details.view(view, this.#detailsOptions(view)))}
      </div>
      <p class="told" role="status">${copyLine(view)}</p>
    </div>`;
  }

  #detailsOptions({ token }: OverviewView): DetailsOptions {
    const isRevocable = token.kind === 'jwt' && token.claims.revocable === true;
    const revoke = isRevocable ? this.revokeToken : undefined;
    return {
      host: this,
      asked: this.#asked,
      page: this.playbackPage,
      snippet: this.options,
      lang: this.lang,
      revoke: revoke && {
        state: this.#revocation.state,
        ask: () => this.#step('ask', '.keep'),
        keep: () => this.#step('keep', '.ask'),
        confirm: () => void this.#revocation.confirm(revoke, token.secret.reveal()),
      },
    };
  }

  get #reading(): TokenReading {
    if (this.#read?.token !== this.token || !this.#read)
      this.#read = { token: this.token, reading: parseToken(this.token) };
    return this.#read.reading;
  }

  get #usable(): PlaybackToken | undefined {
    const reading = this.#reading;
    return isPlaybackToken(reading) ? reading : undefined;
  }

  get #asked(): AskedFor {
    const { streamName, groupId, domain, ip } = this;
    return { streamName, groupId, domain, ip };
  }

  #view(token: PlaybackToken, locale: string, labels: Localized<'overview'>): OverviewView {
    const now = this.#clock.now();
    return {
      ...{ token, labels, locale: dateLocale(locale, labels.lang), timeZone: usableZone(this.timeZone) },
      ...{ copies: this.#copies, isShown: this.isShown },
      toggle: () => (this.isShown = !this.isShown),
      distance: (moment: Seconds) => {
        const { text, nextChangeAt } = formatDistance(toMilliseconds(moment), now, labels.lang);
        this.#changeAt = Math.min(this.#changeAt, nextChangeAt);
        return text;
      },
    };
  }

  // The focus does not get lost with the button that was pressed.
  #step(step: 'ask' | 'keep', next: string): void {
    this.#revocation[step]();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(next)?.focus());
  }

  readonly #onCodeGiven = ({ holdsToken, how }: CodeGivenEvent): void => {
    if (holdsToken && this.#copies.saved !== 'revoked') this.#copies.given(how);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-token-overview': SecureH5liveTokenOverview;
  }
}
