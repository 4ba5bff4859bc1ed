import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { live } from 'lit/directives/live.js';
import { markCopy, VERSION } from '../../../shared/index.js';
import { diagnose, LONGEST_TOKEN_TEXT, validityAt, type Finding } from '../../../token/index.js';
import type { ParsedSnippet } from '../../../snippets/index.js';
import { Chunk } from '../../../playback/index.js';
import { defineElement, prepareRoot, registryOf } from '../../shared/define-element.js';
import { partTag, type Part } from '../../shared/lazy-part.js';
import { ClockController } from '../../shared/clock-controller.js';
import { decoder } from '../../../locales/en/decoder.js';
import { details } from '../../../locales/en/details.js';
import { findingTexts } from '../../token-status/findings.js';
import { dateLocale, fill, textsFor, usableZone } from '../../../locales/index.js';
import { LanguageController } from '../../shared/language.js';
import { LatePart } from '../../shared/late-part.js';
import { property } from '../../shared/content.js';
import { focusInside } from '../../shared/focus.js';
import { reactive } from '../../shared/property.js';
import { colours } from '../../shared/colours.styles.js';
import { sharedStyles } from '../../shared/shared.styles.js';
import { styledRoot } from '../../shared/styled-root.js';
import { SecureH5liveTokenStatus } from '../../token-status/token-status.js';
import { decodeText, type DecodedText } from './decoded-text.js';
import type { DecoderView } from './decoder-view.js';
import { styles } from './token-decoder.styles.js';
import { ServerCheck, type VerifyToken } from './server-check.js';

// A page has a decoder long before anything is pasted.
const RESULTS = new Chunk(async () => (await import('./decoder-view.js')).results);
const STATUS: Part = [SecureH5liveTokenStatus, 'secure-h5live-token-status'];

/**
 * Explains whatever is pasted: what a token says, until when it is valid, what it opens, what is wrong with it, and who has
 * to fix that. Sends, stores and verifies nothing; it asks the server only on demand, and only if the page provides a way.
 *
 * @csspart panel The box around everything.
 * @csspart input The field to paste into.
 * @csspart clear The button that clears the field.
 * @csspart kind The sentence that says what was pasted.
 * @csspart status The token's validity.
 * @csspart restrictions What the token opens, and what it is bound to.
 * @csspart findings What was found about the token.
 * @csspart contents Everything in the token, as tables.
 * @csspart json The same as JSON.
 * @csspart check What the server says about the token.
 * @csspart ask The button that asks the server.
 */
export class SecureH5liveTokenDecoder extends LitElement {
  static {
    markCopy(this, 'SecureH5liveTokenDecoder');
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, colours, styles];

  readonly #language = new LanguageController(this, () =>
    this.text === '' ? ['owner', 'viewer'] : ['owner', 'viewer', 'notes'],
  );
  readonly #clock = new ClockController(this);
  readonly #check = new ServerCheck(this);
  readonly #results = new LatePart(this, RESULTS);
  #decoded: DecodedText = decodeText('');
  #run = 0;

  @reactive({ state: true }) private around: ParsedSnippet | undefined;

  /** The text to decode. Has no attribute: the element writes it only into its field. */
  @property({ attribute: false, type: String }) text = '';

  /** A function that asks the server about a token. The decoder offers this only if it is set. */
  @property({ attribute: false }) verifyToken: VerifyToken | undefined = undefined;

  /** The language of texts and dates, as a BCP 47 tag; defaults to the viewer's own. */
  @property({ type: String }) override lang = '';

  /** The time zone of dates, as an IANA name; defaults to the viewer's own. */
  @property({ attribute: 'time-zone', type: String }) timeZone: string | undefined = undefined;

  /** Registers the element under any tag, and the panel that it shows. See `defineElement` for tags that are already taken. */
  static define(tag = 'secure-h5live-token-decoder', registry = customElements): void {
    partTag(STATUS, registry);
    defineElement(this, tag, registry);
  }

  /** Moves the focus to the first thing inside that can take it, unless the focus is already inside. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    focusInside(this, options);
  }

  /** Clears the field and forgets what was decoded. */
  clear(): void {
    this.text = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run++;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (this.#decoded.reading.kind === 'none' || this.#results.isSettled) return isDone;
    await this.#results.load();
    return super.getUpdateComplete();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    this.#decoded = decodeText(this.text);
    this.#check.reset();
    this.#results.forgive();
    this.around = undefined;
    void this.#lookAround(++this.#run);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#language.schedule(() => super.scheduleUpdate());
  }

  protected override createRenderRoot(): ShadowRoot {
    prepareRoot(this);
    return styledRoot(this, () => RESULTS.loaded?.styles ?? []);
  }

  override render(): TemplateResult {
    const { locale } = this.#language;
    const labels = textsFor('decoder', decoder, locale);
    const common = textsFor('details', details, locale);
    const sentences = findingTexts(locale, 'owner');
    const timeZone = usableZone(this.timeZone);
    const view = {
      labels,
      common,
      sentences,
      locale: dateLocale(locale, labels.lang),
      timeZone,
      around: this.around,
    };
    return html`<section
      class="panel"
      part="panel"
      lang=${labels.lang}
      dir=${labels.dir}
      aria-labelledby="heading"
    >
      <h2 id="heading">${labels.heading}</h2>
      <p class="intro">${labels.intro}</p>
      <label for="input">${labels.field}</label>
      <p id="hint" class="muted hint">${labels.hint}</p>
      <textarea
        id="input"
        part="input"
        dir="ltr"
        rows="5"
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        translate="no"
        aria-describedby="hint"
        .value=${live(this.text)}
        @input=${({ target }: InputEvent) => (this.text = (target as HTMLTextAreaElement).value)}
      ></textarea>
      <button type="button" part="clear" ?disabled=${this.text === ''} @click=${this.#onClear}>
        ${labels.clear}
      </button>
      <div class="result">
        <div role="status">${this.#kind(view)}</div>
        ${this.#decoded.reading.kind === 'none' ? nothing : this.#resultsView(view)}
      </div>
    </section>`;
  }

  #kind({ labels, common, sentences }: DecoderView): TemplateResult | typeof nothing {
    const { reading, token, isWithin } = this.#decoded;
    if (reading.kind === 'none') return nothing;
    if (token) {
      const kind = common.kinds[token.kind];
      return html`<p class="kind" part="kind">${fill(labels.isToken, { kind })}</p>
        ${isWithin ? html`<p class="muted">${labels.within}</p>` : nothing}`;
    }
    const issue = reading.kind === 'malformed' ? reading.issue : 'no-token-shape';
    const [count, limit] = [this.text.length, LONGEST_TOKEN_TEXT].map((n) => n.toLocaleString(labels.lang));
    const text =
      issue === 'too-long' && count && limit
        ? fill(labels.tooLong, { count, limit })
        : sentences.issue[issue];
    return html`<p class="kind bad" part="kind">${labels.noToken}</p>
      <p>${text}</p>`;
  }

  #resultsView(view: DecoderView): TemplateResult | typeof nothing {
    const { reading } = this.#decoded;
    const secret = reading.kind === 'jwt' ? reading.secret : undefined;
    const { verifyToken } = this;
    const check = secret &&
      verifyToken && {
        state: this.#check.state,
        ask: () => void this.#check.ask(verifyToken, secret.reveal()),
      };
    return this.#results.view(view.locale, (loaded) =>
      loaded.view(
        { decoded: this.#decoded, findings: this.#findings(), status: this.#status(), check },
        view,
      ),
    );
  }

  #status(): TemplateResult | typeof nothing {
    const { token } = this.#decoded;
    if (!token) return nothing;
    const tag = unsafeStatic(partTag(STATUS, registryOf(this)));
    return staticHtml`<${tag}
      part="status"
      elsewhere
      .token=${token}
      .lang=${this.lang}
      .timeZone=${this.timeZone}
      @token-status-change=${stop}
      @token-expiring=${stop}
      @token-expired=${stop}
    ></${tag}>`;
  }

  #findings(): readonly Finding[] {
    const now = this.#clock.now();
    // What is found changes with time, as the panel does.
    this.#clock.renderAt(validityAt(this.#decoded.reading, now).nextChangeAt);
    const { streamName, groupId } = this.around ?? {};
    const page = {
      ...(streamName !== undefined && { streamName }),
      ...(groupId !== undefined && { groupId }),
    };
    return diagnose(this.#decoded.reading, now, { page });
  }

  // What is around a token is read by what else reads code; without a network nothing is said of that.
  async #lookAround(run: number): Promise<void> {
    const { text } = this;
    const { token, reading } = this.#decoded;
    const isAlone = token?.kind === 'jwt' && token.secret.reveal() === text.trim();
    const isTooLong = reading.kind === 'malformed' && reading.issue === 'too-long';
    if (reading.kind === 'none' || isAlone || isTooLong) return;
    try {
      const { parseSnippet } = await import('../../../snippets/index.js');
      if (run === this.#run) this.around = parseSnippet(text);
    } catch {
      // Everything else was said already.
    }
  }

  readonly #onClear = (): void => {
    this.clear();
    this.renderRoot.querySelector('textarea')?.focus();
  };
}

// It is the panel's own business here, and none of a page's that listens to its player.
function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-token-decoder': SecureH5liveTokenDecoder;
  }
}
