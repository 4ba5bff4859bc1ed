import { isSameToken, type TokenReading } from '../../token/index.js';
import type { TokenReason } from './token-source.js';

/** Where a playback has its token from, and newer ones. */
export interface TokenSupply {
  /** The newest token that is worth using; of the kind `none` before the first. */
  readonly current: TokenReading;
  /** Whether a fresh one can be asked for. */
  readonly renewable: boolean;
  /** The token for a connection now: the present one where it will do. Rejects with an `H5LiveError`. */
  ensure(reason: TokenReason): Promise<TokenReading>;
  /**
   * A fresh token, that is better than the present one. Rejects with an `H5LiveError`.
   *
   * @param refused the one that a server refused, where that is the reason
   */
  renew(reason: TokenReason, refused?: TokenReading): Promise<TokenReading>;
  /** Ends all that is under way, and renews no more. */
  stop(): void;
}

/** Whether two readings are the same to a server. */
export function sameToken(one: TokenReading, other: TokenReading): boolean {
  if (one === other || isSameToken(one, other)) return true;
  if (one.kind === 'none' || other.kind === 'none') return one.kind === other.kind;
  const [secret, others] = [one.secret, other.secret];
  return one.kind === 'malformed' && other.kind === 'malformed' && secret && others
    ? secret.equals(others)
    : one.kind === other.kind && !secret && !others;
}

/** Whether the server ends a session of this token when it expires. */
export function endsPlayback(token: TokenReading): boolean {
  return token.kind === 'jwt' && token.claims.forceDisconnect === true;
}
