import { clip } from '../live/shipped-clip.js';

/** The shipped clip as somebody would broadcast it: its init segment, and fragments of a picture each. */
export const init = clip.init;
export const fragments = clip.fragments.map(({ bytes }) => bytes);

/** Which of a fragment's tracks is the sound. */
const SOUND = 1;

/** A copy in which the bytes at an offset are others. */
export function patched(bytes: Uint8Array, offset: number, ...values: number[]): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy.set(values, offset);
  return copy;
}

/** A copy of a fragment of the clip that begins where the `nth` would; `soundMs` moves its sound away from there. */
export function placed(bytes: Uint8Array, index: number, nth: number, soundMs = 0): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  clip.fragments[index]!.stamps.forEach(({ offset, unitsPerLoop }, track) => {
    const units = (Number(unitsPerLoop) * (40 * nth + (track === SOUND ? soundMs : 0))) / clip.durationMs;
    view.setBigUint64(offset, BigInt(Math.round(units)));
  });
  return copy;
}

/** A copy in which each sample of a track lasts that many of its units: track 0 is the picture, 1 the sound. */
export function lasting(bytes: Uint8Array, track: 0 | 1, units: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  new DataView(copy.buffer).setUint32(boxAt(bytes, 'tfhd', track) + 16, units);
  return copy;
}

/** A copy with more bytes in its `mdat` than its samples have. */
export function grown(bytes: Uint8Array, more: number): Uint8Array {
  const copy = Buffer.concat([bytes, new Uint8Array(more)]);
  const mdat = boxAt(bytes, 'mdat');
  copy.writeUInt32BE(copy.readUInt32BE(mdat) + more, mdat);
  return new Uint8Array(copy);
}

/** Where the `nth` box of a type begins (its size field), counted from 0. Throws where there is none. */
export function boxAt(bytes: Uint8Array, type: string, nth = 0): number {
  const text = Buffer.from(bytes).toString('latin1');
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(type, at + 1);
  if (at < 4) throw new Error(`There is no ${type}.`);
  return at - 4;
}

/** A copy without a box; the boxes around it are made smaller. Parents come first. */
export function without(bytes: Uint8Array, type: string, ...parents: string[]): Uint8Array {
  const at = boxAt(bytes, type);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(at);
  const copy = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]);
  for (const parent of parents) {
    const start = boxAt(bytes, parent);
    copy.writeUInt32BE(view.getUint32(start) - size, start);
  }
  return new Uint8Array(copy);
}

/** The same bytes with each byte changed in turn, in several ways; a few thousand copies at most. */
export function* damaged(bytes: Uint8Array, length = bytes.length): Generator<Uint8Array> {
  for (let at = 0; at < length; at++)
    for (const value of [0, 1, 0x7f, 0xff, (bytes[at] ?? 0) ^ 0x10]) yield patched(bytes, at, value);
}
