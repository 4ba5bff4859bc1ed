import type { ClipFragment } from './clip.js';

/**
 * A copy of a clip's fragment as it appears in a given round: its times moved by whole clips, exactly, and its
 * sequence number set. `loop` counts rounds from 0. Nothing else changes, and the fragment itself stays as it is.
 */
export function restamp(fragment: ClipFragment, at: { sequence: number; loop: number }): Uint8Array {
  // Not `slice()`: on a Buffer that would be a view, and change the clip itself.
  const copy = new Uint8Array(fragment.bytes);
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  view.setUint32(fragment.sequenceOffset, at.sequence);
  for (const { offset, unitsPerLoop } of fragment.stamps) {
    view.setBigUint64(offset, view.getBigUint64(offset) + BigInt(at.loop) * unitsPerLoop);
  }
  return copy;
}
