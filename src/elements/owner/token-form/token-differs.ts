import { plainHost, type Seconds } from '../../../shared/index.js';
import { type JwtToken, type PlaybackToken, type StsToken } from '../../../token/index.js';
import type { TokenField, TokenFields } from '../../../token-api/index.js';

/**
 * How a token differs from what was asked for: it says something else, or nothing that can be read of what was asked,
 * or more than was asked. Whoever makes tokens may write a claim under a name that is not known here, so a token that
 * says nothing of a field may still keep to it.
 */
export interface TokenDifference {
  readonly field: TokenField;
  readonly how: 'other' | 'silent' | 'unasked';
}

/**
 * Compares a token with what was asked for. Pure; it reads what the token says of itself, and verifies nothing.
 *
 * @param now Unix seconds; a beginning that is past by then is none
 */
export function differences(
  fields: TokenFields,
  token: PlaybackToken,
  now: Seconds,
): readonly TokenDifference[] {
  if (token.kind !== fields.kind) return [{ field: 'kind', how: 'other' }];
  return token.kind === 'jwt' ? jwtDifferences(fields, token, now) : stsDifferences(fields, token);
}

type Row = readonly [field: TokenField, asked: unknown, said: unknown];

function jwtDifferences(fields: TokenFields, { claims }: JwtToken, now: Seconds): TokenDifference[] {
  const { scope } = fields;
  const begins = claims.notBefore !== undefined && claims.notBefore > now ? claims.notBefore : undefined;
  const streams = scope.kind === 'streams' ? sorted(scope.streams) : undefined;
  const rows: readonly Row[] = [
    ['streams', streams, claims.streams && sorted(claims.streams)],
    ['groupId', scope.kind === 'group' ? scope.groupId : undefined, claims.groupId],
    ['organisation', scope.kind === 'organisation' || undefined, claims.organisationWide || undefined],
    ['expiresAt', fields.expiresAt, claims.expiresAt],
    ['notBefore', fields.notBefore, fields.notBefore === undefined ? begins : claims.notBefore],
    ['ip', fields.ip, claims.ip],
    ['domain', hostOf(fields.domain), hostOf(claims.domain)],
    ['tag', fields.tag, claims.tag],
    ['user', fields.user, claims.user],
    ['revocable', fields.revocable || undefined, claims.revocable || undefined],
    ['forceDisconnect', fields.forceDisconnect || undefined, claims.forceDisconnect || undefined],
  ];
  return rows.flatMap(compare);
}

// The option bits tell that a token is bound to something, not to what.
function stsDifferences(fields: TokenFields, { boundTo, expiresAt, tag }: StsToken): TokenDifference[] {
  const rows: readonly Row[] = [
    [
      'organisation',
      fields.scope.kind === 'organisation' || undefined,
      boundTo.has('organisation') || undefined,
    ],
    ['expiresAt', fields.expiresAt, expiresAt],
    ['ip', fields.ip && true, boundTo.has('ip') || undefined],
    ['domain', fields.domain && true, boundTo.has('referer') || undefined],
    ['tag', fields.tag, tag || undefined],
  ];
  return rows.flatMap(compare);
}

function compare([field, asked, said]: Row): TokenDifference[] {
  const [wanted, found] = [asked || undefined, said];
  if (wanted === found) return [];
  if (found === undefined) return [{ field, how: 'silent' }];
  return [{ field, how: wanted === undefined ? 'unasked' : 'other' }];
}

function hostOf(domain: string | undefined): string | undefined {
  return domain === undefined ? undefined : plainHost(domain);
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join('\n');
}
