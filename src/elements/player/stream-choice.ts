import { adaptionConfig, type Adaption, type NanoPlayerEvent } from '../../nanoplayer/index.js';
import { StreamChangeEvent } from './deferred-events.js';
import type { PlayerElement } from './player-element.js';
import type { PlaybackFollower } from './reports.js';
import { NO_STREAMS, streamsAfter, type StreamsState } from './streams.js';

/** What a choice between streams changes of a playback. */
export interface SwitchedPlayback {
  setAdaption(adaption: Adaption): unknown;
  switchStream(index: number): Promise<unknown>;
}

/** Which of several streams plays, and who chooses it. */
export class StreamChoice implements PlaybackFollower {
  /** The entries that can be chosen, and which one plays. */
  streams: StreamsState = NO_STREAMS;
  /** The entry that was switched to, where that is another than the one to start with. */
  chosen: number | undefined;
  readonly #element: PlayerElement;
  readonly #playback: SwitchedPlayback;
  // What the viewer has said of it.
  #adapts: boolean | undefined;

  constructor(element: PlayerElement, playback: SwitchedPlayback) {
    this.#element = element;
    this.#playback = playback;
  }

  /** Whether the player chooses between the entries itself. */
  get adapts(): boolean {
    return this.#adapts ?? this.#element.adaption !== 'none';
  }

  begin(): void {
    this.streams = NO_STREAMS;
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
}
