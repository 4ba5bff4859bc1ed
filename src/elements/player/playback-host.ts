import type { PropertyValues, ReactiveControllerHost } from 'lit';
import { H5LiveError, type TokenReading } from '../../token/index.js';
import { OFFICIAL_PLAYER } from '../../nanoplayer/index.js';
import {
  loadPlayer,
  onScriptAllowed,
  PlaybackController,
  TokenManager,
  warmConnections,
  type Playback,
  type SwitchOutcome,
} from '../../playback/index.js';
import { contradictionsOf, sourceOf } from '../shared/property.js';
import { diagnosisOf, type TokenSettings } from '../shared/token-report.js';
import { PageLife } from './page-life.js';
import {
  firstStreamName,
  PLAYBACK_PROPERTIES,
  playbackRequest,
  SOURCE_PROPERTIES,
  STREAM_PROPERTIES,
  type PlaybackProperties,
  type SourceChange,
} from './playback-request.js';
import { Reports } from './reports.js';
import { StartGate } from './start-gate.js';
import {
  scriptRequest,
  TOKEN_PROPERTIES,
  tokenSettings,
  type ScriptProperties,
  type TokenProperties,
} from './token-settings.js';

/** The element, as far as its playback goes by it. */
export interface PlaybackElement
  extends ReactiveControllerHost, HTMLElement, PlaybackProperties, ScriptProperties, TokenProperties {
  nonce: string;
  autoplay: boolean;
  muted: boolean;
  volume: number;
  readonly loading: string;
  readonly hasUpdated: boolean;
  readonly isUpdatePending: boolean;
  readonly expiringWithin: number;
  readonly leeway: number;
}

/** Connects an element to its playback: from its properties and its life in the page to requests. */
export class PlaybackHost {
  readonly controller: PlaybackController;
  readonly tokens = new TokenManager();
  readonly reports: Reports;
  readonly #element: PlaybackElement;
  readonly #gate: StartGate;
  readonly #life: PageLife;
  #present = false;
  #active = false;
  #resumes = false;
  #updated = false;
  #adapts = true;
  #pauses = 0;
  #fault: H5LiveError | undefined;
  #unwatch: (() => void) | undefined;

  constructor(element: PlaybackElement) {
    this.#element = element;
    this.#gate = new StartGate(
      element,
      () => element.loading,
      () => this.#load(element.autoplay),
    );
    this.reports = new Reports(element);
    this.controller = new PlaybackController({
      host: element,
      tokens: this.tokens,
      listener: this.reports,
      diagnose: (token) => diagnosisOf({ ...this.judged, token }, contradictionsOf(element)),
    });
    this.#life = new PageLife(element, {
      enter: () => {
        this.#present = true;
        this.#unwatch ??= onScriptAllowed(() => {
          if (this.#isRefused) this.#load(element.autoplay || this.controller.wants);
        });
        // Properties that were set meanwhile are still to be seen by the next update, so it begins there.
        if (!this.#active && element.hasUpdated) element.requestUpdate();
      },
      leave: () => this.#end(),
      wake: () => this.controller.wake(),
      online: () => this.controller.online(),
    });
  }

  /** Whether loading was allowed to begin. */
  get isOpen(): boolean {
    return this.#gate.isOpen;
  }

  /** The token in use: the newest that was fetched, else the one that was given. */
  get token(): TokenReading {
    return this.tokens.current;
  }

  /** The stream that is played first, also where there are several; empty for a group. */
  get streamName(): string {
    return firstStreamName(this.#element);
  }

  /** Whether the player chooses between the entries itself. */
  get adapts(): boolean {
    return this.#adapts;
  }

  /** What the token in use, which may be another than the one that was given, is judged by. */
  get judged(): TokenSettings {
    const { groupId, expiringWithin, leeway } = this.#element;
    return { token: this.token, streamName: this.streamName, groupId, expiringWithin, leeway };
  }

  /**
   * Starts, also where loading waited for that, and where the element comes into the document within a moment.
   *
   * @returns whether it plays in the end; `false` outside the document
   */
  async play(): Promise<boolean> {
    const pauses = this.#pauses;
    if (!this.#present && !(await this.#life.entered())) return false;
    // What was set just before is to be played, not what was there before that.
    if (!this.#element.hasUpdated || this.#element.isUpdatePending) await this.#element.updateComplete;
    if (!this.#present || pauses !== this.#pauses) return false;
    this.#gate.open();
    return this.controller.play();
  }

  /** Pauses, or gives up trying to connect; also a start that still waits for the element. */
  pause(): void {
    this.#pauses += 1;
    this.controller.pause();
  }

  /** Leaves behind what is buffered, by a new connection. */
  goLive(): void {
    this.controller.reconnect();
  }

  /** Plays one of the entries, or lets the player choose. */
  choose(quality: number | 'auto'): void {
    this.#adapts = quality === 'auto';
    this.controller.setAdaption({ rule: this.#adapts ? 'deviationOfMean2' : 'none' });
    if (quality !== 'auto') void this.controller.switchStream(quality);
    this.#element.requestUpdate();
  }

  /** Changes streams or tokens while it plays. What it does not name stays. */
  async updateSource(change: SourceChange): Promise<SwitchOutcome> {
    for (const name of SOURCE_PROPERTIES) {
      if (change[name] !== undefined) Object.assign(this.#element, { [name]: change[name] });
    }
    if (STREAM_PROPERTIES.some((name) => change[name] !== undefined)) this.reports.chosen = undefined;
    this.#useTokens();
    const request = this.#request();
    if (request instanceof H5LiveError || !this.#active) return { outcome: 'aborted' };
    // Where the element updates because of the new properties as well, that is done already.
    this.#updated = this.#element.isUpdatePending;
    return this.controller.update(request);
  }

  /** Asks for a fresh token. @returns whether a better one came */
  async renewToken(): Promise<boolean> {
    try {
      return (await this.tokens.renew('manual')).kind !== 'none';
    } catch {
      return false;
    }
  }

  /** Warms connections up, before a viewer presses play. */
  warm(): void {
    const { playerSrc, websocketUrl } = this.#element;
    if (!this.#gate.isOpen) warmConnections([playerSrc || OFFICIAL_PLAYER, websocketUrl]);
  }

  /** Takes the tokens that new properties mean; call it before each rendering. */
  tokensChanged(changed: PropertyValues): void {
    if (this.#updated) return;
    if (hasAny(changed, STREAM_PROPERTIES)) this.reports.chosen = undefined;
    // Another look of the same stream needs no other token.
    if (hasAny(changed, [...STREAM_PROPERTIES, ...TOKEN_PROPERTIES])) this.#useTokens();
  }

  /** Plays what new properties mean; call it after each rendering. */
  playbackChanged(changed: PropertyValues): void {
    const element = this.#element;
    const { muted, volume } = element;
    if (hasAny(changed, ['muted', 'volume'])) this.controller.setAudio({ muted, volume });
    // Who paused finds it paused when it comes back, unless it is to play something else.
    if (changed.has('autoplay') || this.#isAnother(changed)) this.#resumes ||= element.autoplay;
    const updated = this.#updated;
    this.#updated = false;
    // A page that goes into the back-forward cache still updates what is in it.
    if (!element.isConnected || !this.#present || updated) return;
    if (!this.#gate.isOpen) this.#gate.check();
    else if (!this.#active) this.#load(this.#resumes);
    else if (this.#isAnother(changed) || this.#fault || this.#isVouchedFor(changed))
      this.#load(element.autoplay || this.controller.wants);
    else if (hasAny(changed, TOKEN_PROPERTIES)) this.controller.tokenChanged();
  }

  // The script may have been refused before its owner could allow it.
  get #isRefused(): boolean {
    return this.#active && this.controller.state.failure?.code === 'player-address-not-allowed';
  }

  #isVouchedFor(changed: PropertyValues): boolean {
    const isOwners = sourceOf(this.#element, 'playerSrc') === 'property';
    return this.#isRefused && (isOwners || changed.has('integrity'));
  }

  #end(): void {
    this.#present = false;
    this.#unwatch?.();
    this.#unwatch = undefined;
    if (this.#active) this.#resumes = this.controller.wants;
    this.#active = false;
    this.controller.load(undefined, false);
  }

  #load(wants: boolean): void {
    this.#active = true;
    this.reports.begin();
    const request = this.#request();
    if (request instanceof H5LiveError) return this.controller.load(request, wants);
    const script = scriptRequest(this.#element, () => sourceOf(this.#element, 'playerSrc'));
    // Where the token is still to be fetched, that waits until somebody wants to play; the script need not.
    const prepare = !this.tokens.renewable;
    if (!wants && !prepare) loadPlayer(script.address, script.options, script.source).catch(() => undefined);
    this.controller.load({ request, script, prepare }, wants);
  }

  #request(): Playback['request'] | H5LiveError {
    const secured = this.tokens.renewable || this.tokens.current.kind !== 'none';
    const request = this.#fault ?? playbackRequest(this.#element, secured);
    if (request instanceof H5LiveError) return request;
    const { reports } = this;
    return {
      ...request,
      // Asked for with each new token and player: who switched to another entry stays there.
      get startIndex() {
        return reports.chosen ?? request.startIndex;
      },
    };
  }

  #useTokens(): void {
    const settings = tokenSettings(this.#element, this.streamName);
    this.#fault = settings instanceof H5LiveError ? settings : undefined;
    this.tokens.use(settings instanceof H5LiveError ? { streamName: '' } : settings);
  }

  // Of the controls only the vendor's own are part of its set-up.
  #isAnother(changed: PropertyValues): boolean {
    const controls = changed.has('controls') && [changed.get('controls'), this.#element.controls];
    return hasAny(changed, PLAYBACK_PROPERTIES) || (controls && controls.includes('vendor'));
  }
}

function hasAny(changed: PropertyValues, names: readonly string[]): boolean {
  return names.some((name) => changed.has(name));
}
