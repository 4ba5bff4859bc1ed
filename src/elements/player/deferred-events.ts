import { markCopy } from '../../shared/copies.js';
import type { PlaybackStatistics, StreamMetadata } from '../../nanoplayer/index.js';

/** Another entry is playing now. Bubbles, and crosses shadow roots. */
export class StreamChangeEvent extends Event {
  static {
    markCopy(this, 'StreamChangeEvent');
  }

  /** The index of the entry. */
  readonly index: number;

  constructor(index: number) {
    super('stream-change', { bubbles: true, composed: true });
    this.index = index;
  }
}

/**
 * The stream contained metadata. Does not bubble. The content comes from the sender and must not be trusted. It is a copy of
 * limited size, in which anything that could be a token is masked.
 */
export class MetadataEvent extends Event {
  static {
    markCopy(this, 'MetadataEvent');
  }

  /** The sender's name for this kind of metadata, such as `onCuePoint`; empty if it has none. */
  readonly handlerName: string;
  /** What was sent: texts, numbers, booleans, `null`, and lists and objects of these. */
  readonly message: unknown;
  /** Its position in seconds of the player's `currentTime`; `undefined` if the player does not say. */
  readonly streamTime: number | undefined;
  /** Whether the metadata was cut: to 8 levels, 1,000 values, and texts of 10,000 characters. */
  readonly truncated: boolean;

  constructor({ handlerName, message, streamTime, truncated }: StreamMetadata) {
    super('metadata');
    this.handlerName = handlerName;
    this.message = message;
    this.streamTime = streamTime;
    this.truncated = truncated;
  }
}

/** New statistics are available. Fires twice a second during playback. Does not bubble. */
export class PlaybackStatisticsEvent extends Event {
  static {
    markCopy(this, 'PlaybackStatisticsEvent');
  }

  /** The measurements. What the player does not report is left out. */
  readonly statistics: PlaybackStatistics;

  constructor(statistics: PlaybackStatistics) {
    super('playback-statistics');
    this.statistics = statistics;
  }
}
