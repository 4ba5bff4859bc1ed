import type { ISOFile, Sample, Track } from 'mp4box';
import { must } from './clip-parse.js';

type Moof = ISOFile['moofs'][number];

/** Where in a fragment the time of one track stands, and how far one round of the clip moves it. */
export interface TimeStamp {
  /** Byte offset, within the fragment, of the 64-bit `baseMediaDecodeTime`. */
  readonly offset: number;
  /** Length of the whole clip in the units of this track. */
  readonly unitsPerLoop: bigint;
}

/** When a fragment begins and ends, and where in the file its numbers stand. */
export interface TimelineEntry {
  /** Byte offset in the file of the 32-bit sequence number. */
  readonly sequenceOffset: number;
  /** Byte offsets in the file. */
  readonly stamps: readonly TimeStamp[];
  readonly startsGroup: boolean;
  readonly startMs: number;
  readonly durationMs: number;
  /** The longer one of both tracks, in milliseconds. */
  readonly longestMs: number;
}

/** `tfhd` flag: offsets count from the start of the `moof`, so that fragments can stand alone. */
const defaultBaseIsMoof = 0x020000;

/**
 * Follows both tracks from fragment to fragment. Throws a `ClipError` at the first gap, overlap, odd frame length,
 * misplaced key frame or 32-bit time, and when the tracks do not end together.
 */
export function checkTimeline(file: ISOFile, video: Track, audio: Track): TimelineEntry[] {
  const pictures = trackReader(file, video, 'video');
  const sounds = trackReader(file, audio, 'audio');
  const entries = file.moofs.map((moof, index): TimelineEntry => {
    must(moof.trafs.length === 2, `Fragment ${index} does not hold both tracks.`);
    const picture = pictures.read(moof, index);
    const sound = sounds.read(moof, index);
    const late = picture.samples.findIndex((sample, at) => at > 0 && sample.is_sync);
    must(late < 0, `Fragment ${index} has a key frame that is not its first picture.`);
    return {
      sequenceOffset: contentOffset(moof.mfhd),
      stamps: [picture.stamp, sound.stamp],
      startsGroup: picture.samples[0]?.is_sync === true,
      startMs: picture.startMs,
      durationMs: picture.durationMs,
      longestMs: Math.max(picture.durationMs, sound.durationMs),
    };
  });
  must(
    BigInt(video.samples_duration) * BigInt(audio.timescale) ===
      BigInt(audio.samples_duration) * BigInt(video.timescale),
    `The tracks do not end together: video after ${video.samples_duration / video.timescale} s, ` +
      `audio after ${audio.samples_duration / audio.timescale} s.`,
  );
  return entries;
}

interface TrackPart {
  readonly samples: readonly Sample[];
  readonly stamp: TimeStamp;
  readonly startMs: number;
  readonly durationMs: number;
}

function trackReader(file: ISOFile, track: Track, kind: 'video' | 'audio') {
  const samples = file.getTrackSamplesInfo(track.id);
  const frameUnits = samples[0]?.duration ?? 0;
  must(frameUnits > 0, `The ${kind} track has no frames.`);
  const msPerUnit = 1000 / track.timescale;
  let read = 0;

  return {
    read(moof: Moof, index: number): TrackPart {
      const traf = moof.trafs.find((candidate) => candidate.tfhd.track_id === track.id);
      must(traf !== undefined, `Fragment ${index} does not hold both tracks.`);
      must((traf.tfhd.flags & defaultBaseIsMoof) !== 0, `Fragment ${index} is not default-base-moof.`);
      must(
        traf.tfdt?.version === 1,
        `The ${kind} time of fragment ${index} is not 64 bits wide (tfdt version 1).`,
      );
      const expected = read * frameUnits;
      must(
        traf.tfdt.baseMediaDecodeTime === expected,
        `The ${kind} of fragment ${index} begins at ${traf.tfdt.baseMediaDecodeTime}, not at ${expected}.`,
      );
      const count = traf.truns.reduce((sum, run) => sum + run.sample_count, 0);
      const part = samples.slice(read, read + count);
      must(part.length > 0, `Fragment ${index} holds no ${kind}.`);
      const odd = part.find((sample) => sample.duration !== frameUnits);
      must(
        odd === undefined,
        `A ${kind} frame of fragment ${index} lasts ${odd?.duration} units, the others ${frameUnits}: ` +
          'the clip is not a whole number of frames long.',
      );
      read += count;
      return {
        samples: part,
        stamp: { offset: contentOffset(traf.tfdt), unitsPerLoop: BigInt(samples.length * frameUnits) },
        startMs: expected * msPerUnit,
        durationMs: part.length * frameUnits * msPerUnit,
      };
    },
  };
}

/** First byte after a box's header, version and flags. */
function contentOffset(box: { start?: number; hdr_size?: number }): number {
  return (box.start ?? 0) + (box.hdr_size ?? 0);
}
