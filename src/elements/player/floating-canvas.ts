import { withTimeout } from '../../playback/index.js';
import { made } from '../shared/made.js';

/** How long a browser may take to show the first picture of a canvas in a video, in milliseconds. */
const SHOWN_LIMIT_MS = 2_000;

/** Whether the browser can show in a video what is drawn on a canvas. */
export function canFloat(canvas: HTMLCanvasElement): boolean {
  return 'captureStream' in canvas && 'requestPictureInPicture' in HTMLVideoElement.prototype;
}

/**
 * Lets a canvas float over other windows. Browsers do that for a video only: so it is one that shows what is drawn on the
 * canvas, in no document and without sound, for the sound is the page's. In a tab that is hidden the picture moves on as far
 * as the page draws it there.
 */
export class FloatingCanvas {
  readonly #video = made('video', { muted: true, playsInline: true });
  #shown: HTMLCanvasElement | undefined;

  /** @param changed called when it begins or ends to float, whoever did that */
  constructor(changed: () => void) {
    this.#video.addEventListener('enterpictureinpicture', changed);
    this.#video.addEventListener('leavepictureinpicture', () => {
      this.#stop();
      changed();
    });
  }

  /** The video that floats. */
  get element(): Element {
    return this.#video;
  }

  /**
   * Floats; call it while a viewer's gesture counts.
   *
   * @throws what the browser says to it
   */
  async enter(canvas: HTMLCanvasElement): Promise<void> {
    this.show(canvas);
    try {
      await withTimeout(() => this.#video.play(), { limitMs: SHOWN_LIMIT_MS });
      await this.#video.requestPictureInPicture();
    } catch (error) {
      this.#stop();
      throw error;
    }
  }

  /** Goes on with another canvas. */
  show(canvas: HTMLCanvasElement): void {
    if (canvas === this.#shown) return;
    this.#stop();
    this.#shown = canvas;
    this.#video.srcObject = canvas.captureStream();
    void this.#video.play().catch(() => undefined);
  }

  #stop(): void {
    const { srcObject } = this.#video;
    if (srcObject instanceof MediaStream) for (const track of srcObject.getTracks()) track.stop();
    this.#video.srcObject = null;
    this.#shown = undefined;
  }
}
