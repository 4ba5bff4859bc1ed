import { plainHost } from '../shared/index.js';
import { type PlaybackToken } from '../token/index.js';
import type { TokenFields } from '../token-api/index.js';

/**
 * Whether a token says of itself what was asked for, and nothing wider: the same streams, no later expiry, the same
 * domain and address, where it tells them. An answer that was mixed up on its way is noticed by this.
 */
export function answersWhatWasAsked(token: PlaybackToken, fields: TokenFields): boolean {
  const { scope, expiresAt } = fields;
  if (token.kind !== fields.kind) return false;
  if (token.kind === 'sts') {
    const isExpiryRight = expiresAt === undefined || token.expiresAt === expiresAt;
    const { boundTo } = token;
    return (
      isExpiryRight &&
      boundTo.has('organisation') === (scope.kind === 'organisation') &&
      boundTo.has('ip') === Boolean(fields.ip) &&
      boundTo.has('referer') === Boolean(fields.domain)
    );
  }
  const { claims } = token;
  const isLonger =
    expiresAt !== undefined && !(claims.expiresAt !== undefined && claims.expiresAt <= expiresAt);
  if (isLonger || Boolean(claims.organisationWide) !== (scope.kind === 'organisation')) return false;
  if (scope.kind === 'streams' && !sameNames(claims.streams, scope.streams)) return false;
  // The names of these claims were never seen: what is not there is not known to be missing.
  if (scope.kind === 'group' && claims.groupId !== undefined && claims.groupId !== scope.groupId)
    return false;
  const isSameHost =
    claims.domain === undefined || plainHost(claims.domain) === plainHost(fields.domain ?? '');
  return isSameHost && (claims.ip === undefined || claims.ip === fields.ip);
}

function sameNames(told: readonly string[] | undefined, asked: readonly string[]): boolean {
  return told?.length === asked.length && asked.every((name) => told.includes(name));
}
