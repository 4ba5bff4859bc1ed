import type { Store } from './store.js';

/** The tokens that were revoked, by their digests, until they would have expired anyway. */
export class Revocations {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #listeners = new Set<{ readonly tell: (digest: string) => void }>();

  /** @param now gives Unix time in milliseconds */
  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Revokes a token until its expiry, in Unix seconds. It cannot be taken back. */
  add(digest: string, expiresAt: number): void {
    // A clock that is set back a little must not make a revoked token valid.
    const past = Math.floor(this.#now() / 1000) - 86_400;
    this.#store.run('DELETE FROM revocation WHERE forget_at <= ?', [past]);
    this.#store.run('INSERT INTO revocation (digest, forget_at) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      digest,
      expiresAt,
    ]);
    for (const { tell } of this.#listeners) tell(digest);
  }

  /** Whether that token was revoked. */
  has(digest: string): boolean {
    return this.#store.get('SELECT 1 FROM revocation WHERE digest = ?', [digest]) !== undefined;
  }

  /** From now on `tell` hears of every token that is revoked. Answers the function that ends this. */
  onRevoked(tell: (digest: string) => void): () => void {
    const entry = { tell };
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }
}
