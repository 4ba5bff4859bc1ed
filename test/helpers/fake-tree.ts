import type { MountPage } from '../../src/playback/mount.js';

/** As much of an element as a mount touches. */
export class FakeElement {
  readonly children: FakeElement[] = [];
  readonly localName: string;
  id = '';
  slot = '';
  hidden = false;
  parentNode: FakeElement | null = null;
  /** How often it was taken out of its place, which a playing video notices. */
  torn = 0;
  readonly #attributes = new Map<string, string>();
  /** Moves a child without taking it out, where the browser can. */
  moveBefore?: (child: FakeElement, before: null) => void;

  constructor(localName: string) {
    this.localName = localName;
  }

  setAttribute = (name: string, value: string): void => void this.#attributes.set(name, value);
  hasAttribute = (name: string): boolean => this.#attributes.has(name);

  append(child: FakeElement): void {
    child.remove();
    child.parentNode = this;
    this.children.push(child);
  }

  remove(): void {
    const { parentNode } = this;
    if (!parentNode) return;
    this.torn += 1;
    this.#leave(parentNode);
  }

  /** Has it moved by browsers that can, from now on. */
  movesWhole(): void {
    this.moveBefore = (child) => {
      if (child.parentNode) child.#leave(child.parentNode);
      child.parentNode = this;
      this.children.push(child);
    };
  }

  getRootNode(): FakeElement {
    return this.parentNode?.getRootNode() ?? this;
  }

  get isConnected(): boolean {
    return this.getRootNode().localName === '#document' || this.getRootNode().localName === '#shadow';
  }

  find(id: string): FakeElement | undefined {
    return this.id === id ? this : this.children.map((child) => child.find(id)).find((found) => found);
  }

  #leave(parent: FakeElement): void {
    parent.children.splice(parent.children.indexOf(this), 1);
    this.parentNode = null;
  }
}

/** A page without a browser: its document, and what was asked of it. */
export function fakePage() {
  const root = new FakeElement('#document');
  const body = new FakeElement('body');
  root.append(body);
  const observers = new Set<() => void>();
  const shields: string[] = [];
  const page = {
    document: {
      createElement: (name: string) => new FakeElement(name),
      getElementById: (id: string) => root.find(id) ?? null,
      body,
    },
    root,
    observer: (changed: () => void) => ({
      observe: () => void observers.add(changed),
      disconnect: () => void observers.delete(changed),
    }),
    shield: () => {
      shields.push('shield');
      return { refresh: () => void shields.push('refresh'), end: () => void shields.push('end') };
    },
  } as unknown as MountPage;
  /** Tells the observers that something has changed. */
  const changed = (): void => {
    for (const tell of [...observers]) tell();
  };
  return { page, root, body, observers, shields, changed };
}
