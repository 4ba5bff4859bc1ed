import { ReactiveElement, type CSSResult, type PropertyValues } from '@lit/reactive-element';
import { markCopy, VERSION, type Milliseconds } from '../../shared/index.js';
import {
  type Contradiction,
  type Finding,
  type TokenInfo,
  type TokenInput,
  type ValidityState,
  isPlaybackToken,
  isSameToken,
  type H5LiveErrorCode,
  type TokenReading,
} from '../../token/index.js';
import { Chunk, pageClock } from '../../playback/index.js';
import { pageDocument } from '../../playback/page-document.js';
import { defineElement } from '../shared/define-element.js';
import { ClockController } from '../shared/clock-controller.js';
import { panel } from '../../locales/en/panel.js';
import { LanguageController } from '../shared/language.js';
import { focusInside } from '../shared/focus.js';
import { made } from '../shared/made.js';
import { defineProperties } from '../shared/property.js';
import { colours } from '../shared/colours.styles.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { styledRoot } from '../shared/styled-root.js';
import { readerLoading, readingOf, validityOf } from '../shared/token-report.js';
import {
  awaitsToken,
  lockPath,
  panelWords,
  SERVED,
  SERVED_AT,
  type PanelWords,
  type TokenOutcome,
} from './panel-words.js';
import type { Particulars, ParticularsPlaces } from './particulars.js';
import { styles } from './token-status.styles.js';
import { TokenExpiredEvent, TokenExpiringEvent, TokenStatusChangeEvent } from './events.js';

const PARTICULARS = new Chunk(async () => (await import('./particulars.js')).Particulars);
const COMPACT = new Chunk(async () => (await import('./compact.styles.js')).compactStyles);
const DISTANCE = new Chunk(async () => (await import('../../locales/distance.js')).formatDistance);

/** How long, in milliseconds, what a server said of a token stands without that token. */
const SERVED_MS = 10_000;

/** How long a brief panel is shown, in milliseconds, before it loads what says how far off a moment is: as a picture begins. */
const BRIEF_MS = 200;

/** What the element's properties are where a page says nothing; what they are read as goes by it. */
function defaults() {
  return {
    token: undefined,
    streamName: '',
    groupId: '',
    expiringWithin: 120,
    leeway: 0,
    owner: false,
    compact: false,
    elsewhere: false,
    renews: false,
    outcome: '',
    brief: false,
    renewsAt: undefined,
    tokenFailure: undefined,
    contradictions: [],
    lang: '',
    timeZone: undefined,
  } satisfies Partial<SecureH5liveTokenStatus>;
}

/**
 * Says how long a playback token is valid and what that means, and stays up to date as time passes. Decodes the token but
 * does not verify it, needs no network, and never shows the token.
 *
 * @event {TokenStatusChangeEvent} token-status-change The status changed. The event has `oldState`, `newState` and `cause`.
 * @event {TokenExpiringEvent} token-expiring The token expires soon. Fires once per token.
 * @event {TokenExpiredEvent} token-expired The token has expired. Fires once per token.
 * @csspart panel The box around everything.
 * @csspart heading The token's state, in a few words.
 * @csspart detail The sentence with date, time, time zone and the remaining time.
 * @csspart life The bar of the token's lifetime: its start and end, the current time, and when it is renewed.
 * @csspart findings What else may prevent playback, in words for viewers.
 * @csspart details Everything the token says; closed at first.
 * @csspart copy The button that copies the token.
 * @csspart diagnostics The button that copies diagnostics.
 * @csspart owner What the page's owner should fix.
 */
export class SecureH5liveTokenStatus extends ReactiveElement {
  static {
    markCopy(this, 'SecureH5liveTokenStatus');
    defineProperties(this, defaults(), {
      token: { secret: true },
      renews: { attribute: false },
      outcome: { attribute: false },
      brief: { attribute: false },
      renewsAt: { attribute: false },
      tokenFailure: { attribute: false },
      contradictions: { attribute: false, type: Array },
      timeZone: { attribute: 'time-zone', type: String },
    });
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, colours, styles];

  readonly #language = new LanguageController(this, () => (this.owner ? ['viewer', 'notes'] : ['viewer']));
  readonly #clock = new ClockController(this);
  readonly #reporter = new StatusReporter(this);

  #nodes!: PanelNodes;
  #particulars: Particulars | undefined;
  #isDrawnBrief = false;
  #awaitsDistance = false;
  #waitsForToken = false;

  /** A JWT, or a V2 token as an object or JSON text. Removed from the attribute once it is read. */
  declare token: TokenInput;

  /** The stream that the token should open. Without it the panel does not check which streams the token opens. */
  declare streamName: string;

  /** The id of the stream group that the token should open. */
  declare groupId: string;

  /** How many seconds before its expiry a token counts as expiring soon; 120 by default. */
  declare expiringWithin: number;

  /** How many seconds the server's clock may differ before it matters; 0 by default. */
  declare leeway: number;

  /** Also shows the page's owner what was found. Not for pages that viewers see. */
  declare owner: boolean;

  /** Shows the panel as one line. It opens to show the full sentence, the findings and the details. */
  declare compact: boolean;

  /** The token is meant for another page, so it is not checked against this one. */
  declare elsewhere: boolean;

  /** Says that tokens are fetched for it: the panel then expects none at first, and says that each is renewed before it expires. */
  declare renews: boolean;

  /**
   * What came of the token, as the player knows it. `goes-on`: the stream plays, and the token was valid when it started.
   * `against-clock`: the stream plays, although by the clock here the token is not valid. `refused`: the server has refused it.
   * Empty: nothing is known yet.
   */
  declare outcome: TokenOutcome;

  /** When the next token will be fetched, in Unix milliseconds. `undefined` if that is not known. */
  declare renewsAt: Milliseconds | undefined;

  /** The error code if no token could be fetched. The owner is told about this error instead of the missing token. */
  declare tokenFailure: H5LiveErrorCode | undefined;

  /** Shows only how long the token is valid. Everything else is loaded when this is set to `false`. */
  declare brief: boolean;

  /** Attributes and properties of the player that do not do what they say, for the owner. The panel finds those of its own tag by itself. */
  declare contradictions: readonly Contradiction[];

  /** The language of texts and dates, as a BCP 47 tag; defaults to the viewer's own. */
  declare lang: string;

  /** The time zone of dates, as an IANA name; defaults to the viewer's own. */
  declare timeZone: string | undefined;

  constructor() {
    super();
    Object.assign(this, defaults());
  }

  /** Registers the element under any tag. See `defineElement` for tags that are already taken. */
  static define(tag = 'secure-h5live-token-status', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  /** Moves the focus to the first thing inside that can take it, unless the focus is already inside. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    focusInside(this, options);
  }

  /** The token's current state. */
  get tokenStatus(): ValidityState {
    return validityOf(this).state;
  }

  /**
   * What the token says about itself. `undefined` if there is no readable token, or while the code that reads it is loading;
   * `updateComplete` waits for that. Never contains the token.
   */
  get tokenInfo(): TokenInfo | undefined {
    return this.#loaded?.info;
  }

  /** All findings about the token on this page, worst first. Empty while the code for it is loading. */
  get diagnosis(): readonly Finding[] {
    return this.#loaded?.diagnosis ?? [];
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    this.#isDrawnBrief = this.brief;
    const draw = () => this.#language.schedule(() => super.scheduleUpdate());
    const waits = [readerLoading(this), this.#partsLoading()].filter((wait) => wait !== undefined);
    if (waits.length === 0) return draw();
    return Promise.all(waits).then(() => {
      // It may have been drawn meanwhile without them.
      this.requestUpdate();
      return draw();
    });
  }

  protected override createRenderRoot(): ShadowRoot {
    // What is opened is to be seen at once.
    this.#nodes = panelNodes(() => void (this.brief = false));
    return styledRoot(this, () => [this.#particulars?.styles ?? [], this.#compactStyles ?? []].flat(), true);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.#keepsServed()) return;
    const { panel: box, heading, icon, body, before, far, after, details, summary, notes } = this.#nodes;
    const validity = validityOf(this);
    const labels = this.#language.texts('panel', panel);
    const { lang, dir } = labels;
    const { locale } = this.#language;
    const told = this.#loaded?.draw(this.#nodes, locale, awaitsToken(this, validity));
    const words = panelWords(this, {
      now: this.#clock.now(),
      labels,
      locale,
      issue: told?.issue ?? '',
      distanceOf: DISTANCE.loaded,
    });
    const changes = [words.changesAt, told?.changesAt].filter((moment) => moment !== undefined);
    this.#clock.renderAt(changes.sort((one, other) => one - other)[0]);
    Object.assign(box, {
      className: `panel ${words.look} ${told?.isRefused ? 'refused' : told?.instead.detail ? 'open' : ''}`,
      lang,
      dir,
    });
    icon.setAttribute('d', lockPath(validity));
    tell(heading, told?.instead.heading ?? words.heading);
    tell(before, told?.instead.detail ?? words.before);
    this.#tellMoment(words.time);
    far.style.visibility = DISTANCE.loaded ? '' : 'hidden';
    tell(far, words.far);
    tell(after, words.after);
    tell(summary, labels.summary);
    // Beneath a single line there is always more.
    if (!this.#compactStyles && !isPlaybackToken(readingOf(this))) details.remove();
    else if (!details.parentNode) body.insertBefore(details, notes);
    // Nothing is there before it can say something; what a server drew stays until then.
    if (!box.parentNode) this.renderRoot.replaceChildren(box);
  }

  override updated(): void {
    if (!DISTANCE.loaded && !this.#awaitsDistance) this.#loadDistanceLater();
    // That it is to say more may have been set while this waited for its texts.
    if (this.#isDrawnBrief && !this.brief) this.requestUpdate();
    if (!readerLoading(this)) this.#reporter.report(readingOf(this), validityOf(this).state);
  }

  get #loaded(): Particulars | undefined {
    const { loaded } = PARTICULARS;
    if (loaded) this.#particulars ??= new loaded(this);
    return this.#particulars;
  }

  get #compactStyles(): CSSResult | undefined {
    return this.compact ? COMPACT.loaded : undefined;
  }

  readonly #again = (): void => this.requestUpdate();

  #partsLoading(): Promise<unknown> | undefined {
    const parts = [...(this.brief ? [] : [PARTICULARS, DISTANCE]), ...(this.compact ? [COMPACT] : [])];
    if (parts.every(({ loaded }) => loaded)) return undefined;
    return Promise.allSettled(parts.map((part) => part.load(this.#again)));
  }

  #loadDistanceLater(): void {
    this.#awaitsDistance = true;
    const load = (): Promise<unknown> => DISTANCE.load(this.#again).then(() => this.requestUpdate());
    setTimeout(() => void load().catch(() => (this.#awaitsDistance = false)), BRIEF_MS);
  }

  #tellMoment(moment: PanelWords['time']): void {
    const { before, time } = this.#nodes;
    if (!moment) return time.remove();
    const { text, ...rest } = moment;
    Object.assign(time, rest);
    tell(time, text);
    if (!time.parentNode) before.after(time);
  }

  // A server writes no token into a page: what it said of one holds until the page's script has given that.
  #keepsServed(): unknown {
    const served = this.token === undefined && this.renderRoot.querySelector(`${SERVED}:not(.none)`);
    if (served && !this.#waitsForToken) {
      this.#waitsForToken = true;
      pageClock.wakeIn(SERVED_MS, () => {
        served.removeAttribute(SERVED_AT);
        this.requestUpdate();
      });
    }
    return served;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-token-status': SecureH5liveTokenStatus;
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** What changes in a panel. */
interface PanelNodes extends ParticularsPlaces {
  readonly panel: HTMLElement;
  readonly icon: Element;
  readonly heading: Element;
  readonly body: Element;
  readonly before: Element;
  readonly time: HTMLElement;
  readonly far: HTMLElement;
  readonly after: Text;
  readonly summary: Element;
}

// Made by hand, for templates come with the particulars, which are drawn into places that are kept for them.
function panelNodes(open: () => void): PanelNodes {
  const svg = pageDocument.createElementNS(SVG, 'svg');
  const icon = pageDocument.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(icon);
  const heading = made('h2', { className: 'heading', part: 'heading', id: 'heading' });
  const [before, after] = [made('span', {}), new Text()];
  const time = made('time', { dir: 'auto' });
  const far = made('span', {});
  const summary = made('summary', {});
  const details = made('details', { part: 'details', ontoggle: open }, summary);
  const [findings, notes] = [made('div', {}), made('div', {})];
  const detail = made('p', { className: 'detail', part: 'detail' }, before, far, after);
  const body = made('div', { className: 'body' }, detail, findings, notes);
  const box = made('section', { part: 'panel' }, svg, made('div', { role: 'status' }, heading), body);
  box.setAttribute('aria-labelledby', 'heading');
  return { panel: box, icon, heading, body, before, time, far, after, findings, details, summary, notes };
}

// What is written once is told once.
function tell(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
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
