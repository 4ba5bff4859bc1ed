// What decoders are told before the first frame: the configuration of H.264 (ISO/IEC 14496-15) and of AAC (14496-3).
import { must } from '../ingest/ingest-error.js';
import { Refusal } from './refusal.js';

/** The configuration of a picture, and its size. */
export interface VideoConfig {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The configuration of a sound, and what it is like. */
export interface AudioConfig {
  readonly bytes: Uint8Array;
  readonly sampleRate: number;
  readonly channels: number;
}

/** Profiles that every browser decodes: 8 bits, 4:2:0. */
const PROFILES = [66, 77, 100];
const HIGH = 100;
const SAMPLE_RATES = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000];
const CHANNELS = [0, 1, 2, 3, 4, 5, 6, 8];
const AAC_LC = 2;
/** How many bytes a configuration may have. */
const LARGEST = 4096;

/** Reads an `avcC`. Throws a `Refusal` for a profile that browsers do not decode, an `IngestError` where it is broken. */
export function readVideoConfig(bytes: Uint8Array): VideoConfig {
  must(bytes.length >= 8 && bytes.length <= LARGEST && bytes[0] === 1, 'avcC: it cannot be read.');
  must(((bytes[4] ?? 0) & 3) === 3, 'avcC: lengths must have four bytes.');
  must(((bytes[5] ?? 0) & 31) > 0, 'avcC: there is no sequence parameter set.');
  const length = ((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0);
  must(length >= 4 && bytes.length >= 8 + length, 'avcC: it is cut short.');
  return { bytes, ...pictureSize(bytes.subarray(8, 8 + length)) };
}

/** Reads an `AudioSpecificConfig`. Throws a `Refusal` for another kind than AAC-LC, or a rate that MP4 has no room for. */
export function readAudioConfig(bytes: Uint8Array): AudioConfig {
  must(bytes.length >= 2 && bytes.length <= LARGEST, 'AudioSpecificConfig: it cannot be read.');
  const [first = 0, second = 0] = bytes;
  const sampleRate = SAMPLE_RATES[((first & 7) << 1) | (second >> 7)] ?? 0;
  const channels = CHANNELS[(second >> 3) & 15] ?? 0;
  if (first >> 3 !== AAC_LC || sampleRate < 8_000 || sampleRate > 48_000 || channels === 0)
    throw new Refusal('audio-codec');
  return { bytes, sampleRate, channels };
}

/** The size of a picture, from its sequence parameter set (ITU-T H.264, 7.3.2.1.1). */
function pictureSize(set: Uint8Array): { readonly width: number; readonly height: number } {
  const bits = new Bits(unescaped(set.subarray(1)));
  const profile = bits.read(8);
  if (!PROFILES.includes(profile)) throw new Refusal('video-codec');
  bits.read(16);
  bits.golomb();
  if (profile === HIGH) {
    const isUsual = bits.golomb() === 1 && bits.golomb() === 0 && bits.golomb() === 0;
    if (!isUsual) throw new Refusal('video-codec');
    bits.read(1);
    // Matrices for scaling: no encoder for live streams sends them.
    if (bits.read(1) === 1) throw new Refusal('video-codec');
  }
  bits.golomb();
  const order = bits.golomb();
  if (order === 0) bits.golomb();
  else if (order === 1) {
    bits.read(1);
    bits.golomb();
    bits.golomb();
    for (let left = Math.min(bits.golomb(), 255); left > 0; left--) bits.golomb();
  }
  bits.golomb();
  bits.read(1);
  const [columns, rows] = [bits.golomb() + 1, bits.golomb() + 1];
  // Interlaced pictures have rows of half the height.
  const isProgressive = bits.read(1);
  if (isProgressive === 0) bits.read(1);
  bits.read(1);
  const [left, right, top, bottom] =
    bits.read(1) === 1 ? [bits.golomb(), bits.golomb(), bits.golomb(), bits.golomb()] : [0, 0, 0, 0];
  return {
    width: 16 * columns - 2 * (left + right),
    height: (2 - isProgressive) * (16 * rows - 2 * (top + bottom)),
  };
}

/** Without the bytes that keep a set from looking like the beginning of another. */
function unescaped(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => !(byte === 3 && at > 1 && bytes[at - 1] === 0 && bytes[at - 2] === 0));
}

class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(count: number): number {
    must(this.#at + count <= 8 * this.#bytes.length, 'avcC: the sequence parameter set is cut short.');
    let value = 0;
    for (let left = count; left > 0; left--, this.#at++)
      value = 2 * value + (((this.#bytes[this.#at >> 3] ?? 0) >> (7 - (this.#at & 7))) & 1);
    return value;
  }

  /** A number of as many bits as there are zeros before it. */
  golomb(): number {
    let zeros = 0;
    while (this.read(1) === 0) must(++zeros < 32, 'avcC: the sequence parameter set cannot be read.');
    return 2 ** zeros - 1 + this.read(zeros);
  }
}
