import { BoxReader, only, type Box } from './boxes.js';
import type { IngestFormat, IngestTrack } from './init-segment.js';
import { must } from './ingest-error.js';

/** One track's part of a fragment, in the track's units. */
export interface FragmentPart {
  readonly track: IngestTrack;
  /** Byte offset, within the fragment, of the 64-bit `baseMediaDecodeTime`. */
  readonly stampOffset: number;
  readonly begin: number;
  readonly length: number;
}

/** What was learned from one `moof` and its `mdat`. */
export interface IngestFragment {
  readonly bytes: Uint8Array;
  /** Byte offset, within the fragment, of the 32-bit sequence number. */
  readonly sequenceOffset: number;
  /** Whether it begins with a key frame. */
  readonly startsGroup: boolean;
  /** Of video and sound one is always there. */
  readonly video?: FragmentPart;
  readonly audio?: FragmentPart;
}

/** How many bytes a fragment may have, however long it lasts. */
export const LARGEST_FRAGMENT = 2 * 1024 * 1024;
/** How many bytes it may have beyond its share, unless its source says otherwise. */
export const USUAL_BURST = 64 * 1024;
/** How many bytes a millisecond of it may have, over that: 10 Mbit/s. */
export const MOST_BYTES_PER_MS = 1_250;
/** How long a fragment may last, in milliseconds: a fifth of a second is usual, but a busy camera stalls. */
const LONGEST_FRAGMENT_MS = 5_000;
/** How long it must last, in milliseconds: what is shorter costs more than it shows. */
const SHORTEST_FRAGMENT_MS = 10;

const MOST_SAMPLES = 1_000;
/** Flags of `tfhd`, `trun` and a sample (ISO/IEC 14496-12). */
const TFHD = { base: 0x1, description: 0x2, duration: 0x8, size: 0x10, flags: 0x20, baseIsMoof: 0x020000 };
const TRUN = { offset: 0x1, firstFlags: 0x4, duration: 0x100, size: 0x200, flags: 0x400, shift: 0x800 };
const NOT_SYNC = 0x010000;

/**
 * Reads one fragment: a `moof` and its `mdat`, and nothing else. Its longest track must last 10 ms to 5 s, with 10 Mbit/s
 * at most, and no track no time; it must
 * name data in its own `mdat` only. Throws an `IngestError` that names the box and the rule. Does not look
 * at the data, and does not compare its times with those of other fragments.
 *
 * @param burst bytes that it may have beyond its share
 */
export function readFragment(bytes: Uint8Array, format: IngestFormat, burst = USUAL_BURST): IngestFragment {
  const reader = new BoxReader(bytes);
  const [moof, mdat, ...rest] = reader.boxes();
  must(
    moof?.type === 'moof' && mdat?.type === 'mdat' && rest.length === 0,
    'fragment: it must be moof and mdat, and nothing else.',
  );
  const boxes = reader.inside(moof);
  const trafs = boxes.filter(({ type }) => type === 'traf');
  const tracks = [format.video, ...(format.audio ? [format.audio] : [])];
  const read = trafs.map((traf) => readTraf(reader, traf, tracks, mdat));
  must(new Set(read.map(({ track }) => track.id)).size === read.length, 'traf: two are of one track.');
  const video = read.find(({ track }) => track === format.video);
  const audio = read.find(({ track }) => track === format.audio);
  must(read.length > 0, 'moof: there is no traf in it.');
  must(
    read.every(({ length }) => length > 0),
    'trun: a track of the fragment has no length.',
  );
  const ms = Math.max(...read.map(({ length, track }) => (1000 * length) / track.timescale));
  must(
    ms >= SHORTEST_FRAGMENT_MS && ms <= LONGEST_FRAGMENT_MS,
    `trun: the fragment must last ${SHORTEST_FRAGMENT_MS} to ${LONGEST_FRAGMENT_MS} ms.`,
  );
  must(
    bytes.byteLength <= LARGEST_FRAGMENT && bytes.byteLength <= burst + MOST_BYTES_PER_MS * ms,
    'fragment: it has more bytes than its length allows.',
  );
  const sequenceOffset = reader.full(only(boxes, 'mfhd', 'moof')).fields.skip(4).offset - 4;
  const startsGroup = video?.startsWithKey ?? false;
  return { bytes, sequenceOffset, startsGroup, ...(video && { video }), ...(audio && { audio }) };
}

interface Part extends FragmentPart {
  readonly startsWithKey: boolean;
}

function readTraf(reader: BoxReader, traf: Box, tracks: readonly IngestTrack[], mdat: Box): Part {
  const boxes = reader.inside(traf);
  const tfhd = reader.full(only(boxes, 'tfhd', 'traf'));
  const id = tfhd.fields.u32();
  const track = tracks.find((candidate) => candidate.id === id);
  must(track !== undefined, 'tfhd: there is no track of this id.');
  const base = tfhd.flags & (TFHD.base | TFHD.baseIsMoof);
  must(base === TFHD.baseIsMoof, 'tfhd: its offsets must count from moof (default-base-is-moof).');
  if (tfhd.flags & TFHD.description) tfhd.fields.skip(4);
  const given = (flag: number, otherwise: number) => (tfhd.flags & flag ? tfhd.fields.u32() : otherwise);
  const duration = given(TFHD.duration, track.defaults.duration);
  const size = given(TFHD.size, track.defaults.size);
  const flags = given(TFHD.flags, track.defaults.flags);
  const tfdt = reader.full(only(boxes, 'tfdt', 'traf'));
  must(tfdt.version === 1, 'tfdt: its time must be 64 bits wide (version 1).');
  const stampOffset = tfdt.fields.offset;
  const begin = tfdt.fields.u64();
  const runs = boxes
    .filter(({ type }) => type === 'trun')
    .map((trun) => readRun(reader, trun, { duration, size, flags }, mdat));
  const [first] = runs;
  must(first !== undefined, 'traf: there is no trun in it.');
  const length = runs.reduce((sum, run) => sum + run.length, 0);
  return { track, stampOffset, begin, length, startsWithKey: (first.firstFlags & NOT_SYNC) === 0 };
}

function readRun(reader: BoxReader, trun: Box, defaults: IngestTrack['defaults'], mdat: Box) {
  const { flags, fields } = reader.full(trun);
  const count = fields.u32();
  must(count > 0 && count <= MOST_SAMPLES, `trun: there must be 1 to ${MOST_SAMPLES} samples.`);
  must((flags & TRUN.offset) !== 0, 'trun: it must say where its data begins.');
  const start = fields.i32();
  let firstFlags = flags & TRUN.firstFlags ? fields.u32() : defaults.flags;
  let [length, bytes] = [0, 0];
  for (let at = 0; at < count; at++) {
    length += flags & TRUN.duration ? fields.u32() : defaults.duration;
    bytes += flags & TRUN.size ? fields.u32() : defaults.size;
    const sampleFlags = flags & TRUN.flags ? fields.u32() : undefined;
    if (at === 0 && sampleFlags !== undefined) firstFlags = sampleFlags;
    if (flags & TRUN.shift) fields.skip(4);
  }
  must(start >= mdat.content && start + bytes <= mdat.end, 'trun: its data lies outside of mdat.');
  return { length, firstFlags };
}
