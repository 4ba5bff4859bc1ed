import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host when nobody has stirred for a while, and when somebody does again. */
export class IdleController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = false;
  #held = false;
  #connected = false;
  #lastForMs: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether nobody has stirred for the time that was given last. */
  get idle(): boolean {
    return this.#idle && !this.#held;
  }

  /** Somebody is there as long as this is held, whether they stir or not. */
  hold(held: boolean): void {
    this.#held = held;
  }

  /** Somebody is there, for `forMs` milliseconds at least. */
  stir(forMs: number): void {
    clearTimeout(this.#timer);
    this.#lastForMs = forMs;
    // An update may still be due when the element has already left the document: nobody would clear that timer.
    if (this.#connected) this.#timer = setTimeout(() => this.rest(), forMs);
    this.#become(false);
  }

  /** Nobody is there any more. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#become(true);
  }

  hostConnected(): void {
    this.#connected = true;
    if (this.#lastForMs !== undefined) this.stir(this.#lastForMs);
  }

  hostDisconnected(): void {
    this.#connected = false;
    clearTimeout(this.#timer);
    this.#idle = this.#held = false;
  }

  #become(idle: boolean): void {
    if (idle === this.#idle) return;
    this.#idle = idle;
    this.#host.requestUpdate();
  }
}
