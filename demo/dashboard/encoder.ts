import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cloud } from './cloud.js';
import { failureLabel, type Failure, type PageContext } from './context.js';
import type { EncoderInfo, IngestKey, StreamInfo } from './stream-info.js';
import { fill, momentText, type Labels } from './texts.js';

/** From here on, in seconds, key frames are too far apart for low latency. */
const FAR_APART = 2.1;

/** How a stream is sent to with an encoder: address and key, what to set, and what is to be said of the one that sends. */
export class DashEncoder extends LitElement {
  @state() private copied: 'nothing' | 'yes' | 'failed' = 'nothing';
  // With its token: it is in no other place, and gone with the page.
  @state() private key: IngestKey | undefined;
  @state() private busy = false;
  @state() private failure: Failure = '';

  @property({ attribute: false }) context!: PageContext;

  @property({ attribute: false }) stream!: StreamInfo;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('stream');
    if (before && before.id !== this.stream.id) [this.key, this.failure] = [undefined, ''];
  }

  override render(): TemplateResult {
    const { labels } = this.context;
    const { ingestUrl, ingestSecured, name, encoder } = this.stream;
    return html`<dl class="facts">
        ${this.#fact(labels.rtmpUrl, ingestUrl)}
        ${ingestSecured ? this.#keyFact(labels) : this.#fact(labels.streamKey, name)}
      </dl>
      <p role="status">${this.#copiedText(labels)}</p>
      ${ingestSecured ? this.#ingestToken(labels) : html`<p class="help">${labels.keyWarning}</p>`}
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

  #keyFact({ ingestKey }: Labels): TemplateResult | typeof nothing {
    return this.key ? this.#fact(ingestKey, this.key.streamKey) : nothing;
  }

  #ingestToken(labels: Labels): TemplateResult | typeof nothing {
    const { key, busy } = this;
    if (this.stream.state === 'ended') return nothing;
    const until = key ? momentText(key.expiresAt, this.context.language) : '';
    return html`<p class="help">${labels.ingestTokenWarning}</p>
      <p role="status">${key ? fill(labels.ingestTokenMade, { until }) : nothing}</p>
      <p class="failure" role="alert">${this.failure && labels[this.failure]}</p>
      <button type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${this.#createKey}>
        ${key ? labels.anotherIngestToken : labels.createIngestToken}
      </button>`;
  }

  readonly #createKey = async (): Promise<void> => {
    // Not disabled meanwhile, for that would take the focus from who presses it by key.
    if (this.busy) return;
    const { id } = this.stream;
    [this.busy, this.failure, this.copied] = [true, '', 'nothing'];
    try {
      const key = await cloud.createIngestKey(id);
      if (id === this.stream.id) this.key = key;
    } catch (error) {
      if (id === this.stream.id) this.failure = failureLabel(error, this);
    } finally {
      this.busy = false;
    }
  };

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
