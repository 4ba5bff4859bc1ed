import type { H5LiveError } from '../../token/index.js';
import { readToken, readTokenNow } from '../../playback/index.js';
import type { DeferredPart } from './deferred-part.js';
import { playsOneStream } from './playback-request.js';
import type { PlayerElement } from './player-element.js';

/** Has what reads a player's properties loaded, where they say more than a plain token and the name of one stream. */
export class PropertyReader {
  readonly #element: PlayerElement;
  readonly #deferred: DeferredPart;
  #loading: Promise<void> | undefined;
  #issue: H5LiveError | undefined;

  constructor(element: PlayerElement, deferred: DeferredPart) {
    this.#element = element;
    this.#deferred = deferred;
  }

  /** Why they cannot be read. */
  get issue(): H5LiveError | undefined {
    return this.#issue;
  }

  /** Ends when they can be read, or it is sure that they cannot; nothing where nothing is loaded. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  /** Loads what is missing. The element updates when it is there. @returns what is {@link PropertyReader.loading} */
  load(): Promise<void> | undefined {
    if (this.#issue) return undefined;
    return (this.#loading ??= this.#missing()
      ?.catch((error: unknown) => {
        this.#issue = error as H5LiveError;
        addEventListener('online', () => this.again(), { once: true });
      })
      .then(() => {
        this.#loading = undefined;
        this.#element.requestUpdate();
      }));
  }

  /** Has the element read again what could not be read. */
  again(): void {
    if (!this.#issue) return;
    this.#issue = undefined;
    this.#element.requestUpdate('token');
  }

  #missing(): Promise<unknown> | undefined {
    const { token } = this.#element;
    const reading = readTokenNow(token) ? undefined : readToken(token);
    const streams = this.#streamsMissing();
    return reading || streams ? Promise.all([reading, streams]) : undefined;
  }

  #streamsMissing(): Promise<unknown> | undefined {
    const { engine } = this.#deferred;
    const { entries } = this.#element;
    if (engine) return engine.entryReaderLoading(entries);
    if (playsOneStream(this.#element)) return undefined;
    return this.#deferred.load().then((loaded) => loaded.entryReaderLoading(entries));
  }
}
