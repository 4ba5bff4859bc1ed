import { markCopy } from '../../shared/copies.js';
import type { PlaybackStatistics, StreamMetadata } from '../../nanoplayer/index.js';

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

/**
 * Metadata came that somebody had put into the stream. Does not bubble. Whatever it holds is the sender's, and not to be
 * trusted: a copy, bounded, and with a cover in place of what could be a token.
 */
export class MetadataEvent extends Event {
  static {
    markCopy(this, 'MetadataEvent');
  }

  /** The sender's name for this kind of metadata, such as `onCuePoint`; empty where it has none. */
  readonly handlerName: string;
  /** What was sent: texts, numbers, booleans, `null`, lists and objects of them. */
  readonly message: unknown;
  /** Where it belongs, in seconds of the player's `currentTime`; absent where the player does not tell. */
  readonly streamTime: number | undefined;
  /** Whether more was sent than 8 levels, 1000 values, and texts of 10,000 characters. */
  readonly truncated: boolean;

  constructor({ handlerName, message, streamTime, truncated }: StreamMetadata) {
    super('metadata');
    this.handlerName = handlerName;
    this.message = message;
    this.streamTime = streamTime;
    this.truncated = truncated;
  }
}

/** The player was measured; twice a second while it plays. Does not bubble. */
export class PlaybackStatisticsEvent extends Event {
  static {
    markCopy(this, 'PlaybackStatisticsEvent');
  }

  /** What was measured. What the player does not tell is left out. */
  readonly statistics: PlaybackStatistics;

  constructor(statistics: PlaybackStatistics) {
    super('playback-statistics');
    this.statistics = statistics;
  }
}
