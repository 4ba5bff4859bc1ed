import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { markCopy, VERSION } from '../../shared/index.js';
import { type Finding, type TokenInfo, type ValidityState } from '../../token/index.js';
import type { Adaption, LatencyMode, NanoPlayer, PlaybackStatistics } from '../../nanoplayer/index.js';
import {
  allowPlayerScript,
  learnServerTime,
  type PlaybackState,
  type SwitchOutcome,
  type TokenProvider,
} from '../../playback/index.js';
import type { Snippet, SnippetRefusal } from '../../snippets/index.js';
import { defineElement, prepareRoot } from '../shared/define-element.js';
import type { Labels } from '../../locales/labels.js';
import { registerLabels } from '../../locales/localize.js';
import { contradictionsOf, property } from '../shared/property.js';
import { focusInside } from '../shared/focus-inside.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { styledRoot } from '../shared/styled-root.js';
import { diagnosisOf, infoOf, validityOf } from '../shared/token-report.js';
import { codeSnippet, type CodeSnippetOptions } from './code-snippet.js';
import { HostSize } from './host-size.js';
import { Leftovers } from './leftovers.js';
import { PictureModes } from './picture-modes.js';
import { PlaybackHost } from './playback-host.js';
import type { SourceChange } from './playback-request.js';
import { loadParts, playerView } from './player-view.js';
import { styles } from './player.styles.js';
import type { Loading } from './start-gate.js';
import type { TokenRequestOptions } from './token-settings.js';

/**
 * Plays a nanoStream H5Live stream with the vendor's player, and tells right underneath it how long the playback token
 * is valid. Renews the token where it can, and connects again after failures. Leaves nothing behind when it leaves the
 * document; being moved in it does not stop playback.
 *
 * @event {PlaybackChangeEvent} playback-change Playback started, stopped, stalled or failed.
 * @event {PlaybackErrorEvent} error Something failed; `code`, `message`, and the `action` that follows from it.
 * @event {PlaybackStatisticsEvent} playback-statistics The player was measured; twice a second while it plays.
 * @event {StreamChangeEvent} stream-change Another of the entries plays.
 * @event {VolumeChangeEvent} volume-change The sound changed, whoever changed it.
 * @event {TokenRenewedEvent} token-renewed A fresh token is used from now on.
 * @event {TokenStatusChangeEvent} token-status-change The token's status changed, by time or by another token.
 * @event {TokenExpiringEvent} token-expiring The token expires soon; once for each token.
 * @event {TokenExpiredEvent} token-expired The token has expired; once for each token.
 * @slot player Where the player's own element goes. The element puts it there by itself.
 * @slot standby Where the next player gets ready behind it. The element puts it there by itself.
 * @csspart frame The box around the picture.
 * @csspart poster The picture before the stream's.
 * @csspart message What is said over the picture.
 * @csspart action The button of a message.
 * @csspart controls The controls over the picture.
 * @csspart statistics The measurements over the picture.
 * @csspart status The validity panel.
 * @csspart snippet The code to embed the stream.
 */
export class SecureH5livePlayer extends LitElement {
  static {
    markCopy(this, 'SecureH5livePlayer');
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, styles];

  readonly #picture = new PictureModes(this);
  readonly #host = new PlaybackHost(this);

  /** The name of the stream, as nanoStream Cloud shows it: `AAAAA-BBBBB`. */
  @property({ attribute: 'stream-name', type: String }) streamName = '';

  /** The id of a stream group, instead of a stream name. */
  @property({ attribute: 'group-id', type: String }) groupId = '';

  /** The quality of a group to start with: `high`, `medium-high`, `medium`, `medium-low` or `low`. */
  @property({ attribute: 'start-quality', type: String }) startQuality = '';

  /** Several streams of the same picture, instead of a stream name: `{ streamName, label?, token?, bitrate?, … }` each. */
  @property({ attribute: false }) entries: unknown = undefined;

  /** Which of the entries to start with. */
  @property({ attribute: 'start-index', type: Number }) startIndex = 0;

  /** A JWT, or a V2 token as an object or as JSON text. Not reflected: the element never writes it anywhere. */
  @property({ attribute: 'token' }) token: unknown = undefined;

  /** The address that gives tokens, as JSON in any wrapping: the first where there is no `token`, and all later ones. */
  @property({ attribute: 'token-endpoint', type: String }) tokenEndpoint = '';

  /** How the endpoint is asked: `credentials`, `headers`, `method`. */
  @property({ attribute: false }) tokenRequest: TokenRequestOptions = {};

  /** A function that gives tokens, where there is no endpoint. */
  @property({ attribute: false }) tokenProvider: TokenProvider | undefined = undefined;

  /** Overrides the `rtmp:` address that names the application on the server. */
  @property({ attribute: 'rtmp-url', type: String }) rtmpUrl = '';

  /** Overrides the `wss:` address that the stream comes from. */
  @property({ attribute: 'websocket-url', type: String }) websocketUrl = '';

  /** Overrides the `https:` address for devices without Media Source Extensions. */
  @property({ attribute: 'hls-url', type: String }) hlsUrl = '';

  /** Overrides the `https:` address that names the streams of a group. */
  @property({ attribute: 'api-url', type: String }) apiUrl = '';

  /**
   * The address of the vendor's player script. The official release of player 5 where it is left out. In the attribute,
   * one of another origin has to be allowed, or needs `integrity`.
   */
  @property({ attribute: 'player-src', type: String }) playerSrc = '';

  /** The script's digest: another script is not run. */
  @property({ attribute: 'integrity', type: String }) integrity = '';

  /** How the script is asked for from another origin: `anonymous` or `use-credentials`. */
  @property({ attribute: 'crossorigin', type: String, bare: 'anonymous' }) crossOrigin: string | undefined =
    undefined;

  /** What the script's host learns of the page that asks for it. */
  @property({ attribute: 'referrerpolicy', type: String }) referrerPolicy = '';

  /** `eager`; `lazy` waits until the player comes into view, `click` until the viewer presses play. */
  @property({ attribute: 'loading', type: String }) loading: Loading = 'eager';

  /** A picture that is shown until the stream's. */
  @property({ attribute: 'poster', type: String }) poster = '';

  /** Starts by itself; without sound where the browser demands that. */
  @property({ type: Boolean }) autoplay = false;

  /** Without sound. Follows what the viewer does. */
  @property({ type: Boolean }) muted = false;

  /** From 0 to 1. Follows what the viewer does. */
  @property({ type: Number }) volume = 1;

  /** `accessible` (our own), `vendor` or `none`. */
  @property({ attribute: 'controls', type: String }) controls: 'accessible' | 'vendor' | 'none' =
    'accessible';

  /** `none` shows no validity panel. */
  @property({ attribute: 'panel', type: String }) panel: 'status' | 'none' = 'status';

  /** Shows the code to embed the stream beneath everything, in all formats. Its generator is loaded then. */
  @property({ attribute: 'snippet', type: Boolean }) snippet = false;

  /** Shows measurements over the picture. */
  @property({ attribute: 'statistics', type: Boolean }) statistics = false;

  /** `classic`, `balancedadaptive` or `fastadaptive`; the player's default where it is left out. */
  @property({ attribute: 'latency-mode', type: String }) latencyMode: LatencyMode | '' = '';

  /** `on` or `off`: whether the player may use Media over QUIC; its own default where it is left out. */
  @property({ attribute: 'media-over-quic', type: String }) mediaOverQuic: 'on' | 'off' | '' = '';

  /** The shape of the picture's box, width by height; `16/9` where it is left out. */
  @property({ attribute: 'aspect-ratio', type: String }) aspectRatio = '';

  /** The greatest width, in pixels. */
  @property({ attribute: 'max-width', type: Number }) maxWidth = 0;

  /** Everything else of the vendor's configuration, but streams, servers and tokens. */
  @property({ attribute: false }) config: unknown = undefined;

  /** How long before its expiry a token counts as expiring, in seconds. */
  @property({ attribute: 'expiring-within', type: Number }) expiringWithin = 120;

  /** How far the server's clock may be off before it minds, in seconds. */
  @property({ attribute: 'leeway', type: Number }) leeway = 0;

  /** Shows the findings for the page's owner in the panel. Not for pages that viewers see. */
  @property({ attribute: 'owner', type: Boolean }) owner = false;

  /** The language of texts and dates as a BCP 47 tag. The viewer's own where it is left out. */
  @property({ type: String }) override lang = '';

  constructor() {
    super();
    new Leftovers(this);
    new HostSize(this);
  }

  /** Registers the element, under any tag. See `defineElement` for tags that are taken. */
  static define(tag = 'secure-h5live-player', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  /** Gives the focus to the control that plays, or whatever comes first where there are no controls of ours. Leaves it where it is if it is in here already. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    focusInside(this, options);
  }

  /** The same as the function of that name, for pages that can import nothing. */
  static learnServerTime(date: string | null): void {
    learnServerTime(date);
  }

  /** The same as the function of that name, for pages that can import nothing. */
  static registerLabels(labels: Labels): void {
    registerLabels(labels);
  }

  /**
   * Allows a player script of another origin in the attribute `player-src`, for all players of the page: its absolute
   * address, or an origin, or an address that ends with `/` for all beneath it. Players that were refused it try again.
   *
   * @throws {TypeError} where it is no such address
   */
  static allowPlayerScript(address: string | URL): void {
    allowPlayerScript(address);
  }

  /** What the player last reported: its phase, and where it failed the reason. */
  get playback(): PlaybackState {
    return this.#host.controller.state;
  }

  /** The player as last measured while it played. */
  get playbackStatistics(): PlaybackStatistics | undefined {
    return this.#host.reports.statistics;
  }

  /** The token's state at this moment. */
  get tokenStatus(): ValidityState {
    return validityOf(this.#host.judged).state;
  }

  /** What the token in use says about itself; nothing where there is none that can be read. Never holds the token. */
  get tokenInfo(): TokenInfo | undefined {
    return infoOf(this.#host.judged);
  }

  /** Everything that was found about the token in use on this page, worst first. */
  get diagnosis(): readonly Finding[] {
    return diagnosisOf(this.#host.judged, contradictionsOf(this));
  }

  /** The vendor's instance, while there is one. What is done to it behind the element's back is its owner's care. */
  get nanoPlayer(): NanoPlayer | undefined {
    return this.#host.controller.player;
  }

  /**
   * Starts or goes on playing. Never rejects.
   *
   * @returns whether it plays in the end, where an `error` event tells why not; `false` outside the document
   */
  play(): Promise<boolean> {
    return this.#host.play();
  }

  /** Pauses, or gives up trying to connect. */
  pause(): void {
    this.#host.pause();
  }

  /** Turns the sound off, as `muted` does. */
  mute = (): void => void (this.muted = true);

  /** Turns the sound on. */
  unmute = (): void => void (this.muted = false);

  /** Changes streams or tokens while it plays, without setting it up anew. Never rejects. */
  updateSource(change?: SourceChange | null): Promise<SwitchOutcome> {
    return this.#host.updateSource(change ?? {});
  }

  /** Switches to another of the entries. Never rejects. */
  switchStream(index: number): Promise<SwitchOutcome> {
    return this.#host.controller.switchStream(index);
  }

  /** Says how the player chooses between several entries. @returns whether there was a player to take it */
  setAdaption(adaption: Adaption): boolean {
    return this.#host.controller.setAdaption(adaption);
  }

  /** Gives the picture the whole screen, or takes it back. @returns whether the browser did it */
  setFullscreen(on: boolean): Promise<boolean> {
    return this.#picture.setFullscreen(on);
  }

  /** Asks for a fresh token now. @returns whether a better one came. Never rejects. */
  renewToken(): Promise<boolean> {
    return this.#host.renewToken();
  }

  /** The code to embed what is shown here, or why there is none. The generator is loaded first. Never rejects. */
  codeSnippet(options?: CodeSnippetOptions | null): Promise<Snippet | SnippetRefusal> {
    return codeSnippet(this, options ?? {});
  }

  /** Waits until everything that is shown is there and drawn, and has what is loaded on demand loaded at once. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await loadParts(this);
    return super.getUpdateComplete();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#host.tokensChanged(changed);
  }

  override updated(changed: PropertyValues<this>): void {
    this.#host.playbackChanged(changed);
  }

  protected override createRenderRoot(): ShadowRoot {
    prepareRoot(this);
    return styledRoot(this);
  }

  override render(): TemplateResult {
    return playerView(this, this.#host, this.#picture);
  }
}
