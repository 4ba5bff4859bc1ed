import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { markCopy, milliseconds, seconds, VERSION } from '../../../shared/index.js';
import { type PlaybackToken } from '../../../token/index.js';
import { defineElement } from '../../shared/define-element.js';
import { ClockController } from '../../shared/clock-controller.js';
import { form } from '../../../locales/en/form.js';
import { life } from '../../../locales/en/life.js';
import { dateLocale, textsFor, usableZone } from '../../../locales/index.js';
import { lifeStyles } from '../../shared/token-life.js';
import { ownerNotes, ownerNotesStyles } from '../../shared/owner-notes.js';
import { LanguageController } from '../../shared/language.js';
import { property } from '../../shared/content.js';
import { contradictionsOf } from '../../shared/contradictions.js';
import { focusInside } from '../../shared/focus.js';
import { reactive } from '../../shared/property.js';
import { controlStyles } from '../owner.styles.js';
import { colours } from '../../shared/colours.styles.js';
import { sharedStyles } from '../../shared/shared.styles.js';
import { styledRoot } from '../../shared/styled-root.js';
import { fieldStyles } from './field.styles.js';
import { focusField, keyField, type FormView } from './fields.js';
import {
  FormMemory,
  FIELD_ORDER,
  readForm,
  availableKinds,
  fixedValues,
  type FormIssue,
  type FormField,
  type FormValues,
} from './form-state.js';
import { Folds } from './folds.js';
import { FormSender, type CreateToken } from './send-token.js';
import { AddressController, claimField, limitFields } from './limit-fields.js';
import { outcomeView } from './outcome-view.js';
import { PressHold } from './press-hold.js';
import { rightsView } from './rights.js';
import { kindFields, scopeFields } from './scope-fields.js';
import { styles } from './token-form.styles.js';
import { endFields, timeFields } from './time-fields.js';

const MINUTE = 60_000;

/**
 * A form that requests a playback token: what it opens, for how long, and for whom. Says in a sentence what the token will
 * allow, and for each field what is wrong with it. The token is neither shown nor stored; an API key is only sent in the
 * header of one request.
 *
 * @event {TokenCreatedEvent} h5live-token-created A token was made. The event has `token`, `fields`, `createdAt` and `differences`.
 * @csspart heading The title of the form.
 * @csspart kind The choice between V2 and V3; collapsed at first.
 * @csspart scope What the token opens.
 * @csspart fixed A value that the page sets and the form does not change.
 * @csspart warning The warning about a token that opens everything.
 * @csspart time How long the token is valid.
 * @csspart lives The buttons with common durations.
 * @csspart meaning What the chosen date means.
 * @csspart offer The offer to shorten a revocable token, or to restore the earlier choice.
 * @csspart limits Who may use the token; collapsed at first.
 * @csspart ends When the token becomes valid, and what happens when it expires; collapsed at first.
 * @csspart address The button that fills in the viewer's own IP address.
 * @csspart key The field for the API key.
 * @csspart rights The preview of what the token will allow.
 * @csspart sentence The sentence in the preview.
 * @csspart life The bar of the token's lifetime, as in the validity panel.
 * @csspart submit The button that requests the token.
 * @csspart summary The list of what is wrong in the form.
 * @csspart failure Why no token was made.
 * @csspart created The message that a token was made.
 * @csspart differences How the token differs from the request.
 * @csspart copy The button that copies the token.
 */
export class SecureH5liveTokenForm extends LitElement {
  static {
    markCopy(this, 'SecureH5liveTokenForm');
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [
    sharedStyles,
    colours,
    ownerNotesStyles,
    controlStyles,
    lifeStyles,
    fieldStyles,
    styles,
  ];

  readonly #language = new LanguageController(this, () =>
    contradictionsOf(this).length > 0 ? ['owner', 'viewer', 'notes'] : ['owner', 'viewer'],
  );
  readonly #clock = new ClockController(this);
  readonly #memory = new FormMemory();
  readonly #folds = new Folds();
  readonly #sender = new FormSender(this);
  readonly #address = new AddressController(this, (ip) => this.#choose({ ip }, 'ip'));

  readonly #press = new PressHold(this);

  @reactive({ state: true }) private summary: readonly FormIssue[] = [];

  /** The kind of token that is selected at first: `jwt` (V3) or `sts` (V2). The user can choose the other one. */
  @property({ attribute: 'kind', type: String }) kind: 'jwt' | 'sts' = 'jwt';

  /** What the user can choose from: `streams`, `group`, `organisation`, or several, separated by spaces. A single one is fixed. */
  @property({ attribute: 'scope', type: String }) scope = '';

  /** Fixes the stream names; several are separated by spaces or commas. */
  @property({ attribute: 'stream-name', type: String }) streamName = '';

  /** Fixes the id of the stream group. */
  @property({ attribute: 'group-id', type: String }) groupId = '';

  /** Fixes the organisation's hash, which only V2 needs. */
  @property({ attribute: 'organisation-hash', type: String }) organisationHash = '';

  /** The URL that V3 tokens are requested from. */
  @property({ attribute: 'endpoint', type: String }) endpoint = '';

  /** The URL that V2 tokens are requested from. */
  @property({ attribute: 'endpoint-v2', type: String }) endpointV2 = '';

  /** A URL that returns the viewer's own IP address, as text or as `{ ip }`. */
  @property({ attribute: 'address-endpoint', type: String }) addressEndpoint = '';

  /** Adds a field for an API key, which is used for one request. Never put the key itself into a page. */
  @property({ attribute: 'ask-api-key', type: Boolean }) askApiKey = false;

  /** Whether cookies are sent with the request: `same-origin`, `include` or `omit`. */
  @property({ attribute: 'credentials', type: String }) credentials: RequestCredentials = 'same-origin';

  /** A function that requests the token, instead of a URL. */
  @property({ attribute: false }) createToken: CreateToken | undefined = undefined;

  /** The language of texts and dates, as a BCP 47 tag; defaults to the viewer's own. */
  @property({ type: String }) override lang = '';

  /** The time zone of dates, as an IANA name; defaults to the viewer's own. */
  @property({ attribute: 'time-zone', type: String }) timeZone: string | undefined = undefined;

  /** Registers the element under any tag. See `defineElement` for tags that are already taken. */
  static define(tag = 'secure-h5live-token-form', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  /** Moves the focus to the first thing inside that can take it, unless the focus is already inside. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    focusInside(this, options);
  }

  /** The last token that was made; `undefined` before that, and after {@link reset}. Masked wherever it is printed. */
  get token(): PlaybackToken | undefined {
    return this.#sender.created?.token;
  }

  /** Clears the form, cancels a pending request, and forgets the token. */
  reset(): void {
    this.#sender.cancel();
    this.#sender.forget();
    this.#address.forget();
    this.#memory.clear();
    this.#folds.clear();
    this.#forgetKey();
    this.summary = [];
    this.kind = this.getAttribute('kind') === 'sts' ? 'sts' : 'jwt';
  }

  /** Sends the form, unless a request is pending. @returns whether a token was made */
  async submit(): Promise<boolean> {
    if (this.#sender.busy) return false;
    const { fields, issues } = this.#view(this.#memory.values).reading;
    const apiKey = this.askApiKey ? (this.#keyInput?.value.trim() ?? '') : undefined;
    this.summary = apiKey === '' ? [...issues, { field: 'apiKey', rule: 'required' }] : issues;
    this.#memory.leave(FIELD_ORDER);
    this.#memory.refuse(undefined);
    this.#sender.forget();
    const [first] = this.summary;
    if (first) {
      this.#go(first.field);
      return false;
    }
    this.#forgetKey();
    const { createToken, credentials } = this;
    const endpoint = fields.kind === 'jwt' ? this.endpoint : this.endpointV2;
    const done = await this.#sender.send(fields, { endpoint, createToken, apiKey, credentials });
    this.#memory.refuse(this.#sender.failure?.issue);
    this.requestUpdate();
    void this.updateComplete.then(() => this.#showOutcome());
    return done;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetKey();
  }

  protected override shouldUpdate = (): boolean => !this.#press.isPressed;

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#language.schedule(() => super.scheduleUpdate());
  }

  protected override createRenderRoot(): ShadowRoot {
    return styledRoot(this);
  }

  override render(): TemplateResult {
    const now = this.#clock.now();
    const said = this.#view(this.#memory.saidAt(now));
    const view = this.#view(this.#memory.values);
    this.#folds.mind(FIELD_ORDER.filter((field) => view.issueOf(field)));
    const pause = this.#memory.pauseEndsAt;
    const nextMinute = (Math.floor(now / MINUTE) + 1) * MINUTE;
    this.#clock.renderAt(milliseconds(pause > now ? Math.min(pause, nextMinute) : nextMinute));
    const { labels } = view;
    const { busy } = this.#sender;
    return html`<div lang=${labels.lang} dir=${labels.dir}>
      <div class="head">
        <h2 part="heading" id="heading">${labels.heading}</h2>
        <p>${labels.intro}</p>
        ${ownerNotes(this, this.#language.locale)}
      </div>
      <form novalidate aria-labelledby="heading" aria-busy=${busy ? 'true' : 'false'} @submit=${this.#send}>
        <div class="fields">
          <div class="box">
            ${scopeFields(view)} ${timeFields(view)}
            <div class="tag">${claimField(view, 'tag')}</div>
          </div>
          ${kindFields(view, availableKinds(this))}
          ${limitFields(view, this.#address.help(this.addressEndpoint))} ${endFields(view)}
        </div>
        <div class="side">
          <div class="side-box">${rightsView(said, view)} ${this.askApiKey ? keyField(view) : nothing}</div>
          <div class="act">
            <button class="submit" part="submit" aria-disabled=${busy ? 'true' : 'false'}>
              ${busy ? labels.submitting : labels.submit}
            </button>
          </div>
          ${outcomeView(this.summary, this.#sender, view, this.#go)}
        </div>
      </form>
    </div>`;
  }

  #view(typed: FormValues): FormView {
    const kinds = availableKinds(this);
    const values = { ...typed, kind: kinds.includes(this.kind) ? this.kind : (kinds[0] ?? 'jwt') };
    const fixed = fixedValues(this);
    const [locale, timeZone] = [this.#language.locale, usableZone(this.timeZone)];
    const now = seconds(Math.floor(this.#clock.now() / 1000));
    const reading = readForm(values, fixed, { now, timeZone });
    const issues = [...reading.issues, ...this.summary.filter(({ field }) => field === 'apiKey')];
    const labels = textsFor('form', form, locale);
    const issueOf = (field: FormField): FormIssue | undefined => this.#memory.issueOf(field, issues);
    const [type, choose, leave] = [this.#type, this.#choose, this.#leave];
    return {
      values,
      fixed,
      reading,
      labels,
      life: textsFor('life', life, locale),
      locale: dateLocale(locale, labels.lang),
      timeZone,
      now,
      folds: this.#folds,
      issueOf,
      type,
      choose,
      leave,
    };
  }

  readonly #type = (field: FormField, values: Partial<FormValues>): void => {
    this.#memory.type(field, values, this.#clock.now());
    if (field === 'ip') this.#address.forget();
    if (field === 'apiKey') this.summary = this.summary.filter((issue) => issue.field !== 'apiKey');
    this.requestUpdate();
  };

  readonly #choose = (values: Partial<FormValues>, ...fields: FormField[]): void => {
    if (values.kind) this.kind = values.kind;
    this.#memory.choose(values, fields);
    this.requestUpdate();
  };

  readonly #leave = (...fields: FormField[]): void => {
    this.#memory.leave(fields);
    this.requestUpdate();
  };

  readonly #send = (event: Event): void => {
    event.preventDefault();
    void this.submit();
  };

  readonly #go = (field: FormField): void => {
    void this.updateComplete.then(() => focusField(this.renderRoot, field));
  };

  // The button is at hand wherever the form is scrolled to; what came of it stands at the end.
  #showOutcome(): void {
    this.renderRoot.querySelector('.outcome')?.scrollIntoView({ block: 'nearest' });
  }

  get #keyInput(): HTMLInputElement | null | undefined {
    // It may be reset before anything is drawn.
    return this.shadowRoot?.querySelector<HTMLInputElement>('#f-apiKey');
  }

  #forgetKey(): void {
    if (this.#keyInput) this.#keyInput.value = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-token-form': SecureH5liveTokenForm;
  }
}
