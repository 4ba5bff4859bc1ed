import { toMilliseconds } from '../shared/index.js';
import { type PlaybackToken } from '../token/index.js';
import { REQUESTABLE_CLAIMS, type RequestableClaim, type TokenFields } from '../token-api/index.js';

// How a token ends is compared by itself.
const OF_THE_END: readonly RequestableClaim[] = ['expiresAt', 'forceDisconnect'];
/** How many tokens are remembered. */
const MOST = 1_000;

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
    this.#entries.delete(key);
    this.#entries.set(key, { token, madeAt: nowMs, until });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST && oldest !== undefined) this.#entries.delete(oldest);
  }
}

/** When half of a token's life is over, in milliseconds of Unix time; nothing where it lives for ever. */
export function halfLife({ expiresAt }: TokenFields, nowMs: number): number | undefined {
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
