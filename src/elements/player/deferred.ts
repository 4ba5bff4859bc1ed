import { render } from 'lit';
import type { Localized } from '../../locales/texts.js';
import {
  H5LiveError,
  isSameToken,
  type Contradiction,
  type Finding,
  type TokenInfo,
} from '../../token/index.js';
import {
  adaptionConfig,
  OFFICIAL_PLAYER,
  readMetadata,
  readStatistics,
  serviceAddresses,
  STREAM_MANAGEMENT,
  transportOf,
  type Adaption,
  type NanoPlayerEvent,
  type PlaybackStatistics,
  type StreamEntry,
} from '../../nanoplayer/index.js';
import {
  Chunk,
  failureOf,
  mountIn,
  pictureIn,
  PlaybackSupervisor,
  warmConnections,
  type FailureReport,
  type PlaybackState,
  type SupervisedPlayback,
} from '../../playback/index.js';
import { MetadataEvent, PlaybackStatisticsEvent, StreamChangeEvent } from './deferred-events.js';
import { PlaybackErrorEvent } from '../shared/events.js';
import type * as Captions from '../captions/player-captions.js';
import { contradictionsOf } from '../shared/contradictions.js';
import { diagnosisOf, infoOf } from '../shared/token-findings.js';
import { readingOf, type JudgedToken } from '../shared/token-report.js';
import { LatePart } from '../shared/late-part.js';
import { countViolations } from '../shared/violation-counts.js';
import { codeSnippetView } from './code-snippet.js';
import { Countdown } from './countdown.js';
import type { PanelProperties } from './panel-view.js';
import { DiagnosticsCopy } from '../shared/diagnostics-copy.js';
import { playerDiagnostics } from './diagnostics.js';
import { PictureModes } from './picture-modes.js';
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
import { namedServers } from './playback-request.js';
import { keepQuicOutcome, quicOutcome } from './quic-outcome.js';
import type { DeferredReports, TimedFailure } from './reports.js';
import { entryReaderLoading, firstStreamName, metricsIssue, streamSources } from './stream-sources.js';
import { NO_STREAMS, streamsAfter, type StreamsState } from './streams.js';

/** How often measurements are passed on, in milliseconds; the player measures ten times a second. */
const MEASURE_EVERY_MS = 500;

// Who watches without captions needs nothing of them.
const CAPTIONS = new Chunk(() => import('../captions/player-captions.js'));

/** What the controls change of a playback. */
export interface ChangedPlayback {
  goLive(): void;
  setAdaption(adaption: Adaption): unknown;
  switchStream(index: number): Promise<unknown>;
}

/**
 * What a player needs only once it has begun to play, or has not come to: what supervises the playback, finds out what is
 * wrong and says so, and what is controlled, measured and shown over the picture.
 */
export class DeferredEngine implements ControlledPlayback, DeferredReports {
  /** How what it draws looks. */
  readonly styles = pictureStyles;
  /** The whole screen and picture-in-picture. */
  readonly picture: PictureModes;
  /** Counts down to a start. */
  readonly countdown: Countdown;
  /** The player as last measured while it played. */
  statistics: PlaybackStatistics | undefined;
  /** The entries that can be chosen, and which one plays. */
  streams: StreamsState = NO_STREAMS;
  /** The entry that was switched to, where that is another than the one to start with. */
  chosen: number | undefined;
  /** The button that copies diagnostics. */
  readonly copying: DiagnosticsCopy;
  readonly #element: PlayerElement;
  readonly #playback: ChangedPlayback;
  readonly #captions: LatePart<typeof Captions>;
  #playerCaptions: Captions.PlayerCaptions | undefined;
  #measuredAt = -Infinity;
  #told: PlaybackState | undefined;
  // Until it is kept: what comes of it is certain only when something plays.
  #quic: boolean | undefined;
  // What the viewer has said of it.
  #adapts: boolean | undefined;

  constructor(element: PlayerElement, playback: ChangedPlayback) {
    this.#element = element;
    this.#playback = playback;
    this.picture = new PictureModes(element);
    this.countdown = new Countdown(() => element.requestUpdate());
    this.#captions = new LatePart(element, CAPTIONS);
    countViolations();
    this.copying = new DiagnosticsCopy(element, () => element.diagnostics());
  }

  /** The captions, once they are wanted and loaded. */
  get captions(): Captions.PlayerCaptions | undefined {
    return this.#element.captions === '' ? undefined : this.#playerCaptions;
  }

  /** Begins to supervise a playback. */
  readonly supervise = (playback: SupervisedPlayback): PlaybackSupervisor =>
    new PlaybackSupervisor(playback, undefined, () => this.#playingEntry?.token);

  /** Reads what is to be played, where that is more than one stream. */
  readonly sources = streamSources;

  /** Names the stream that is played first, and reads the tokens of all. */
  readonly firstStreamName = firstStreamName;
  readonly entryReaderLoading = entryReaderLoading;

  /** Whether the controls are loaded, so that they are there where they are shown. */
  get hasControls(): boolean {
    return hasControls(this.#element);
  }

  /** The booleans of the element that are on, and were given as a text that says the opposite. */
  get contradictions(): readonly Contradiction[] {
    return contradictionsOf(this.#element);
  }

  /** Whether the player chooses between the entries itself. */
  get adapts(): boolean {
    return this.#adapts ?? this.#element.adaption !== 'none';
  }

  /** Something else is to be played. */
  begin(): void {
    this.statistics = undefined;
    this.streams = NO_STREAMS;
    const issue = metricsIssue(this.#element);
    if (!issue) return;
    const report: FailureReport = { failure: failureOf(issue), action: 'ignore', attempt: 0 };
    this.#element.dispatchEvent(new PlaybackErrorEvent(report));
  }

  /** What a token says about itself. */
  infoOf(judged: JudgedToken): TokenInfo | undefined {
    return infoOf(judged);
  }

  /** Everything that is found about a token, worst first. */
  diagnosisOf(judged: JudgedToken): readonly Finding[] {
    const entry = this.#playingEntry;
    // A token of its own opens that stream, which may be another than the one to start with.
    const isOwn = entry?.token !== undefined && isSameToken(entry.token, readingOf(judged));
    const { streamName } = isOwn ? entry : judged;
    return diagnosisOf({ ...judged, streamName }, this.contradictions);
  }

  // Of several streams, the one that plays or is to play.
  get #playingEntry(): StreamEntry | undefined {
    const sources = streamSources(this.#element);
    return sources instanceof H5LiveError ? undefined : sources.entries[this.chosen ?? sources.startIndex];
  }

  /** What somebody who is to help needs to know. @param failures what has failed, oldest first */
  diagnostics(judged: JudgedToken, failures: readonly TimedFailure[]): string {
    const told = failures.map(({ at, report: { failure, action, attempt } }) => {
      const { code, message, cause } = failure;
      return { at, code, message, action, attempt, ...(cause !== undefined && { cause }) };
    });
    return playerDiagnostics(this.#element, judged, told);
  }

  /** A state of the playback, with what the stream comes over where it plays. The same object for the same. */
  playbackOf(state: PlaybackState): PlaybackState {
    if (!/^(?:playing|buffering)$/.test(state.phase)) return state;
    const transport = transportOf(pictureIn(mountIn(this.#element)));
    if (transport === undefined) return state;
    const { phase, failure, transport: last } = this.#told ?? {};
    if (phase !== state.phase || failure !== state.failure || last !== transport)
      this.#told = { ...state, transport };
    return this.#told!;
  }

  measured(data: unknown): void {
    const now = performance.now();
    // Before it plays, the player's figures mean nothing.
    if (this.#element.playback.phase !== 'playing' || now - this.#measuredAt < MEASURE_EVERY_MS) return;
    this.#measuredAt = now;
    this.statistics = readStatistics(data, now);
    if (this.#quic !== undefined) keepQuicOutcome(this.#quic, Date.now());
    this.#quic = undefined;
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new PlaybackStatisticsEvent(this.statistics));
  }

  streamEvent(event: NanoPlayerEvent): void {
    if (event.name === 'MetaData')
      return void this.#element.dispatchEvent(new MetadataEvent(readMetadata(event.data)));
    this.#quic = quicOutcome(event) ?? this.#quic;
    const streams = streamsAfter(this.streams, event);
    if (streams === this.streams) return;
    const { current } = this.streams;
    this.streams = streams;
    this.#element.requestUpdate();
    if (streams.current === current) return;
    this.chosen = streams.current;
    this.#element.dispatchEvent(new StreamChangeEvent(streams.current));
  }

  /** Leaves behind what is buffered, by a new connection. */
  goLive(): void {
    this.#playback.goLive();
  }

  /** Plays one of the entries, or lets the player choose. */
  choose(quality: number | 'auto'): void {
    this.#adapts = quality === 'auto';
    const { adaption, omitRenditions } = this.#element;
    const automatic = { rule: 'deviationOfMean2', ...adaptionConfig(adaption, omitRenditions) } as const;
    // Who asks for it gets it also where the page leaves it to them.
    const rule = !this.#adapts ? 'none' : automatic.rule === 'none' ? 'deviationOfMean2' : automatic.rule;
    this.#playback.setAdaption({ ...automatic, rule });
    if (quality !== 'auto') void this.#playback.switchStream(quality);
    this.#element.requestUpdate();
  }

  /**
   * Draws what lies over the picture, and beneath everything the code to embed what plays, where it is wanted.
   *
   * @param labels nothing while they are loaded, and nothing is said
   */
  draw(frame: HTMLElement, labels: Localized<'start'> | undefined, inUse: PanelProperties): void {
    this.#useCaptions(inUse);
    const { renderOptions, renderRoot } = this.#element;
    render(pictureView(this.#element, this, labels), frame, renderOptions);
    render(codeSnippetView(this.#element, inUse), renderRoot, renderOptions);
  }

  /** Loads whatever is shown now, and is not there yet. */
  async loadParts(): Promise<void> {
    const { captions } = this.#element;
    await Promise.all([loadParts(this.#element), captions !== '' && this.#captions.load()]);
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

  #useCaptions(inUse: PanelProperties): void {
    const { loaded } = CAPTIONS;
    const isWanted = this.#element.captions !== '';
    if (isWanted && loaded) this.#playerCaptions ??= new loaded.PlayerCaptions(this.#element);
    else if (isWanted && !this.#captions.isSettled) void this.#captions.load();
    this.#playerCaptions?.use(inUse);
  }

  /** A key was pressed over the picture. */
  pass(event: KeyboardEvent): void {
    passKey(event);
  }
}

export { codeSnippet } from './code-snippet.js';
