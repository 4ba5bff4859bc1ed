import { readFileSync } from 'node:fs';
import { createFile, MP4BoxBuffer } from 'mp4box';
import { loadClip } from '../../../demo/local-cloud/live/clip.js';

const file = readFileSync(new URL('../../../demo/media/clip.mp4', import.meta.url));

/** The clip that ships with the project. */
export const clipBytes = new Uint8Array(file);

/** Loaded from a Buffer, as the edge does it: its `slice()` does not copy. */
export const clip = loadClip(file);

/** Length of the longest group of pictures, and of all of them, in milliseconds and fragments. */
export const groupMs = 640;
export const groupFragments = 16;

/** What a parser that knows nothing of the live source finds in fragments. */
export interface ParsedFragment {
  readonly sequence: number;
  readonly boxes: readonly string[];
  /** By track: begin, and the sum of the frames' lengths, in the track's units. */
  readonly tracks: ReadonlyMap<number, { readonly begin: number; readonly length: number }>;
}

export function parseBytes(bytes: Uint8Array) {
  const file = createFile();
  file.appendBuffer(MP4BoxBuffer.fromArrayBuffer(new Uint8Array(bytes).buffer, 0), true);
  return file;
}

/** Parses one fragment on its own. Frame lengths come from the fragment itself. */
export function parseFragment(bytes: Uint8Array): ParsedFragment {
  const file = parseBytes(bytes);
  const [moof] = file.moofs;
  if (moof === undefined) throw new Error('There is no moof.');
  const tracks = moof.trafs.map((traf) => {
    const lengths = traf.truns.flatMap((run) =>
      Array.from(
        { length: run.sample_count },
        (_, at) => run.sample_duration[at] ?? traf.tfhd.default_sample_duration,
      ),
    );
    const length = lengths.reduce((sum, units) => sum + units, 0);
    return [traf.tfhd.track_id, { begin: traf.tfdt.baseMediaDecodeTime, length }] as const;
  });
  return {
    sequence: moof.mfhd.sequence_number,
    boxes: file.boxes.map((box) => box.type ?? ''),
    tracks: new Map(tracks),
  };
}
