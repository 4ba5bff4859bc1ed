// What setup puts into the page and destroy takes out again: the view, its sound, and the measurements' clock.
import type { CanvasPicture } from './canvas-picture.js';
import type { Playback, Style } from './config.js';
import type { EventName } from './events.js';
import { View, type ViewActions } from './view.js';
import { watchVolume } from './volume.js';

const STATS_EVERY = 100;

/** What it asks of the player. */
export interface PresenceHooks extends Pick<ViewActions, 'togglePlay'> {
  emit(name: EventName, data: object): void;
  /** A tenth of a second has passed. */
  measure(): void;
  /** Whether the buttons should offer to pause. */
  active(): boolean;
}

/** One set-up player's share of the page. */
export class Presence {
  readonly playback: Playback;
  readonly config: object;
  readonly video: HTMLVideoElement;
  /** The canvas that the picture is drawn to, where it is one. */
  readonly picture: CanvasPicture | undefined;
  readonly #hooks: PresenceHooks;
  readonly #view: View;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #stopWatching: () => void;

  /** Fires Mute and VolumeChange for a start that is muted or not at full volume. */
  constructor(div: HTMLElement, playback: Playback, style: Style, config: object, hooks: PresenceHooks) {
    this.playback = playback;
    this.config = config;
    this.#hooks = hooks;
    this.#view = new View(div, style, playback, {
      togglePlay: () => hooks.togglePlay(),
      toggleMute: () => this.setMuted(!this.video.muted),
      toggleFullscreen: () =>
        void (document.fullscreenElement ? document.exitFullscreen() : div.requestFullscreen()),
    });
    const video = (this.video = this.#view.video);
    this.picture = this.#view.picture;
    video.muted = playback.muted;
    video.volume = playback.volume;
    if (playback.muted) hooks.emit('Mute', { volume: 1 });
    if (playback.volume !== 1) hooks.emit('VolumeChange', { volume: playback.volume });
    this.#stopWatching = watchVolume(
      video,
      (name, data) => hooks.emit(name, data),
      () => this.show(),
    );
    this.#timer = setInterval(() => hooks.measure(), STATS_EVERY);
  }

  setMuted(muted: boolean): void {
    this.video.muted = muted;
  }

  /** @param volume brought into the range; what is no number at all is ignored */
  setVolume(volume: unknown): void {
    const wanted = Number(volume);
    if (!Number.isNaN(wanted)) this.video.volume = Math.min(1, Math.max(0, wanted));
  }

  /** Makes the buttons say what is. */
  show(): void {
    this.#view.show(this.#hooks.active(), this.video.muted);
  }

  remove(): void {
    clearInterval(this.#timer);
    this.#stopWatching();
    this.#view.remove();
  }
}
