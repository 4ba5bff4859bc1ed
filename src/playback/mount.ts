import { pageDocument } from './page-document.js';
import { Shield } from './shield.js';

let count = 0;

/** Marks the `div` of a mount for everybody, also in copies of it: attributes are copied, and saved with a page. */
const MARK = 'data-h5live-mount';

/**
 * Marks the `div` of a mount that is in use: a property, which no copy has. Under a name that all copies of this package
 * on a page share, so that none throws out what another one needs.
 */
export const IN_USE = Symbol.for('secure-h5live-player.mount');

/** What a mount needs of the page; replaced in tests. */
export interface MountPage {
  /** The page's document, with the properties that browsers give it. */
  readonly document: Pick<Document, 'createElement' | 'getElementById' | 'body'>;
  /** The node above everything in the page. */
  readonly root: Node;
  readonly observer: (changed: () => void) => Pick<MutationObserver, 'observe' | 'disconnect'>;
  /** Keeps the page's CSS from a `div`. */
  readonly shield: (div: HTMLDivElement) => Pick<Shield, 'refresh' | 'end'>;
}

const PAGE: MountPage = {
  document: pageDocument,
  get root() {
    return document;
  },
  observer: (changed) => new MutationObserver(changed),
  shield: (div) => new Shield(div),
};

/** Slot for the picture that is shown, and for one that gets ready behind it. */
export type MountSlot = 'player' | 'standby';

/**
 * The `div` that the vendor's player draws into, as a child of `host` in the light DOM: the player finds its `div` by
 * id and only in the document, never in a shadow root. Where the host stands in another component's shadow root, or goes
 * there or out of the document before the player has taken the `div`, that waits at the end of the document and moves to
 * its host later; it goes back there to be destroyed. Page CSS does not reach it.
 */
export class Mount {
  readonly element: HTMLDivElement;
  readonly #host: HTMLElement;
  readonly #page: MountPage;
  readonly #shield: ReturnType<MountPage['shield']>;
  readonly #guard: ReturnType<MountPage['observer']>;
  #settled = false;

  /**
   * Adds a `div` with an id that is unique on the page.
   *
   * @param slot `captions` is none of the host's: what is written there is not shown
   */
  constructor(host: HTMLElement, slot: MountSlot | 'captions', page: MountPage = PAGE) {
    this.#host = host;
    this.#page = page;
    this.#guard = page.observer(() => this.#restore());
    this.element = page.document.createElement('div');
    do {
      count += 1;
      this.element.id = `secure-h5live-player-${count}`;
    } while (page.document.getElementById(this.element.id));
    this.element.slot = slot;
    this.element.setAttribute(MARK, '');
    Object.assign(this.element, { [IN_USE]: true });
    this.#shield = page.shield(this.element);
    if (this.#canStay) host.append(this.element);
    else this.#hide();
    // The host may be moved or taken out meanwhile; each of that is seen before the player looks for the `div`.
    this.#guard.observe(page.root, { childList: true, subtree: true });
  }

  /** Moves the `div` to its host for good. Call it when the vendor's player has taken the `div`. */
  settle(): void {
    this.#settled = true;
    this.element.hidden = false;
    moveInto(this.#host, this.element);
    this.#shield.refresh();
    this.#guard.disconnect();
    // A framework that renders its own children anew may throw out what it does not know.
    this.#guard.observe(this.#host, { childList: true });
  }

  /** Puts the `div` where the vendor's player finds it, out of sight. */
  leave(): void {
    this.#settled = false;
    this.#guard.disconnect();
    this.#hide();
    this.#shield.refresh();
  }

  /** Takes the `div` away. */
  remove(): void {
    this.#settled = false;
    this.#guard.disconnect();
    this.#shield.end();
    this.element.remove();
  }

  get #canStay(): boolean {
    return this.#host.isConnected && this.#host.getRootNode() === this.#page.root;
  }

  #hide(): void {
    const { root, document: within } = this.#page;
    if (this.element.isConnected && this.element.getRootNode() === root) return;
    this.element.hidden = true;
    removeLeftovers(within.body);
    moveInto(within.body, this.element);
  }

  #restore(): void {
    if (!this.#settled) this.#hide();
    else if (this.element.parentNode !== this.#host) moveInto(this.#host, this.element);
  }
}

/**
 * Takes out of an element, or of the body, each `div` that was the mount of another element: page code that copies an
 * element, saves a page, or writes its markup anew leaves such a thing, with a dead picture. What else is there stays.
 */
export function removeLeftovers(parent: Element): void {
  for (const child of [...parent.children]) if (isMount(child) && !(IN_USE in child)) child.remove();
}

// Pages that were saved with a release before the mark have only the id and the slot.
function isMount(child: Element): boolean {
  const { id, slot, localName } = child;
  // A form gives its fields in the place of properties of these names, and is no `div` at any rate.
  if (localName !== 'div') return false;
  return child.hasAttribute(MARK) || (slot !== '' && /^secure-h5live-player-\d+$/.test(id));
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
