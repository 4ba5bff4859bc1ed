import { createFile, MP4BoxBuffer, type AudioSampleEntry, type ISOFile, type Track } from 'mp4box';

/** Facts about the sound. `bitsPerSample` is what decoders put out, not a property of AAC. */
export interface AudioInfo {
  readonly sampleRate: number;
  readonly channels: number;
  readonly bitsPerSample: number;
}

/** Tag of the decoder configuration in an `esds` box, and of the decoder's own data in it (ISO/IEC 14496-1). */
const decoderConfigTag = 4;
const decoderSpecificTag = 5;

/** Parses the boxes of a whole MP4 file. Throws a `ClipError` when that cannot be done. */
export function parseMp4(bytes: Uint8Array): ISOFile {
  const file = createFile();
  let complaint = '';
  // Without a listener the library would print its complaints.
  file.onError = (_module, message) => (complaint ||= message);
  try {
    file.appendBuffer(MP4BoxBuffer.fromArrayBuffer(new Uint8Array(bytes).buffer, 0), true);
    file.flush();
  } catch (error) {
    throw new ClipError('The file cannot be parsed as MP4.', { cause: error });
  }
  must(complaint === '', `The file cannot be parsed as MP4: ${complaint}`);
  const last = file.boxes.at(-1);
  must(last !== undefined, 'This is not an MP4 file: it does not begin with ftyp and moov.');
  const end = (last.start ?? 0) + last.size;
  must(
    end === bytes.length,
    `The file is cut short: its last whole box ends at byte ${end} of ${bytes.length}.`,
  );
  must(file.moov !== undefined, 'This is not an MP4 file: it does not begin with ftyp and moov.');
  return file;
}

/**
 * What the sound is like. The number of channels comes from the decoder's configuration, because the sample entry
 * of an AAC track may say two when there is one.
 */
export function describeAudio(file: ISOFile, track: Track): AudioInfo {
  const entry = file.getTrackById(track.id).mdia.minf.stbl.stsd.entries[0] as AudioSampleEntry & {
    esds?: { esd: DescriptorLike };
  };
  const config = entry.esds?.esd.findDescriptor(decoderConfigTag)?.findDescriptor(decoderSpecificTag)?.data;
  must(config !== undefined && config.length >= 2, 'The audio track has no AAC decoder configuration.');
  return {
    sampleRate: track.audio?.sample_rate ?? 0,
    channels: ((config[1] ?? 0) >> 3) & 0x0f,
    bitsPerSample: track.audio?.sample_size ?? 0,
  };
}

interface DescriptorLike {
  readonly data?: Uint8Array;
  findDescriptor(tag: number): DescriptorLike | null;
}

/** Says why a file cannot be played endlessly. The message names the rule that is broken, and where. */
export class ClipError extends Error {
  override readonly name = 'ClipError';
}

/** Throws a `ClipError` with this message unless the condition holds. */
export function must(condition: boolean, message: string): asserts condition {
  if (!condition) throw new ClipError(message);
}
