import { toMilliseconds } from '../shared/index.js';
import type { PlaybackToken } from '../token/index.js';
import { REQUESTABLE_CLAIMS, type RequestableClaim, type TokenFields } from '../token-api/index.js';
import { ServerError } from './server-error.js';

// How a token ends is compared by itself.
const OF_THE_END: readonly RequestableClaim[] = ['expiresAt', 'forceDisconnect'];
/** How many viewers are remembered, each time. */
const MOST_VIEWERS = 1_000;

interface Entry {
  readonly token: PlaybackToken;
  readonly madeAt: number;
  /** Until when it may be given again. */
  readonly until: number;
}

/**
 * Remembers tokens for a moment, so that a viewer who loads a page again does not need another. Each is given again
 * only to the viewer that it was made for: without a name or an address of theirs in it, nothing is remembered.
 * A token of which less than half is left is not given again.
 */
export class TokenCache {
  readonly #entries = new Map<string, Entry>();

  /** @param nowMs Unix time in milliseconds */
  find(fields: TokenFields, nowMs: number): PlaybackToken | undefined {
    const key = keyOf(fields, nowMs);
    const entry = key === undefined ? undefined : this.#entries.get(key);
    // A clock that was set back would make a token last.
    return entry && entry.madeAt <= nowMs && nowMs < entry.until ? entry.token : undefined;
  }

  /** @param nowMs Unix time in milliseconds */
  keep(fields: TokenFields, token: PlaybackToken, nowMs: number): void {
    const key = keyOf(fields, nowMs);
    const until = halfLife(fields, nowMs);
    if (key === undefined || until === undefined) return;
    keepLast(this.#entries, key, { token, madeAt: nowMs, until });
  }
}

// Forgets whoever came first where there are too many.
function keepLast<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_VIEWERS && oldest !== undefined) map.delete(oldest);
}

/** When half of a token's life is over, in milliseconds of Unix time; nothing where it lives for ever. */
function halfLife({ expiresAt }: TokenFields, nowMs: number): number | undefined {
  return expiresAt === undefined ? undefined : (nowMs + toMilliseconds(expiresAt)) / 2;
}

/**
 * Everything that a token says but how it ends; nothing where it tells its viewer from no other.
 *
 * @param seenAddress the viewer's address where the token may not say it
 */
export function viewerKey(fields: TokenFields, seenAddress?: string): string | undefined {
  if (!fields.user && !fields.ip && seenAddress === undefined) return undefined;
  const { kind, scope } = fields;
  const said = REQUESTABLE_CLAIMS.filter((name) => !OF_THE_END.includes(name)).map((name) => fields[name]);
  return JSON.stringify([kind, scope, said, seenAddress]);
}

// How long it lives from now on, instead of until when.
function keyOf(fields: TokenFields, nowMs: number): string | undefined {
  const viewer = viewerKey(fields);
  return viewer === undefined ? undefined : wholeKey(viewer, fields, nowMs);
}

/** A viewer's key, and how the token is to end. */
export function wholeKey(viewer: string, { expiresAt, forceDisconnect }: TokenFields, nowMs: number): string {
  const life = expiresAt === undefined ? null : expiresAt - Math.floor(nowMs / 1000);
  return JSON.stringify([viewer, life, forceDisconnect]);
}

/** How long it takes until a viewer gets another token by renewing, where the policy says nothing, in seconds. */
const USUAL_SHORTEST_RENEWAL = 10;

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
    keepLast(this.#last, key, renewal);
    try {
      return (renewal.token = await make());
    } catch (error) {
      if (this.#last.get(key) === renewal) this.#last.delete(key);
      throw error;
    }
  }
}

/** Whether a token ends as early as is asked for, and as hard. The rest of it is in the viewer's key. */
function isNoMore(given: TokenFields, asked: TokenFields): boolean {
  const endsInTime = given.expiresAt !== undefined && given.expiresAt <= (asked.expiresAt ?? Infinity);
  return endsInTime && given.forceDisconnect === asked.forceDisconnect;
}

/** How many tokens of their own kind a viewer may ask for within the shortest time between two renewals: the players of a page. */
const MOST_STARTS = 10;

/**
 * Bounds how often a viewer starts with a token of their own kind. It is another each time, so that none that is
 * remembered would do.
 */
export class SpecialStarts {
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
      keepLast(this.#last, key, { count: 1, from: nowMs, until: nowMs + this.#shortestMs });
    } else if (++last.count > MOST_STARTS) {
      throw new ServerError('too-many-requests', { retryAfter: Math.ceil((last.until - nowMs) / 1000) });
    }
  }
}
