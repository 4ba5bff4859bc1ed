import { pageDocument } from './page-document.js';

let count = 0;

/** Slot for the picture that is shown, and for one that gets ready behind it. */
export type MountSlot = 'player' | 'standby';

/**
 * The `div` that the vendor's player draws into, as a child of `host` in the light DOM: the player finds its `div` by
 * id and only in the document, never in a shadow root. Where the host stands in another component's shadow root, or goes
 * there or out of the document before the player has taken the `div`, that waits at the end of the document and moves to
 * its host later; it goes back there to be destroyed.
 */
export class Mount {
  readonly element: HTMLDivElement;
  readonly #host: HTMLElement;
  readonly #guard = new MutationObserver(() => this.#restore());
  #settled = false;

  /** Adds a `div` with an id that is unique on the page. */
  constructor(host: HTMLElement, slot: MountSlot) {
    this.#host = host;
    this.element = pageDocument.createElement('div');
    do {
      count += 1;
      this.element.id = `secure-h5live-player-${count}`;
    } while (pageDocument.getElementById(this.element.id));
    this.element.slot = slot;
    if (this.#canStay) host.append(this.element);
    else this.#hide();
    // The host may be moved or taken out meanwhile; each of that is seen before the player looks for the `div`.
    this.#guard.observe(document, { childList: true, subtree: true });
  }

  /** Moves the `div` to its host for good. Call it when the vendor's player has taken the `div`. */
  settle(): void {
    this.#settled = true;
    this.element.hidden = false;
    moveInto(this.#host, this.element);
    this.#guard.disconnect();
    // A framework that renders its own children anew may throw out what it does not know.
    this.#guard.observe(this.#host, { childList: true });
  }

  /** Puts the `div` where the vendor's player finds it, out of sight. */
  leave(): void {
    this.#settled = false;
    this.#guard.disconnect();
    this.#hide();
  }

  /** Takes the `div` away. */
  remove(): void {
    this.#settled = false;
    this.#guard.disconnect();
    this.element.remove();
  }

  get #canStay(): boolean {
    return this.#host.isConnected && this.#host.getRootNode() === document;
  }

  #hide(): void {
    if (this.element.isConnected && this.element.getRootNode() === document) return;
    this.element.hidden = true;
    moveInto(pageDocument.body, this.element);
  }

  #restore(): void {
    if (!this.#settled) this.#hide();
    else if (this.element.parentNode !== this.#host) moveInto(this.#host, this.element);
  }
}

// Where the browser can move an element without taking it out, a playing video does not notice.
function moveInto(parent: HTMLElement, child: HTMLElement): void {
  const { moveBefore } = parent as { moveBefore?: (node: Node, before: null) => void };
  if (moveBefore && child.isConnected && parent.isConnected) {
    try {
      moveBefore.call(parent, child, null);
      return;
    } catch {
      // Not between these two: the old way.
    }
  }
  parent.append(child);
}
