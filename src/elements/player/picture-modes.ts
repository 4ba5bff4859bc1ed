import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isVideo, mountIn, pageDocument, pictureIn, type Picture } from '../../playback/index.js';
import { canFloat, FloatingCanvas } from './floating-canvas.js';

/** iPhones give only a video itself the whole screen, under names of their own: a canvas gets none there. */
interface OldVideo extends HTMLVideoElement {
  readonly webkitDisplayingFullscreen?: boolean;
  webkitEnterFullscreen?(): void;
  webkitExitFullscreen?(): void;
}

/** What a picture tells of how it is shown. */
const SHOWN_ELSEWHERE = [
  'enterpictureinpicture',
  'leavepictureinpicture',
  'webkitbeginfullscreen',
  'webkitendfullscreen',
] as const;

/** The whole screen and picture-in-picture for the box around the picture; knows what the browser reports. */
export class PictureModes implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #picture: Picture | undefined;
  #floating: FloatingCanvas | undefined;
  readonly #changed = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the picture has the whole screen. */
  get fullscreen(): boolean {
    const { shadowRoot } = this.#host;
    return !!shadowRoot?.fullscreenElement || this.#oldVideo?.webkitDisplayingFullscreen === true;
  }

  /** Whether the browser can give it the whole screen. */
  get canFullscreen(): boolean {
    return pageDocument.fullscreenEnabled || this.#oldVideo?.webkitEnterFullscreen !== undefined;
  }

  /** Whether the picture floats over other windows. */
  get pictureInPicture(): boolean {
    const { pictureInPictureElement: shown } = pageDocument;
    return !!shown && (shown === this.#picture || shown === this.#floating?.element);
  }

  /** Whether the browser can let it float. */
  get canPictureInPicture(): boolean {
    const picture = this.#picture;
    if (!picture || !pageDocument.pictureInPictureEnabled) return false;
    return isVideo(picture) ? !picture.disablePictureInPicture : canFloat(picture);
  }

  /** @returns whether the browser did it */
  async setFullscreen(on: boolean): Promise<boolean> {
    if (on === this.fullscreen) return true;
    return this.#did(async () => {
      const video = this.#oldVideo;
      if (!on && video?.webkitDisplayingFullscreen) return video.webkitExitFullscreen!();
      if (!on) return pageDocument.exitFullscreen();
      const frame = this.#host.shadowRoot?.querySelector('[part=frame]');
      if (frame && pageDocument.fullscreenEnabled) return frame.requestFullscreen();
      if (!video?.webkitEnterFullscreen) throw new Error();
      video.webkitEnterFullscreen();
    });
  }

  /** @returns whether the browser did it */
  async setPictureInPicture(on: boolean): Promise<boolean> {
    if (on === this.pictureInPicture) return true;
    return this.#did(async () => {
      if (!on) return pageDocument.exitPictureInPicture();
      const picture = this.#picture;
      if (!picture) throw new Error();
      if (isVideo(picture)) await picture.requestPictureInPicture();
      else await (this.#floating ??= new FloatingCanvas(this.#changed)).enter(picture);
    });
  }

  hostConnected(): void {
    pageDocument.addEventListener('fullscreenchange', this.#changed);
  }

  hostDisconnected(): void {
    pageDocument.removeEventListener('fullscreenchange', this.#changed);
    this.#watch(undefined);
    this.#sink();
  }

  hostUpdated(): void {
    this.#watch(pictureIn(mountIn(this.#host)));
  }

  get #oldVideo(): OldVideo | undefined {
    return isVideo(this.#picture) ? this.#picture : undefined;
  }

  #watch(picture: Picture | undefined): void {
    if (picture === this.#picture) return;
    for (const type of SHOWN_ELSEWHERE) {
      this.#picture?.removeEventListener(type, this.#changed);
      picture?.addEventListener(type, this.#changed);
    }
    const floats = this.pictureInPicture;
    this.#picture = picture;
    if (!picture) return;
    // Firefox stops at a video with the Tab key, twice, also where there is nothing to press.
    if (isVideo(picture) && !picture.controls) picture.tabIndex = -1;
    // What floats goes on with the canvas of another player; a browser ends that of a video which is gone by itself.
    if (floats && !isVideo(picture)) this.#floating?.show(picture);
    else this.#sink();
    this.#host.requestUpdate();
  }

  // The canvas that floats does so no more.
  #sink(): void {
    const isOurs = this.#floating && pageDocument.pictureInPictureElement === this.#floating.element;
    if (isOurs) void this.#did(() => pageDocument.exitPictureInPicture());
  }

  async #did(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch {
      return false;
    }
  }
}
