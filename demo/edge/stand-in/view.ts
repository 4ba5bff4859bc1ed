// The player's place in the page: the video in its div, sizes, and a small bar of controls. Our own drawing.
import type { Style } from './config.js';

/** What the controls ask for. */
export interface ViewActions {
  togglePlay(): void;
  toggleMute(): void;
  toggleFullscreen(): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
  play: 'M7 4.5v15l12.5-7.5z',
  pause: 'M6 5h4.2v14H6zM13.8 5H18v14h-4.2z',
  sound: 'M4 9.5v5h3.4L12 18.8V5.2L7.4 9.5zM14.6 8.4a5 5 0 0 1 0 7.2l1.3 1.4a7 7 0 0 0 0-10z',
  silent:
    'M4 9.5v5h3.4L12 18.8V5.2L7.4 9.5zM14.3 9.7l1.3-1.3L18 10.7l2.3-2.3 1.3 1.3-2.3 2.3 2.3 2.3-1.3 1.3L18 13.3l-2.4 2.3-1.3-1.3 2.4-2.3z',
  full: 'M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z',
} as const;

const FIT: Readonly<Record<string, string>> = { letterbox: 'contain', fill: 'fill', crop: 'cover' };

/** Builds the DOM and keeps the buttons' labels true. No style element, so that a strict CSP is no trouble. */
export class View {
  readonly video: HTMLVideoElement;
  readonly #div: HTMLElement;
  readonly #ownVideo: boolean;
  readonly #controls: HTMLElement | undefined;
  readonly #play: HTMLButtonElement;
  readonly #mute: HTMLButtonElement;

  /** @param videoId the id of a video in the document to use instead of an own one; ignored if there is none */
  constructor(div: HTMLElement, style: Style, videoId: string | undefined, actions: ViewActions) {
    const given = videoId === undefined ? null : document.getElementById(videoId);
    this.#div = div;
    this.#ownVideo = !(given instanceof HTMLVideoElement);
    this.video = given instanceof HTMLVideoElement ? given : document.createElement('video');
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
  }

  /** Makes the buttons say what they will do next. */
  show(playing: boolean, muted: boolean): void {
    relabel(this.#play, playing ? 'Pause' : 'Play', playing ? 'pause' : 'play');
    relabel(this.#mute, muted ? 'Unmute' : 'Mute', muted ? 'silent' : 'sound');
  }

  /** Takes everything of ours out of the div; its inline style stays, as with the vendor's player. */
  remove(): void {
    this.video.pause();
    this.video.removeAttribute('src');
    this.video.load();
    this.#controls?.remove();
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
    this.video.id = `h5live-${this.#div.id}`;
    this.video.playsInline = true;
    this.video.setAttribute('playsinline', '');
    this.video.disableRemotePlayback = true;
    Object.assign(this.video.style, {
      display: 'block',
      width: '100%',
      height: '100%',
      objectFit: FIT[style.scaling] ?? 'contain',
    });
    this.#div.append(this.video);
  }
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

function button(label: string, icon: keyof typeof ICONS, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  Object.assign(element.style, {
    width: '36px',
    height: '36px',
    padding: '6px',
    border: '0',
    borderRadius: '6px',
    background: 'transparent',
    color: '#fff',
    cursor: 'pointer',
  });
  // The last button (full screen) goes to the far end of the bar.
  if (icon === 'full') element.style.marginInlineStart = 'auto';
  element.addEventListener('click', press);
  relabel(element, label, icon);
  return element;
}

function relabel(element: HTMLButtonElement, label: string, icon: keyof typeof ICONS): void {
  if (element.getAttribute('aria-label') === label) return;
  element.setAttribute('aria-label', label);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('fill', 'currentColor');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[icon]);
  svg.append(path);
  element.replaceChildren(svg);
}
