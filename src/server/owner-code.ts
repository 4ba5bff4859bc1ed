import { ServerError } from './server-error.js';

/** Asks the functions that the owner has given. None of them is trusted to end, or to give what it should. */
export interface OwnerCode {
  /**
   * Asks one function and reads what it gives, before the time for all of them is over.
   *
   * @param field the name of the option, for the owner's log
   * @param ask calls it; the signal ends when nobody waits for it any longer
   * @param read makes a value of what it gives; what cannot be one, it refuses with {@link unusable}
   * @throws {ServerError} `authorize-failed`, or `request-aborted`; never what the function throws, which may hold anything
   */
  ask<T>(field: string, ask: (signal: AbortSignal) => unknown, read: (given: unknown) => T): Promise<T>;
}

/**
 * Does work that asks the owner's functions, and lets all of them together take no longer than a limit.
 *
 * @param client ends with the viewer's connection
 */
export async function withOwnerCode<T>(
  limitSeconds: number,
  client: AbortSignal | undefined,
  work: (owner: OwnerCode) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const end = (): void => own.abort();
  const timer = setTimeout(end, limitSeconds * 1000);
  client?.addEventListener('abort', end);
  if (client?.aborted) end();
  const ask: OwnerCode['ask'] = async (field, call, read) => {
    const tooLate = (): ServerError =>
      client?.aborted ? new ServerError('request-aborted') : unusable(field, 'time-limit');
    if (own.signal.aborted) throw tooLate();
    let given: unknown;
    try {
      given = await untilAborted(call(own.signal), own.signal, tooLate);
    } catch {
      throw own.signal.aborted ? tooLate() : unusable(field, 'threw');
    }
    return reading(field, () => read(given));
  };
  try {
    return await work({ ask });
  } finally {
    clearTimeout(timer);
    client?.removeEventListener('abort', end);
  }
}

// What was given may throw where it is only looked at.
function reading<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof ServerError ? error : unusable(field, 'threw');
  }
}

/**
 * Says that the owner's code gave what nothing can be made of.
 *
 * @param field the option, or the field of what it gave
 * @param rule what it would have to be
 */
export function unusable(field: string, rule: string): ServerError {
  return new ServerError('authorize-failed', { field, rule });
}

/**
 * Calls a function whose failure is no reason to give no answer, such as a log; it is not waited for.
 */
export function tell(call: () => unknown): void {
  const run = async (): Promise<unknown> => await call();
  void run().catch(() => undefined);
}

/**
 * The time by the owner's clock, which is asked and not waited for.
 *
 * @returns Unix time in milliseconds; nothing where the clock gives none
 */
export function readClock(now: () => number): number | undefined {
  try {
    const given: unknown = now();
    if (typeof given === 'number' && !Number.isNaN(new Date(given).getTime())) return given;
    tell(() => given);
  } catch {
    // It is as if there were none.
  }
  return undefined;
}

/** What an object says, and the first name in it that nobody knows. */
export interface KnownFields<T> {
  readonly fields: { readonly [K in keyof T]?: unknown };
  /** Nothing where all names are known; empty where it is an object of some other kind, such as a `Response`. */
  readonly stranger?: string | undefined;
}

/**
 * Reads an object that an owner's code has made: each field that is known once, also where it is inherited or a getter,
 * so that what was looked at is what counts later on. Does not look at the values.
 */
export function knownFields<T>(given: object, names: readonly (keyof T & string)[]): KnownFields<T> {
  const read = given as Readonly<Record<string, unknown>>;
  const fields = Object.fromEntries(
    names.flatMap((name) => {
      const value = read[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ) as KnownFields<T>['fields'];
  const stranger = Object.keys(given).find((name) => !(names as readonly string[]).includes(name));
  const isOther = Object.keys(fields).length === 0 && !isPlain(given);
  return { fields, stranger: stranger ?? (isOther ? '' : undefined) };
}

// Also of another realm, as test runners have them: not by the very prototype.
function isPlain(given: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

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
