import { Chunk, loadChunk } from '../../playback/index.js';
import type { Snippet, SnippetRefusal } from '../../snippets/index.js';
import type { CodeSnippetOptions } from './code-snippet.js';
import type { ChangedPlayback, DeferredEngine } from './deferred.js';
import type { PlayerElement } from './player-element.js';

// For all players of the page.
const DEFERRED = new Chunk(() => import('./deferred.js'));

/** What a player needs only once it has begun to play, or has not come to, as far as that is loaded. */
export class DeferredPart {
  readonly #element: PlayerElement;
  readonly #playback: ChangedPlayback;
  readonly #onBegin: (engine: DeferredEngine) => void;
  #engine: DeferredEngine | undefined;
  #isStranded = false;

  /** @param onBegin is called once, when it is there */
  constructor(element: PlayerElement, playback: ChangedPlayback, onBegin: (engine: DeferredEngine) => void) {
    this.#element = element;
    this.#playback = playback;
    this.#onBegin = onBegin;
  }

  /** Nothing while it is not loaded. */
  get engine(): DeferredEngine | undefined {
    return this.#engine;
  }

  /** Whether it could not be loaded. */
  get isStranded(): boolean {
    return this.#isStranded;
  }

  /** Makes it, where what it is made of is loaded already. */
  begin(): DeferredEngine | undefined {
    const { loaded } = DEFERRED;
    if (!loaded || this.#engine) return this.#engine;
    this.#isStranded = false;
    this.#engine = new loaded.DeferredEngine(this.#element, this.#playback);
    this.#onBegin(this.#engine);
    this.#element.requestUpdate();
    return this.#engine;
  }

  /**
   * Loads it. Where that fails, it is tried again when the network is back; where it only takes too long, it begins when it
   * comes.
   *
   * @throws {H5LiveError} `component-unavailable`, `component-outdated`, as a rejection
   */
  async load(): Promise<DeferredEngine> {
    DEFERRED.load(this.#online).then(
      () => this.begin(),
      () => undefined,
    );
    try {
      await loadChunk(DEFERRED);
    } catch (error) {
      if (!this.#isStranded) this.#element.requestUpdate();
      this.#isStranded = true;
      throw error;
    }
    return this.begin()!;
  }

  /** The same for who can do without it. */
  soon(): Promise<DeferredEngine | undefined> {
    return this.load().catch(() => undefined);
  }

  readonly #online = (): void => void this.soon();
}

/** The code to embed what a player shows, or why there is none. */
export async function codeSnippet(
  player: PlayerElement,
  options: CodeSnippetOptions,
): Promise<Snippet | SnippetRefusal> {
  return (await DEFERRED.load()).codeSnippet(player, options);
}
