import { BoxReader, only, type Box } from './boxes.js';
import { must } from './ingest-error.js';
import { readAudioEntry, readVideoEntry, type AudioEntry, type VideoEntry } from './sample-entries.js';

/** What a fragment needs to know of its track. */
export interface IngestTrack {
  readonly id: number;
  /** Units of a second. */
  readonly timescale: number;
  /** What holds for a sample unless the fragment says otherwise: from `trex`. */
  readonly defaults: { readonly duration: number; readonly size: number; readonly flags: number };
}

/** What was learned from `ftyp` and `moov`. */
export interface IngestFormat {
  /** The bytes themselves: a copy of our own. */
  readonly init: Uint8Array;
  /** For `MediaSource`, for example `video/mp4; codecs="avc1.42c01e, opus"`. */
  readonly mimeType: string;
  readonly video: VideoEntry & IngestTrack;
  readonly audio?: AudioEntry & IngestTrack;
}

/** How many bytes an init segment may have. */
export const LARGEST_INIT = 64 * 1024;
const LARGEST_TIMESCALE = 10_000_000;

/**
 * Reads an init segment: `ftyp` and `moov`, with one H.264 track and at most one of Opus or AAC. Throws an
 * `IngestError` that names the box and the rule. Looks at no sample: whether a decoder likes what follows, it does
 * not know.
 */
export function readInit(bytes: Uint8Array): IngestFormat {
  must(bytes.byteLength <= LARGEST_INIT, `init segment: it may have ${LARGEST_INIT} bytes at most.`);
  const reader = new BoxReader(bytes);
  const [ftyp, moov, ...rest] = reader.boxes();
  must(
    ftyp?.type === 'ftyp' && moov?.type === 'moov' && rest.length === 0,
    'init segment: it must be ftyp and moov, and nothing else.',
  );
  const movie = reader.inside(moov);
  const traks = movie.filter(({ type }) => type === 'trak');
  const extended = reader.inside(only(movie, 'mvex', 'moov')).filter(({ type }) => type === 'trex');
  const defaults = new Map(extended.map((trex) => readDefaults(reader, trex)));
  const tracks = traks.map((trak) => readTrack(reader, trak, defaults));
  const videos = tracks.filter(({ handler }) => handler === 'vide');
  const sounds = tracks.filter(({ handler }) => handler === 'soun');
  const [video, sound] = [videos[0], sounds[0]];
  must(
    video !== undefined && videos.length === 1 && sounds.length <= 1 && tracks.length <= 2,
    'moov: there must be one video track, at most one of sound, and no other.',
  );
  must(new Set(tracks.map(({ track }) => track.id)).size === tracks.length, 'tkhd: two tracks have one id.');
  const picture = readVideoEntry(reader, video.stsd);
  const audio = sound && readAudioEntry(reader, sound.stsd);
  return {
    init: new Uint8Array(bytes),
    mimeType: `video/mp4; codecs="${[picture.codec, ...(audio ? [audio.codec] : [])].join(', ')}"`,
    video: { ...picture, ...video.track },
    ...(audio && sound && { audio: { ...audio, ...sound.track } }),
  };
}

type Defaults = IngestTrack['defaults'];

function readDefaults(reader: BoxReader, trex: Box): readonly [track: number, defaults: Defaults] {
  const { fields } = reader.full(trex);
  const id = fields.u32();
  return [id, { duration: fields.skip(4).u32(), size: fields.u32(), flags: fields.u32() }];
}

function readTrack(reader: BoxReader, trak: Box, defaults: ReadonlyMap<number, Defaults>) {
  must(
    reader.inside(trak).every(({ type }) => type !== 'edts'),
    'trak: there must be no edit list, which would shift its times.',
  );
  const tkhd = reader.full(reader.find(trak, 'tkhd'));
  const id = tkhd.fields.skip(tkhd.version === 1 ? 16 : 8).u32();
  const own = defaults.get(id);
  must(own !== undefined, 'mvex: a track has no trex.');
  const mdia = reader.find(trak, 'mdia');
  const mdhd = reader.full(reader.find(mdia, 'mdhd'));
  const timescale = mdhd.fields.skip(mdhd.version === 1 ? 16 : 8).u32();
  must(timescale > 0 && timescale <= LARGEST_TIMESCALE, 'mdhd: the timescale must be 1 to 10000000.');
  const hdlr = reader.full(reader.find(mdia, 'hdlr')).fields.skip(4);
  const handler = String.fromCharCode(hdlr.u8(), hdlr.u8(), hdlr.u8(), hdlr.u8());
  const stsd = reader.find(mdia, 'minf', 'stbl', 'stsd');
  return { handler, stsd, track: { id, timescale, defaults: own } };
}
