import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { markCopy, toMilliseconds, type Milliseconds, VERSION } from '../../shared/index.js';
import {
  type Contradiction,
  type Finding,
  type TokenInfo,
  type Validity,
  type ValidityState,
  isPlaybackToken,
  isSameToken,
  type TokenReading,
} from '../../token/index.js';
import { Chunk } from '../../playback/index.js';
import { defineElement } from '../shared/define-element.js';
import { ClockController } from '../shared/clock-controller.js';
import { panel } from '../../locales/en/panel.js';
import { fill, formatDistance, textsFor, type Localized } from '../../locales/index.js';
import { LanguageController } from '../shared/language.js';
import { VersionWatch } from '../shared/other-versions.js';
import { property } from '../shared/content.js';
import { focusInside } from '../shared/focus.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { styledRoot } from '../shared/styled-root.js';
import { readerLoading, readingOf, validityOf } from '../shared/token-report.js';
import { momentText, usableZone } from './moment-text.js';
import type { Particulars } from './particulars.js';
import { styles } from './token-status.styles.js';
import { TokenExpiredEvent, TokenExpiringEvent, TokenStatusChangeEvent } from './events.js';

const PARTICULARS = new Chunk(async () => (await import('./particulars.js')).Particulars);

/** Whether a stream plays, and whether by the clock it could have started; empty where it does not play. */
export type Playing = '' | 'goes-on' | 'against-clock';

const CLOSED = svg`<rect x="5" y="11" width="14" height="10" rx="2" /><path d="M8 11V7a4 4 0 0 1 8 0v4M12 15v2" />`;
const OPEN = svg`<rect x="5" y="11" width="14" height="10" rx="2" /><path d="M8 11V7a4 4 0 0 1 7.5-2M12 15v2" />`;

/**
 * Tells how long a playback token is valid and what that means, and keeps telling it as time goes by. It decodes the
 * token and does not verify it, needs no network, and never shows the token.
 *
 * @event {TokenStatusChangeEvent} token-status-change The status changed; `oldState`, `newState`, and `cause`.
 * @event {TokenExpiringEvent} token-expiring The token expires soon; once for each token.
 * @event {TokenExpiredEvent} token-expired The token has expired; once for each token.
 * @csspart panel The box around everything.
 * @csspart heading The state in a few words.
 * @csspart detail The sentence with date, time, time zone and the time left.
 * @csspart findings What else may keep playback from starting, for the viewer.
 * @csspart details Everything the token says, which opens on demand.
 * @csspart copy The button that copies the token.
 * @csspart owner What the page's owner should mend.
 */
export class SecureH5liveTokenStatus extends LitElement {
  static {
    markCopy(this, 'SecureH5liveTokenStatus');
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, styles];

  readonly #language = new LanguageController(this, () => (this.owner ? ['viewer', 'notes'] : ['viewer']));
  readonly #clock = new ClockController(this);
  readonly #reporter = new StatusReporter(this);

  #particulars: Particulars | undefined;

  /** A JWT, or a V2 token as an object or as JSON text. Not reflected: the element never writes it anywhere. */
  @property({ attribute: 'token' }) token: unknown = undefined;

  /** The stream that the token is to open; without it nothing is said about the token's scope. */
  @property({ attribute: 'stream-name', type: String }) streamName = '';

  /** The id of the stream group that the token is to open. */
  @property({ attribute: 'group-id', type: String }) groupId = '';

  /** How long before its expiry a token counts as expiring, in seconds. */
  @property({ attribute: 'expiring-within', type: Number }) expiringWithin = 120;

  /** How far the server's clock may be off before it minds, in seconds. */
  @property({ attribute: 'leeway', type: Number }) leeway = 0;

  /** Shows the findings for the page's owner too. Not for pages that viewers see. */
  @property({ attribute: 'owner', type: Boolean }) owner = false;

  /** The token is used on another page than this one, so it is held against no page. */
  @property({ attribute: 'elsewhere', type: Boolean }) elsewhere = false;

  /** Whether tokens are fetched by the player: before the first there is none, and each is renewed before it expires. */
  @property({ attribute: false, type: Boolean }) renews = false;

  /**
   * Whether the stream plays: `goes-on` with a token that was good when it started, `against-clock` with one that by the
   * time known here was not. Nothing is then said of a stream that cannot start.
   */
  @property({ attribute: false, type: String }) playing: Playing = '';

  /** Says for now only how long the token is valid: everything else is loaded when this ends. */
  @property({ attribute: false, type: Boolean }) brief = false;

  /** What the player's own attributes contradict; the owner is told of it as of what this panel's do. */
  @property({ attribute: false, type: Array }) contradictions: readonly Contradiction[] = [];

  /** The language of texts and dates as a BCP 47 tag. The viewer's own where it is left out. */
  @property({ type: String }) override lang = '';

  /** The time zone of dates as an IANA name. The viewer's own where it is left out. */
  @property({ attribute: 'time-zone', type: String }) timeZone: string | undefined = undefined;

  constructor() {
    super();
    new VersionWatch(this);
  }

  /** Registers the element, under any tag. See `defineElement` for tags that are taken. */
  static define(tag = 'secure-h5live-token-status', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  /** Gives the focus to the first thing in it that takes it. Leaves it where it is if it is in here already. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    focusInside(this, options);
  }

  /** The token's state at this moment. */
  get tokenStatus(): ValidityState {
    return validityOf(this).state;
  }

  /**
   * What the token says about itself; nothing where there is none that can be read, and while what reads that is loaded,
   * which `updateComplete` waits for. Never holds the token.
   */
  get tokenInfo(): TokenInfo | undefined {
    return this.#loaded?.info;
  }

  /** Everything that was found about the token on this page, worst first; nothing while what finds it is loaded. */
  get diagnosis(): readonly Finding[] {
    return this.#loaded?.diagnosis ?? [];
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const draw = () => this.#language.schedule(() => super.scheduleUpdate());
    const waits = [readerLoading(this), this.#particularsLoading()].filter((wait) => wait !== undefined);
    if (waits.length === 0) return draw();
    return Promise.all(waits).then(() => {
      // It may have been drawn meanwhile without them.
      this.requestUpdate();
      return draw();
    });
  }

  protected override createRenderRoot(): ShadowRoot {
    return styledRoot(this);
  }

  override render(): TemplateResult {
    const now = this.#clock.now();
    const validity = validityOf(this);
    const { locale } = this.#language;
    const labels = textsFor('panel', panel, locale);
    const timeZone = usableZone(this.timeZone);
    const particulars = this.#loaded?.view({ labels, locale, timeZone });
    const look = this.#againstClock(validity) ? 'valid' : validity.state;
    return html`
      <section
        class="panel ${look} ${particulars?.refused ? 'refused' : ''}"
        part="panel"
        lang=${labels.lang}
        dir=${labels.dir}
        aria-labelledby="heading"
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${validity.state === 'none' ? OPEN : CLOSED}</svg>
        <div role="status">
          <h2 class="heading" part="heading" id="heading">${this.#heading(validity, labels)}</h2>
        </div>
        <div class="body">
          <p class="detail" part="detail">${this.#detail(validity, labels, particulars?.issue ?? '', now)}</p>
          ${this.#awaits(validity) ? nothing : particulars?.findings}
          ${
            isPlaybackToken(readingOf(this))
              ? html`<details part="details" @toggle=${this.#open}>
                  <summary>${labels.details.summary}</summary>
                  ${particulars?.details}
                </details>`
              : nothing
          }
          ${particulars?.notes}
        </div>
      </section>
    `;
  }

  override updated(): void {
    if (!readerLoading(this)) this.#reporter.report(readingOf(this), validityOf(this).state);
  }

  // What is opened is to be seen at once.
  readonly #open = (): void => void (this.brief = false);

  get #loaded(): Particulars | undefined {
    const { loaded } = PARTICULARS;
    if (loaded) this.#particulars ??= new loaded(this);
    return this.#particulars;
  }

  #particularsLoading(): Promise<unknown> | undefined {
    return this.brief || PARTICULARS.loaded ? undefined : PARTICULARS.load().catch(() => undefined);
  }

  // The moment matters to machines too, so it stands in a `time` element; the label around it stays plain text.
  #detail(validity: Validity, labels: Localized<'panel'>, issue: string, now: Milliseconds): TemplateResult {
    const { state: status, validFrom, validUntil, nextChangeAt } = validity;
    const label = this.#awaits(validity)
      ? labels.supply.awaitedDetail
      : this.#againstClock(validity)
        ? labels.playing.againstClock
        : status === 'expired' && this.playing !== ''
          ? labels.playing.goesOn
          : fill(labels.detail[status], { issue });
    const moment = status === 'not-yet-valid' ? validFrom : validUntil;
    if (moment === undefined || this.#againstClock(validity)) {
      this.#clock.renderAt(nextChangeAt);
      return html`${label}`;
    }
    // The date in the viewer's own way, the words in the language of the sentence that they stand in.
    const distance = formatDistance(toMilliseconds(moment), now, labels.lang);
    this.#clock.renderAt(Math.min(distance.nextChangeAt, nextChangeAt ?? Infinity) as Milliseconds);
    const [before = '', after = ''] = label.split(/\{(?:until|from)\}/);
    return html`${before}${momentText(moment, this.#language.locale, usableZone(this.timeZone))}${fill(
      after,
      {
        distance: distance.text,
      },
    )}${this.#meaning(status, labels)}`;
  }

  // What is renewed in time is no cause for alarm.
  #heading(validity: Validity, { heading, supply }: Localized<'panel'>): string {
    if (this.#awaits(validity)) return supply.awaited;
    const isFine = (this.renews && validity.state === 'expiring') || this.#againstClock(validity);
    return heading[isFine ? 'valid' : validity.state];
  }

  // It plays, so that whatever the clock says of such a token is wrong.
  #againstClock({ state: status }: Validity): boolean {
    return this.playing === 'against-clock' && (status === 'expired' || status === 'not-yet-valid');
  }

  // Nothing is missing where the first token is still to be fetched.
  #awaits({ state: status }: Validity): boolean {
    return this.renews && status === 'none';
  }

  #meaning(status: ValidityState, { meaning, supply }: Localized<'panel'>): string {
    if (status !== 'valid' && status !== 'expiring') return '';
    if (this.renews) return ` ${supply.renews}`;
    const token = readingOf(this);
    return ` ${token.kind === 'jwt' && token.claims.forceDisconnect ? meaning.ends : meaning.goesOn}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-token-status': SecureH5liveTokenStatus;
  }
}

/** Tells changes of a token's status as events: each change once, and the end of each token once. */
class StatusReporter {
  readonly #target: EventTarget;
  #state: ValidityState = 'none';
  #token: TokenReading | undefined;
  #toldExpiring = false;
  #toldExpired = false;

  constructor(target: EventTarget) {
    this.#target = target;
  }

  /** Takes what is now shown, and dispatches what follows from it. */
  report(token: TokenReading, newState: ValidityState): void {
    // What is read again is the same token.
    const another = !this.#token || (token !== this.#token && !isSameToken(token, this.#token));
    this.#token = token;
    if (another) this.#toldExpiring = this.#toldExpired = false;
    const oldState = this.#state;
    this.#state = newState;
    const events: Event[] = [];
    if (oldState !== newState) {
      events.push(new TokenStatusChangeEvent(oldState, newState, another ? 'token' : 'time'));
    }
    if (newState === 'expiring' && !this.#toldExpiring) {
      this.#toldExpiring = true;
      events.push(new TokenExpiringEvent());
    }
    if (newState === 'expired' && !this.#toldExpired) {
      this.#toldExpired = true;
      events.push(new TokenExpiredEvent());
    }
    for (const event of events) this.#target.dispatchEvent(event);
  }
}
