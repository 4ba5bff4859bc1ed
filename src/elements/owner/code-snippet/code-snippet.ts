import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { markCopy, toMilliseconds, VERSION } from '../../../shared/index.js';
import { parseToken, type TokenInput, type TokenReading } from '../../../token/index.js';
import {
  createSnippet,
  FORMATS,
  isRefusal,
  isSnippetFormat,
  maskedCode,
  type Snippet,
  type SnippetFormat,
  type SnippetOptions,
  type SnippetRefusal,
} from '../../../snippets/index.js';
import { defineElement } from '../../shared/define-element.js';
import { snippets } from '../../../locales/en/snippets.js';
import {
  dateLocale,
  fill,
  fillIsolated,
  formatMoment,
  type Localized,
  textsFor,
} from '../../../locales/index.js';
import { CodeGivenEvent } from '../overview-events.js';
import { LanguageController } from '../../shared/language.js';
import { property } from '../../shared/content.js';
import { focusInside } from '../../shared/focus.js';
import { reactive } from '../../shared/property.js';
import { colours } from '../../shared/colours.styles.js';
import { sharedStyles } from '../../shared/shared.styles.js';
import { styledRoot } from '../../shared/styled-root.js';
import { copyText } from '../../shared/copy-text.js';
import { codeView } from './code-view.js';
import { choice } from './fields.js';
import { formatTabs, optionControls } from './option-controls.js';
import { downloadCode } from './give-code.js';
import { styles } from './code-snippet.styles.js';

const FORMAT_NAMES = FORMATS.map(({ format }) => format);
/** Where a Content-Security-Policy means something. */
const EMBEDS: readonly SnippetFormat[] = FORMATS.filter(({ isEmbed }) => isEmbed ?? true).map(
  ({ format }) => format,
);

/**
 * The code to embed a stream, in every format, with its options. A token is shown masked, and is complete in what is copied
 * or downloaded. Needs no network.
 *
 * @event {CodeGivenEvent} code-given The code was copied or downloaded. The event has `format`, `holdsToken` and `how`.
 * @csspart panel The box around everything.
 * @csspart tabs The tabs for the formats.
 * @csspart options The options.
 * @csspart code The code.
 * @csspart copy The button that copies the code.
 * @csspart download The button that downloads the code.
 */
export class SecureH5liveCodeSnippet extends LitElement {
  static {
    markCopy(this, 'SecureH5liveCodeSnippet');
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, colours, styles];

  readonly #language = new LanguageController(this, () => ['snippets']);

  @reactive({ state: true }) private chosen: SnippetOptions = {};
  @reactive({ state: true }) private outcome: 'none' | 'copied' | 'selected' = 'none';

  /** The stream name. */
  @property({ attribute: 'stream-name', type: String }) streamName = '';

  /** The id of a stream group, instead of a stream name. */
  @property({ attribute: 'group-id', type: String }) groupId = '';

  /** The playback token. The element never shows it. */
  @property({ attribute: 'token', secret: true }) token: TokenInput = undefined;

  /** The URL that returns tokens. */
  @property({ attribute: 'token-endpoint', type: String }) tokenEndpoint = '';

  /** The format that is shown. The user can choose another one. */
  @property({ attribute: 'format', type: String }) format: SnippetFormat = 'html-tag';

  /** The initial value of all other options. */
  @property({ attribute: false }) options: SnippetOptions = {};

  /** The language of texts, as a BCP 47 tag; defaults to the viewer's own. */
  @property({ type: String }) override lang = '';

  /** Registers the element under any tag. See `defineElement` for tags that are already taken. */
  static define(tag = 'secure-h5live-code-snippet', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  /** Moves the focus to the first thing inside that can take it, unless the focus is already inside. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    focusInside(this, options);
  }

  /** The code as it would be copied, or the reason why there is none. */
  get snippet(): Snippet | SnippetRefusal {
    return createSnippet(this.#shown, this.#options);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // What was said of another code is not said of this one.
    if (this.hasUpdated && [...changed.keys()].some((name) => name !== ('outcome' as keyof this)))
      this.outcome = 'none';
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#language.schedule(() => super.scheduleUpdate());
  }

  protected override createRenderRoot(): ShadowRoot {
    return styledRoot(this);
  }

  override render(): TemplateResult {
    const { locale } = this.#language;
    const labels = textsFor('snippets', snippets, locale);
    const { snippet } = this;
    return html`<details class="panel" part="panel" open lang=${labels.lang} dir=${labels.dir}>
      <summary class="heading">${labels.heading}</summary>
      <p>${labels.intro}</p>
      ${formatTabs({
        formats: FORMAT_NAMES,
        chosen: this.#shown,
        labels,
        choose: (format) => (this.format = format),
      })}
      ${optionControls({
        options: this.#options,
        labels,
        wrong: isRefusal(snippet) ? snippet.option : undefined,
        change: this.#change,
      })}
      <div id="code" class="code" part="code" role="tabpanel" aria-labelledby=${`tab-${this.#shown}`}>
        ${this.#shown === 'content-policy' ? this.#policyChoice(labels) : nothing}
        ${isRefusal(snippet) ? this.#refusal(snippet, labels) : this.#code(snippet, labels, dateLocale(locale, labels.lang))}
      </div>
    </details>`;
  }

  readonly #change = (options: SnippetOptions): void => {
    this.chosen = { ...this.chosen, ...options };
  };

  get #shown(): SnippetFormat {
    return isSnippetFormat(this.format) ? this.format : 'html-tag';
  }

  get #options(): SnippetOptions {
    const { streamName, groupId, tokenEndpoint } = this;
    return {
      ...this.options,
      ...(groupId ? { groupId } : { streamName }),
      ...(tokenEndpoint && { tokenEndpoint }),
      token: this.#reading,
      ...this.chosen,
    };
  }

  get #reading(): TokenReading {
    return parseToken(this.token);
  }

  #policyChoice(labels: Localized<'snippets'>): TemplateResult {
    const names = Object.fromEntries(EMBEDS.map((format) => [format, labels.format[format]]));
    return choice(labels.policyFor, this.#options.embed ?? 'html-tag', names, (embed) =>
      this.#change({ embed }),
    );
  }

  #refusal({ issue, option = 'streamName' }: SnippetRefusal, labels: Localized<'snippets'>): TemplateResult {
    const mayInsist = issue === 'token-organisation-wide';
    const name = { ...topNames(labels), ...labels.fields }[option as string] ?? option;
    const text = fillIsolated(labels.issue[issue], { option: name });
    return html`<p id="issue" class="issue" role="status">${text}</p>
      ${
        mayInsist
          ? html`<button type="button" @click=${() => this.#change({ allowOrganisationWide: true })}>
              ${labels.insist}
            </button>`
          : nothing
      }`;
  }

  #code(snippet: Snippet, labels: Localized<'snippets'>, locale: string): TemplateResult {
    const { text, language, notes, worksUntil } = snippet;
    const until = worksUntil === undefined ? '' : formatMoment(toMilliseconds(worksUntil), locale);
    const outcome = { none: '', copied: labels.copied, selected: labels.selected }[this.outcome];
    return html`${
        notes.length === 0
          ? nothing
          : html`<ul class="notes">
              ${notes.map((note) => html`<li>${fill(labels.note[note], { until })}</li>`)}
            </ul>`
      }
      <div class="actions">
        <button type="button" part="copy" @click=${() => this.#copy(snippet)}>${labels.copy}</button>
        <button type="button" part="download" @click=${() => this.#download(snippet)}>
          ${labels.download}
        </button>
        <span role="status">${outcome}</span>
      </div>
      ${
        this.outcome === 'selected'
          ? html`<textarea
              readonly
              rows="6"
              dir="ltr"
              aria-label=${labels.copy}
              .value=${text}
              @copy=${() => this.#tell(snippet, 'copied')}
            ></textarea>`
          : nothing
      }
      <div
        class="view"
        role="region"
        tabindex="0"
        aria-label=${fill(labels.code, { format: labels.format[this.#shown] })}
      >
        ${codeView(maskedCode(text, this.#reading), language)}
      </div>`;
  }

  async #copy(snippet: Snippet): Promise<void> {
    this.outcome = (await copyText(snippet.text, this.renderRoot)) ? 'copied' : 'selected';
    if (this.outcome === 'copied') return this.#tell(snippet, 'copied');
    await this.updateComplete;
    const whole = this.renderRoot.querySelector('textarea');
    whole?.focus();
    whole?.select();
  }

  #download(snippet: Snippet): void {
    downloadCode(snippet.text, snippet.fileName);
    this.#tell(snippet, 'downloaded');
  }

  #tell({ format, holdsToken }: Snippet, how: 'copied' | 'downloaded'): void {
    this.dispatchEvent(new CodeGivenEvent(format, holdsToken, how));
  }
}

// What the options are called that stand above the groups.
function topNames(labels: Localized<'snippets'>): Readonly<Record<string, string>> {
  const { placement, endpoint: tokenEndpoint, version: playerVersion, latency: latencyMode } = labels;
  const { quality: startQuality, quic: mediaOverQuic, captions, controls, panel } = labels;
  const [aspectRatio, lang] = [labels.ratio, labels.language];
  return {
    ...{ placement, tokenEndpoint, playerVersion, latencyMode, startQuality, mediaOverQuic },
    ...{ captions, controls, panel, aspectRatio, lang, ...labels.switches },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-code-snippet': SecureH5liveCodeSnippet;
  }
}
