import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has the browser ask before the page is left, while its host says so and is in the document. */
export class LeaveGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #isNeeded: () => boolean;
  #isOn = false;

  constructor(host: ReactiveControllerHost & Element, isNeeded: () => boolean) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  hostUpdated(): void {
    // An element is updated out of the document too.
    this.#turn(this.#host.isConnected && this.#isNeeded());
  }

  hostDisconnected(): void {
    this.#turn(false);
  }

  #turn(on: boolean): void {
    if (on === this.#isOn) return;
    this.#isOn = on;
    // A page with such a listener is not kept for the way back, so it is there only while it is needed.
    if (on) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  // One for each element: the same one twice would count once, and end with the first.
  readonly #ask = (event: BeforeUnloadEvent): void => event.preventDefault();
}
