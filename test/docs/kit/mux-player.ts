/**
 * What mux-player documents, as far as our pages name it: attributes, custom properties, parts, properties and events.
 *
 * Source: `packages/mux-player/REFERENCE.md` of github.com/muxinc/elements, as of 2026-07-23 (e1a32eb).
 */
export const MUX_PLAYER: readonly string[] = [
  'accent-color',
  'currentTime',
  'drm-token',
  'env-key',
  'error',
  'metadata-video-title',
  'metadata-viewer-user-id',
  'placeholder',
  'playback-id',
  'playback-token',
  'playbackRate',
  'playing',
  'poster',
  'primary-color',
  'secondary-color',
  'seekable',
  'storyboard-token',
  'stream-type',
  'target-live-window',
  'thumbnail-token',
  'tokens',
  'video-title',
  'volumechange',
  'waiting',
  '--bottom-controls',
  '--controls',
  '--pip-button',
  '--play-button',
  '::part(bottom play button)',
  '::part(button)',
];
