import { markCopy } from '../../shared/copies.js';
import type { PlaybackStatistics } from '../../nanoplayer/index.js';

/** Another of the entries plays. Bubbles, and crosses shadow roots. */
export class StreamChangeEvent extends Event {
  static {
    markCopy(this, 'StreamChangeEvent');
  }

  /** The entry's place in the list. */
  readonly index: number;

  constructor(index: number) {
    super('stream-change', { bubbles: true, composed: true });
    this.index = index;
  }
}

/** The player was measured; twice a second while it plays. Does not bubble. */
export class PlaybackStatisticsEvent extends Event {
  static {
    markCopy(this, 'PlaybackStatisticsEvent');
  }

  readonly statistics: PlaybackStatistics;

  constructor(statistics: PlaybackStatistics) {
    super('playback-statistics');
    this.statistics = statistics;
  }
}
