import { boxAt, init } from '../ingest/media.js';

function contentOf(type: string): Buffer {
  const at = boxAt(init, type);
  const bytes = Buffer.from(init);
  return bytes.subarray(at + 8, at + bytes.readUInt32BE(at));
}

/** The configuration of the clip's picture: 640 × 360, baseline. */
export const AVCC = contentOf('avcC');
/** The configuration of AAC-LC at 48 kHz with one channel. */
export const ASC = Buffer.from([0x11, 0x88]);
/** The same at 44.1 kHz. */
export const OTHER_ASC = Buffer.from([0x12, 0x08]);

/** The message that holds the configuration of the picture. */
export const videoConfig = (bytes: Uint8Array = AVCC): Buffer =>
  Buffer.concat([Buffer.from([0x17, 0, 0, 0, 0]), bytes]);

/** A picture; `shownAfter` in milliseconds. */
export function picture(isKey: boolean, shownAfter = 0, data = Buffer.from([0, 0, 0, 1, 0x65])): Buffer {
  const head = Buffer.from([isKey ? 0x17 : 0x27, 1, 0, 0, 0]);
  head.writeIntBE(shownAfter, 2, 3);
  return Buffer.concat([head, data]);
}

/** The message that holds the configuration of the sound. */
export const audioConfig = (bytes: Uint8Array = ASC): Buffer =>
  Buffer.concat([Buffer.from([0xaf, 0]), bytes]);

/** A frame of sound: 1024 samples. */
export const sound = (): Buffer => Buffer.from([0xaf, 1, 0x21, 0x10]);
