import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PageContext } from './context.js';
import type { EncoderInfo, StreamInfo } from './stream-info.js';
import { fill, type Labels } from './texts.js';

/** From here on, in seconds, key frames are too far apart for low latency. */
const FAR_APART = 2.1;

/** How a stream is sent to with an encoder: address and key, what to set, and what is to be said of the one that sends. */
export class DashEncoder extends LitElement {
  @state() private copied: 'nothing' | 'yes' | 'failed' = 'nothing';

  @property({ attribute: false }) context!: PageContext;

  @property({ attribute: false }) stream!: StreamInfo;

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { labels } = this.context;
    const { ingestUrl, name, encoder } = this.stream;
    return html`<dl class="facts">
        ${this.#fact(labels.rtmpUrl, ingestUrl)} ${this.#fact(labels.streamKey, name)}
      </dl>
      <p role="status">${this.#copiedText(labels)}</p>
      <p class="help">${labels.keyWarning}</p>
      <details>
        <summary>${labels.encoderSettings}</summary>
        <dl class="facts">
          ${Object.values(labels.encoderSetting).map(
            ({ name: title, value }) =>
              html`<div>
                <dt>${title}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </details>
      <div role="status">
        ${encoder ? this.#notes(encoder).map((note) => html`<p class="note">${note}</p>`) : nothing}
      </div>`;
  }

  #fact(title: string, value: string): TemplateResult {
    const { labels } = this.context;
    return html`<div>
      <dt>${title}</dt>
      <dd>
        <bdi dir="ltr">${value}</bdi>
        <button type="button" aria-label="${labels.copy}: ${title}" @click=${() => this.#copy(value)}>
          ${labels.copy}
        </button>
      </dd>
    </div>`;
  }

  #notes({ isOnAir, keyFrameInterval, reorders, refused, turnedAway }: EncoderInfo): string[] {
    const { labels, language } = this.context;
    const refusals: Readonly<Record<string, string>> = labels.encoderRefused;
    const others = turnedAway ? [labels.encoderTurnedAway] : [];
    if (!isOnAir)
      return refused === '' ? others : [refusals[refused] ?? labels.encoderRefused.broken, ...others];
    const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(keyFrameInterval);
    return [
      labels.encoderOnAir,
      ...others,
      ...(keyFrameInterval > FAR_APART ? [fill(labels.keyFramesFar, { seconds })] : []),
      ...(reorders ? [labels.reordersPictures] : []),
    ];
  }

  #copiedText(labels: Labels): string {
    return { nothing: '', yes: labels.copied, failed: labels.copyFailed }[this.copied];
  }

  readonly #copy = async (text: string): Promise<void> => {
    this.copied = 'nothing';
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'yes';
    } catch {
      this.copied = 'failed';
    }
  };
}

customElements.define('dash-encoder', DashEncoder);
