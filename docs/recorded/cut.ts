// Makes the recording of the clip that the local cloud plays, when the site is built.
import { loadClip } from '../../demo/local-cloud/live/clip.js';
import { indexOf, type RecordingIndex } from './recording.js';

/**
 * How much of the clip is kept, in milliseconds. Then the dial has gone round twice, the shuttle there and back once, and both
 * tracks end together, so that only the number of the picture tells where it begins again.
 */
const KEPT_MS = 5_120;

/**
 * The beginning of the clip, as a file of its own.
 *
 * @throws {ClipError} where it cannot be played endlessly
 */
export function cut(whole: Uint8Array): { readonly file: Uint8Array; readonly index: RecordingIndex } {
  const { init, fragments } = loadClip(whole);
  const kept = fragments.filter(({ startMs }) => startMs < KEPT_MS);
  const file = whole.subarray(
    0,
    kept.reduce((end, { bytes }) => end + bytes.length, init.length),
  );
  return { file, index: indexOf(loadClip(file)) };
}
