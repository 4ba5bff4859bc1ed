import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { removeLeftovers } from '../../playback/index.js';

/**
 * Keeps what another element's player has left out of an element's light DOM: it comes along when page code copies an
 * element, and with its markup, which a parser adds only after the element.
 */
export class Leftovers implements ReactiveController {
  readonly #host: Element;
  readonly #watch = new MutationObserver(() => removeLeftovers(this.#host));

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    removeLeftovers(this.#host);
    this.#watch.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
  }
}
