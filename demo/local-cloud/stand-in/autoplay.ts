// What happens when the browser wants a gesture before it plays.

/** What the player does about it. */
export interface AutoplayActions {
  warn(message: string): void;
  /** Tries to start again. */
  retry(): void;
  /** Gives up: Error 1005 and Pause(interactionrequired). */
  giveUp(): void;
}

/** Mutes a video that the browser does not play with its sound, and has it tried again. */
export function muteRefused(
  video: HTMLVideoElement,
  { warn, retry }: Pick<AutoplayActions, 'warn' | 'retry'>,
): void {
  warn('Unmuted autoplay was refused by the browser: muted, because of "automute".');
  video.muted = true;
  retry();
}

/**
 * Makes the handler for a refused start: with `automute` an audible video is muted and tried again, once; if that is
 * refused too, its sound is given back before the player gives up.
 */
export function autoplayRefusal(
  video: HTMLVideoElement,
  automute: boolean,
  actions: AutoplayActions,
): () => void {
  let muted = false;
  return () => {
    if (automute && !video.muted) {
      muted = true;
      muteRefused(video, actions);
    } else if (muted) {
      // The Unmute event comes before the error.
      video.addEventListener('volumechange', () => actions.giveUp(), { once: true });
      video.muted = false;
    } else actions.giveUp();
  };
}
