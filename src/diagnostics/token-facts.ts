import { toMilliseconds, type Milliseconds } from '../shared/time.js';
import type { TokenReading } from '../token/reading.js';
import type { PageContext } from '../token/restrictions.js';
import { tokenInfo } from '../token/token-info.js';
import { validityAt, type ValidityOptions } from '../token/validity.js';
import type { TokenBound, TokenFacts } from './diagnostics.js';

/**
 * What may be said of a token: what it says of itself, but for the address that it is bound to.
 *
 * @param page what it is held against
 */
export function tokenFacts(
  token: TokenReading,
  now: Milliseconds,
  page?: PageContext,
  options?: ValidityOptions,
): TokenFacts {
  const info = tokenInfo(token, page);
  const { validFrom, validUntil, issuedAt } = info ?? {};
  const { keyId } = token.kind === 'jwt' ? token : {};
  const { tokenId, user } = token.kind === 'jwt' ? token.claims : {};
  const id = tokenId || undefined;
  const guardian = id ?? user;
  return {
    kind: token.kind,
    ...(token.kind === 'malformed' && { issue: token.issue }),
    state: validityAt(token, now, options).state,
    ...(id !== undefined && { id }),
    ...(keyId !== undefined && { keyId }),
    ...(guardian !== undefined && { guardian }),
    ...(validFrom !== undefined && { validFrom: toMilliseconds(validFrom) }),
    ...(validUntil !== undefined && { validUntil: toMilliseconds(validUntil) }),
    ...(issuedAt !== undefined && { issuedAt: toMilliseconds(issuedAt) }),
    bounds: (info?.restrictions ?? []).map(({ kind, state, reason, value }): TokenBound => {
      const isTold = value !== undefined && kind !== 'ip';
      return { kind, state, reason, ...(isTold && { value }) };
    }),
  };
}
