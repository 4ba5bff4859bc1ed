import { html, LitElement, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  parseToken,
  toMilliseconds,
  validityAt,
  type Milliseconds,
  type Seconds,
  type TokenReading,
  type Validity,
  type ValidityState,
} from '../../core/index.js';
import { ClockController } from '../clock-controller.js';
import { ValidityChangeEvent } from '../events.js';
import { formatDistance, formatMoment } from '../localize/dates.js';
import { fill, type Labels } from '../localize/labels.js';
import { labelsFor, localeFor } from '../localize/localize.js';
import { sharedStyles } from '../shared.styles.js';
import { styles } from './secure-h5live-token-status.styles.js';

const CLOSED = svg`<rect x="5" y="11" width="14" height="10" rx="2" /><path d="M8 11V7a4 4 0 0 1 8 0v4M12 15v2" />`;
const OPEN = svg`<rect x="5" y="11" width="14" height="10" rx="2" /><path d="M8 11V7a4 4 0 0 1 7.5-2M12 15v2" />`;

/**
 * Tells how long a playback token is valid and what that means, and keeps telling it as time goes by. It decodes the
 * token and does not verify it, needs no network, and never shows the token.
 *
 * @event {ValidityChangeEvent} validity-change The validity changed, by time or by another token.
 * @csspart panel The box around everything.
 * @csspart heading The state in a few words.
 * @csspart detail The sentence with date, time, time zone and the time left.
 */
export class SecureH5liveTokenStatus extends LitElement {
  static override styles = [sharedStyles, styles];

  readonly #clock = new ClockController(this);
  #state: ValidityState | undefined;
  #reading: TokenReading = { kind: 'none' };

  /** A JWT, or a V2 token as an object or as JSON text. Not reflected: the element never writes it anywhere. */
  @property({ attribute: 'token' }) token: unknown;

  /** The language of texts and dates as a BCP 47 tag. The viewer's own where it is left out. */
  @property() override lang = '';

  /** The time zone of dates as an IANA name. The viewer's own where it is left out. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** Registers the element. Does nothing where the tag is taken already. */
  static define(tag = 'secure-h5live-token-status', registry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('token')) this.#reading = parseToken(this.token);
  }

  override render(): TemplateResult {
    const now = this.#clock.now();
    const validity = validityAt(this.#reading, now);
    const locale = localeFor(this.lang);
    const labels = labelsFor(locale);
    const { state } = validity;
    return html`
      <section
        class="panel ${state}"
        part="panel"
        lang=${labels.lang}
        dir=${labels.dir}
        aria-labelledby="heading"
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">${state === 'none' ? OPEN : CLOSED}</svg>
        <div role="status"><h2 class="heading" part="heading" id="heading">${labels.heading[state]}</h2></div>
        <p class="detail" part="detail">${this.#detail(validity, labels, locale, now)}</p>
      </section>
    `;
  }

  override updated(): void {
    const { state } = validityAt(this.#reading, this.#clock.now());
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new ValidityChangeEvent(state));
  }

  // The moment matters to machines too, so it stands in a `time` element; the label around it stays plain text.
  #detail(validity: Validity, labels: Labels, locale: string, now: Milliseconds): TemplateResult {
    const fault = this.#reading.kind === 'malformed' ? labels.fault[this.#reading.fault] : '';
    const label = fill(labels.detail[validity.state], { fault });
    const moment = validity.state === 'not-yet-valid' ? validity.validFrom : validity.validUntil;
    if (moment === undefined) {
      this.#clock.renderAt(validity.nextChangeAt);
      return html`${label}`;
    }
    const distance = formatDistance(toMilliseconds(moment), now, locale);
    const changes = [distance.nextChangeAt, validity.nextChangeAt ?? Infinity];
    this.#clock.renderAt(Math.min(...changes) as Milliseconds);
    const [before = '', after = ''] = label.split(/\{(?:until|from)\}/);
    return html`${before}<time datetime=${isoMoment(moment)}
        >${formatMoment(toMilliseconds(moment), locale, usableZone(this.timeZone))}</time
      >${fill(after, { distance: distance.text })}`;
  }
}

function isoMoment(moment: Seconds): string {
  return new Date(toMilliseconds(moment)).toISOString();
}

function usableZone(timeZone: string | undefined): string | undefined {
  try {
    return timeZone ? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-token-status': SecureH5liveTokenStatus;
  }
}
