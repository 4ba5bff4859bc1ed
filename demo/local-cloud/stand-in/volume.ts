// Mute and volume as the video reports them, whoever changed them.
import type { EventName } from './events.js';

/**
 * Fires Mute, Unmute and VolumeChange when the video's state has really changed: asking for what already is fires
 * nothing, as with the vendor's player.
 *
 * @param changed called after each change, for the controls
 * @returns the function that ends it
 */
export function watchVolume(
  video: HTMLVideoElement,
  emit: (name: EventName, data: { volume: number }) => void,
  changed: () => void,
): () => void {
  let { muted, volume } = video;
  const listen = () => {
    const before = { muted, volume };
    ({ muted, volume } = video);
    if (volume !== before.volume) emit('VolumeChange', { volume });
    if (muted !== before.muted) emit(muted ? 'Mute' : 'Unmute', { volume });
    changed();
  };
  video.addEventListener('volumechange', listen);
  return () => video.removeEventListener('volumechange', listen);
}
