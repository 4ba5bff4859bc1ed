// What a message with picture or sound holds: the body of an FLV tag, in its old form and in that of Enhanced RTMP.
import { must } from '../ingest/ingest-error.js';
import { Refusal } from './refusal.js';

/** One message, read. Times in milliseconds. */
export type Tag =
  | { readonly kind: 'config'; readonly data: Uint8Array }
  | {
      readonly kind: 'frame';
      readonly isKey: boolean;
      /** How long after its decoding a picture is shown. */
      readonly shownAfter: number;
      readonly data: Uint8Array;
    }
  | { readonly kind: 'other' };

const OTHER: Tag = { kind: 'other' };
const EXTENDED = 0x80;
const [H264, AAC, EXTENDED_SOUND] = [7, 10, 9];
const [KEY, COMMAND] = [1, 5];
/** Packet types; the third form of a frame has no time of its own. */
const [CONFIG, FRAME, END, FRAME_AT_ONCE, METADATA] = [0, 1, 2, 3, 4];

/** Reads a message with a picture. Throws a `Refusal` for other codecs than H.264, an `IngestError` where it is cut short. */
export function readVideoTag(body: Buffer): Tag {
  const first = body[0] ?? 0;
  const isExtended = (first & EXTENDED) !== 0;
  const frameType = (first >> 4) & 7;
  if (frameType === COMMAND) return OTHER;
  must(body.length >= 5, 'video: the message is cut short.');
  if (isExtended ? body.toString('latin1', 1, 5) !== 'avc1' : (first & 15) !== H264)
    throw new Refusal('video-codec');
  const type = isExtended ? first & 15 : (body[1] ?? 0);
  if (type === CONFIG) return { kind: 'config', data: body.subarray(5) };
  if (type === END || (isExtended && type === METADATA)) return OTHER;
  must(
    type === FRAME || (isExtended && type === FRAME_AT_ONCE),
    'video: a message of this type is not known.',
  );
  const timeAt = isExtended ? 5 : 2;
  const hasTime = type === FRAME;
  must(!hasTime || body.length >= timeAt + 3, 'video: the message is cut short.');
  return {
    kind: 'frame',
    isKey: frameType === KEY,
    shownAfter: hasTime ? body.readIntBE(timeAt, 3) : 0,
    data: body.subarray(hasTime ? timeAt + 3 : timeAt),
  };
}

/** Reads a message with sound. Throws a `Refusal` for other codecs than AAC, an `IngestError` where it is cut short. */
export function readAudioTag(body: Buffer): Tag {
  const first = body[0] ?? 0;
  const isExtended = first >> 4 === EXTENDED_SOUND;
  if (body.length < 2) return OTHER;
  if (isExtended ? body.toString('latin1', 1, 5) !== 'mp4a' : first >> 4 !== AAC)
    throw new Refusal('audio-codec');
  const type = isExtended ? first & 15 : (body[1] ?? 0);
  const data = body.subarray(isExtended ? 5 : 2);
  if (type === CONFIG) return { kind: 'config', data };
  return type === FRAME && data.length > 0 ? { kind: 'frame', isKey: true, shownAfter: 0, data } : OTHER;
}
