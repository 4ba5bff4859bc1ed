// A MediaStream in, fragmented MP4 out, piece by piece. The only place that knows the library.
import {
  canEncodeAudio,
  canEncodeVideo,
  MediaStreamAudioTrackSource,
  MediaStreamVideoTrackSource,
  Mp4OutputFormat,
  NullTarget,
  Output,
  Quality,
  type AudioCodec,
} from 'mediabunny';

/** What takes the pieces. */
export interface LiveMp4Sink {
  /** `ftyp` and `moov`; once, before all else. */
  init(bytes: Uint8Array<ArrayBuffer>): void;
  /** One `moof` and its `mdat`; begins with a key frame. */
  fragment(bytes: Uint8Array<ArrayBuffer>): void;
  /** An encoder gave up; nothing more comes. */
  failed(error: unknown): void;
}

/** A running encoder. */
export interface LiveMp4 {
  /** Pictures in a second, as the track says it. */
  readonly frameRate: number;
  /** Whether the stream has sound that can be taken, and encoded, here. */
  readonly hasSound: boolean;
  /** Ends it without a last piece. The tracks go on. */
  stop(): Promise<void>;
}

/** Seconds from key frame to key frame, and so the length of a fragment. */
const GROUP_SECONDS = 0.2;
const DEFAULT_FRAME_RATE = 25;
const AUDIO_BITRATE = 96_000;
/** How long a picture waits for a sound that may never begin. */
const OUTPUT_MS = 2_000;
/** Bits for a pixel of a picture; twice as much as for key frames every two seconds. */
const BITS_PER_PIXEL = 0.16;
/** H.264 baseline levels by the most pixels that a picture of each may have (at 25 to 30 pictures a second). */
const LEVELS: readonly [pixels: number, codec: string][] = [
  [720 * 480, 'avc1.42c01e'],
  [1280 * 720, 'avc1.42c01f'],
  [2048 * 1024, 'avc1.42c028'],
  [Infinity, 'avc1.42c033'],
];

/**
 * Encodes a stream as it comes: H.264 baseline with a key frame each 0.2 s, and AAC, or Opus where the browser has no
 * encoder for AAC. Answers nothing where the browser has none for H.264, or where the stream has no picture.
 */
export async function startLiveMp4(stream: MediaStream, sink: LiveMp4Sink): Promise<LiveMp4 | undefined> {
  const [video] = stream.getVideoTracks();
  const [sound] = stream.getAudioTracks();
  if (!video) return undefined;
  const settings = video.getSettings();
  // An encoder of H.264 takes even sides only.
  const even = (side = 0) => Math.max(2, side - (side % 2));
  const [width, height] = [even(settings.width ?? 640), even(settings.height ?? 480)];
  const fullCodecString = LEVELS.find(([pixels]) => width * height <= pixels)?.[1] ?? '';
  const frameRate = settings.frameRate ? Math.min(60, settings.frameRate) : DEFAULT_FRAME_RATE;
  const quality = new Quality({ bitrate: Math.round(width * height * frameRate * BITS_PER_PIXEL) });
  if (!(await canEncodeVideo('avc', { width, height, fullCodecString, quality }))) return undefined;
  const audioCodec = sound && (await takesSound()) ? await soundCodec() : undefined;

  const output = new Output({
    format: new Mp4OutputFormat({
      fastStart: 'fragmented',
      minimumFragmentDuration: GROUP_SECONDS * 0.9,
      ...pieces(sink),
    }),
    target: new NullTarget(),
  });
  let over = false;
  const fail = (error: unknown): void => {
    if (!over) sink.failed(error);
  };
  const picture = new MediaStreamVideoTrackSource(
    video,
    {
      codec: 'avc',
      fullCodecString,
      quality,
      keyFrameInterval: GROUP_SECONDS,
      sizeChangeBehavior: 'contain',
      transform: { width, height },
    },
    // A camera keeps its own pace where a browser hands its pictures on: elsewhere they are taken of a hidden video. A screen
    // gives none while nothing moves on it.
    { frameRate: handsMediaOn() && settings.displaySurface === undefined ? null : frameRate },
  );
  picture.errorPromise.catch(fail);
  output.addVideoTrack(picture);
  if (sound && audioCodec) {
    const source = new MediaStreamAudioTrackSource(sound, {
      codec: audioCodec,
      quality: new Quality({ bitrate: AUDIO_BITRATE }),
    });
    source.errorPromise.catch(fail);
    output.addAudioTrack(source);
  }
  await output.start();
  return {
    frameRate,
    hasSound: audioCodec !== undefined,
    async stop() {
      over = true;
      await output.cancel();
    },
  };
}

/** Whether a browser hands on what comes of a camera, and of its microphone, as Firefox does not. */
const handsMediaOn = (): boolean => 'MediaStreamTrackProcessor' in globalThis;

/**
 * Elsewhere sound is taken on its way to the machine's output. Firefox begins with none of it where there is no output, and the
 * library would wait for that for good.
 */
async function takesSound(): Promise<boolean> {
  if (handsMediaOn()) return true;
  const context = new AudioContext();
  const begins = context.resume().then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), OUTPUT_MS));
  const takes = await Promise.race([begins, late]);
  void context.close();
  return takes;
}

async function soundCodec(): Promise<AudioCodec | undefined> {
  for (const codec of ['aac', 'opus'] as const) if (await canEncodeAudio(codec)) return codec;
  return undefined;
}

/** Puts the boxes together that belong together. */
function pieces(sink: LiveMp4Sink) {
  let first: Uint8Array = new Uint8Array();
  return {
    onFtyp: (data: Uint8Array) => void (first = data.slice()),
    onMoov: (data: Uint8Array) => sink.init(joined(first, data)),
    onMoof: (data: Uint8Array) => void (first = data.slice()),
    onMdat: (data: Uint8Array) => sink.fragment(joined(first, data)),
  };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
