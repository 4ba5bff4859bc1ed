import type { ReactiveController, ReactiveElement } from 'lit';

/** Has the Tab key stop at what is said over the picture while there is more of it than is seen: the arrow keys scroll it. */
export class ScrollStop implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #sizes = new ResizeObserver(() => this.#check());
  #scrolled: HTMLElement | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const said = this.#host.renderRoot.querySelector<HTMLElement>('.said') ?? undefined;
    if (said !== this.#scrolled) {
      this.#sizes.disconnect();
      if (said) this.#sizes.observe(said);
    }
    this.#scrolled = said;
    this.#check();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#scrolled = undefined;
  }

  #check(): void {
    const said = this.#scrolled;
    if (said) {
      if (said.scrollHeight > said.clientHeight) said.tabIndex = 0;
      else said.removeAttribute('tabindex');
    }
  }
}
