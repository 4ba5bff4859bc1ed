import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { cloud } from './cloud.js';
import { failureLabel, type Failure, type PageContext } from './context.js';
import type { Labels } from './texts.js';
import type { StreamInfo } from './stream-info.js';
import {
  cameraStream,
  CaptureError,
  screenStream,
  startBroadcast,
  type Broadcast,
  type BroadcastState,
  type CaptureCode,
} from '../broadcaster.js';

type Source = 'clip' | 'camera' | 'screen';
type OnAir = Extract<BroadcastState, { readonly sound: boolean }>;

/** Tells that the state of the stream may be another now. */
export class StreamChangeEvent extends Event {
  constructor() {
    super('dash-stream-change', { bubbles: true });
  }
}

const NOT_CAPTURED: Readonly<Partial<Record<CaptureCode, Failure>>> = {
  none: 'noCamera',
  denied: 'cameraDenied',
  busy: 'cameraBusy',
};

const brokenBy = (code: string): Failure =>
  code === 'no-encoder' || code === 'encoder' ? 'cannotEncode' : 'broadcastFailed';

/** Starts a broadcast on a stream: the test clip at the edge, or this browser's camera or screen. */
export class DashBroadcast extends LitElement {
  @query('video') private preview!: HTMLVideoElement | null;
  @state() private source: Source = 'clip';
  /** Whether the clip is asked for, or the camera or the screen. */
  @state() private asking = false;
  /** What is broadcast from here. */
  @state() private state: BroadcastState | undefined;
  @state() private failure: Failure = '';

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
    if (this.state?.phase === 'starting' || this.state?.phase === 'live')
      return this.#onAir(this.state, labels);
    if (this.stream.encoder?.isOnAir) return html``;
    if (streamState === 'live') return html`<p class="help">${labels.clipOnAir}</p>`;
    const sources: readonly (readonly [Source, string])[] = [
      ['clip', labels.sourceClip],
      ['camera', labels.sourceCamera],
      ['screen', labels.sourceScreen],
    ];
    return html`<fieldset ?disabled=${this.asking}>
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
      <p class="failure" role="alert">${this.failure && labels[this.failure]}</p>
      <button type="button" class="primary" ?disabled=${this.asking} @click=${this.#start}>
        ${this.asking ? labels.starting : labels.startBroadcast}
      </button>`;
  }

  #onAir({ phase, sound }: OnAir, labels: Labels): TemplateResult {
    return html`<p role="status">${phase === 'live' ? labels.onAir : labels.starting}</p>
      ${sound ? nothing : html`<p class="help">${labels.noSound}</p>`}
      <video class="preview" muted autoplay playsinline aria-label=${labels.preview}></video>
      <button type="button" @click=${this.#stop}>${labels.stopBroadcast}</button>`;
  }

  readonly #start = async (): Promise<void> => {
    [this.asking, this.failure] = [true, ''];
    try {
      if (this.source === 'clip') await cloud.startClip(this.stream.id);
      else await this.#startHere(this.source);
      this.dispatchEvent(new StreamChangeEvent());
    } catch (error) {
      this.failure = this.#failureLabel(error);
    } finally {
      this.asking = false;
    }
  };

  async #startHere(source: 'camera' | 'screen'): Promise<void> {
    const media = source === 'camera' ? await cameraStream() : await screenStream();
    if (!this.isConnected) {
      for (const track of media.getTracks()) track.stop();
      return;
    }
    // Until it is known otherwise.
    this.state = { phase: 'starting', sound: true };
    this.#broadcast = startBroadcast({
      stream: media,
      ingestUrl: `/ingest/${encodeURIComponent(this.stream.name)}`,
      onState: (state) => this.#follow(state),
    });
    await this.updateComplete;
    if (this.preview) this.preview.srcObject = media;
  }

  #follow(state: BroadcastState): void {
    this.state = state;
    if (state.phase === 'failed') this.failure = brokenBy(state.code);
    this.dispatchEvent(new StreamChangeEvent());
  }

  readonly #stop = (): void => {
    this.#broadcast?.stop();
    this.#broadcast = undefined;
  };

  #failureLabel(error: unknown): Failure {
    if (!(error instanceof CaptureError)) return failureLabel(error, this);
    return NOT_CAPTURED[error.code] ?? 'broadcastFailed';
  }
}

customElements.define('dash-broadcast', DashBroadcast);
