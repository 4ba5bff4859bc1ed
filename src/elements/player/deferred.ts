import { html, render } from 'lit';
import type { Localized } from '../../locales/texts.js';
import { barHeight } from '../controls/bar.styles.js';
import { OFFICIAL_PLAYER, serviceAddresses, STREAM_MANAGEMENT } from '../../nanoplayer/index.js';
import { PlaybackSupervisor, warmConnections, type SupervisedPlayback } from '../../playback/index.js';
import { DiagnosticsCopy } from '../shared/diagnostics-copy.js';
import { infoOf } from '../shared/token-findings.js';
import type { JudgedToken } from '../shared/token-report.js';
import { countViolations } from '../shared/violation-counts.js';
import { quotedNameStyles } from '../shared/quoted-names.js';
import { codeSnippetView } from './code-snippet.js';
import { Countdown } from './countdown.js';
import { playerDiagnostics } from './diagnostics.js';
import { LateCaptions } from './late-captions.js';
import { Measurements } from './measurements.js';
import { MetadataRelay } from './metadata-relay.js';
import { MetricsNotice } from './metrics-notice.js';
import { othersView } from './others-view.js';
import type { PanelProperties } from './panel-view.js';
import { PictureModes } from './picture-modes.js';
import { PlaybackStates } from './playback-states.js';
import {
  hasControls,
  loadParts,
  passKey,
  pictureView,
  wantControls,
  type ControlledPlayback,
} from './picture-view.js';
import { pictureStyles } from './picture.styles.js';
import type { PlayerElement } from './player-element.js';
import { ScrollStop } from './scroll-stop.js';
import { namedServers } from './playback-request.js';
import { QuicWatch } from './quic-outcome.js';
import type { PlaybackFollower, TimedFailure } from './reports.js';
import { StartFocus } from './start-focus.js';
import { StreamChoice, type SwitchedPlayback } from './stream-choice.js';
import { TokenJudgement } from './token-judgement.js';
import { TransportWatch } from './transport-watch.js';

/** What the controls change of a playback. */
export interface ChangedPlayback extends SwitchedPlayback {
  goLive(): void;
}

/**
 * What a player needs only once it has begun to play, or has not come to: each in a file of its own, which follows the
 * playback by itself. This makes them, and draws what is seen of them.
 */
export class DeferredEngine implements ControlledPlayback {
  /** How what it draws looks. */
  readonly styles = [barHeight, quotedNameStyles, pictureStyles];
  /** The whole screen and picture-in-picture. */
  readonly picture: PictureModes;
  /** Counts down to a start. */
  readonly countdown: Countdown;
  /** The button that copies diagnostics. */
  readonly copying: DiagnosticsCopy;
  readonly captions: LateCaptions;
  readonly choice: StreamChoice;
  readonly measurements: Measurements;
  readonly judgement: TokenJudgement;
  readonly transport: TransportWatch;
  /** What is to be told what the playback reports. */
  readonly followers: readonly PlaybackFollower[];
  readonly #element: PlayerElement;
  readonly #playback: ChangedPlayback;

  constructor(element: PlayerElement, playback: ChangedPlayback) {
    this.#element = element;
    this.#playback = playback;
    this.picture = new PictureModes(element);
    new ScrollStop(element);
    new StartFocus(element);
    new PlaybackStates(element);
    this.countdown = new Countdown(() => element.requestUpdate());
    this.copying = new DiagnosticsCopy(element, () => element.diagnostics());
    this.captions = new LateCaptions(element);
    this.choice = new StreamChoice(element, playback);
    this.measurements = new Measurements(element);
    this.judgement = new TokenJudgement(element, () => this.choice.chosen);
    this.transport = new TransportWatch(element);
    const { choice, measurements } = this;
    const others = [new MetadataRelay(element), new QuicWatch(element), new MetricsNotice(element)];
    this.followers = [choice, measurements, ...others];
    countViolations();
  }

  /** Begins to supervise a playback. */
  readonly supervise = (playback: SupervisedPlayback): PlaybackSupervisor =>
    new PlaybackSupervisor(playback, undefined, () => this.judgement.entry?.token);

  /** What a token says about itself. */
  readonly infoOf = infoOf;

  /** Whether the controls are loaded, so that they are there where they are shown. */
  get hasControls(): boolean {
    return hasControls(this.#element);
  }

  /** What somebody who is to help needs to know. @param failures what has failed, oldest first */
  diagnostics(judged: JudgedToken, failures: readonly TimedFailure[]): string {
    const told = failures.map(({ at, report: { failure, action, attempt } }) => {
      const { code, message, cause } = failure;
      return { at, code, message, action, attempt, ...(cause !== undefined && { cause }) };
    });
    return playerDiagnostics(this.#element, judged, told);
  }

  /** Leaves behind what is buffered, by a new connection. */
  goLive(): void {
    this.#playback.goLive();
  }

  /**
   * Draws what lies over the picture, and beneath everything the code to embed what plays, where it is wanted.
   *
   * @param labels nothing while they are loaded, and nothing is said
   */
  draw(frame: HTMLElement, labels: Localized<'start'> | undefined, inUse: PanelProperties): void {
    this.captions.use(inUse);
    const { renderOptions, renderRoot } = this.#element;
    render(pictureView(this.#element, this, labels), frame, renderOptions);
    const { panel, lang } = this.#element;
    const others = panel === 'none' ? 'same' : this.judgement.othersBeside(inUse);
    const beneath = html`${othersView(others, lang)}${codeSnippetView(this.#element, inUse)}`;
    render(beneath, renderRoot, renderOptions);
  }

  /** Loads whatever is shown now, and is not there yet. */
  async loadParts(): Promise<void> {
    await Promise.all([loadParts(this.#element), this.captions.load()]);
  }

  /** The viewer comes near: the controls are loaded, and connections are warmed up where nothing is loaded yet. */
  approach(isOpen: boolean): void {
    wantControls(this.#element);
    if (isOpen) return;
    const { playerSrc, groupId, apiUrl } = this.#element;
    // A group's servers are named by the stream management.
    const server = groupId === '' ? serviceAddresses(true, namedServers(this.#element)).websocketUrl : apiUrl;
    warmConnections([playerSrc || OFFICIAL_PLAYER, server || STREAM_MANAGEMENT]);
  }

  /** A key was pressed over the picture. */
  pass(event: KeyboardEvent): void {
    passKey(event);
  }
}

export { codeSnippet } from './code-snippet.js';
