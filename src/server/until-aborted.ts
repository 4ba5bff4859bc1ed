/**
 * Waits for something, but no longer than a signal lets: whoever works for it may not listen to the signal at all. What
 * comes after that is dropped, also where it fails.
 *
 * @param why makes the error that is thrown when the signal comes first
 */
export function untilAborted<T>(
  work: T | PromiseLike<T>,
  signal: AbortSignal | undefined,
  why: () => Error,
): Promise<Awaited<T>> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(why());
    const stop = (): void => signal?.removeEventListener('abort', end);
    Promise.resolve(work).then(resolve, reject).finally(stop);
    if (signal?.aborted) return end();
    signal?.addEventListener('abort', end);
  });
}
