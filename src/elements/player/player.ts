import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import type { RenderOptions } from 'lit';
import { markCopy } from '../../shared/copies.js';
import { VERSION } from '../../shared/version.js';
import type { Finding, TokenInfo, ValidityState } from '../../token/index.js';
import type { Adaption, NanoPlayer, PlaybackStatistics } from '../../nanoplayer/index.js';
import type { PlaybackState, SwitchOutcome } from '../../playback/index.js';
import { allowPlayerScript } from '../../playback/script-rule.js';
import { documentOf } from '../../playback/page-document.js';
import type { Snippet, SnippetRefusal } from '../../snippets/index.js';
import { registerTexts } from '../../locales/registry.js';
import type { OwnTexts } from '../../locales/texts.js';
import { Chunk, chunkIssue, forgetWhenOnline } from '../../playback/chunk.js';
import { PANEL } from '../shared/panel.js';
import { defineElement, prepareRoot } from '../shared/define-element.js';
import {
  PlaybackChangeEvent,
  PlaybackErrorEvent,
  type AnyListener,
  type PlayerEventMap,
  type TypedListener,
} from '../shared/events.js';
import { focusInside } from '../shared/focus.js';
import { defineProperties } from '../shared/property.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { styledRoot } from '../shared/styled-root.js';
import type { CodeSnippetOptions } from './code-snippet.js';
import type * as Engine from './engine.js';
import { hostSize } from './host-size.js';
import { playerDefaults, type PlayerProperties } from './player-properties.js';
import type { SourceChange } from './playback-request.js';
import { PlayerView } from './player-view.js';
import { panelRoom, styles } from './player.styles.js';
import { beginPlayerScript } from './begin-script.js';
import { StartGate } from './start-gate.js';
import { ENGLISH_START, StartTexts } from './start-texts.js';

/** What plays, for all players of the page. */
const ENGINE = new Chunk(() => import('./engine.js'));

/**
 * Plays a nanoStream H5Live stream with the vendor's player, and shows right below it how long the playback token is
 * valid. Renews the token if it can, and reconnects after failures. Leaves nothing behind when it is removed from the
 * document; moving it within the document does not stop playback.
 *
 * @event {PlaybackChangeEvent} playback-change Playback started, stopped, stalled or failed.
 * @event {PlaybackErrorEvent} error Something failed. The event has `code`, `message`, and the `action` that the player takes.
 * @event {PlaybackStatisticsEvent} playback-statistics New statistics are available. Fires twice a second during playback.
 * @event {MetadataEvent} metadata The stream contained metadata. Fires only if `metadata` is set.
 * @event {StreamChangeEvent} stream-change Another entry is playing now.
 * @event {VolumeChangeEvent} volume-change The volume changed or the sound was turned on or off, by the viewer or by the page.
 * @event {TokenRenewedEvent} token-renewed The player now uses a new token.
 * @event {TokenStatusChangeEvent} token-status-change The token's status changed, because time passed or another token was set.
 * @event {TokenExpiringEvent} token-expiring The token expires soon. Fires once per token.
 * @event {TokenExpiredEvent} token-expired The token has expired. Fires once per token.
 * @slot poster An `<img>` or `<picture>` to show until the stream starts, instead of the `poster` attribute.
 * @slot start A start button that replaces the built-in one. A click starts playback, unless the page calls `stopPropagation()`.
 * @slot loading What to show while the player connects, instead of the built-in text.
 * @slot error What to show after a failure, instead of the built-in text. The code, the button and the owner's notes stay.
 * @slot panel-header Content above the validity panel.
 * @slot panel-footer Content below the validity panel.
 * @slot player Where the element itself puts the vendor's player.
 * @slot standby Where the element itself puts the next player, behind the current one.
 * @cssstate idle Nothing is playing, and playback was not requested. Not set before the first start.
 * @cssstate loading The player is connecting.
 * @cssstate playing The stream is playing.
 * @cssstate buffering Playback is waiting for more data.
 * @cssstate reconnecting The player is retrying after a failure.
 * @cssstate scheduled The player is waiting until its token becomes valid.
 * @cssstate paused Playback is paused.
 * @cssstate blocked The browser blocks playback until the viewer presses play.
 * @cssstate suspended Playback is waiting until the page is visible again.
 * @cssstate failed Playback failed, and the player has stopped retrying.
 * @cssstate live The stream is playing, less than three seconds behind the newest picture.
 * @csspart frame The box around the picture.
 * @csspart poster The picture that is shown until the stream starts.
 * @csspart message The message over the picture.
 * @csspart action The start button before the first playback, and the button in a message.
 * @csspart diagnostics The button that copies diagnostics, below a failure and in the token's details.
 * @csspart controls The controls over the picture.
 * @csspart captions The captions over the picture.
 * @csspart statistics The statistics over the picture.
 * @csspart status The validity panel.
 * @csspart snippet The code to embed the stream.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- with overloads of a method it has
export class SecureH5livePlayer extends ReactiveElement {
  static {
    markCopy(this, 'SecureH5livePlayer');
    defineProperties(this, playerDefaults(), {
      entries: { attribute: false },
      tokenRequest: { attribute: false },
      tokenProvider: { attribute: false },
      config: { attribute: false },
      token: { secret: true },
      metricsAccountKey: { attribute: false, type: String },
      crossOrigin: { attribute: 'crossorigin', type: String, bare: 'anonymous' },
      referrerPolicy: { attribute: 'referrerpolicy', type: String },
    });
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, styles, panelRoom];

  readonly #startTexts = new StartTexts(this);
  readonly #gate = new StartGate(
    this,
    () => this.loading,
    () => this.#open(),
  );
  #engine: Engine.PlayerEngine | undefined;
  #starting: Promise<Engine.PlayerEngine | undefined> | undefined;
  #failed: PlaybackState | undefined;
  #button: Element | undefined;
  #view!: PlayerView;

  /** What the engine's templates are drawn with. */
  readonly renderOptions: RenderOptions = {};

  constructor() {
    super();
    Object.assign(this, playerDefaults());
    this.#begin();
  }

  /** Registers the element under any tag. See `defineElement` for tags that are already taken. */
  static define(tag = 'secure-h5live-player', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  /** Moves the focus to the play button, or, without the built-in controls, to the first thing that can take it. Does nothing if the focus is already inside. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    focusInside(this, options);
  }

  /** The same as the function of this name, for pages that cannot import it. */
  static learnServerTime(date: string | null): void {
    // It is no longer fresh when the engine comes, and the engine no longer without it.
    const calledAt = Date.now();
    const learn = ({ learnServerTime }: typeof Engine): void => learnServerTime(date, calledAt);
    if (ENGINE.loaded) learn(ENGINE.loaded);
    else ENGINE.load().then(learn, () => undefined);
  }

  /** The same as the function of this name, for pages that cannot import it. */
  static registerTexts(texts: OwnTexts): void {
    registerTexts(texts);
  }

  /**
   * Allows the attribute `player-src` to name a script of another origin, for all players of the page. Takes the script's
   * absolute URL, an origin, or a URL that ends with `/` for everything below it. Players that were refused the script try again.
   *
   * @throws {TypeError} if the address is none of these
   */
  static allowPlayerScript(address: string | URL): void {
    allowPlayerScript(address);
  }

  /** What the player last reported: its phase, and after a failure the reason. `idle` while the engine is loading. */
  get playback(): PlaybackState {
    return this.#engine?.playback ?? this.#failed ?? IDLE;
  }

  /** The last statistics that were measured during playback. */
  get playbackStatistics(): PlaybackStatistics | undefined {
    return this.#engine?.statistics;
  }

  /** The token's current state. `none` while the code that reads it is loading; `updateComplete` waits for that. */
  get tokenStatus(): ValidityState {
    return this.#engine?.tokenStatus ?? 'none';
  }

  /**
   * What the token in use says about itself. `undefined` if there is no readable token, or while the code that reads it is
   * loading; `updateComplete` waits for that. Never contains the token.
   */
  get tokenInfo(): TokenInfo | undefined {
    return this.#engine?.tokenInfo;
  }

  /**
   * All findings about the token in use on this page, worst first. Empty while the code for it is loading; `updateComplete`
   * waits for that.
   */
  get diagnosis(): readonly Finding[] {
    return this.#engine?.diagnosis ?? [];
  }

  /** The vendor's own player instance, while there is one. The element does not notice what a page changes on it. */
  get nanoPlayer(): NanoPlayer | undefined {
    return this.#engine?.nanoPlayer;
  }

  /**
   * Starts or resumes playback. Never rejects.
   *
   * @returns whether it plays in the end; if not, an `error` event says why. `false` outside the document
   */
  play(): Promise<boolean> {
    // The vendor's script and what plays begin to load in the same moment.
    if (!this.#engine && this.isConnected) this.#gate.open();
    return this.#run((engine) => engine.play(), false);
  }

  /** Pauses playback, or stops trying to connect. */
  pause(): void {
    void this.#run((engine) => engine.pause(), undefined);
  }

  /** Turns the sound off, like `muted`. */
  mute = (): void => void (this.muted = true);

  /** Turns the sound on. */
  unmute = (): void => void (this.muted = false);

  /** Changes streams or tokens during playback, without setting up the player again. Never rejects. */
  updateSource(change?: SourceChange | null): Promise<SwitchOutcome> {
    return this.#run((engine) => engine.updateSource(change ?? {}), ABORTED);
  }

  /** Switches to another entry, by its index. Never rejects. */
  switchStream(index: number): Promise<SwitchOutcome> {
    return this.#run((engine) => engine.switchStream(index), ABORTED);
  }

  /** Sets how the player chooses between several entries. @returns whether there was a player to set it on */
  setAdaption(adaption: Adaption): boolean {
    return this.#engine?.setAdaption(adaption) ?? false;
  }

  /** Enters or leaves full screen. @returns whether the browser did it */
  setFullscreen(on: boolean): Promise<boolean> {
    return this.#run((engine) => engine.setFullscreen(on), false);
  }

  /** Requests a new token now. @returns whether a better one came. Never rejects. */
  renewToken(): Promise<boolean> {
    return this.#run((engine) => engine.renewToken(), false);
  }

  /**
   * Text for a support ticket: versions, stream, what the token says, the findings and the failures. Contains no token, no
   * viewer's address and no query. `npx secure-h5live-player explain` reads it.
   *
   * @returns an empty text if the code that writes it cannot be loaded. Never rejects
   */
  diagnostics(): Promise<string> {
    return this.#run((engine) => engine.diagnostics(), '');
  }

  /** The code to embed what is shown here, or the reason why there is none. Loads the generator first. Never rejects. */
  async codeSnippet(options?: CodeSnippetOptions | null): Promise<Snippet | SnippetRefusal> {
    try {
      return await (await ENGINE.load()).codeSnippet(this, options ?? {});
    } catch {
      return { issue: 'generator-unavailable' };
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Nobody sees a document without a window.
    if (!documentOf(this).defaultView) return;
    void this.#load();
    // Where it plays by itself, the panel comes after what plays.
    if (this.panel !== 'none' && !this.autoplay) PANEL.load().catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forgetWhenOnline(this.#online);
  }

  /** Waits until everything that is shown is there and drawn, and has what is loaded on demand loaded at once. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#starting;
    await this.#engine?.loadParts();
    return super.getUpdateComplete();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    this.#button = focused?.localName === 'button' ? focused : undefined;
    this.#engine?.willUpdate(changed);
  }

  override updated(): void {
    // The button that had the focus may be gone; the keys must go on working.
    if (this.#button && !this.#button.isConnected) this.focus();
    if (this.#engine) this.#engine.updated();
    else if (this.isConnected && documentOf(this).defaultView) this.#gate.check();
  }

  protected override createRenderRoot(): ShadowRoot {
    prepareRoot(this);
    const root = styledRoot(this, () => [hostSize(this), this.#engine?.styles ?? []].flat(), true);
    this.#view = new PlayerView(this, root);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    // Of a failure somebody has to be told, in whatever language.
    const labels = this.#engine?.labels ?? this.#startTexts.texts ?? (this.#failed && ENGLISH_START);
    // What a server drew stays until the same can be said here.
    if (!this.#view.takesOver(labels)) return;
    this.#engine?.draw(this.#view.frame, labels);
    this.#view.draw({ engine: this.#engine, isOpen: this.#gate.isOpen, labels });
  }

  // Loading may begin: of the vendor's script at once, whether or not there is something yet to run it.
  #open(): void {
    if (this.#engine) this.#engine.open();
    else beginPlayerScript(this);
  }

  // Makes what plays, where it is loaded already.
  #begin(): Engine.PlayerEngine | undefined {
    const { loaded } = ENGINE;
    if (!loaded || this.#engine) return this.#engine;
    const options = { gate: this.#gate, drawn: () => super.getUpdateComplete() };
    return (this.#engine = new loaded.PlayerEngine(this, options));
  }

  #load(): Promise<Engine.PlayerEngine | undefined> {
    if (this.#engine) return Promise.resolve(this.#engine);
    return (this.#starting ??= this.#start().finally(() => (this.#starting = undefined)));
  }

  async #start(): Promise<Engine.PlayerEngine | undefined> {
    this.#failed = undefined;
    try {
      await ENGINE.load(this.#online);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
    const engine = this.#begin();
    if (!this.hasUpdated) return engine;
    this.requestUpdate();
    await super.getUpdateComplete();
    return engine;
  }

  // In the order of the calls, also where they wait.
  async #run<T>(act: (engine: Engine.PlayerEngine) => T | Promise<T>, otherwise: T): Promise<T> {
    if (this.#engine && !this.#starting) return act(this.#engine);
    const engine = await this.#load();
    return engine ? act(engine) : otherwise;
  }

  #fail(error: unknown): void {
    if (!this.isConnected) return;
    const failure = chunkIssue(error);
    this.#failed = { phase: 'failed', failure };
    this.requestUpdate();
    this.dispatchEvent(new PlaybackChangeEvent(this.#failed));
    this.dispatchEvent(new PlaybackErrorEvent({ failure, action: 'stop', attempt: 0 }));
  }

  readonly #online = (): void => void (this.isConnected && this.#load());
}

const IDLE: PlaybackState = { phase: 'idle' };

const ABORTED: SwitchOutcome = { outcome: 'aborted' };

/** Its properties; and the types of its listeners: on this element, `error` is a `PlaybackErrorEvent`. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- as above
export interface SecureH5livePlayer extends PlayerProperties {
  addEventListener<K extends keyof PlayerEventMap>(type: K, ...rest: TypedListener<K>): void;
  addEventListener(type: string, ...rest: AnyListener): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-player': SecureH5livePlayer;
  }
}
