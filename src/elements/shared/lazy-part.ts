import type { ReactiveElement } from '@lit/reactive-element';
import { VERSION } from '../../shared/version.js';
import { versionOf } from '../../shared/copies.js';
import type { Chunk } from '../../playback/chunk.js';
import { PANEL } from './panel.js';
import { isSame, register, registryOf, type Registry } from './define-element.js';

/** An element that another one shows, and the tag that it has where nobody else has taken that. */
export type Part = readonly [kind: CustomElementConstructor, tag: string];

const partTags = new WeakMap<Registry, Map<CustomElementConstructor, string>>();

/**
 * The tag of a part within an element: its own one, or else one with the version in it, where the
 * first is somebody else's. Registers the part where it is not registered yet.
 */
export function partTag([kind, tag]: Part, registry: Registry): string {
  const known = partTags.get(registry) ?? new Map<CustomElementConstructor, string>();
  partTags.set(registry, known);
  const found = known.get(kind) ?? registeredTag(kind, tag, registry);
  known.set(kind, found);
  return found;
}

/**
 * An element that another one shows, and that is loaded when it is first wanted, once for the whole page. Where that
 * fails nothing is shown, and it is tried again when it is next wanted.
 */
export class LazyPart {
  readonly #tag: string;
  readonly #chunk: Chunk<CustomElementConstructor>;
  #isMissing = false;

  /** @param chunk the element's class */
  constructor(tag: string, chunk: Chunk<CustomElementConstructor>) {
    this.#tag = tag;
    this.#chunk = chunk;
  }

  /**
   * The tag within `host`, which is rendered again when the element is there.
   *
   * @returns nothing where the tag is somebody else's, until the element is there
   */
  tagFor(host: ReactiveElement): string | undefined {
    const registry = registryOf(host);
    const { loaded } = this.#chunk;
    if (loaded) return partTag([loaded, this.#tag], registry);
    const taken = registry.get(this.#tag);
    // The page itself has loaded it.
    if (taken && versionOf(taken) === VERSION) return this.#tag;
    void this.define(registry, () => host.requestUpdate()).then((isThere) => isThere && host.requestUpdate());
    return taken ? undefined : this.#tag;
  }

  /**
   * Loads the element, and registers it. Never rejects.
   *
   * @param again is called where it could not be loaded, when the network is back
   * @returns whether it is there
   */
  async define(registry: Registry, again?: () => void): Promise<boolean> {
    try {
      partTag([await this.#chunk.load(again), this.#tag], registry);
      this.#isMissing = false;
    } catch {
      this.#isMissing = true;
    }
    return !this.#isMissing;
  }

  /** Whether it could not be loaded when that was last tried. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Whether the element is there, so that it can be shown at once. */
  isLoaded(host: ReactiveElement): boolean {
    const taken = registryOf(host).get(this.#tag);
    return this.#chunk.loaded !== undefined || (taken !== undefined && versionOf(taken) === VERSION);
  }
}

/** The panel that tells of a token's validity. */
export const TOKEN_STATUS = new LazyPart('secure-h5live-token-status', PANEL);

function registeredTag(kind: CustomElementConstructor, tag: string, registry: Registry): string {
  const ours = `${tag}-${VERSION.replace(/[^\da-z]/gi, '-').toLowerCase()}`;
  for (let count = 0; ; count++) {
    const name = [tag, ours][count] ?? `${ours}-${count}`;
    const taken = registry.get(name);
    if (!taken) register(kind, name, registry);
    if (!taken || isSame(taken, kind)) return name;
  }
}
