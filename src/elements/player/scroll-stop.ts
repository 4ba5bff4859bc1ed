import type { ReactiveController, ReactiveElement } from 'lit';

/** Has the Tab key stop at what is said over the picture while there is more of it than is seen: the arrow keys scroll it. */
export class ScrollStop implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #sizes = new ResizeObserver((sizes) =>
    sizes.forEach(({ target }) => check(target as HTMLElement)),
  );

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  // Observed anew, it is looked at once all has its place, also where its own box stays as large as it was.
  hostUpdated(): void {
    this.#sizes.disconnect();
    const said = this.#host.renderRoot.querySelector('.said');
    if (said) this.#sizes.observe(said);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }
}

function check(said: HTMLElement): void {
  // Firefox takes what a font has above and beneath a line for something to scroll to, at which it stops by itself.
  const halfALine = parseFloat(getComputedStyle(said).lineHeight) / 2;
  said.tabIndex = said.scrollHeight - said.clientHeight > halfALine ? 0 : -1;
}
