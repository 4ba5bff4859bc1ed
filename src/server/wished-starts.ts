import type { TokenFields } from '../token-api/index.js';
import { USUAL_SHORTEST_RENEWAL } from './renewals.js';
import { ServerError } from './server-error.js';
import { viewerKey } from './token-cache.js';

/** How many tokens a viewer may wish for within the shortest time between two renewals: the players of a page. */
const MOST_WISHES = 10;
/** How many viewers are remembered. */
const MOST = 1_000;

/**
 * Bounds how often a viewer starts with a wish. What is wished for makes it another token each time, so that none that is
 * remembered would do.
 */
export class WishedStarts {
  readonly #last = new Map<string, { count: number; readonly from: number; readonly until: number }>();
  readonly #shortestMs: number;

  /** @param shortestSeconds 0 lets every start be */
  constructor(shortestSeconds = USUAL_SHORTEST_RENEWAL) {
    this.#shortestMs = shortestSeconds * 1000;
  }

  /** Counts one more. @param nowMs Unix time in milliseconds @throws {ServerError} `too-many-requests` */
  count(fields: TokenFields, nowMs: number): void {
    const key = viewerKey(fields);
    if (key === undefined) return;
    const last = this.#last.get(key);
    if (!last || nowMs < last.from || nowMs >= last.until) {
      this.#last.delete(key);
      this.#last.set(key, { count: 1, from: nowMs, until: nowMs + this.#shortestMs });
      const [oldest] = this.#last.keys();
      if (this.#last.size > MOST && oldest !== undefined) this.#last.delete(oldest);
    } else if (++last.count > MOST_WISHES) {
      throw new ServerError('too-many-requests', { retryAfter: Math.ceil((last.until - nowMs) / 1000) });
    }
  }
}
