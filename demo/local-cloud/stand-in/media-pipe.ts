// Fragments in, buffered media out: MediaSource, one append at a time, bounded memory.
import type { Range } from './live-edge.js';

// Media kept behind the playhead; a live player never seeks back (s).
const KEEP_BEHIND = 4;
const TRIM_AT = 12;
// Waiting appends; at 40 ms a fragment and two tracks this is a quarter of a minute.
const QUEUE_LIMIT = 800;

// iPhones have the managed one alone.
const Source =
  globalThis.MediaSource ?? (globalThis as { ManagedMediaSource?: typeof MediaSource }).ManagedMediaSource;

/** Feeds one video element from one connection. Decides nothing about playback. */
export class MediaPipe {
  readonly #video: HTMLVideoElement;
  readonly #source = new Source();
  readonly #url = URL.createObjectURL(this.#source);
  readonly #fail: (code: number) => void;
  readonly #queue: ArrayBuffer[] = [];
  #buffer: SourceBuffer | undefined;
  #closed = false;

  /** @param fail called once with 3004 (unsupported) or 3003 (not decodable); the pipe is then of no more use */
  constructor(video: HTMLVideoElement, mimeType: string, fail: (code: number) => void) {
    this.#video = video;
    this.#fail = fail;
    this.#source.addEventListener('sourceopen', () => this.#open(mimeType), { once: true });
    video.addEventListener('error', this.#decodeError);
    // A browser attaches a managed one only to a video that is shown on no other device.
    if (Source !== globalThis.MediaSource) video.disableRemotePlayback = true;
    video.src = this.#url;
  }

  /** Takes an init segment or a fragment. */
  append(bytes: ArrayBuffer): void {
    if (this.#closed) return;
    this.#queue.push(bytes);
    // A page that does not get to appending for so long has nothing live to show any more.
    if (this.#queue.length > QUEUE_LIMIT) this.#fail(3003);
    else this.#next();
  }

  /** What is buffered, in order. */
  ranges(): Range[] {
    if (!this.#buffer || this.#closed || this.#source.readyState === 'closed') return [];
    const { buffered } = this.#buffer;
    return Array.from({ length: buffered.length }, (_, i) => ({
      start: buffered.start(i),
      end: buffered.end(i),
    }));
  }

  /** Detaches from the video and frees the media; the picture goes with it. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#queue.length = 0;
    this.#video.removeEventListener('error', this.#decodeError);
    URL.revokeObjectURL(this.#url);
  }

  #open(mimeType: string): void {
    if (this.#closed) return;
    if (!Source.isTypeSupported(mimeType)) return this.#fail(3004);
    this.#buffer = this.#source.addSourceBuffer(mimeType);
    this.#buffer.addEventListener('updateend', () => this.#next());
    this.#next();
  }

  readonly #decodeError = (): void => this.#fail(3003);

  #next(): void {
    const buffer = this.#buffer;
    if (!buffer || buffer.updating || this.#closed || this.#source.readyState !== 'open') return;
    if (this.#trim(buffer)) return;
    const bytes = this.#queue.shift();
    if (!bytes) return;
    try {
      buffer.appendBuffer(bytes);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') return this.#fail(3003);
      this.#queue.unshift(bytes);
      const end = this.#video.currentTime - 1;
      if (end > 0) buffer.remove(0, end);
      else this.#fail(3003);
    }
  }

  /** @returns whether a removal is under way */
  #trim(buffer: SourceBuffer): boolean {
    const { buffered } = buffer;
    const time = this.#video.currentTime;
    if (buffered.length === 0 || time - buffered.start(0) < TRIM_AT) return false;
    buffer.remove(0, time - KEEP_BEHIND);
    return true;
  }
}
