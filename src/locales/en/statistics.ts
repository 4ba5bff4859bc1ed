/** The measurements over the picture. `{…}` stands for a value that is filled in. */
export const statistics = {
  /** The name of the whole box, for screen readers. */
  group: 'Playback statistics',
  phase: {
    idle: 'Not started',
    loading: 'Connecting',
    playing: 'Playing',
    buffering: 'Buffering',
    paused: 'Paused',
    scheduled: 'Scheduled',
    reconnecting: 'Reconnecting',
    blocked: 'Waiting for a click',
    suspended: 'Suspended',
    failed: 'Failed',
  },
  version: 'Version {version}',
  latency: 'Play latency (current)',
  framerate: 'Frame rate (avg)',
  /** `{value}` is a number of pictures in a second. */
  framerateValue: '{value} fps',
  buffer: 'Buffer (avg)',
  bitrate: 'Bit rate (avg)',
  /** What the stream comes over. */
  transport: 'Transport',
  transports: { websocket: 'WebSocket', webtransport: 'Media over QUIC', hls: 'HLS' },
  /** Instead of a value that the player does not tell. */
  unknown: '–',
  /** Above the graph; the values are durations. */
  trail: 'Latency, last {duration}',
  /** Beneath the graph; the values are durations. */
  range: 'min {min} · avg {avg} · max {max}',
};
