import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cloud } from './cloud.js';
import { failureLabel, type Failure, type PageContext } from './context.js';
import { hrefOf } from './routes.js';
import type { StreamInfo } from './stream-info.js';
import { streamTable } from './stream-row.js';

/** The first page: the three steps, and what is live. */
export class DashHome extends LitElement {
  @state() private live: readonly StreamInfo[] | undefined;
  @state() private failure: Failure = '';

  @property({ attribute: false }) context!: PageContext;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  override render(): TemplateResult {
    const { labels, organisation } = this.context;
    const steps = [
      ['create', labels.stepStream, labels.stepStreamText],
      ['token', labels.stepToken, labels.stepTokenText],
      ['streams', labels.stepWatch, labels.stepWatchText],
    ] as const;
    return html`<h1 tabindex="-1">${labels.homeTitle}</h1>
      <p class="lead">${labels.homeIntro}</p>
      <ol class="steps">
        ${steps.map(
          ([page, title, text]) =>
            html`<li class="card">
              <h2><a href=${hrefOf(page)}>${title}</a></h2>
              <p>${text}</p>
            </li>`,
        )}
      </ol>
      <section class="card" aria-labelledby="live-now">
        <h2 id="live-now">${labels.liveNow}</h2>
        ${this.#streams()}
      </section>
      <p class="help">${labels.organisation}: <bdi>${organisation.name}</bdi></p>`;
  }

  #streams(): TemplateResult {
    const { labels, language } = this.context;
    if (this.failure !== '') return html`<p class="failure" role="alert">${labels[this.failure]}</p>`;
    if (!this.live) return html`<p class="help">${labels.loading}</p>`;
    if (this.live.length === 0) return html`<p class="help">${labels.nothingLive}</p>`;
    return streamTable(this.live, labels, language);
  }

  async #load(): Promise<void> {
    try {
      this.live = (await cloud.streams({ state: 'live', quantity: 5 })).streams;
    } catch (error) {
      this.failure = failureLabel(error, this);
    }
  }
}

customElements.define('dash-home', DashHome);
