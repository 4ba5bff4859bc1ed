import type { Localized } from '../../locales/texts.js';
import type { DeferredPart } from './deferred-part.js';
import { PanelView, type PanelProperties } from './panel-view.js';
import type { PlayerElement } from './player-element.js';
import type { StartGate } from './start-gate.js';

/** For so long, in milliseconds, what is drawn around a picture waits for it. */
const LONGEST_START_MS = 1000;

/**
 * Draws what lies over the picture, and beneath it the panel and the code to embed it. Where the player starts by itself,
 * that waits for the first picture, which would wait for it otherwise; but not for long, and not where something fails.
 */
export class Drawing {
  readonly #element: PlayerElement;
  readonly #deferred: DeferredPart;
  readonly #gate: StartGate;
  readonly #panel: PanelView;
  #hasBegun = false;
  // Whether a video has told of its picture; a canvas never does.
  #hasVideo = false;
  // Whether it is to be drawn by now, picture or not, and when it will be.
  #isDue = false;
  #dueTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param gate tells whether anything may be loaded */
  constructor(element: PlayerElement, deferred: DeferredPart, gate: StartGate) {
    this.#element = element;
    this.#deferred = deferred;
    this.#gate = gate;
    this.#panel = new PanelView(element);
    // Of the video, which comes later; it does not bubble.
    element.addEventListener('loadeddata', ({ target }) => this.#beginAfter(target), {
      capture: true,
      once: true,
    });
  }

  /** Whether anything was ever drawn. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Has what was held back for the sake of the first picture drawn now. */
  begin(): void {
    this.#isDue = true;
    if (!this.#hasBegun) this.#element.requestUpdate();
  }

  // A picture that has come is still to be shown.
  #beginAfter(video: Partial<HTMLVideoElement> | null): void {
    this.#hasVideo = true;
    if (video?.requestVideoFrameCallback) video.requestVideoFrameCallback(() => this.begin());
    else this.begin();
  }

  /** Waits for no picture any more: the element is gone. */
  end(): void {
    clearTimeout(this.#dueTimer);
    this.#dueTimer = undefined;
  }

  /** Draws what is to be seen now, if it is time. @param frame the box around the picture */
  draw(frame: HTMLElement, labels: Localized<'start'> | undefined, inUse: PanelProperties): void {
    const element = this.#element;
    const { engine, isStranded } = this.#deferred;
    const { phase } = element.playback;
    const isStarting = element.autoplay && /^(?:idle|loading|buffering|playing)$/.test(phase);
    if (isStarting && !this.#hasBegun && !this.#isDue) {
      if (element.isConnected) this.#dueTimer ??= setTimeout(() => this.begin(), LONGEST_START_MS);
      // The picture of a canvas that plays is drawn, and shown with the next frame.
      if (phase === 'playing' && !this.#hasVideo) requestAnimationFrame(() => setTimeout(() => this.begin()));
      return;
    }
    this.#panel.draw(frame, inUse);
    if (engine) engine.draw(frame, labels, inUse);
    else if ((element.snippet || element.owner) && !isStranded) void this.#deferred.soon();
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const approach = async (): Promise<void> => (await this.#deferred.soon())?.approach(this.#gate.isOpen);
    for (const type of ['pointerenter', 'focusin']) frame.addEventListener(type, () => void approach());
    frame.addEventListener('keydown', (event) => this.#deferred.engine?.pass(event));
  }
}
