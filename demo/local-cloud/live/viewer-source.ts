import type { AudioInfo } from './clip-parse.js';

/** One `moof` and its `mdat` on its way to all viewers. Shared: nobody may change `data`. */
export interface LiveFragment {
  /** Grows by one from fragment to fragment. */
  readonly sequence: number;
  /** Whether it begins with a key frame. */
  readonly startsGroup: boolean;
  /** Start of its picture on the stream's time line, in milliseconds. */
  readonly startMs: number;
  /** Until the end of its longest track. */
  readonly durationMs: number;
  readonly data: Uint8Array;
}

/** What a viewer has to know of a stream before its media. */
export interface StreamFormat {
  /** `ftyp` and `moov`. */
  readonly init: Uint8Array;
  /** For `MediaSource`, for example `video/mp4; codecs="avc1.42c01e, mp4a.40.2"`. */
  readonly mimeType: string;
  readonly bytesPerSecond: number;
  readonly video: { readonly width: number; readonly height: number; readonly frameRate: number };
  /** None where the stream is silent. */
  readonly audio?: AudioInfo;
}

/** What may happen to a stream beside its fragments. */
export interface SourceChanges {
  /** The picture goes on from another init segment: the same tracks, perhaps of another size. */
  restarted?(init: Uint8Array): void;
  /** The stream is over: nothing more comes. */
  ended?(): void;
}

/** Whatever viewers are served from: a clip that runs for ever, or somebody's broadcast. */
export interface ViewerSource {
  readonly format: StreamFormat;
  /** For a viewer who joins now: what comes before the next fragment, from a key frame on. */
  backlog(): readonly LiveFragment[];
  /** From now on `receive` gets every new fragment, once. Answers the function that ends this. */
  subscribe(receive: (fragment: LiveFragment) => void, changes?: SourceChanges): () => void;
}
