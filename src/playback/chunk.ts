import type { H5LiveErrorCode } from '../token/errors.js';

/** Does something when the network is back, once, however often that is asked for until then. */
export function whenOnline(act: () => void): void {
  addEventListener('online', act, { once: true });
}

/** Does it no more. */
export function forgetWhenOnline(act: () => void): void {
  removeEventListener('online', act);
}

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
   * Loads it. Rejects with whatever the import does, of which {@link chunkIssue} tells what it means.
   *
   * @param again is called where that fails, when the network is back
   */
  load(again?: () => void): Promise<T> {
    this.#loading ??= this.#import()
      .then((loaded) => {
        // A file of another version has it by another name, or not at all.
        if (!loaded) throw new SyntaxError();
        return (this.#loaded = loaded);
      })
      .catch((error: unknown) => {
        this.#loading = undefined;
        throw error;
      });
    if (again) this.#loading.catch(() => whenOnline(again));
    return this.#loading;
  }
}

const UNAVAILABLE =
  'A file of this package could not be fetched; where another version was deployed, it may be gone.';
const OUTDATED = 'A file of this package is of another version than the page.';

/** What it means that a file could not be loaded. What was fetched, and then not linked or run, is no part of this version. */
export function chunkIssue(error: unknown): { readonly code: H5LiveErrorCode; readonly message: string } {
  const isOther =
    error instanceof SyntaxError ||
    error instanceof ReferenceError ||
    (error instanceof TypeError && !/fetch|load|import/i.test(error.message));
  return isOther
    ? { code: 'component-outdated', message: OUTDATED }
    : { code: 'component-unavailable', message: UNAVAILABLE };
}
