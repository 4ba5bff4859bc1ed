import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often a page looks at the cloud again while it is seen, in milliseconds. */
const LOOK_AGAIN_MS = 5_000;

/** Has a page look again and again, as long as it is there and seen. */
export class LookAgain implements ReactiveController {
  readonly #look: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, look: () => void) {
    this.#look = look;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => document.hidden || this.#look(), LOOK_AGAIN_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
