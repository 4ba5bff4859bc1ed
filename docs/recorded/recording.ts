// A clip as a site has it: the file, and beside it where its parts are, so that no page has to read MP4.
import type { Clip, ClipFragment } from '../../demo/local-cloud/live/clip.js';

/** A fragment, by where it ends in the file. */
interface RecordedFragment extends Omit<ClipFragment, 'bytes' | 'stamps'> {
  readonly end: number;
  readonly stamps: readonly { readonly offset: number; readonly unitsPerLoop: number }[];
}

/** What is known of a recording beside its bytes, as JSON can say it. */
export interface RecordingIndex extends Omit<Clip, 'init' | 'fragments'> {
  readonly initEnd: number;
  readonly fragments: readonly RecordedFragment[];
}

/** Where the parts of a clip are in its file. */
export function indexOf({ init, fragments, ...facts }: Clip): RecordingIndex {
  let end = init.length;
  return {
    ...facts,
    initEnd: init.length,
    fragments: fragments.map(({ bytes, stamps, ...fragment }) => {
      end += bytes.length;
      const numbers = stamps.map(({ offset, unitsPerLoop }) => ({
        offset,
        unitsPerLoop: Number(unitsPerLoop),
      }));
      return { ...fragment, end, stamps: numbers };
    }),
  };
}

/** The clip that a file and its index are. */
export function clipOf(file: Uint8Array, { initEnd, fragments, ...facts }: RecordingIndex): Clip {
  let start = initEnd;
  return {
    ...facts,
    init: file.subarray(0, initEnd),
    fragments: fragments.map(({ end, stamps, ...fragment }) => {
      const bytes = file.subarray(start, end);
      start = end;
      const exact = stamps.map(({ offset, unitsPerLoop }) => ({
        offset,
        unitsPerLoop: BigInt(unitsPerLoop),
      }));
      return { ...fragment, bytes, stamps: exact };
    }),
  };
}
