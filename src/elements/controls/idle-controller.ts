import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host when there was no activity for a while, and when there is again. */
export class IdleController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = false;
  #keptActive = false;
  #connected = false;
  #lastForMs: number | undefined;

  constructor(host: ReactiveControllerHost) {
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
    clearTimeout(this.#timer);
    this.#lastForMs = forMs;
    // An update may still be due when the element has already left the document: nobody would clear that timer.
    if (this.#connected) this.#timer = setTimeout(() => this.end(), forMs);
    this.#become(false);
  }

  /** Nobody is there any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#become(true);
  }

  hostConnected(): void {
    this.#connected = true;
    if (this.#lastForMs !== undefined) this.activity(this.#lastForMs);
  }

  hostDisconnected(): void {
    this.#connected = false;
    clearTimeout(this.#timer);
    this.#idle = this.#keptActive = false;
  }

  #become(idle: boolean): void {
    if (idle === this.#idle) return;
    this.#idle = idle;
    this.#host.requestUpdate();
  }
}
