import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cloud } from './cloud.js';
import { failureLabel, type Failure, type PageContext } from './context.js';
import { fill } from './texts.js';
import { LookAgain } from './look-again.js';
import { hrefOf } from './routes.js';
import type { StreamList } from './stream-info.js';
import { streamTable } from './stream-row.js';

const PAGE_SIZE = 25;

/** All streams of the organisation, to search by name and id, tag, and state. */
export class DashStreams extends LitElement {
  @state() private list: StreamList | undefined;
  @state() private tags: readonly string[] = [];
  @state() private failure: Failure = '';
  @state() private text = '';
  @state() private tag = '';
  @state() private streamState = '';
  @state() private quantity = PAGE_SIZE;

  #asked = new AbortController();

  @property({ attribute: false }) context!: PageContext;

  constructor() {
    super();
    new LookAgain(this, () => void this.#load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked.abort();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#load();
    cloud.tags().then(
      (tags) => (this.tags = tags),
      () => undefined,
    );
  }

  override render(): TemplateResult {
    const { labels } = this.context;
    return html`<div class="title">
        <h1 tabindex="-1">${labels.streamsTitle}</h1>
        <a class="button primary" href=${hrefOf('create')}>${labels.createStream}</a>
      </div>
      <search class="card filters">
        <label
          >${labels.search}
          <input
            type="search"
            .value=${this.text}
            autocomplete="off"
            autocapitalize="off"
            enterkeyhint="search"
            @input=${this.#typed}
          />
        </label>
        ${this.#choice(
          labels.tagFilter,
          labels.anyTag,
          this.tag,
          this.tags.map((tag) => [tag, tag]),
          (tag) => {
            this.tag = tag;
          },
        )}
        ${this.#choice(
          labels.stateFilter,
          labels.anyState,
          this.streamState,
          (['live', 'created', 'ended'] as const).map((one) => [one, labels[one]]),
          (one) => (this.streamState = one),
        )}
      </search>
      <section class="card">${this.#found()}</section>`;
  }

  #found(): TemplateResult {
    const { labels, language } = this.context;
    if (this.failure !== '') return html`<p class="failure" role="alert">${labels[this.failure]}</p>`;
    if (!this.list) return html`<p class="help">${labels.loading}</p>`;
    const { streams, total } = this.list;
    return html`<p class="help" role="status">
        ${total === 0 ? labels.nothingFound : fill(labels.found, { count: streams.length, total })}
      </p>
      ${streams.length > 0 ? streamTable(streams, labels, language) : nothing}
      ${
        streams.length < total
          ? html`<button type="button" @click=${() => this.#look(() => (this.quantity += PAGE_SIZE))}>
              ${labels.showMore}
            </button>`
          : nothing
      }`;
  }

  #choice(
    label: string,
    any: string,
    value: string,
    values: readonly (readonly [value: string, text: string])[],
    choose: (value: string) => void,
  ): TemplateResult {
    const changed = (event: Event): void =>
      this.#look(() => choose((event.target as HTMLSelectElement).value));
    return html`<label
      >${label}
      <select @change=${changed}>
        <option value="" ?selected=${value === ''}>${any}</option>
        ${values.map(([one, text]) => html`<option value=${one} ?selected=${one === value}>${text}</option>`)}
      </select>
    </label>`;
  }

  readonly #typed = (event: Event): void => {
    this.#look(() => (this.text = (event.target as HTMLInputElement).value.trim()));
  };

  #look(change: () => void): void {
    change();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#asked.abort();
    const asked = (this.#asked = new AbortController());
    const { text, tag, streamState, quantity } = this;
    try {
      const list = await cloud.streams({ text, tag, state: streamState, quantity }, asked.signal);
      if (this.#asked === asked) [this.list, this.failure] = [list, ''];
    } catch (error) {
      if (this.#asked === asked && !asked.signal.aborted) this.failure = failureLabel(error, this);
    }
  }
}

customElements.define('dash-streams', DashStreams);
