import type { ReactiveController, ReactiveElement } from 'lit';

/** Tells its host when there was no activity for a while, and when there is again. */
export class IdleController implements ReactiveController {
  readonly #host: ReactiveElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = false;
  #keptActive = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether there was no activity for the time that was given last. */
  get idle(): boolean {
    return this.#idle && !this.#keptActive;
  }

  /** Somebody is there as long as this is on, whatever they do. */
  keepActive(on: boolean): void {
    this.#keptActive = on;
  }

  /** Somebody is there, for `forMs` milliseconds at least. */
  activity(forMs: number): void {
    this.#become(false);
    // An update may still be due when the element has already left the document: nobody would clear that timer.
    if (this.#host.isConnected) this.#timer = setTimeout(() => this.end(), forMs);
  }

  /** Nobody is there any more. */
  end(): void {
    this.#become(true);
  }

  hostDisconnected(): void {
    this.#become(false);
    this.#keptActive = false;
  }

  #become(idle: boolean): void {
    clearTimeout(this.#timer);
    if (idle === this.#idle) return;
    this.#idle = idle;
    this.#host.requestUpdate();
  }
}
