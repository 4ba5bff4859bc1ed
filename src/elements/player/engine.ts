import type { CSSResult, PropertyValues, ReactiveElement } from 'lit';
import {
  H5LiveError,
  type Finding,
  type H5LiveErrorCode,
  type TokenInfo,
  type ValidityState,
} from '../../token/index.js';
import type { Adaption, NanoPlayer, PlaybackStatistics } from '../../nanoplayer/index.js';
import {
  loadPlayer,
  onScriptAllowed,
  pageClock,
  PlaybackController,
  PlaybackTokens,
  removeLeftovers,
  type Playback,
  type PlaybackFailure,
  type PlaybackState,
  type SwitchOutcome,
} from '../../playback/index.js';
import { start } from '../../locales/en/start.js';
import type { Localized } from '../../locales/texts.js';
import { LanguageController } from '../shared/language.js';
import { PANEL } from '../shared/panel.js';
import { watchPolicy } from '../shared/policy-violations.js';
import { sourceOf } from '../shared/property.js';
import { validityOf, type JudgedToken } from '../shared/token-report.js';
import { DeferredPart } from './deferred-part.js';
import { Drawing } from './drawing.js';
import { messageStyles } from './message.styles.js';
import { PageLife } from './page-life.js';
import type { PanelProperties, ShownStream } from './panel-view.js';
import {
  playbackRequest,
  playsOneStream,
  SOURCE_PROPERTIES,
  STREAM_PROPERTIES,
  type SourceChange,
} from './playback-request.js';
import type { PlayerElement } from './player-element.js';
import { meaningOf } from './property-changes.js';
import { PropertyReader } from './property-reader.js';
import { Reports } from './reports.js';
import type { StartGate } from './start-gate.js';
import { manageTokens, scriptRequest, tokenSettings } from './token-settings.js';

/** What an engine has of the element around it. */
export interface EngineOptions {
  /** Whether anything may be loaded; tells the engine when it opens. */
  readonly gate: StartGate;
  /** Waits until what was set last has been seen. */
  readonly drawn: () => Promise<unknown>;
}

/**
 * What plays in a player element: it takes the element's properties and its life in the page for requests, and draws the
 * panel. It may come when the element has long been there, and begins with what it finds then. What no start needs comes
 * when it plays, at the first sign of trouble, or when it is asked for.
 */
export class PlayerEngine {
  readonly #element: PlayerElement;
  readonly #language: LanguageController;
  readonly #controller: PlaybackController;
  readonly #tokens = new PlaybackTokens(manageTokens);
  readonly #reports: Reports;
  readonly #gate: StartGate;
  readonly #drawn: () => Promise<unknown>;
  readonly #life: PageLife;
  #present = false;
  #active = false;
  #resumes = false;
  #updated = false;
  #pauses = 0;
  #begun = false;
  #issue: H5LiveError | undefined;
  // Whether tokens were changed from or to what cannot be used.
  #reloads = false;
  readonly #deferred: DeferredPart;
  readonly #reader: PropertyReader;
  readonly #drawing: Drawing;
  // What changed since properties could be read, while what reads them is loaded.
  #changed: PropertyValues = new Map();
  #unwatch: (() => void) | undefined;
  // What another element's player has left comes along when page code copies an element, and with its markup, which a parser
  // adds only after the element.
  readonly #leftovers = new MutationObserver(() => removeLeftovers(this.#element));

  constructor(element: PlayerElement, { gate, drawn }: EngineOptions) {
    this.#element = element;
    this.#gate = gate;
    this.#drawn = drawn;
    watchPolicy();
    // Lit's development build tells developers that an update follows an update. So it has to be: what plays begins in what was
    // drawn, and is drawn then.
    (element.constructor as typeof ReactiveElement).disableWarning?.('change-in-update');
    this.#language = new LanguageController(element, () =>
      element.owner ? ['viewer', 'notes'] : ['viewer'],
    );
    this.#reports = new Reports(element);
    this.#deferred = new DeferredPart(element, this, (engine) => {
      this.#reports.passTo(engine.followers);
      this.#controller.supervise();
      if (!playsOneStream(element)) this.#reader.again();
    });
    this.#reader = new PropertyReader(element);
    this.#drawing = new Drawing(element, this.#deferred, gate);
    this.#controller = new PlaybackController({
      host: element,
      tokens: this.#tokens,
      listener: this.#reports,
      supervise: async () => (await this.#deferred.load()).supervise,
      diagnose: (token) => this.#deferred.engine?.judgement.diagnosisOf({ ...this.#judged, token }) ?? [],
    });
    this.#life = new PageLife(element, {
      enter: () => {
        this.#present = true;
        removeLeftovers(element);
        this.#leftovers.observe(element, { childList: true });
        this.#unwatch ??= onScriptAllowed(() => {
          if (this.#isRefused) this.#load(element.autoplay || this.#controller.wants);
        });
        // Properties that were set meanwhile are still to be seen by the next update, so it begins there.
        if (!this.#active && element.hasUpdated) element.requestUpdate();
      },
      leave: () => this.#end(),
    });
    this.#deferred.begin();
  }

  /** The playback as last reported. */
  get playback(): PlaybackState {
    const { state } = this.#controller;
    return this.#deferred.engine?.transport.stateOf(state) ?? state;
  }

  /** The player as last measured while it played. */
  get statistics(): PlaybackStatistics | undefined {
    return this.#deferred.engine?.measurements.last;
  }

  /** The vendor's instance, while there is one. */
  get nanoPlayer(): NanoPlayer | undefined {
    return this.#controller.player;
  }

  /** The token's state at this moment. */
  get tokenStatus(): ValidityState {
    return validityOf(this.#judged).state;
  }

  /** What the token in use says about itself; nothing while what finds it out is loaded. */
  get tokenInfo(): TokenInfo | undefined {
    return this.#deferred.engine?.infoOf(this.#judged);
  }

  /** Everything that was found about the token in use, worst first; nothing while what finds it out is loaded. */
  get diagnosis(): readonly Finding[] {
    return this.#deferred.engine?.judgement.diagnosisOf(this.#judged) ?? [];
  }

  // The token in use is the newest that was fetched, else the one that was given.
  get #inUse(): PanelProperties {
    const { phase, failure } = this.playback;
    const plays = phase === 'playing' || phase === 'buffering';
    const isRefused = phase === 'failed' && failure?.group?.startsWith('token-');
    const { contradictsClock } = this.#controller;
    return {
      outcome: plays ? (contradictsClock ? 'against-clock' : 'goes-on') : isRefused ? 'refused' : '',
      renews: this.#tokens.renewable,
      renewsAt: this.#tokens.renewsAt,
      tokenFailure: failure && fetchFailure(failure),
      brief: this.#deferred.engine === undefined,
      contradictions: this.#deferred.engine?.judgement.contradictions ?? [],
      ...this.#shown,
    };
  }

  // What the token in use, which may be another than the one that was given, is judged by.
  get #judged(): JudgedToken {
    const { groupId, expiringWithin, leeway } = this.#element;
    return { groupId, expiringWithin, leeway, ...this.#shown };
  }

  // Of several entries, the one that plays may have a token of its own.
  get #shown(): ShownStream {
    const { current: token } = this.#tokens;
    return this.#deferred.engine?.judgement.shown(token) ?? { token, streamName: this.#streamName };
  }

  // The stream that is played first, also where there are several; empty for a group.
  get #streamName(): string {
    return this.#reader.sources?.firstStreamName(this.#element) ?? this.#element.streamName;
  }

  /**
   * Starts, also where loading waited for that, and where the element comes into the document within a moment.
   *
   * @returns whether it plays in the end; `false` outside the document
   */
  async play(): Promise<boolean> {
    const pauses = this.#pauses;
    if (!this.#present && !(await this.#life.entered())) return false;
    this.#reader.again();
    const reading = this.#reader.load();
    if (reading) await reading;
    // What was set just before is to be played, not what was there before that.
    if (!this.#element.hasUpdated || this.#element.isUpdatePending) await this.#drawn();
    if (!this.#present || pauses !== this.#pauses) return false;
    this.#gate.open();
    return this.#controller.play();
  }

  /** Pauses, or gives up trying to connect; also a start that still waits for the element. */
  pause(): void {
    this.#pauses += 1;
    this.#controller.pause();
  }

  /** Leaves behind what is buffered, by a new connection. */
  goLive(): void {
    this.#controller.reconnect();
  }

  /** Gives the picture the whole screen, or takes it back. @returns whether the browser did it */
  async setFullscreen(on: boolean): Promise<boolean> {
    const deferred = await this.#deferred.soon();
    return deferred?.picture.setFullscreen(on) ?? false;
  }

  /** Changes streams or tokens while it plays. What it does not name stays. */
  async updateSource(change: SourceChange): Promise<SwitchOutcome> {
    for (const name of SOURCE_PROPERTIES) {
      if (change[name] !== undefined) Object.assign(this.#element, { [name]: change[name] });
    }
    if (STREAM_PROPERTIES.some((name) => change[name] !== undefined)) this.#forgetChosen();
    const reading = this.#reader.load();
    if (reading) await reading;
    this.#useTokens();
    const request = this.#request();
    if (request instanceof H5LiveError || !this.#active) return { outcome: 'aborted' };
    // Where the element updates because of the new properties as well, that is done already.
    this.#updated = this.#element.isUpdatePending;
    return this.#controller.update(request);
  }

  /** Switches to another of the entries. */
  switchStream(index: number): Promise<SwitchOutcome> {
    return this.#controller.switchStream(index);
  }

  /** Says how the player chooses between several entries. @returns whether there was a player to take it */
  setAdaption(adaption: Adaption): boolean {
    return this.#controller.setAdaption(adaption);
  }

  /** Asks for a fresh token. @returns whether a better one came */
  async renewToken(): Promise<boolean> {
    try {
      return (await this.#tokens.renew('manual')).kind !== 'none';
    } catch {
      return false;
    }
  }

  /** What somebody who is to help needs to know, as text; empty where what writes it cannot be loaded. */
  async diagnostics(): Promise<string> {
    return (await this.#deferred.soon())?.diagnostics(this.#judged, this.#reports.failures) ?? '';
  }

  /** Takes the tokens that new properties mean; call it before each rendering. */
  willUpdate(since: PropertyValues): void {
    const changed = (this.#changed = new Map([...since, ...this.#changed]));
    if (this.#updated) return;
    const { streams, tokens, playback } = meaningOf(changed, this.#element.controls);
    const isOther = !this.#begun || streams || tokens;
    // Another look of the same stream needs no other token.
    if ((isOther || playback) && this.#reader.load()) return;
    if (!isOther) return;
    if (streams) this.#forgetChosen();
    this.#useTokens();
  }

  /** Plays what new properties mean; call it after each rendering. */
  updated(): void {
    if (this.#reader.loading) return;
    const [element, changed] = [this.#element, this.#changed];
    this.#changed = new Map();
    const { audio, playback, tokens } = meaningOf(changed, element.controls);
    const { muted, volume } = element;
    const isFirst = !this.#begun;
    this.#begun = true;
    if (isFirst || audio) this.#controller.setAudio({ muted, volume });
    // Who paused finds it paused when it comes back, unless it is to play something else.
    if (isFirst || changed.has('autoplay') || playback) this.#resumes ||= element.autoplay;
    const [updated, reloads] = [this.#updated, this.#reloads];
    this.#updated = this.#reloads = false;
    // A page that goes into the back-forward cache still updates what is in it.
    if (!element.isConnected || !this.#present || updated) return;
    if (!this.#gate.isOpen) this.#gate.check();
    else if (!this.#active) this.#load(this.#resumes);
    else if (playback || reloads || this.#isVouchedFor(changed))
      this.#load(element.autoplay || this.#controller.wants);
    else if (tokens) this.#controller.tokenChanged();
  }

  /** Loading may begin. */
  open(): void {
    if (!this.#reader.loading) this.#load(this.#element.autoplay);
  }

  /** How what it draws looks. */
  get styles(): readonly CSSResult[] {
    return [messageStyles, this.#deferred.engine?.styles ?? []].flat();
  }

  /** Whether what it draws was ever drawn. */
  get isDrawn(): boolean {
    return this.#drawing.hasBegun;
  }

  /** Draws whatever is not there before anything plays. See {@link Drawing}. */
  draw(frame: HTMLElement, labels: Localized<'start'> | undefined): void {
    this.#drawing.draw(frame, labels, this.#inUse);
  }

  /** Whether what says everything that is to be said over the picture is there. */
  get speaks(): boolean {
    return this.#drawing.hasBegun && this.#deferred.engine !== undefined;
  }

  /** Whether that could not be loaded. */
  get isStranded(): boolean {
    return this.#deferred.isStranded;
  }

  /** Whether the controls are loaded, so that they are there where they are shown. */
  get hasControls(): boolean {
    return this.#deferred.engine?.hasControls ?? false;
  }

  /** Loads whatever is shown or read now, and is not there yet. */
  async loadParts(): Promise<void> {
    this.#drawing.begin();
    await this.#reader.loading;
    const deferred = this.#deferred.engine ?? (await this.#deferred.soon());
    await Promise.all([deferred?.loadParts(), this.#language.wait()]);
  }

  /** The picture waits for no text, and a text is not shown in one language first and then in another. */
  get labels(): Localized<'start'> | undefined {
    return this.#language.wait() ? undefined : this.#language.texts('start', start);
  }

  // Who chose one of the entries does not mean one of others.
  #forgetChosen(): void {
    const { engine } = this.#deferred;
    if (engine) engine.choice.chosen = undefined;
  }

  // The script may have been refused before its owner could allow it.
  get #isRefused(): boolean {
    return this.#active && this.#controller.state.failure?.code === 'player-address-not-allowed';
  }

  #isVouchedFor(changed: PropertyValues): boolean {
    const isOwners = sourceOf(this.#element, 'playerSrc') === 'property';
    return this.#isRefused && (isOwners || changed.has('integrity'));
  }

  #end(): void {
    this.#present = false;
    this.#leftovers.disconnect();
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#drawing.end();
    if (this.#active) this.#resumes = this.#controller.wants;
    this.#active = false;
    this.#controller.load(undefined, false);
  }

  #load(wants: boolean): void {
    this.#active = true;
    this.#reports.begin();
    // Somebody has to be told, also where nothing plays yet.
    if (this.#reader.sources?.metricsIssue(this.#element)) void this.#deferred.soon();
    const request = this.#request();
    if (request instanceof H5LiveError) return this.#controller.load(request, wants);
    const script = scriptRequest(this.#element, () => sourceOf(this.#element, 'playerSrc'));
    // Where the token is still to be fetched, that waits until somebody wants to play; the script need not.
    const prepare = !this.#tokens.renewable;
    const { address, options, source } = script;
    const ended = loadPlayer(address, options, source).catch(() => undefined);
    // Whatever else is asked for meanwhile would hold it up.
    if (this.#element.panel !== 'none') void ended.then(() => PANEL.load()).catch(() => undefined);
    this.#controller.load({ request, script, prepare }, wants);
  }

  #request(): Playback['request'] | H5LiveError {
    const secured = this.#tokens.renewable || this.#tokens.current.kind !== 'none';
    const sources = this.#issue ?? this.#reader.sources?.streamSources(this.#element);
    if (sources instanceof H5LiveError) return sources;
    const request = playbackRequest(this.#element, secured, sources);
    const chosen = (): number | undefined => this.#deferred.engine?.choice.chosen;
    return {
      ...request,
      // Asked for with each new token and player: who switched to another entry stays there.
      get startIndex() {
        return chosen() ?? request.startIndex;
      },
    };
  }

  #useTokens(): void {
    const settings = this.#reader.issue ?? tokenSettings(this.#element, this.#streamName);
    const issue = settings instanceof H5LiveError ? settings : undefined;
    this.#reloads ||= (issue ?? this.#issue) !== undefined;
    this.#issue = issue;
    this.#tokens.use(settings instanceof H5LiveError ? { streamName: '' } : settings);
    // Of such a token there is something to be found out, and perhaps to be told.
    if (/^(?:malformed|expired|not-yet-valid)$/.test(this.tokenStatus)) void this.#deferred.soon();
  }
}

export { codeSnippet } from './deferred-part.js';
/** Corrects all times by a `Date` header that was fresh at another moment, before this was loaded. @param then Unix time, in milliseconds */
export function learnServerTime(date: string | null, then: number): void {
  const served = date === null ? NaN : Date.parse(date) + Date.now() - then;
  if (!Number.isNaN(served)) pageClock.learnServerTime(new Date(served).toUTCString());
}

/** The code of a failure to fetch a token; nothing where something else failed. */
function fetchFailure({ code }: PlaybackFailure): H5LiveErrorCode | undefined {
  return typeof code === 'string' && /^token-(?:endpoint|provider)-/.test(code) ? code : undefined;
}
