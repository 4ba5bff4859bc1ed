import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { cloud } from './cloud.js';
import { failureText, type PageContext } from './context.js';
import type { Labels } from './labels/labels.js';
import type { StreamInfo } from './stream-info.js';
import {
  cameraStream,
  CaptureError,
  screenStream,
  startBroadcast,
  type Broadcast,
  type BroadcastState,
} from '../broadcaster.js';

type Source = 'clip' | 'camera' | 'screen';

/** Tells that the state of the stream may be another now. */
export class StreamChangeEvent extends Event {
  constructor() {
    super('dash-stream-change', { bubbles: true });
  }
}

/** Starts a broadcast on a stream: the test clip at the edge, or this browser's camera or screen. */
export class DashBroadcast extends LitElement {
  @query('video') private preview!: HTMLVideoElement | null;
  @state() private source: Source = 'clip';
  @state() private step: 'idle' | 'starting' | 'on-air' = 'idle';
  @state() private silent = false;
  @state() private onAir = false;
  @state() private fault = '';

  #broadcast: Broadcast | undefined;

  @property({ attribute: false }) context!: PageContext;

  @property({ attribute: false }) stream!: StreamInfo;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { labels } = this.context;
    const { state: streamState } = this.stream;
    if (streamState === 'ended') return html`<p class="help">${labels.isEnded}</p>`;
    if (this.step === 'on-air') return this.#onAir(labels);
    if (streamState === 'live') return html`<p class="help">${labels.clipOnAir}</p>`;
    const sources: readonly (readonly [Source, string])[] = [
      ['clip', labels.sourceClip],
      ['camera', labels.sourceCamera],
      ['screen', labels.sourceScreen],
    ];
    return html`<fieldset ?disabled=${this.step === 'starting'}>
        <legend>${labels.broadcastFrom}</legend>
        ${sources.map(
          ([source, title]) =>
            html`<label class="check"
              ><input
                type="radio"
                name="source"
                ?checked=${source === this.source}
                @change=${() => (this.source = source)}
              />${title}</label
            >`,
        )}
      </fieldset>
      <p class="help">${labels.broadcastText}</p>
      <p class="fault" role="alert">${this.fault}</p>
      <button type="button" class="primary" ?disabled=${this.step === 'starting'} @click=${this.#start}>
        ${this.step === 'starting' ? labels.starting : labels.startBroadcast}
      </button>`;
  }

  #onAir(labels: Labels): TemplateResult {
    return html`<p role="status">${this.onAir ? labels.onAir : labels.starting}</p>
      ${this.silent ? html`<p class="help">${labels.noSound}</p>` : nothing}
      <video class="preview" muted autoplay playsinline aria-label=${labels.preview}></video>
      <button type="button" @click=${this.#stop}>${labels.stopBroadcast}</button>`;
  }

  readonly #start = async (): Promise<void> => {
    [this.step, this.fault] = ['starting', ''];
    try {
      if (this.source === 'clip') await cloud.startClip(this.stream.id);
      else await this.#startHere();
      this.step = this.source === 'clip' ? 'idle' : 'on-air';
      this.dispatchEvent(new StreamChangeEvent());
    } catch (error) {
      this.step = 'idle';
      this.fault = this.#faultText(error);
    }
  };

  async #startHere(): Promise<void> {
    const media = this.source === 'camera' ? await cameraStream() : await screenStream();
    if (!this.isConnected) {
      for (const track of media.getTracks()) track.stop();
      return;
    }
    this.#broadcast = startBroadcast({
      stream: media,
      ingestUrl: `/ingest/${encodeURIComponent(this.stream.name)}`,
      onState: (state) => this.#follow(state),
    });
    this.step = 'on-air';
    await this.updateComplete;
    if (this.preview) this.preview.srcObject = media;
  }

  #follow(state: BroadcastState): void {
    if (state.phase === 'starting' || state.phase === 'live') this.silent = !state.sound;
    else {
      this.#broadcast = undefined;
      this.step = 'idle';
      this.fault = state.phase === 'failed' ? this.#brokenText(state.code) : '';
    }
    this.onAir = state.phase === 'live';
    this.dispatchEvent(new StreamChangeEvent());
  }

  readonly #stop = (): void => {
    this.#broadcast?.stop();
    this.#broadcast = undefined;
  };

  #brokenText(code: string): string {
    const { labels } = this.context;
    return code === 'no-encoder' || code === 'encoder' ? labels.cannotEncode : labels.broadcastFailed;
  }

  #faultText(error: unknown): string {
    const { labels } = this.context;
    if (!(error instanceof CaptureError)) return failureText(error, labels, this);
    const texts: Readonly<Record<string, string>> = {
      none: labels.noCamera,
      denied: labels.cameraDenied,
      busy: labels.cameraBusy,
    };
    return texts[error.code] ?? labels.broadcastFailed;
  }
}

customElements.define('dash-broadcast', DashBroadcast);
