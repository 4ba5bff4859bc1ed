import { readStatistics, type PlaybackStatistics } from '../../nanoplayer/index.js';
import { PlaybackStatisticsEvent } from './deferred-events.js';
import type { PlayerElement } from './player-element.js';
import type { PlaybackFollower } from './reports.js';

/** How often measurements are passed on, in milliseconds; the player measures ten times a second. */
const MEASURE_EVERY_MS = 500;

/** Passes on what the vendor's player measures while it plays. */
export class Measurements implements PlaybackFollower {
  /** The player as last measured. */
  last: PlaybackStatistics | undefined;
  readonly #element: PlayerElement;
  #measuredAt = -Infinity;

  constructor(element: PlayerElement) {
    this.#element = element;
  }

  begin(): void {
    this.last = undefined;
  }

  measured(data: unknown): void {
    const now = performance.now();
    // Before it plays, the player's figures mean nothing.
    if (this.#element.playback.phase !== 'playing' || now - this.#measuredAt < MEASURE_EVERY_MS) return;
    this.#measuredAt = now;
    this.last = readStatistics(data, now);
    this.#element.requestUpdate();
    this.#element.dispatchEvent(new PlaybackStatisticsEvent(this.last));
  }
}
