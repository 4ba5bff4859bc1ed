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
 * Plays a nanoStream H5Live stream with the vendor's player, and tells right underneath it how long the playback token
 * is valid. Renews the token where it can, and connects again after failures. Leaves nothing behind when it leaves the
 * document; being moved in it does not stop playback.
 *
 * @event {PlaybackChangeEvent} playback-change Playback started, stopped, stalled or failed.
 * @event {PlaybackErrorEvent} error Something failed; `code`, `message`, and the `action` that follows from it.
 * @event {PlaybackStatisticsEvent} playback-statistics The player was measured; twice a second while it plays.
 * @event {MetadataEvent} metadata Metadata came with the stream; where `metadata` is set.
 * @event {StreamChangeEvent} stream-change Another of the entries plays.
 * @event {VolumeChangeEvent} volume-change The sound changed, whoever changed it.
 * @event {TokenRenewedEvent} token-renewed A fresh token is used from now on.
 * @event {TokenStatusChangeEvent} token-status-change The token's status changed, by time or by another token.
 * @event {TokenExpiringEvent} token-expiring The token expires soon; once for each token.
 * @event {TokenExpiredEvent} token-expired The token has expired; once for each token.
 * @slot poster The picture before the stream's, in place of the attribute's: an `<img>`, a `<picture>`.
 * @slot start The button that starts, in place of ours: a click on it plays, unless the page stops it (`stopPropagation()`).
 * @slot loading What is said while it connects, in place of our sentence.
 * @slot error What is said of a failure, in place of our sentence; code, button and the owner's notes stay.
 * @slot panel-header What a page puts above the validity panel.
 * @slot panel-footer What a page puts beneath it.
 * @slot player Where the player's own element goes. The element puts it there by itself.
 * @slot standby Where the next player gets ready behind it. The element puts it there by itself.
 * @cssstate idle Nothing plays, and nobody asked for it. Not told before the first start.
 * @cssstate loading It connects.
 * @cssstate playing It plays.
 * @cssstate buffering It waits for more of the stream.
 * @cssstate reconnecting It tries again after a failure.
 * @cssstate scheduled It waits for the beginning of its token.
 * @cssstate paused It was paused.
 * @cssstate blocked The browser waits for the viewer to press play.
 * @cssstate suspended It waits until the page is seen again.
 * @cssstate failed It failed, and nothing is tried any more.
 * @cssstate live It plays, and the picture is less than three seconds behind.
 * @csspart frame The box around the picture.
 * @csspart poster The picture before the stream's.
 * @csspart message What is said over the picture.
 * @csspart action The button that starts before anything has played, and the button of a message.
 * @csspart diagnostics The button that copies diagnostics, beneath a failure and in the details of the token.
 * @csspart controls The controls over the picture.
 * @csspart captions The captions over the picture.
 * @csspart statistics The measurements over the picture.
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
    // It is no longer fresh when the engine comes, and the engine no longer without it.
    const calledAt = Date.now();
    const learn = ({ learnServerTime }: typeof Engine): void => learnServerTime(date, calledAt);
    if (ENGINE.loaded) learn(ENGINE.loaded);
    else ENGINE.load().then(learn, () => undefined);
  }

  /** The same as the function of that name, for pages that can import nothing. */
  static registerTexts(texts: OwnTexts): void {
    registerTexts(texts);
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

  /** What the player last reported: its phase, and where it failed the reason. `idle` while what plays is loaded. */
  get playback(): PlaybackState {
    return this.#engine?.playback ?? this.#failed ?? IDLE;
  }

  /** The player as last measured while it played. */
  get playbackStatistics(): PlaybackStatistics | undefined {
    return this.#engine?.statistics;
  }

  /** The token's state at this moment. `none` while what reads it is loaded, which `updateComplete` waits for. */
  get tokenStatus(): ValidityState {
    return this.#engine?.tokenStatus ?? 'none';
  }

  /**
   * What the token in use says about itself; nothing where there is none that can be read, or while what reads it is loaded,
   * which `updateComplete` waits for. Never holds the token.
   */
  get tokenInfo(): TokenInfo | undefined {
    return this.#engine?.tokenInfo;
  }

  /**
   * Everything that was found about the token in use on this page, worst first. Empty while what finds it out is loaded, which
   * `updateComplete` waits for.
   */
  get diagnosis(): readonly Finding[] {
    return this.#engine?.diagnosis ?? [];
  }

  /** The vendor's instance, while there is one. What is done to it behind the element's back is its owner's care. */
  get nanoPlayer(): NanoPlayer | undefined {
    return this.#engine?.nanoPlayer;
  }

  /**
   * Starts or goes on playing. Never rejects.
   *
   * @returns whether it plays in the end, where an `error` event tells why not; `false` outside the document
   */
  play(): Promise<boolean> {
    // The vendor's script and what plays begin to load in the same moment.
    if (!this.#engine && this.isConnected) this.#gate.open();
    return this.#run((engine) => engine.play(), false);
  }

  /** Pauses, or gives up trying to connect. */
  pause(): void {
    void this.#run((engine) => engine.pause(), undefined);
  }

  /** Turns the sound off, as `muted` does. */
  mute = (): void => void (this.muted = true);

  /** Turns the sound on. */
  unmute = (): void => void (this.muted = false);

  /** Changes streams or tokens while it plays, without setting it up anew. Never rejects. */
  updateSource(change?: SourceChange | null): Promise<SwitchOutcome> {
    return this.#run((engine) => engine.updateSource(change ?? {}), ABORTED);
  }

  /** Switches to another of the entries. Never rejects. */
  switchStream(index: number): Promise<SwitchOutcome> {
    return this.#run((engine) => engine.switchStream(index), ABORTED);
  }

  /** Says how the player chooses between several entries. @returns whether there was a player to take it */
  setAdaption(adaption: Adaption): boolean {
    return this.#engine?.setAdaption(adaption) ?? false;
  }

  /** Gives the picture the whole screen, or takes it back. @returns whether the browser did it */
  setFullscreen(on: boolean): Promise<boolean> {
    return this.#run((engine) => engine.setFullscreen(on), false);
  }

  /** Asks for a fresh token now. @returns whether a better one came. Never rejects. */
  renewToken(): Promise<boolean> {
    return this.#run((engine) => engine.renewToken(), false);
  }

  /**
   * What somebody who is to help needs to know, as text for a support ticket: versions, stream, what the token says, what was
   * found and what failed. Holds no token, no viewer's address and no query. `npx secure-h5live-player explain` reads it.
   *
   * @returns an empty text where what writes it cannot be loaded. Never rejects
   */
  diagnostics(): Promise<string> {
    return this.#run((engine) => engine.diagnostics(), '');
  }

  /** The code to embed what is shown here, or why there is none. The generator is loaded first. Never rejects. */
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
