import { pageClock, type Clock } from './clock.js';

/** How long some work may go on. */
export interface TimeLimit {
  readonly limitMs: number;
  /** Ends the work before its time. */
  readonly signal?: AbortSignal;
  /** The error that tells of the end; `why` is a part of a sentence, such as `took longer than 10 seconds`. */
  readonly giveUp?: (why: string) => Error;
  readonly clock?: Clock;
}

/**
 * Does some work that may never end by itself, but not for longer than it may take. What it gives after its end is
 * dropped.
 *
 * @param work gets a signal that tells it to stop; that it throws at once counts as a rejection
 * @throws what the work throws, or what {@link TimeLimit.giveUp} makes
 */
export function withTimeout<T>(
  work: (signal: AbortSignal) => T | Promise<T>,
  { limitMs, signal, giveUp = (why) => new Error(`It ${why}.`), clock = pageClock }: TimeLimit,
): Promise<T> {
  // `AbortSignal.any` came to Safari with 17.4 only, and no clock of a test moves `AbortSignal.timeout`.
  const own = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (why: string): void => {
      stop();
      reject(giveUp(why));
      own.abort();
    };
    const abort = (): void => end('was given up');
    const endWaiting = clock.wakeIn(limitMs, () => end(`took longer than ${limitMs / 1000} seconds`));
    const stop = (): void => {
      endWaiting();
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    const run = async (): Promise<T> => work(own.signal);
    run().then(resolve, reject).finally(stop);
  });
}
