import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** When a player begins to load: with the page, when it comes into view, or when the viewer presses play. */
export type Loading = 'eager' | 'lazy' | 'click';

/** How far outside the view a lazy player begins to load. */
const AHEAD = '300px';

/** Whether the element may begin to load anything. Once open, it stays open. */
export class StartGate implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onOpen: () => void;
  readonly #loading: () => string;
  #observer: IntersectionObserver | undefined;
  #open = false;

  /** @param loading the value of the attribute, whatever the owner wrote; what is unknown is `eager` */
  constructor(host: ReactiveControllerHost & HTMLElement, loading: () => string, onOpen: () => void) {
    this.#host = host;
    this.#loading = loading;
    this.#onOpen = onOpen;
    host.addController(this);
  }

  /** Whether it is open. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** Opens it, because the viewer wants to play. */
  open(): void {
    this.#observer?.disconnect();
    if (this.#open) return;
    this.#open = true;
    this.#onOpen();
  }

  /** Looks at `loading` again; opens at once where nothing has to be waited for. */
  check(): void {
    if (this.#open) return;
    const loading = this.#loading();
    if (loading === 'click') this.#observer?.disconnect();
    else if (loading === 'lazy' && typeof IntersectionObserver === 'function') this.#observe();
    else this.open();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #observe(): void {
    this.#observer ??= new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.open(),
      { rootMargin: AHEAD },
    );
    this.#observer.observe(this.#host);
  }
}
