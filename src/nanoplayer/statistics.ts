/** What the vendor's player measured at one moment. What it did not report, or not usably, is left out. */
export interface PlaybackStatistics {
  /** How far the picture is behind the newest data that has arrived, in milliseconds. It does not include the way from the camera to here. */
  readonly latencyMs?: number;
  /**
   * Frames that arrive per second, averaged over the last 10 seconds. Too high for the first ten: the server begins with some
   * seconds of the stream at once, and the vendor's player counts them.
   */
  readonly framerate?: number;
  /** The length of the buffer in milliseconds, averaged over the last second. */
  readonly bufferMs?: number;
  /** Bits that arrive per second, averaged in the same way. */
  readonly bitrate?: number;
  /** The number of dropped frames since playback started. */
  readonly droppedFrames?: number;
  /** The playback speed; 1 is normal. */
  readonly playbackRate?: number;
  /** When it was measured, in milliseconds by `performance.now()`. */
  readonly at: number;
}

/**
 * Narrows the `data` of the vendor's `Stats` event. Whatever is no number that makes sense is left out; nothing throws.
 * Source of the shape: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_api (onStats)
 *
 * @param at when the event came, in milliseconds
 * @param playing whether the stream plays: before that the vendor's delay is the end of the buffer, and is left out
 */
export function readStatistics(data: unknown, at: number, playing = true): PlaybackStatistics {
  const stats = field(data, 'stats');
  const delay = playing ? field(field(stats, 'buffer'), 'delay') : undefined;
  return {
    at,
    ...measured('latencyMs', inMilliseconds(amount(field(delay, 'current')))),
    ...measured('bufferMs', inMilliseconds(amount(field(delay, 'avg')))),
    // Zero means "not available" for these two.
    ...measured('framerate', amount(field(field(stats, 'framerate'), 'avg')) || undefined),
    ...measured('bitrate', amount(field(field(stats, 'bitrate'), 'avg')) || undefined),
    ...measured('droppedFrames', amount(field(field(stats, 'quality'), 'droppedVideoFrames'))),
    ...measured('playbackRate', amount(field(field(stats, 'playbackrate'), 'current'))),
  };
}

function field(value: unknown, name: string): unknown {
  const known = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return known ? (value as Record<string, unknown>)[name] : undefined;
}

function amount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

// Whole milliseconds: the vendor's seconds come with the noise of binary fractions.
function inMilliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.round(seconds * 1000);
}

function measured(name: string, value: number | undefined): Readonly<Record<string, number>> {
  return value === undefined ? {} : { [name]: value };
}
