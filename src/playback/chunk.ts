import { H5LiveError } from '../token/errors.js';

/**
 * A part of the package that is loaded when it is first needed, once for all that need it. A load that failed is
 * forgotten, so that the next one tries again.
 */
export class Chunk<T> {
  readonly #import: () => Promise<T>;
  #loaded: T | undefined;
  #loading: Promise<T> | undefined;

  /** @param load imports it */
  constructor(load: () => Promise<T>) {
    this.#import = load;
  }

  /** What is in it, once it is there. */
  get loaded(): T | undefined {
    return this.#loaded;
  }

  /**
   * Loads it.
   *
   * @throws {H5LiveError} `component-unavailable`, `component-outdated`, as a rejection
   */
  load(): Promise<T> {
    this.#loading ??= this.#import().then(
      (loaded) => (this.#loaded = loaded),
      (error: unknown) => {
        this.#loading = undefined;
        throw chunkError(error);
      },
    );
    return this.#loading;
  }
}

const UNAVAILABLE =
  'A file of this package could not be fetched. It lies beside the one that the page names; where another version has ' +
  'been deployed since the page was opened, it may be gone.';
const OUTDATED = 'A file of this package belongs to another version than the page that has loaded it.';

// What was fetched, and then could not be linked or run, is no part of this version.
function chunkError(error: unknown): H5LiveError {
  const isFetch = error instanceof TypeError && /fetch|load|import/i.test(error.message);
  const isOther =
    error instanceof SyntaxError ||
    error instanceof ReferenceError ||
    (error instanceof TypeError && !isFetch);
  return isOther
    ? new H5LiveError('component-outdated', OUTDATED)
    : new H5LiveError('component-unavailable', UNAVAILABLE);
}
