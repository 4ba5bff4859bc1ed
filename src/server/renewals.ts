import type { PlaybackToken } from '../token/index.js';
import type { TokenFields } from '../token-api/index.js';
import { ServerError } from './server-error.js';
import { halfLife, viewerKey } from './token-cache.js';

/** How long it takes until a viewer gets another token by renewing, where the policy says nothing, in seconds. */
export const USUAL_SHORTEST_RENEWAL = 10;
/** How many viewers are remembered. */
const MOST = 1_000;

interface Renewal {
  readonly fields: TokenFields;
  readonly madeAt: number;
  readonly until: number;
  /** Nothing while it is being made. */
  token?: PlaybackToken;
}

/**
 * Remembers the last renewal of each viewer for a short time, in which another gives the same token again: a player that
 * asks again and again costs one call. The first renewal after a start is always made, for its token may have been
 * refused.
 */
export class Renewals {
  readonly #last = new Map<string, Renewal>();
  readonly #shortestMs: number;

  /** @param shortestSeconds 0 lets every renewal be made */
  constructor(shortestSeconds = USUAL_SHORTEST_RENEWAL) {
    this.#shortestMs = shortestSeconds * 1000;
  }

  /**
   * Gives the last token again, where the time is not over; else has a new one made.
   *
   * @param nowMs Unix time in milliseconds
   * @throws {ServerError} `too-many-requests` where the last token would allow more than is asked for now, or what `make`
   *   throws, after which the next may follow at once
   */
  async renew(
    fields: TokenFields,
    nowMs: number,
    make: () => Promise<PlaybackToken>,
  ): Promise<PlaybackToken> {
    const key = viewerKey(fields);
    if (key === undefined) return make();
    const last = this.#last.get(key);
    if (last && last.madeAt <= nowMs && nowMs < last.until) {
      if (last.token && isNoMore(last.fields, fields)) return last.token;
      throw new ServerError('too-many-requests', { retryAfter: Math.ceil((last.until - nowMs) / 1000) });
    }
    const until = Math.min(nowMs + this.#shortestMs, halfLife(fields, nowMs) ?? Infinity);
    const renewal: Renewal = { fields, madeAt: nowMs, until };
    this.#keep(key, renewal);
    try {
      return (renewal.token = await make());
    } catch (error) {
      if (this.#last.get(key) === renewal) this.#last.delete(key);
      throw error;
    }
  }

  #keep(key: string, renewal: Renewal): void {
    this.#last.delete(key);
    this.#last.set(key, renewal);
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST && oldest !== undefined) this.#last.delete(oldest);
  }
}

/** Whether a token ends as early as is asked for, and as hard. The rest of it is in the viewer's key. */
function isNoMore(given: TokenFields, asked: TokenFields): boolean {
  const endsInTime = given.expiresAt !== undefined && given.expiresAt <= (asked.expiresAt ?? Infinity);
  return endsInTime && given.forceDisconnect === asked.forceDisconnect;
}
