import { milliseconds, type Milliseconds } from '../../shared/time.js';
import type { NanoPlayerEvent } from '../../nanoplayer/index.js';
import type {
  AudioState,
  FailureReport,
  PlaybackListener,
  PlaybackState,
  TokenReason,
} from '../../playback/index.js';
import { PlaybackChangeEvent, PlaybackErrorEvent } from '../shared/events.js';
import { TokenRenewedEvent, VolumeChangeEvent } from './events.js';

/** What reports go to. */
export interface ReportedElement extends EventTarget {
  muted: boolean;
  volume: number;
  requestUpdate(): void;
}

/** A failure that was told, and when, by the device's own clock. */
export interface TimedFailure {
  readonly at: Milliseconds;
  readonly report: FailureReport;
}

/** So many failures are kept. */
const MOST_FAILURES = 50;

/** What follows one thing of what a playback reports, and may come later than the playback. */
export interface PlaybackFollower extends Partial<Pick<PlaybackListener, 'measured' | 'streamEvent'>> {
  /** Something else is to be played. */
  begin?(): void;
}

/** Turns what the playback reports into events of the element. */
export class Reports implements PlaybackListener {
  /** The last failures, oldest first. */
  readonly failures: TimedFailure[] = [];
  readonly #element: ReportedElement;
  // What tells of streams before there is anything that reads it.
  #missed: NanoPlayerEvent[] = [];
  #hasBegun = false;
  #followers: readonly PlaybackFollower[] | undefined;

  constructor(element: ReportedElement) {
    this.#element = element;
  }

  /** Something else is to be played. */
  begin(): void {
    this.#missed = [];
    this.#hasBegun = true;
    for (const one of this.#followers ?? []) one.begin?.();
  }

  /** What reads the rest is there. */
  passTo(followers: readonly PlaybackFollower[]): void {
    this.#followers = followers;
    for (const one of this.#hasBegun ? followers : []) one.begin?.();
    for (const event of this.#missed.splice(0)) this.streamEvent(event);
  }

  tokenRenewed(reason: TokenReason): void {
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new TokenRenewedEvent(reason));
  }

  timeChanged(): void {
    this.#element.requestUpdate();
  }

  stateChanged(state: PlaybackState): void {
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new PlaybackChangeEvent(state));
  }

  failed(report: FailureReport): void {
    const at = milliseconds(Date.now());
    if (this.failures.push({ at, report }) > MOST_FAILURES) this.failures.shift();
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new PlaybackErrorEvent(report));
  }

  audioChanged(audio: AudioState): void {
    this.#element.muted = audio.muted;
    this.#element.volume = audio.volume;
    this.#element.dispatchEvent(new VolumeChangeEvent(audio));
  }

  measured(data: unknown): void {
    for (const one of this.#followers ?? []) one.measured?.(data);
  }

  streamEvent(event: NanoPlayerEvent): void {
    if (!this.#followers) this.#missed.push(event);
    for (const one of this.#followers ?? []) one.streamEvent?.(event);
  }
}
