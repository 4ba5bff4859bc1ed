import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mountIn, pageDocument } from '../../playback/index.js';

/** iPhones give only the video itself the whole screen, under names of their own. */
interface OldVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
}

/** The whole screen and picture-in-picture for the box around the picture; knows what the browser reports. */
export class PictureModes implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #video: HTMLVideoElement | undefined;
  readonly #changed = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the picture has the whole screen. */
  get fullscreen(): boolean {
    const { shadowRoot } = this.#host;
    return shadowRoot?.fullscreenElement !== null && shadowRoot?.fullscreenElement !== undefined;
  }

  /** Whether the browser can give it the whole screen. */
  get canFullscreen(): boolean {
    return pageDocument.fullscreenEnabled || this.#oldVideo?.webkitEnterFullscreen !== undefined;
  }

  /** Whether the picture floats over other windows. */
  get pictureInPicture(): boolean {
    const { pictureInPictureElement } = pageDocument;
    return this.#video !== undefined && pictureInPictureElement === this.#video;
  }

  /** Whether the browser can let it float. */
  get canPictureInPicture(): boolean {
    return (
      pageDocument.pictureInPictureEnabled &&
      this.#video !== undefined &&
      !this.#video.disablePictureInPicture
    );
  }

  /** @returns whether the browser did it */
  async setFullscreen(on: boolean): Promise<boolean> {
    if (on === this.fullscreen) return true;
    return this.#did(async () => {
      if (!on) return pageDocument.exitFullscreen();
      const frame = this.#host.shadowRoot?.querySelector('[part=frame]');
      if (frame && pageDocument.fullscreenEnabled) return frame.requestFullscreen();
      if (!this.#oldVideo?.webkitEnterFullscreen) throw new Error();
      this.#oldVideo.webkitEnterFullscreen();
    });
  }

  /** @returns whether the browser did it */
  async setPictureInPicture(on: boolean): Promise<boolean> {
    if (on === this.pictureInPicture) return true;
    return this.#did(async () => {
      if (!on) return pageDocument.exitPictureInPicture();
      if (!this.#video) throw new Error();
      await this.#video.requestPictureInPicture();
    });
  }

  hostConnected(): void {
    pageDocument.addEventListener('fullscreenchange', this.#changed);
  }

  hostDisconnected(): void {
    pageDocument.removeEventListener('fullscreenchange', this.#changed);
    this.#watch(undefined);
  }

  hostUpdated(): void {
    this.#watch(mountIn(this.#host)?.querySelector('video') ?? undefined);
  }

  get #oldVideo(): OldVideo | undefined {
    return this.#video;
  }

  #watch(video: HTMLVideoElement | undefined): void {
    if (video === this.#video) return;
    for (const type of ['enterpictureinpicture', 'leavepictureinpicture']) {
      this.#video?.removeEventListener(type, this.#changed);
      video?.addEventListener(type, this.#changed);
    }
    this.#video = video;
    if (video) this.#host.requestUpdate();
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
