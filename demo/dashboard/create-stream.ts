import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { cloud } from './cloud.js';
import { failureLabel, type Failure, type PageContext } from './context.js';
import { streamHref } from './routes.js';
import './tag-editor.js';
import type { DashTagEditor } from './tag-editor.js';

/** Creates a stream, and leads to it. */
export class DashCreateStream extends LitElement {
  @query('dash-tag-editor') private editor!: DashTagEditor;
  @query('#secured') private secured!: HTMLInputElement;
  @query('#ingest-secured') private ingestSecured!: HTMLInputElement;
  @state() private busy = false;
  @state() private failure: Failure = '';

  @property({ attribute: false }) context!: PageContext;

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { labels } = this.context;
    return html`<h1 tabindex="-1">${labels.createTitle}</h1>
      <p class="lead">${labels.createIntro}</p>
      <form class="card" @submit=${this.#submit}>
        <dash-tag-editor .labels=${labels}></dash-tag-editor>
        <label class="check"
          ><input
            id="secured"
            type="checkbox"
            checked
            aria-describedby="secured-help"
          />${labels.secured}</label
        >
        <p class="help" id="secured-help">${labels.securedHelp}</p>
        <label class="check"
          ><input
            id="ingest-secured"
            type="checkbox"
            aria-describedby="ingest-secured-help"
          />${labels.ingestSecured}</label
        >
        <p class="help" id="ingest-secured-help">${labels.ingestSecuredHelp}</p>
        <p class="failure" role="alert">${this.failure && labels[this.failure]}</p>
        <button class="primary" ?disabled=${this.busy}>${this.busy ? labels.creating : labels.create}</button>
      </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    [this.busy, this.failure] = [true, ''];
    try {
      const stream = await cloud.create({
        tags: this.editor.flush(),
        secured: this.secured.checked,
        ingestSecured: this.ingestSecured.checked,
      });
      location.hash = streamHref(stream.id, true);
    } catch (error) {
      this.failure = failureLabel(error, this);
    } finally {
      this.busy = false;
    }
  };
}

customElements.define('dash-create-stream', DashCreateStream);
