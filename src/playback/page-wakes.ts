import { pageDocument } from './page-document.js';

/** What is told of a page. */
export interface WakeSubscriber {
  /** The page is seen again, or came back from the back-forward cache. */
  wake(): void;
  /** The network is back. */
  online(): void;
}

/** The parts of a page that are listened to; replaced in tests. */
export interface WakePage {
  readonly window: EventTarget;
  readonly document: EventTarget & { readonly visibilityState: string };
}

/**
 * Tells all who subscribe when the page wakes or goes online, with one set of listeners for all of them and none when
 * nobody subscribes.
 */
export class PageWakes {
  readonly #page: () => WakePage;
  readonly #subscribers = new Set<WakeSubscriber>();
  readonly #wake = (): void => this.#tell('wake');
  readonly #online = (): void => this.#tell('online');
  // Each page is shown once when it has loaded, and slept through nothing then.
  readonly #shown = (event: Event): void => {
    if ((event as PageTransitionEvent).persisted) this.#wake();
  };
  readonly #seen = (): void => {
    if (this.#page().document.visibilityState === 'visible') this.#wake();
  };

  /** @param page is asked for only when somebody subscribes, so that this can be made where there is no page */
  constructor(page: () => WakePage = () => ({ window: globalThis, document: pageDocument })) {
    this.#page = page;
  }

  /** @returns a function that ends the subscription */
  subscribe(subscriber: WakeSubscriber): () => void {
    const entry: WakeSubscriber = { wake: () => subscriber.wake(), online: () => subscriber.online() };
    if (this.#subscribers.size === 0) this.#listen('addEventListener');
    this.#subscribers.add(entry);
    return () => {
      if (this.#subscribers.delete(entry) && this.#subscribers.size === 0)
        this.#listen('removeEventListener');
    };
  }

  #listen(change: 'addEventListener' | 'removeEventListener'): void {
    const { window, document } = this.#page();
    window[change]('online', this.#online);
    window[change]('pageshow', this.#shown);
    document[change]('visibilitychange', this.#seen);
  }

  #tell(what: keyof WakeSubscriber): void {
    // Who left on hearing of it must not be told, and who came must not be told of what was before.
    for (const subscriber of [...this.#subscribers]) {
      if (this.#subscribers.has(subscriber)) subscriber[what]();
    }
  }
}

/** The wakes of this page. */
export const pageWakes = new PageWakes();
