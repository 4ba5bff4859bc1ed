import { milliseconds, type Milliseconds } from './time.js';

/** The longest that a server may have us wait, in milliseconds. */
const LONGEST_RETRY_AFTER_MS = 600_000;

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

/**
 * The text of an answer, but no more of it than anybody will look at.
 *
 * It is measured on a copy: Chromium shows half of the `no-store` answers as cancelled that a reader has read to their end,
 * for it cancels what a reader is done with, and may not know yet that all has come.
 *
 * @param mostBytes where it is longer, the rest is not waited for
 * @returns nothing where there is more
 * @throws what the network throws
 */
export async function limitedText(response: Response, mostBytes: number): Promise<string | undefined> {
  const measured = response.clone().body?.getReader();
  if (!measured) return '';
  let length = 0;
  for (;;) {
    const { done, value } = await measured.read();
    if (done) return response.text();
    length += value.byteLength;
    if (length > mostBytes) {
      // The network is told when both are.
      void Promise.allSettled([measured.cancel(), response.body?.cancel()]);
      return undefined;
    }
  }
}

/**
 * The header by which the element tells an endpoint that it lies on the page's own origin. Over plain http, and in
 * Safari before 16.4, a browser says nothing of it: such a `GET` carries neither `Origin` nor `Sec-Fetch-Site`.
 *
 * A page can send it to another origin only if that allows it first (CORS preflight), which no handler of this package
 * does. Programs can send it, as they can send everything.
 */
export const SAME_ORIGIN_HEADER = 'x-secure-h5live-player';

/** All that it ever says. */
export const SAME_ORIGIN = 'same-origin';
