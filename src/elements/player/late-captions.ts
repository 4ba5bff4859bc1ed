import { Chunk } from '../../playback/index.js';
import type { PlayerCaptions } from '../captions/player-captions.js';
import { LatePart } from '../shared/late-part.js';
import type { PanelProperties } from './panel-view.js';
import type { PlayerElement } from './player-element.js';

// Who watches without captions needs nothing of them.
const CAPTIONS = new Chunk(async () => (await import('../captions/player-captions.js')).PlayerCaptions);

/** The captions of a player, which are loaded when they are wanted. */
export class LateCaptions {
  readonly #element: PlayerElement;
  readonly #part: LatePart<typeof PlayerCaptions>;
  #captions: PlayerCaptions | undefined;

  constructor(element: PlayerElement) {
    this.#element = element;
    this.#part = new LatePart(element, CAPTIONS);
  }

  /** The captions, once they are wanted and loaded. */
  get shown(): PlayerCaptions | undefined {
    return this.#isWanted ? this.#captions : undefined;
  }

  /** Goes by what is played now. Call it before each drawing. */
  use(inUse: PanelProperties): void {
    const { loaded } = CAPTIONS;
    if (this.#isWanted && loaded) this.#captions ??= new loaded(this.#element);
    else if (this.#isWanted && !this.#part.isSettled) void this.#part.load();
    this.#captions?.use(inUse);
  }

  /** Loads them, where they are wanted. */
  async load(): Promise<void> {
    if (this.#isWanted) await this.#part.load();
  }

  get #isWanted(): boolean {
    return this.#element.captions !== '';
  }
}
