import { readStatistics, type NanoPlayerEvent, type PlaybackStatistics } from '../../nanoplayer/index.js';
import type {
  AudioState,
  FailureReport,
  PlaybackListener,
  PlaybackState,
  TokenReason,
} from '../../playback/index.js';
import {
  PlaybackChangeEvent,
  PlaybackErrorEvent,
  PlaybackStatisticsEvent,
  StreamChangeEvent,
  TokenRenewedEvent,
  VolumeChangeEvent,
} from '../shared/events.js';
import { NO_STREAMS, streamsAfter, type StreamsState } from './streams.js';

/** How often measurements are passed on, in milliseconds; the player measures ten times a second. */
const MEASURE_EVERY_MS = 500;

/** What reports go to. */
export interface ReportedElement extends EventTarget {
  muted: boolean;
  volume: number;
  requestUpdate(): void;
}

/** Turns what the playback reports into events of the element, and keeps what is shown of it. */
export class Reports implements PlaybackListener {
  /** The player as last measured while it played. */
  statistics: PlaybackStatistics | undefined;
  /** The entries that can be chosen. */
  streams: StreamsState = NO_STREAMS;
  /** The entry that was switched to, where that is another than the one to start with. */
  chosen: number | undefined;
  readonly #element: ReportedElement;
  #plays = false;
  #measuredAt = -Infinity;

  constructor(element: ReportedElement) {
    this.#element = element;
  }

  /** Something else is to be played. */
  begin(): void {
    this.statistics = undefined;
    this.streams = NO_STREAMS;
  }

  tokenRenewed(reason: TokenReason): void {
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new TokenRenewedEvent(reason));
  }

  timeChanged(): void {
    this.#element.requestUpdate();
  }

  stateChanged(state: PlaybackState): void {
    this.#plays = state.phase === 'playing';
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new PlaybackChangeEvent(state));
  }

  failed(report: FailureReport): void {
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new PlaybackErrorEvent(report));
  }

  audioChanged(audio: AudioState): void {
    this.#element.muted = audio.muted;
    this.#element.volume = audio.volume;
    this.#element.dispatchEvent(new VolumeChangeEvent(audio));
  }

  measured(data: unknown): void {
    const now = performance.now();
    // Before it plays, the player's figures mean nothing.
    if (!this.#plays || now - this.#measuredAt < MEASURE_EVERY_MS) return;
    this.#measuredAt = now;
    this.statistics = readStatistics(data, now);
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new PlaybackStatisticsEvent(this.statistics));
  }

  streamEvent(event: NanoPlayerEvent): void {
    const streams = streamsAfter(this.streams, event);
    if (streams === this.streams) return;
    const { current } = this.streams;
    this.streams = streams;
    this.#element.requestUpdate();
    if (streams.current === current) return;
    this.chosen = streams.current;
    this.#element.dispatchEvent(new StreamChangeEvent(streams.current));
  }
}
