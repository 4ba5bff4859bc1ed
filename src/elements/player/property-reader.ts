import type { H5LiveError } from '../../token/index.js';
import { Chunk, loadChunk, readToken, readTokenNow, whenOnline } from '../../playback/index.js';
import { sourceOf } from '../shared/property.js';
import { playsOneStream } from './playback-request.js';
import type { PlayerElement } from './player-element.js';
import type * as Sources from './stream-sources.js';

// Beside the vendor's script, which is on its way: what plays more than a stream by its name waits for both.
const SOURCES = new Chunk(() => import('./stream-sources.js'));

// Texts, numbers and functions are the same where they are identical.
const CONTENT = new Chunk(async () => (await import('../shared/content.js')).compareByContent);

const OBJECTS = ['token', 'entries', 'config', 'tokenRequest'] as const;

/** Has what reads a player's properties loaded, where they say more than a plain token and the name of one stream. */
export class PropertyReader {
  readonly #element: PlayerElement;
  #loading: Promise<void> | undefined;
  #issue: H5LiveError | undefined;
  #compares = false;

  constructor(element: PlayerElement) {
    this.#element = element;
  }

  /** What reads several streams, and all that goes with them, where that was needed. */
  get sources(): typeof Sources | undefined {
    return SOURCES.loaded;
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
        whenOnline(this.again);
      })
      .then(() => {
        this.#loading = undefined;
        this.#element.requestUpdate();
      }));
  }

  /** Has the element read again what could not be read. */
  readonly again = (): void => {
    if (!this.#issue) return;
    this.#issue = undefined;
    this.#element.requestUpdate('token');
  };

  #missing(): Promise<unknown> | undefined {
    const { token } = this.#element;
    const reading = readTokenNow(token) ? undefined : readToken(token);
    const waits = [reading, this.#streamsMissing(), this.#comparisonMissing()].filter((wait) => !!wait);
    return waits.length > 0 ? Promise.all(waits) : undefined;
  }

  // Pages give equal objects afresh. Where what compares them cannot be had, each is another one.
  #comparisonMissing(): Promise<void> | undefined {
    const element = this.#element;
    const isObject = OBJECTS.some(
      (name) => Object(element[name]) === element[name] && sourceOf(element, name) === 'property',
    );
    if (this.#compares || !isObject) return undefined;
    this.#compares = true;
    const { loaded } = CONTENT;
    if (loaded) return void loaded(element);
    return loadChunk(CONTENT).then(
      (compare) => compare(element),
      () => whenOnline(() => (this.#compares = false)),
    );
  }

  #streamsMissing(): Promise<unknown> | undefined {
    const { loaded } = SOURCES;
    const { entries } = this.#element;
    if (loaded) return loaded.entryReaderLoading(entries);
    if (playsOneStream(this.#element)) return undefined;
    // What takes too long is used when it comes.
    SOURCES.load().then(
      () => this.again(),
      () => undefined,
    );
    return loadChunk(SOURCES).then(({ entryReaderLoading }) => entryReaderLoading(entries));
  }
}
