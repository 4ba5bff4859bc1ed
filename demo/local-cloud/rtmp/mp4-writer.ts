// Writes the fragmented MP4 that the ingest takes (ISO/IEC 14496-12). By hand, for the library that encodes broadcasts in
// the browser cuts fragments at key frames only: what comes from OBS would be as late as its keyframe interval is long.
import type { AudioConfig, VideoConfig } from './codec-config.js';

/** One frame of a track, in the track's units. */
export interface Sample {
  readonly duration: number;
  readonly isKey: boolean;
  /** How long after its decoding a picture is shown. */
  readonly shownAfter: number;
  readonly data: Uint8Array;
}

/** What a fragment has of a track, in the track's units. */
export interface Run {
  readonly track: number;
  readonly begin: number;
  readonly samples: readonly Sample[];
}

/** The numbers of the tracks. */
export const [VIDEO_TRACK, AUDIO_TRACK] = [1, 2];
/** Units of a second of the picture: RTMP counts in milliseconds. */
export const VIDEO_TIMESCALE = 1000;

const SYNC = 0x02000000;
const NOT_SYNC = 0x01010000;
const DEFAULT_BASE_IS_MOOF = 0x020000;
/** Where the data begins, and of each sample its duration, size, flags and shift. */
const RUN_FIELDS = 0x1 | 0x100 | 0x200 | 0x400 | 0x800;
const MATRIX = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
const UNDETERMINED = 0x55c4;

/** An init segment: `ftyp` and `moov`, with the picture as track 1 and the sound, if any, as track 2. */
export function writeInit(video: VideoConfig, audio?: AudioConfig): Uint8Array {
  const tracks = [videoTrack(video), ...(audio ? [audioTrack(audio)] : [])];
  const ids = tracks.map((_, at) => at + 1);
  return Buffer.concat([
    box('ftyp', Buffer.from('iso6'), u32(1), Buffer.from('iso6mp41avc1')),
    box(
      'moov',
      full(
        'mvhd',
        0,
        0,
        u32(0, 0, 1000, 0, 0x10000, 0x01000000, 0, 0, ...MATRIX, 0, 0, 0, 0, 0, 0, tracks.length + 1),
      ),
      ...tracks,
      box('mvex', ...ids.map((id) => full('trex', 0, 0, u32(id, 1, 0, 0, 0)))),
    ),
  ]);
}

/** A fragment: `moof` and `mdat`. Its number and its place on the stream's time line are the ingest's to set. */
export function writeFragment(runs: readonly Run[]): Uint8Array {
  const data = runs.flatMap(({ samples }) => samples.map((sample) => sample.data));
  // Where the data begins is known when it is known how long the box before it is.
  const size = moof(runs, 0).length;
  return Buffer.concat([moof(runs, size + 8), box('mdat', ...data)]);
}

function moof(runs: readonly Run[], dataAt: number): Buffer {
  let at = dataAt;
  const parts = runs.map(({ track, begin, samples }) => {
    const rows = samples.flatMap(({ duration, isKey, shownAfter, data }) => [
      ...[duration, data.length, isKey ? SYNC : NOT_SYNC, shownAfter],
    ]);
    const run = full('trun', 1, RUN_FIELDS, u32(samples.length, at, ...rows));
    at += samples.reduce((sum, { data }) => sum + data.length, 0);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(begin));
    return box('traf', full('tfhd', 0, DEFAULT_BASE_IS_MOOF, u32(track)), full('tfdt', 1, 0, time), run);
  });
  return box('moof', full('mfhd', 0, 0, u32(1)), ...parts);
}

function videoTrack({ bytes, width, height }: VideoConfig): Buffer {
  const entry = box(
    'avc1',
    ...[u32(0), u16(0, 1), u32(0, 0, 0, 0), u16(width, height), u32(0x480000, 0x480000, 0), u16(1)],
    ...[Buffer.alloc(32), u16(24, 0xffff), box('avcC', bytes)],
  );
  const header = full('vmhd', 0, 1, u32(0, 0));
  return track(VIDEO_TRACK, { handler: 'vide', timescale: VIDEO_TIMESCALE, header, entry, width, height });
}

function audioTrack({ bytes, sampleRate, channels }: AudioConfig): Buffer {
  const specific = descriptor(5, bytes);
  const decoder = descriptor(4, Buffer.from([0x40, 0x15, 0, 0, 0]), u32(0, 0), specific);
  const stream = descriptor(3, u16(AUDIO_TRACK), Buffer.from([0]), decoder, descriptor(6, Buffer.from([2])));
  const entry = box(
    'mp4a',
    ...[
      u32(0),
      u16(0, 1),
      u32(0, 0),
      u16(channels, 16),
      u32(0),
      u16(sampleRate, 0),
      full('esds', 0, 0, stream),
    ],
  );
  return track(AUDIO_TRACK, {
    handler: 'soun',
    timescale: sampleRate,
    header: full('smhd', 0, 0, u32(0)),
    entry,
  });
}

interface TrackParts {
  readonly handler: 'vide' | 'soun';
  readonly timescale: number;
  readonly header: Buffer;
  readonly entry: Buffer;
  readonly width?: number;
  readonly height?: number;
}

function track(id: number, { handler, timescale, header, entry, width = 0, height = 0 }: TrackParts): Buffer {
  const volume = handler === 'soun' ? 0x0100 : 0;
  const none = ['stts', 'stsc', 'stco'].map((type) => full(type, 0, 0, u32(0)));
  return box(
    'trak',
    full(
      'tkhd',
      ...([0, 3, u32(0, 0, id, 0, 0, 0, 0), u16(0, 0, volume, 0)] as const),
      u32(...MATRIX, width * 0x10000, height * 0x10000),
    ),
    box(
      'mdia',
      full('mdhd', 0, 0, u32(0, 0, timescale, 0), u16(UNDETERMINED, 0)),
      full('hdlr', 0, 0, u32(0), Buffer.from(handler), u32(0, 0, 0), Buffer.from([0])),
      box(
        'minf',
        ...[header, box('dinf', full('dref', 0, 0, u32(1), full('url ', 0, 1)))],
        box('stbl', full('stsd', 0, 0, u32(1), entry), ...none, full('stsz', 0, 0, u32(0, 0))),
      ),
    ),
  );
}

function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const size = content.reduce((sum, { length }) => sum + length, 8);
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...content], size);
}

function full(type: string, version: number, flags: number, ...content: readonly Uint8Array[]): Buffer {
  return box(type, u32(version * 0x1000000 + flags), ...content);
}

function descriptor(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  // Seven bits of the length in each byte.
  return Buffer.concat([Buffer.from([tag, 0x80 | (body.length >> 7), body.length & 0x7f]), body]);
}

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => bytes.writeUInt32BE(value >>> 0, 4 * at));
  return bytes;
}

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, at) => bytes.writeUInt16BE(value & 0xffff, 2 * at));
  return bytes;
}
