import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * While there is more of what is said over the picture than is seen, has it fade out at its edge, and the Tab key stop there:
 * the arrow keys scroll it.
 */
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
    const said = this.#host.renderRoot.querySelector<HTMLElement>('.said');
    if (!said) return;
    this.#sizes.observe(said);
    said.onscroll = () => check(said);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }
}

function check(said: HTMLElement): void {
  const hidden = said.scrollHeight - said.clientHeight;
  // Firefox takes what a font has above and beneath a line for something to scroll to, at which it stops by itself.
  const halfALine = parseFloat(getComputedStyle(said).lineHeight) / 2;
  const isScrolled = hidden > halfALine;
  said.tabIndex = isScrolled ? 0 : -1;
  said.classList.toggle('more', isScrolled && said.scrollTop < hidden - 1);
}
