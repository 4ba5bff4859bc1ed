// The picture as Media over QUIC has it in the vendor's player: decoded by WebCodecs, and drawn to a canvas.
import {
  isInit,
  readPictureFormat,
  readPictures,
  type EncodedPicture,
  type PictureFormat,
} from './pictures.js';

// How far ahead of its time a picture is decoded (µs), and how many the decoder holds at once.
const AHEAD = 150_000;
const MOST_AT_ONCE = 8;
// Pictures that wait: half a minute of them. Where nothing is shown for so long, the oldest group goes.
const QUEUE_LIMIT = 750;

/** Whether the browser can decode pictures by itself: in secure contexts only. */
export function canDrawOnCanvas(): boolean {
  return typeof VideoDecoder === 'function';
}

/**
 * Draws the pictures of one connection after the other, each at its time by the clock that it is given. It has no sound, and
 * decides nothing about playback.
 */
export class CanvasPicture {
  readonly element = document.createElement('canvas');
  /** Pictures that were drawn, and those whose time was over before they could be. */
  #drawn = 0;
  #dropped = 0;
  #hasPicture = false;
  #tellDrawn: () => void = () => undefined;
  /** The media time now, in seconds. */
  #now: () => number = () => 0;
  #format: PictureFormat | undefined;
  #decoder: VideoDecoder | undefined;
  #queue: EncodedPicture[] = [];
  /** The time of the newest picture that has come (µs). */
  #newest = -Infinity;
  #frames: VideoFrame[] = [];
  #animation = 0;

  /** Pictures since the beginning. */
  get counts(): { readonly total: number; readonly dropped: number } {
    return { total: this.#drawn + this.#dropped, dropped: this.#dropped };
  }

  /**
   * Begins with another connection. The last picture of the one before stays until there is another.
   *
   * @param now the media time, in seconds
   * @param drawn called once, when the first picture of this connection has been drawn
   */
  begin(now: () => number, drawn: () => void): void {
    this.end();
    this.#now = now;
    this.#tellDrawn = drawn;
    const animate = () => {
      this.#animation = requestAnimationFrame(animate);
      this.#show();
    };
    animate();
  }

  /** Ends the connection; what was drawn last stays. */
  end(): void {
    cancelAnimationFrame(this.#animation);
    this.#format = undefined;
    this.#hasPicture = false;
    this.#tellDrawn = () => undefined;
    this.#queue = [];
    this.#newest = -Infinity;
    this.#forget();
  }

  /** Takes a message with an init segment or fragments. What cannot be read is left to whoever else reads it. */
  append(message: ArrayBuffer): void {
    try {
      if (isInit(message)) this.#format = readPictureFormat(message);
      else if (this.#format) this.#take(readPictures(message, this.#format));
    } catch {
      return;
    }
    if (this.#queue.length > QUEUE_LIMIT) this.#skipTo(this.#queue.findIndex(isLaterKey));
    // What is hidden is not animated, but the picture may float over other windows.
    this.#show();
  }

  // A connection that takes over from another begins with what has come already.
  #take(pictures: readonly EncodedPicture[]): void {
    const fresh = pictures.filter(({ timestamp }) => timestamp > this.#newest);
    this.#newest = fresh.at(-1)?.timestamp ?? this.#newest;
    this.#queue.push(...fresh);
  }

  #show(): void {
    const now = this.#now() * 1e6;
    this.#decode(now);
    const due = this.#frames.findLastIndex(({ timestamp }) => timestamp <= now);
    if (due < 0) return;
    const frames = this.#frames.splice(0, due + 1);
    const frame = frames.pop();
    for (const late of frames) late.close();
    this.#drop(frames.length);
    if (frame) this.#draw(frame);
  }

  #draw(frame: VideoFrame): void {
    const { element } = this;
    const [width, height] = [frame.displayWidth, frame.displayHeight];
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    element.getContext('2d')?.drawImage(frame, 0, 0, width, height);
    frame.close();
    this.#drawn += 1;
    if (this.#hasPicture) return;
    this.#hasPicture = true;
    this.#tellDrawn();
  }

  #decode(now: number): void {
    // What was to be shown before the newest key picture that is due need not be decoded.
    this.#skipTo(this.#queue.findLastIndex((picture) => picture.isKey && picture.timestamp <= now));
    const decoder = (this.#decoder ??= this.#made());
    if (!decoder) return;
    for (;;) {
      const [next] = this.#queue;
      if (!next || next.timestamp > now + AHEAD || decoder.decodeQueueSize >= MOST_AT_ONCE) return;
      this.#queue.shift();
      const { isKey, timestamp, data } = next;
      decoder.decode(new EncodedVideoChunk({ type: isKey ? 'key' : 'delta', timestamp, data }));
    }
  }

  #skipTo(index: number): void {
    if (index <= 0) return;
    this.#drop(index);
    this.#queue.splice(0, index);
  }

  // What lies before a start was never to be shown.
  #drop(pictures: number): void {
    if (this.#hasPicture) this.#dropped += pictures;
  }

  // Begins with a key picture: nothing else can be decoded first.
  #made(): VideoDecoder | undefined {
    const first = this.#queue.findIndex(({ isKey }) => isKey);
    if (!this.#format || first < 0) return undefined;
    this.#skipTo(first);
    const decoder: VideoDecoder = new VideoDecoder({
      output: (frame) => {
        if (decoder !== this.#decoder) return frame.close();
        this.#frames.push(frame);
        this.#show();
      },
      error: () => {
        if (decoder === this.#decoder) this.#forget();
      },
    });
    decoder.configure(this.#format.decoder);
    return decoder;
  }

  #forget(): void {
    if (this.#decoder && this.#decoder.state !== 'closed') this.#decoder.close();
    this.#decoder = undefined;
    for (const frame of this.#frames.splice(0)) frame.close();
  }
}

function isLaterKey({ isKey }: EncodedPicture, index: number): boolean {
  return isKey && index > 0;
}
