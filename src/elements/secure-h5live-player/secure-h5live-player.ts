import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  H5LiveError,
  refusalCause,
  type Finding,
  type TokenInfo,
  type ValidityState,
} from '../../core/index.js';
import { IDLE, pageClock, PlaybackController, type PlaybackState } from '../../player/index.js';
import { PlaybackChangeEvent } from '../events.js';
import { labelsFor, localeFor } from '../localize/localize.js';
import { SecureH5liveTokenStatus } from '../secure-h5live-token-status/secure-h5live-token-status.js';
import { sharedStyles } from '../shared.styles.js';
import { diagnosisOf, infoOf, readingOf, validityOf } from '../token-report.js';
import { playbackMessage } from './playback-message.js';
import { playbackRequest } from './playback-request.js';
import { styles } from './secure-h5live-player.styles.js';

/** How long, in milliseconds, an element may be out of the document before its player is destroyed. */
const MOVE_LIMIT_MS = 100;

/** The properties whose change means another playback. */
const PLAYBACK_PROPERTIES = [
  'streamName',
  'token',
  'rtmpUrl',
  'websocketUrl',
  'hlsUrl',
  'playerSrc',
] as const;

/**
 * Plays a nanoStream H5Live stream with the vendor's player, and tells right underneath it how long the playback token
 * is valid. Leaves nothing behind when it leaves the document; being moved in it does not stop playback.
 *
 * @event {PlaybackChangeEvent} playback-change Playback started, stopped, stalled or failed.
 * @event {TokenStatusChangeEvent} token-status-change The token's status changed, by time or by another token.
 * @event {TokenExpiringEvent} token-expiring The token expires soon; once for each token.
 * @event {TokenExpiredEvent} token-expired The token has expired; once for each token.
 * @slot player Where the player's own element goes. The element puts it there by itself.
 * @csspart frame The box around the picture.
 * @csspart message What is said over the picture.
 * @csspart status The validity panel.
 */
export class SecureH5livePlayer extends LitElement {
  static override styles = [sharedStyles, styles];

  readonly #playback = new PlaybackController(this, (state) => this.#report(state));
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #active = false;

  /** What the player last reported. */
  @state() private playbackState: PlaybackState = IDLE;

  /** The name of the stream, as nanoStream Cloud shows it: `AAAAA-BBBBB`. */
  @property({ attribute: 'stream-name' }) streamName = '';

  /** A JWT, or a V2 token as an object or as JSON text. Not reflected: the element never writes it anywhere. */
  @property({ attribute: 'token' }) token: unknown;

  /** Overrides the `rtmp:` address that names the application on the server. */
  @property({ attribute: 'rtmp-url' }) rtmpUrl = '';

  /** Overrides the `wss:` address that the stream comes from. */
  @property({ attribute: 'websocket-url' }) websocketUrl = '';

  /** Overrides the `https:` address for devices without Media Source Extensions. */
  @property({ attribute: 'hls-url' }) hlsUrl = '';

  /** The address of the vendor's player script. Without it the page's own player, or the official release of player 5. */
  @property({ attribute: 'player-src' }) playerSrc = '';

  /** Starts by itself; without sound where the browser demands that. */
  @property({ type: Boolean }) autoplay = false;

  /** Starts without sound. */
  @property({ type: Boolean }) muted = false;

  /** How long before its expiry a token counts as expiring, in seconds. */
  @property({ attribute: 'expiring-within', type: Number }) expiringWithin = 120;

  /** How far the server's clock may be off before it minds, in seconds. */
  @property({ attribute: 'leeway', type: Number }) leeway = 0;

  /** Shows the findings for the page's owner in the panel. Not for pages that viewers see. */
  @property({ attribute: 'owner', type: Boolean }) owner = false;

  /** The language of texts and dates as a BCP 47 tag. The viewer's own where it is left out. */
  @property() override lang = '';

  /** Registers the element and the panel it shows. Does nothing for tags that are taken already. */
  static define(tag = 'secure-h5live-player', registry = customElements): void {
    SecureH5liveTokenStatus.define(undefined, registry);
    if (!registry.get(tag)) registry.define(tag, this);
  }

  /** What the player last reported: its phase, and where it failed the reason. */
  get playback(): PlaybackState {
    return this.playbackState;
  }

  /** The token's state at this moment. */
  get tokenStatus(): ValidityState {
    return validityOf(this).state;
  }

  /** What the token says about itself; nothing where there is none that can be read. Never holds the token. */
  get tokenInfo(): TokenInfo | undefined {
    return infoOf(this);
  }

  /** Everything that was found about the token on this page, worst first. */
  get diagnosis(): readonly Finding[] {
    return diagnosisOf(this);
  }

  /** Starts or goes on playing. Does nothing before the player is set up. */
  play(): void {
    this.#playback.player?.play();
  }

  /** Pauses. Does nothing before the player is set up. */
  pause(): void {
    this.#playback.player?.pause();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    clearTimeout(this.#leaving);
    // Properties that were set while the element was out are still to be seen by the next update.
    if (this.hasUpdated && !this.#active) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving = setTimeout(() => {
      this.#active = false;
      void this.#playback.play(undefined);
    }, MOVE_LIMIT_MS);
  }

  override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (PLAYBACK_PROPERTIES.some((name) => changed.has(name))) this.#start();
    else if (changed.has('muted')) this.#playback.player?.[this.muted ? 'mute' : 'unmute']();
  }

  override render(): TemplateResult {
    const labels = labelsFor(localeFor(this.lang));
    const { token, lang } = this;
    const cause = refusalCause(readingOf(this), this.streamName, pageClock.now());
    const message = playbackMessage(this.playbackState, cause, labels);
    return html`
      <div class="frame" part="frame">
        <slot name="player"></slot>
        ${
          message
            ? html`<div
                class="message ${message.stopped ? 'stopped' : 'passing'}"
                part="message"
                lang=${labels.lang}
                dir=${labels.dir}
                role=${message.stopped ? 'alert' : 'status'}
              >
                <p class="text">${message.text}</p>
                ${message.code ? html`<p class="code">${message.code}</p>` : nothing}
              </div>`
            : nothing
        }
      </div>
      <secure-h5live-token-status
        class="status"
        part="status"
        exportparts="panel, heading, detail, findings, details, copy, owner"
        .token=${token}
        .streamName=${this.streamName}
        .expiringWithin=${this.expiringWithin}
        .leeway=${this.leeway}
        .owner=${this.owner}
        .lang=${lang}
      ></secure-h5live-token-status>
    `;
  }

  #start(): void {
    this.#active = true;
    const request = playbackRequest(this);
    if (request instanceof H5LiveError) this.#playback.fail(request);
    else void this.#playback.play(request);
  }

  #report(state: PlaybackState): void {
    this.playbackState = state;
    this.dispatchEvent(new PlaybackChangeEvent(state));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-player': SecureH5livePlayer;
  }
}
