// Reads the pictures of a stream out of its messages, still encoded: what WebCodecs decodes.
import { BoxReader, only, type Box } from '../ingest/boxes.js';
import { must } from '../ingest/ingest-error.js';
import { readVideoEntry } from '../ingest/sample-entries.js';

/** What a decoder and the fragments that follow need to know: from an init segment. */
export interface PictureFormat {
  readonly decoder: VideoDecoderConfig;
  readonly trackId: number;
  /** Units of a second. */
  readonly timescale: number;
  /** What holds for a picture unless its fragment says otherwise. */
  readonly usual: Usual;
}

interface Usual {
  readonly duration: number;
  readonly size: number;
  readonly flags: number;
}

/** One picture as it came; times in microseconds. */
export interface EncodedPicture {
  readonly timestamp: number;
  readonly isKey: boolean;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Bytes of a visual sample entry before the boxes in it. */
const VISUAL_FIELDS = 78;
/** Flags of `tfhd`, `trun` and a sample (ISO/IEC 14496-12). */
const TFHD = { base: 0x1, description: 0x2, duration: 0x8, size: 0x10, flags: 0x20 };
const TRUN = { offset: 0x1, firstFlags: 0x4, duration: 0x100, size: 0x200, flags: 0x400, shift: 0x800 };
const NOT_SYNC = 0x010000;
const MOST_PICTURES = 1_000;

/** Whether a message is an init segment; a fragment otherwise. */
export function isInit(message: ArrayBuffer): boolean {
  return message.byteLength >= 8 && String.fromCharCode(...new Uint8Array(message, 4, 4)) === 'ftyp';
}

/**
 * Reads the H.264 track of an init segment; nothing where there is none.
 *
 * @throws {Error} where it cannot be read
 */
export function readPictureFormat(message: ArrayBuffer): PictureFormat | undefined {
  const bytes = new Uint8Array(message);
  const reader = new BoxReader(bytes);
  const movie = reader.inside(only(reader.boxes(), 'moov', 'init segment'));
  const trak = movie.find((box) => box.type === 'trak' && isVideo(reader, box));
  if (!trak) return undefined;
  const tkhd = reader.full(reader.find(trak, 'tkhd'));
  const trackId = tkhd.fields.skip(tkhd.version === 1 ? 16 : 8).u32();
  const mdhd = reader.full(reader.find(trak, 'mdia', 'mdhd'));
  const stsd = reader.find(trak, 'mdia', 'minf', 'stbl', 'stsd');
  const entry = only(reader.inside(stsd, 8), 'avc1', 'stsd');
  const avcC = only(reader.inside(entry, VISUAL_FIELDS), 'avcC', 'avc1');
  const { codec } = readVideoEntry(reader, stsd);
  return {
    decoder: { codec, description: bytes.slice(avcC.content, avcC.end), optimizeForLatency: true },
    trackId,
    timescale: mdhd.fields.skip(mdhd.version === 1 ? 16 : 8).u32(),
    usual: usualOf(reader, only(movie, 'mvex', 'moov'), trackId),
  };
}

/**
 * Reads the pictures of a message with one fragment or more, in the order in which they are decoded.
 *
 * @throws {Error} where it cannot be read
 */
export function readPictures(message: ArrayBuffer, format: PictureFormat): EncodedPicture[] {
  const bytes = new Uint8Array(message);
  const reader = new BoxReader(bytes);
  return reader
    .boxes()
    .filter(({ type }) => type === 'moof')
    .flatMap((moof) =>
      reader
        .inside(moof)
        .filter(({ type }) => type === 'traf')
        .flatMap((traf) => readTraf(reader, { moof, traf, bytes, format })),
    );
}

function isVideo(reader: BoxReader, trak: Box): boolean {
  return reader.fields(reader.find(trak, 'mdia', 'hdlr'), 8).u32() === 0x76696465; // "vide"
}

function usualOf(reader: BoxReader, mvex: Box, trackId: number): Usual {
  for (const trex of reader.inside(mvex).filter(({ type }) => type === 'trex')) {
    const { fields } = reader.full(trex);
    if (fields.u32() === trackId)
      return { duration: fields.skip(4).u32(), size: fields.u32(), flags: fields.u32() };
  }
  return { duration: 0, size: 0, flags: 0 };
}

interface Part {
  readonly moof: Box;
  readonly traf: Box;
  readonly bytes: Uint8Array;
  readonly format: PictureFormat;
}

function readTraf(reader: BoxReader, { moof, traf, bytes, format }: Part): EncodedPicture[] {
  const boxes = reader.inside(traf);
  const { flags, fields } = reader.full(only(boxes, 'tfhd', 'traf'));
  if (fields.u32() !== format.trackId) return [];
  if (flags & TFHD.base) fields.skip(8);
  if (flags & TFHD.description) fields.skip(4);
  const usual = (flag: number, otherwise: number) => (flags & flag ? fields.u32() : otherwise);
  const usualDuration = usual(TFHD.duration, format.usual.duration);
  const usualSize = usual(TFHD.size, format.usual.size);
  const usualFlags = usual(TFHD.flags, format.usual.flags);
  const tfdt = reader.full(only(boxes, 'tfdt', 'traf'));
  let time = tfdt.version === 1 ? tfdt.fields.u64() : tfdt.fields.u32();
  let at = moof.start;
  return boxes
    .filter(({ type }) => type === 'trun')
    .flatMap((trun) => {
      const run = reader.full(trun);
      const says = (flag: number) => (run.flags & flag) !== 0;
      const count = run.fields.u32();
      must(count <= MOST_PICTURES, `trun: there may be ${MOST_PICTURES} pictures.`);
      if (says(TRUN.offset)) at = moof.start + run.fields.i32();
      const firstFlags = says(TRUN.firstFlags) ? run.fields.u32() : undefined;
      return Array.from({ length: count }, (_, index): EncodedPicture => {
        const duration = says(TRUN.duration) ? run.fields.u32() : usualDuration;
        const size = says(TRUN.size) ? run.fields.u32() : usualSize;
        const own = says(TRUN.flags) ? run.fields.u32() : usualFlags;
        const shift = says(TRUN.shift) ? run.fields.i32() : 0;
        const timestamp = Math.round(((time + shift) * 1e6) / format.timescale);
        const isKey = (((index === 0 ? firstFlags : undefined) ?? own) & NOT_SYNC) === 0;
        const data = bytes.slice(at, at + size);
        at += size;
        time += duration;
        return { timestamp, isKey, data };
      });
    });
}
