// The player's place in the page: the video in its div, sizes, and a small bar of controls. Our own drawing.
import { CanvasPicture } from './canvas-picture.js';
import { Centre } from './centre.js';
import type { Playback, Style } from './config.js';
import { drawing, type Icon } from './icons.js';

/** What the controls ask for. */
export interface ViewActions {
  togglePlay(): void;
  toggleMute(): void;
  toggleFullscreen(): void;
}

const FIT: Readonly<Record<string, string>> = { letterbox: 'contain', fill: 'fill', crop: 'cover' };

/** Builds the DOM and keeps the buttons' labels true. No style element, so that a strict CSP is no trouble. */
export class View {
  /** Shows the picture; where a canvas does that, it is in no document, and has the sound and the time. */
  readonly video: HTMLVideoElement;
  readonly picture: CanvasPicture | undefined;
  readonly #div: HTMLElement;
  readonly #ownVideo: boolean;
  readonly #controls: HTMLElement | undefined;
  readonly #centre: Centre | undefined;
  readonly #play: HTMLElement;
  readonly #mute: HTMLElement;

  #mutedStart: boolean;

  /** `playback.videoId` names a video in the document to use instead of an own one; ignored if there is none. */
  constructor(div: HTMLElement, style: Style, playback: Playback, actions: ViewActions) {
    const { videoId, autoplay, muted, onCanvas } = playback;
    const given = videoId === undefined ? null : document.getElementById(videoId);
    this.#div = div;
    this.#mutedStart = autoplay && muted && style.displayMutedAutoplay;
    this.#ownVideo = !(given instanceof HTMLVideoElement);
    this.video = given instanceof HTMLVideoElement ? given : document.createElement('video');
    this.picture = onCanvas ? new CanvasPicture() : undefined;
    this.#play = button('Play', 'play', () => actions.togglePlay());
    this.#mute = button('Mute', 'sound', () => actions.toggleMute());
    this.#size(style);
    if (this.#ownVideo) this.#place(style);
    if (style.controls) {
      const full = button('Full screen', 'full', () => actions.toggleFullscreen());
      this.#controls = bar(`controls-${div.id}`, [this.#play, this.#mute]);
      if (style.fullScreenControl) this.#controls.append(full);
      div.append(this.#controls);
    }
    if (style.centerView) {
      this.#centre = new Centre(div.id, style, (symbol) =>
        symbol === 'play' ? actions.togglePlay() : actions.toggleMute(),
      );
      div.append(this.#centre.element);
    }
    if (style.interactive) div.addEventListener('click', keep);
  }

  /** Makes the buttons say what they will do next. */
  show(playing: boolean, muted: boolean): void {
    relabel(this.#play, playing ? 'Pause' : 'Play', playing ? 'pause' : 'play');
    relabel(this.#mute, muted ? 'Unmute' : 'Mute', muted ? 'silent' : 'sound');
    this.#mutedStart &&= muted;
    this.#centre?.show(playing ? (this.#mutedStart ? 'silent' : undefined) : 'play');
  }

  /** Takes everything of ours out of the div; its inline style stays, as with the vendor's player. */
  remove(): void {
    this.video.pause();
    this.video.removeAttribute('src');
    this.video.load();
    this.picture?.end();
    this.picture?.element.remove();
    this.#div.removeEventListener('click', keep);
    this.#controls?.remove();
    this.#centre?.element.remove();
    if (this.#ownVideo) this.video.remove();
  }

  #size(style: Style): void {
    const { width, height, aspectratio } = style;
    const auto = width === 'auto' || height === 'auto';
    Object.assign(this.#div.style, {
      overflow: 'hidden',
      position: 'relative',
      backgroundColor: style.backgroundColor,
    });
    if (auto) return;
    this.#div.style.width = width;
    if (height !== undefined) this.#div.style.height = height;
    else if (width.endsWith('px')) {
      const [across = 16, down = 9] = aspectratio.split('/').map(Number);
      this.#div.style.height = `${Math.round((parseFloat(width) * down) / across)}px`;
    } else this.#div.style.aspectRatio = aspectratio;
  }

  #place(style: Style): void {
    const shown = this.picture?.element ?? this.video;
    shown.id = `h5live-${this.#div.id}`;
    this.video.playsInline = true;
    this.video.setAttribute('playsinline', '');
    this.video.disableRemotePlayback = true;
    Object.assign(shown.style, {
      display: 'block',
      width: '100%',
      height: '100%',
      objectFit: FIT[style.scaling] ?? 'contain',
    });
    // As 5.0.8 has it.
    if (this.picture) {
      const middle = { position: 'absolute', left: '50%', top: '50%', transform: 'translate(-50%, -50%)' };
      Object.assign(shown.style, middle);
    }
    this.#div.append(shown);
  }
}

/** What the player understands as its own click goes no further. */
function keep(event: Event): void {
  event.stopPropagation();
}

function bar(id: string, buttons: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.id = id;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', 'Player controls');
  Object.assign(element.style, {
    position: 'absolute',
    inset: 'auto 0 0 0',
    display: 'flex',
    gap: '4px',
    padding: '4px 8px',
    background: 'linear-gradient(transparent, rgba(0, 0, 0, 0.65))',
  });
  element.append(...buttons);
  return element;
}

// A box, as with the vendor's player: a `button` can have no shadow root, which keeps the page's CSS from what is drawn in it.
function button(label: string, icon: Icon, press: () => void): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'button');
  element.tabIndex = 0;
  Object.assign(element.style, {
    boxSizing: 'border-box',
    width: '36px',
    height: '36px',
    padding: '6px',
    borderRadius: '6px',
    color: '#fff',
    cursor: 'pointer',
  });
  // The last button (full screen) goes to the far end of the bar.
  if (icon === 'full') element.style.marginInlineStart = 'auto';
  element.addEventListener('click', press);
  element.addEventListener('keydown', (event) => {
    if (event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    press();
  });
  relabel(element, label, icon);
  return element;
}

function relabel(element: HTMLElement, label: string, icon: Icon): void {
  if (element.getAttribute('aria-label') === label) return;
  element.setAttribute('aria-label', label);
  element.replaceChildren(drawing(icon));
}
