import { toMilliseconds, type PlaybackToken } from '../core/index.js';
import type { TokenFields } from '../nano/index.js';

/** How many tokens are remembered. */
const MOST = 1_000;

/**
 * Remembers tokens for a moment, so that a viewer who loads a page again does not need another. Each is given again
 * only to the viewer that it was made for: without a name or an address of theirs in it, nothing is remembered.
 * A token of which less than half is left is not given again.
 */
export class TokenCache {
  readonly #entries = new Map<string, { readonly token: PlaybackToken; readonly until: number }>();

  /** @param nowMs Unix time in milliseconds */
  find(fields: TokenFields, nowMs: number): PlaybackToken | undefined {
    const key = keyOf(fields, nowMs);
    const entry = key === undefined ? undefined : this.#entries.get(key);
    return entry && nowMs < entry.until ? entry.token : undefined;
  }

  /** @param nowMs Unix time in milliseconds */
  keep(fields: TokenFields, token: PlaybackToken, nowMs: number): void {
    const key = keyOf(fields, nowMs);
    if (key === undefined || fields.expiresAt === undefined) return;
    this.#entries.delete(key);
    this.#entries.set(key, { token, until: (nowMs + toMilliseconds(fields.expiresAt)) / 2 });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST && oldest !== undefined) this.#entries.delete(oldest);
  }
}

// Everything that the token would say, but how long it lives from now on instead of until when.
function keyOf(fields: TokenFields, nowMs: number): string | undefined {
  const { expiresAt, user, ip } = fields;
  if (expiresAt === undefined || (!user && !ip)) return undefined;
  const life = expiresAt - Math.floor(nowMs / 1000);
  return JSON.stringify([
    fields.kind,
    fields.scope,
    life,
    ip,
    fields.domain,
    fields.tag,
    user,
    fields.revocable,
    fields.forceDisconnect,
  ]);
}
