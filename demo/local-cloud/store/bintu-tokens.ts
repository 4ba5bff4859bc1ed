import { createHash, randomBytes } from 'node:crypto';
import type { Store } from './store.js';

/** What a Bintu token lives, in seconds: 8 hours, a working day. The vendor calls them temporary, and no length. */
export const BINTU_TOKEN_LIFE = 28_800;

/**
 * The way in which a Bintu token is shown, and the only one in which it is good. A browser sends a cookie to all ports of
 * a host: what another server there finds in it must open nothing.
 */
export type TokenRoute = 'header' | 'cookie';

/** A Bintu token that was just made. It is shown once, and kept as a digest only. */
export interface FreshBintuToken {
  readonly token: string;
  /** Unix time in seconds. */
  readonly expiresAt: number;
}

/** Whom a Bintu token speaks for, and until when (Unix time in seconds). */
export interface BintuTokenOwner {
  /** The organisation's id. */
  readonly organisation: string;
  readonly expiresAt: number;
}

/** The Bintu tokens that are valid: what programs and signed-in people show instead of the API key. */
export class BintuTokens {
  readonly #store: Store;
  readonly #now: () => number;

  /** @param now gives Unix time in milliseconds */
  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Makes one for an organisation, by its id. */
  make(organisation: string, route: TokenRoute): FreshBintuToken {
    const token = randomBytes(32).toString('base64url');
    const now = Math.floor(this.#now() / 1000);
    const expiresAt = now + BINTU_TOKEN_LIFE;
    this.#store.run('DELETE FROM bintu_token WHERE expires_at <= ?', [now]);
    this.#store.run('INSERT INTO bintu_token (digest, organisation, expires_at, route) VALUES (?, ?, ?, ?)', [
      digest(token),
      organisation,
      expiresAt,
      route,
    ]);
    return { token, expiresAt };
  }

  /** Whom it speaks for, if it is valid and was shown in its own way. */
  find(token: string, route: TokenRoute): BintuTokenOwner | undefined {
    const row = this.#store.get(
      'SELECT organisation, expires_at FROM bintu_token WHERE digest = ? AND route = ? AND expires_at > ?',
      [digest(token), route, Math.floor(this.#now() / 1000)],
    );
    return row && { organisation: String(row['organisation']), expiresAt: Number(row['expires_at']) };
  }

  /** Makes one invalid. */
  forget(token: string): void {
    this.#store.run('DELETE FROM bintu_token WHERE digest = ?', [digest(token)]);
  }

  /** Makes all of an organisation's invalid. */
  forgetAll(organisation: string): void {
    this.#store.run('DELETE FROM bintu_token WHERE organisation = ?', [organisation]);
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
