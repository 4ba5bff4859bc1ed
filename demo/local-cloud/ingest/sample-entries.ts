// What a track is coded with, from its entry in `stsd`: H.264, and Opus or AAC. Other codecs are refused.
import type { AudioInfo } from '../live/clip-parse.js';
import { only, type Box, type BoxReader, type Fields } from './boxes.js';
import { must } from './ingest-error.js';

/** The codec as it stands in a MIME type, and the picture's size. */
export interface VideoEntry {
  readonly codec: string;
  readonly width: number;
  readonly height: number;
}

/** The codec as it stands in a MIME type, and what the sound is like. */
export interface AudioEntry extends AudioInfo {
  readonly codec: string;
}

/** Bytes of a visual and of an audio sample entry before the boxes in them. */
const VISUAL_FIELDS = 78;
const AUDIO_FIELDS = 28;
/** What decoders of both sound codecs put out. */
const BITS_PER_SAMPLE = 16;
const LARGEST_SIDE = 4096;

/** Reads the entry of a video track: `avc1` with its `avcC`. Throws an `IngestError` that names what is wrong. */
export function readVideoEntry(reader: BoxReader, stsd: Box): VideoEntry {
  const entry = onlyEntry(reader, stsd);
  must(entry.type === 'avc1', 'stsd: the video must be H.264 with its configuration apart (avc1).');
  const fields = reader.fields(entry, 24);
  const [width, height] = [fields.u16(), fields.u16()];
  for (const side of [width, height])
    must(side > 0 && side <= LARGEST_SIDE, `avc1: the picture's sides must be 1 to ${LARGEST_SIDE} pixels.`);
  const config = reader.fields(only(reader.inside(entry, VISUAL_FIELDS), 'avcC', 'avc1'));
  must(config.u8() === 1, 'avcC: its version must be 1.');
  const profile = [config.u8(), config.u8(), config.u8()];
  const parameterSets = config.skip(1).u8() & 0x1f;
  must(parameterSets > 0, 'avcC: there is no sequence parameter set.');
  return {
    codec: `avc1.${profile.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    width,
    height,
  };
}

/** Reads the entry of a sound track: `Opus`, or `mp4a` for AAC-LC. Throws an `IngestError` that names what is wrong. */
export function readAudioEntry(reader: BoxReader, stsd: Box): AudioEntry {
  const entry = onlyEntry(reader, stsd);
  must(entry.type === 'Opus' || entry.type === 'mp4a', 'stsd: the sound must be Opus or AAC.');
  const isOpus = entry.type === 'Opus';
  const config = only(reader.inside(entry, AUDIO_FIELDS), isOpus ? 'dOps' : 'esds', entry.type);
  const channels = isOpus ? reader.fields(config, 1).u8() : aacChannels(reader.full(config).fields);
  const sampleRate = reader.fields(entry, 24).u16();
  must(channels > 0 && channels <= 8, `${entry.type}: there must be 1 to 8 channels.`);
  must(sampleRate >= 8_000, `${entry.type}: the sample rate must be 8000 Hz at least.`);
  return { codec: isOpus ? 'opus' : 'mp4a.40.2', sampleRate, channels, bitsPerSample: BITS_PER_SAMPLE };
}

// The sample entry of AAC may say two channels where there is one. What is true stands in the decoder's configuration,
// which lies in descriptors within each other (ISO/IEC 14496-1).
function aacChannels(esds: Fields): number {
  descriptor(esds, 3).skip(2);
  must(esds.u8() === 0, 'esds: its stream must stand alone.');
  descriptor(esds, 4).skip(13);
  const config = descriptor(esds, 5);
  const [first, second] = [config.u8(), config.u8()];
  must(first >> 3 === 2, 'esds: the sound must be AAC-LC.');
  return (second >> 3) & 0x0f;
}

/** Goes over the tag and the length of a descriptor. */
function descriptor(fields: Fields, tag: number): Fields {
  must(fields.u8() === tag, `esds: there must be a descriptor ${tag} in it.`);
  for (let bytes = 1; (fields.u8() & 0x80) !== 0; bytes++) must(bytes < 4, 'esds: a length is too long.');
  return fields;
}

function onlyEntry(reader: BoxReader, stsd: Box): Box {
  const { fields } = reader.full(stsd);
  must(fields.u32() === 1, 'stsd: there must be one entry.');
  const entries = reader.boxes(fields.offset, stsd.end);
  const [entry] = entries;
  must(entry !== undefined && entries.length === 1, 'stsd: there must be one entry.');
  return entry;
}
