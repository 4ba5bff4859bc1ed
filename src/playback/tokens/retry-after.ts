import type { H5LiveError } from '../../token/index.js';

// Not part of the error's type: a page has no use for it.
interface WithRetryAfter extends H5LiveError {
  readonly retryAfterMs?: number | undefined;
}

/** Notes on an error how long its server wants us to wait. */
export function withRetryAfter(error: H5LiveError, retryAfterMs: number | undefined): H5LiveError {
  return Object.assign(error, { retryAfterMs });
}

/** How long the server behind an error wants us to wait, in milliseconds; nothing where it did not say. */
export function retryAfterOf(error: H5LiveError): number | undefined {
  return (error as WithRetryAfter).retryAfterMs;
}
