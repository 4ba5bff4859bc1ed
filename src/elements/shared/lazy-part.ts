import type { LitElement } from 'lit';
import { unsafeStatic, type StaticValue } from 'lit/static-html.js';
import { VERSION } from '../../shared/version.js';
import { versionOf } from '../../shared/copies.js';
import { Chunk } from './chunk.js';
import { partTag, registryOf, type Registry } from './define-element.js';

/**
 * An element that another one shows, and that is loaded when it is first wanted, once for the whole page. Where that
 * fails nothing is shown, and it is tried again when it is next wanted.
 */
export class LazyPart {
  readonly #tag: string;
  readonly #staticTag: StaticValue;
  readonly #chunk: Chunk<CustomElementConstructor>;

  /** @param load imports the element's class */
  constructor(tag: string, load: () => Promise<CustomElementConstructor>) {
    this.#tag = tag;
    this.#staticTag = unsafeStatic(tag);
    this.#chunk = new Chunk(load);
  }

  /**
   * The tag for a static template of `host`, which is rendered again when the element is there.
   *
   * @returns nothing where the tag is somebody else's, until the element is there
   */
  tagFor(host: LitElement): StaticValue | undefined {
    const registry = registryOf(host);
    const { loaded } = this.#chunk;
    if (loaded) return partTag([loaded, this.#tag], registry);
    const taken = registry.get(this.#tag);
    // The page itself has loaded it.
    if (taken && versionOf(taken) === VERSION) return this.#staticTag;
    void this.define(registry).then((isThere) => isThere && host.requestUpdate());
    return taken ? undefined : this.#staticTag;
  }

  /** Loads the element, and registers it. Never rejects. @returns whether it is there */
  async define(registry: Registry): Promise<boolean> {
    try {
      partTag([await this.#chunk.load(), this.#tag], registry);
      return true;
    } catch {
      return false;
    }
  }

  /** Whether the element is there, so that it can be shown at once. */
  isLoaded(host: LitElement): boolean {
    const taken = registryOf(host).get(this.#tag);
    return this.#chunk.loaded !== undefined || (taken !== undefined && versionOf(taken) === VERSION);
  }
}

/** The element with the code to embed a stream. */
export const CODE_SNIPPET = new LazyPart(
  'secure-h5live-code-snippet',
  async () => (await import('../owner/code-snippet/code-snippet.js')).SecureH5liveCodeSnippet,
);

/** The panel that tells of a token's validity. */
export const TOKEN_STATUS = new LazyPart(
  'secure-h5live-token-status',
  async () => (await import('../token-status/token-status.js')).SecureH5liveTokenStatus,
);

/** The controls over the picture. */
export const CONTROLS = new LazyPart(
  'secure-h5live-controls',
  async () => (await import('../controls/controls.js')).SecureH5liveControls,
);

/** The measurements over the picture. */
export const STATISTICS = new LazyPart(
  'secure-h5live-statistics',
  async () => (await import('../statistics/statistics.js')).SecureH5liveStatistics,
);
