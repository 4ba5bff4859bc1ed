/** The controls over the picture. `{…}` stands for a value that is filled in. */
export const controls = {
  /** The name of the whole group, for screen readers. */
  group: 'Playback controls',
  play: 'Play',
  /** On the big button, where the browser refused to start without the viewer. */
  startPlayback: 'Start playback',
  pause: 'Pause',
  mute: 'Mute',
  unmute: 'Unmute',
  volume: 'Volume',
  /** The volume while muted. */
  muted: 'Muted',
  enterFullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  enterPictureInPicture: 'Picture in picture',
  leavePictureInPicture: 'Leave picture in picture',
  live: 'Live',
  goLive: 'Go to live',
  /** `{distance}` is "5 seconds". */
  behind: '{distance} behind live',
  settings: 'Settings',
  latency: 'Latency',
  latencyModes: { classic: 'Classic', balancedadaptive: 'Balanced', fastadaptive: 'Fast' },
  quality: 'Quality',
  /** The quality that is chosen by the state of the connection. */
  automatic: 'Automatic',
  statistics: 'Show statistics',
  /** What a control does, and the key that does it too. */
  shortcut: '{action} ({key})',
};
