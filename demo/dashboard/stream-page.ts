import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import './broadcast.js';
import './encoder.js';
import { cloud } from './cloud.js';
import { failureLabel, type Failure, type PageContext } from './context.js';
import { momentText } from './texts.js';
import { LookAgain } from './look-again.js';
import './playout.js';
import { streamHref } from './routes.js';
import type { StreamInfo } from './stream-info.js';
import { stateBadge } from './stream-row.js';
import './tag-editor.js';
import type { DashTagEditor } from './tag-editor.js';

/** One stream: right after it was created (two steps), and later (everything about it). */
export class DashStreamPage extends LitElement {
  @query('dash-tag-editor') private editor!: DashTagEditor | null;
  @state() private stream: StreamInfo | undefined;
  @state() private failure: Failure = '';
  @state() private asking = false;
  @state() private tagsState: 'same' | 'changed' | 'saved' = 'same';

  @property({ attribute: false }) context!: PageContext;

  @property({ attribute: false }) streamId = '';

  /** Whether it follows the creation of the stream. */
  @property({ attribute: false }) isNew = false;

  constructor() {
    super();
    new LookAgain(this, () => void this.#load());
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('streamId')) return;
    this.stream = undefined;
    void this.#load();
  }

  override render(): TemplateResult {
    const { labels } = this.context;
    const { stream } = this;
    const failure =
      this.failure === '' ? nothing : html`<p class="failure" role="alert">${labels[this.failure]}</p>`;
    // One heading from the beginning: it has the focus while the stream is loaded.
    return html`<div class="title">
        <h1 tabindex="-1">${this.#title()}</h1>
        ${stream ? stateBadge(stream.state, labels) : nothing}
      </div>
      ${failure}
      ${stream ? this.#sections(stream) : this.failure === '' ? html`<p class="help">${labels.loading}</p>` : nothing}`;
  }

  #title(): string | TemplateResult {
    const { labels } = this.context;
    if (!this.stream) return labels.overview;
    return this.isNew ? labels.createdTitle : html`<bdi dir="ltr">${this.stream.name}</bdi>`;
  }

  #sections(stream: StreamInfo): TemplateResult {
    const { labels } = this.context;
    const { isNew } = this;
    const titles = isNew
      ? [`1. ${labels.ingestTitle}`, `2. ${labels.accessTitle}`]
      : [labels.startBroadcast, labels.playouts];
    return html`${isNew ? nothing : this.#details(stream)}
      <section class="card" aria-labelledby="ingest">
        <h2 id="ingest">${titles[0]}</h2>
        <p>${stream.ingestSecured ? labels.ingestTokenText : labels.ingestText}</p>
        <dash-encoder .context=${this.context} .stream=${stream}></dash-encoder>
        <dash-broadcast
          .context=${this.context}
          .stream=${stream}
          @dash-stream-change=${this.#load}
        ></dash-broadcast>
      </section>
      <section class="card" aria-labelledby="playouts">
        <h2 id="playouts">${titles[1]}</h2>
        <dash-playout .context=${this.context} .stream=${stream}></dash-playout>
      </section>
      ${isNew ? html`<p><a href=${streamHref(stream.id)}>${labels.openStreamPage}</a></p>` : this.#end(stream)}`;
  }

  #details(stream: StreamInfo): TemplateResult {
    const { labels, language } = this.context;
    return html`<section class="card" aria-labelledby="overview">
      <h2 id="overview">${labels.overview}</h2>
      <dl class="facts">
        <div>
          <dt>${labels.streamId}</dt>
          <dd><bdi dir="ltr">${stream.id}</bdi></dd>
        </div>
        <div>
          <dt>${labels.updatedAt}</dt>
          <dd>${momentText(stream.updatedAt, language)}</dd>
        </div>
      </dl>
      <dash-tag-editor
        .labels=${labels}
        .tags=${stream.tags}
        @change=${() => (this.tagsState = 'changed')}
      ></dash-tag-editor>
      <button type="button" @click=${this.#saveTags}>${labels.saveTags}</button>
      <span role="status">${this.tagsState === 'saved' ? labels.saved : nothing}</span>
    </section>`;
  }

  #end(stream: StreamInfo): TemplateResult | typeof nothing {
    const { labels } = this.context;
    if (stream.state === 'ended') return nothing;
    if (!this.asking)
      return html`<button type="button" class="danger" @click=${() => this.#ask(true)}>
        ${labels.stop}
      </button>`;
    return html`<div class="ask" role="group" aria-labelledby="stop-ask">
      <p id="stop-ask">${labels.stopAsk}</p>
      <button type="button" class="danger" @click=${this.#stop}>${labels.stopYes}</button>
      <button type="button" class="keep" @click=${() => this.#ask(false)}>${labels.stopNo}</button>
    </div>`;
  }

  readonly #saveTags = (): Promise<void> =>
    this.#change(async (id) => {
      const stream = await cloud.setTags(id, this.editor?.flush() ?? []);
      this.tagsState = 'saved';
      return stream;
    });

  // What was pressed is gone: the focus goes to what took its place.
  async #ask(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.querySelector<HTMLElement>(asking ? '.keep' : 'button.danger')?.focus();
  }

  readonly #stop = async (): Promise<void> => {
    this.querySelector<HTMLElement>('h1')?.focus();
    this.asking = false;
    await this.#change((id) => cloud.stop(id));
  };

  readonly #load = (): Promise<void> => this.#change((id) => cloud.stream(id));

  async #change(make: (id: string) => Promise<StreamInfo>): Promise<void> {
    const { streamId } = this;
    try {
      const stream = await make(streamId);
      if (streamId !== this.streamId) return;
      // Tags that are being edited are not replaced by those of the server.
      const isEditing = this.tagsState === 'changed' && this.editor !== null;
      this.stream = isEditing ? { ...stream, tags: this.editor?.tags ?? [] } : stream;
      this.failure = '';
    } catch (error) {
      this.failure = failureLabel(error, this);
    }
  }
}

customElements.define('dash-stream-page', DashStreamPage);
