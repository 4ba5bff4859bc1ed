import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { documentOf } from '../../playback/index.js';

/** How long, in milliseconds, an element may be out of the document before it counts as gone. */
const MOVE_LIMIT_MS = 100;

/** What is told of an element's life in the page. */
export interface PageLifeHooks {
  /** It is in the document, or the page is back from the back-forward cache. */
  enter(): void;
  /** It has left the document, and not just to be moved; or the page goes into the back-forward cache. */
  leave(): void;
}

/** Tells of an element's life in the page. Leaves no listener behind when the element is gone. */
export class PageLife implements ReactiveController {
  readonly #host: Element;
  readonly #hooks: PageLifeHooks;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #document: Document | undefined;
  readonly #waiting = new Set<(entered: boolean) => void>();

  constructor(host: ReactiveControllerHost & Element, hooks: PageLifeHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  /** Whether it comes into the document within the time that a move may take. */
  entered(): Promise<boolean> {
    return new Promise((resolve) => {
      const tell = (entered: boolean): void => {
        this.#waiting.delete(tell);
        clearTimeout(limit);
        resolve(entered);
      };
      const limit = setTimeout(() => tell(false), MOVE_LIMIT_MS);
      this.#waiting.add(tell);
    });
  }

  hostConnected(): void {
    // Nobody sees a document without a window: to be there is to be gone.
    if (!documentOf(this.#host).defaultView) return;
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    // A video that is taken into another document begins to load anew, and what fed it does not know.
    const { ownerDocument } = this.#host;
    if (this.#document && ownerDocument !== this.#document) this.#hooks.leave();
    this.#document = ownerDocument;
    addEventListener('pagehide', this.#hide);
    addEventListener('pageshow', this.#show);
    this.#hooks.enter();
    for (const tell of this.#waiting) tell(true);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#hide);
    removeEventListener('pageshow', this.#show);
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.#hooks.leave(), MOVE_LIMIT_MS);
  }

  // A page with an open connection is not kept for the way back; one that lets go of it is.
  readonly #hide = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#hooks.leave();
  };

  readonly #show = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#hooks.enter();
  };
}
