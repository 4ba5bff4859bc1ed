import { milliseconds } from './time.js';
import { type Milliseconds } from './time.js';

/** The longest that a server may have us wait, in milliseconds. */
export const LONGEST_RETRY_AFTER_MS = 600_000;

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Reads a `Retry-After` header: seconds, or a date as HTTP writes it.
 *
 * @param now the moment by the clock of the server that sent it
 * @returns how long to wait, in milliseconds and at most ten minutes; nothing where the header says nothing
 */
export function readRetryAfter(header: string | null, now: Milliseconds): number | undefined {
  const text = header?.trim() ?? '';
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : HTTP_DATE.test(text) ? Date.parse(text) - now : NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER_MS);
}

/** The `Date` header of an answer. Nothing of a cache on the way: that tells the moment at which it was filled. */
export function freshDate({ headers }: Response): string | null {
  return Number(headers.get('age') ?? 0) === 0 ? headers.get('date') : null;
}

/** The moment that a `Date` header tells; nothing where it tells none. */
export function readDate(header: string | null): Milliseconds | undefined {
  const text = header?.trim() ?? '';
  const moment = HTTP_DATE.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? undefined : milliseconds(moment);
}
