import type { ISOFile, Track } from 'mp4box';
import { must, describeAudio, parseMp4, type AudioInfo } from './clip-parse.js';
import { checkTimeline, type TimeStamp } from './clip-timeline.js';

/** One `moof` and its `mdat`, with both tracks. */
export interface ClipFragment {
  readonly bytes: Uint8Array;
  /** Byte offset, within the fragment, of the 32-bit sequence number. */
  readonly sequenceOffset: number;
  /** One per track. */
  readonly stamps: readonly TimeStamp[];
  /** Whether it begins with a key frame. */
  readonly startsGroup: boolean;
  /** Start of its picture within the clip, in milliseconds. */
  readonly startMs: number;
  /** How long its pictures are shown, in milliseconds. */
  readonly durationMs: number;
}

/** A clip that can be repeated without a seam. */
export interface Clip {
  /** `ftyp` and `moov`: what a viewer needs first. */
  readonly init: Uint8Array;
  readonly fragments: readonly ClipFragment[];
  readonly durationMs: number;
  readonly frameCount: number;
  /** For `MediaSource`, for example `video/mp4; codecs="avc1.42c01e, mp4a.40.2"`. */
  readonly mimeType: string;
  readonly bytesPerSecond: number;
  readonly video: { readonly width: number; readonly height: number; readonly frameRate: number };
  readonly audio: AudioInfo;
}

/** Longest fragment that still counts as live, in milliseconds. */
const longestFragmentMs = 100;

/** Groups of pictures that the live source keeps: two whole ones and the running one. */
const leastGroups = 3;

/**
 * Reads a fragmented MP4 file with one H.264 and one AAC track and finds what has to change from round to round.
 *
 * Checks everything that endless playing relies on (fragments of at most 100 ms that hold both tracks, times that
 * follow each other without gap, tracks of equal length, 64-bit times, no edit list) and throws a `ClipError` that
 * names the broken rule. Does not decode anything and does not copy: the parts are views into `bytes`.
 */
export function loadClip(bytes: Uint8Array): Clip {
  const file = parseMp4(bytes);
  const { initEnd, fragmentEnds } = outline(file);
  const { video, audio } = tracksOf(file);
  const timeline = checkTimeline(file, video, audio);
  const fragments = timeline.map((entry, index): ClipFragment => {
    const start = file.moofs[index]?.start ?? 0;
    must(
      entry.longestMs <= longestFragmentMs,
      `Fragment ${index} lasts ${entry.longestMs.toFixed(1)} ms; at most ${longestFragmentMs} ms are allowed.`,
    );
    return {
      bytes: bytes.subarray(start, fragmentEnds[index]),
      sequenceOffset: entry.sequenceOffset - start,
      stamps: entry.stamps.map(({ offset, unitsPerLoop }) => ({ offset: offset - start, unitsPerLoop })),
      startsGroup: entry.startsGroup,
      startMs: entry.startMs,
      durationMs: entry.durationMs,
    };
  });
  must(fragments[0]?.startsGroup === true, 'The first fragment does not begin with a key frame.');
  const groups = fragments.filter((fragment) => fragment.startsGroup).length;
  must(
    groups >= leastGroups,
    `The clip has ${groups} groups of pictures; at least ${leastGroups} are needed.`,
  );

  const durationMs = (1000 * video.samples_duration) / video.timescale;
  return {
    init: bytes.subarray(0, initEnd),
    fragments,
    durationMs,
    frameCount: video.nb_samples,
    mimeType: `video/mp4; codecs="${video.codec}, ${audio.codec}"`,
    bytesPerSecond: (bytes.length - initEnd) / (durationMs / 1000),
    video: {
      width: video.video?.width ?? 0,
      height: video.video?.height ?? 0,
      frameRate: (1000 * video.nb_samples) / durationMs,
    },
    audio: describeAudio(file, audio),
  };
}

/** The order of the outermost boxes: `ftyp`, `moov`, then pairs of `moof` and `mdat`, nothing in between. */
function outline(file: ISOFile): { initEnd: number; fragmentEnds: number[] } {
  const fragmentEnds: number[] = [];
  let initEnd = 0;
  file.boxes.forEach((box, index) => {
    const expected = index === 0 ? 'ftyp' : index === 1 ? 'moov' : index % 2 === 0 ? 'moof' : 'mdat';
    const start = box.start ?? 0;
    must(
      box.type === expected,
      `There is a ${box.type} box at byte ${start}, where a ${expected} box belongs.`,
    );
    if (index === 1) initEnd = start + box.size;
    if (index > 1 && expected === 'mdat') fragmentEnds.push(start + box.size);
  });
  must(fragmentEnds.length > 0, 'The file has no fragments.');
  must(fragmentEnds.length === file.moofs.length, 'The last moof box has no mdat box after it.');
  return { initEnd, fragmentEnds };
}

function tracksOf(file: ISOFile): { video: Track; audio: Track } {
  const { videoTracks, audioTracks, tracks } = file.getInfo();
  const [video] = videoTracks;
  const [audio] = audioTracks;
  must(
    video !== undefined && audio !== undefined && tracks.length === 2,
    'The clip must have exactly one video and one audio track.',
  );
  for (const track of file.moov.traks) {
    must(
      track.edts === undefined,
      `Track ${track.tkhd.track_id} has an edit list; its times would be shifted.`,
    );
  }
  return { video, audio };
}
