import { plainHost, type Seconds } from '../shared/index.js';
import { type JwtToken, type PlaybackToken, type StsToken } from '../token/index.js';
import { isNote, TEXT_CLAIMS } from '../token/claim-kinds.js';
import { REQUESTABLE, type RequestableClaim } from '../token/claims.js';
import { isInV2, REQUESTABLE_CLAIMS, type TokenField, type TokenFields } from './request.js';

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

/**
 * Whether a token says of itself what was asked for, and nothing wider: the same streams, no later expiry, the same
 * domain and address, where it tells them. An answer that was mixed up on its way is noticed by this.
 */
export function answersWhatWasAsked(token: PlaybackToken, fields: TokenFields): boolean {
  if (token.kind !== fields.kind) return false;
  const { scope, expiresAt } = fields;
  const isForAll = scope.kind === 'organisation';
  if (token.kind === 'sts') {
    const isExpiryRight = expiresAt === undefined || token.expiresAt === expiresAt;
    const isBoundAlike = LIMITS.every((name) => isBound(token, name) === Boolean(fields[name]));
    return isExpiryRight && token.boundTo.has('organisation') === isForAll && isBoundAlike;
  }
  const { claims } = token;
  const isLonger =
    expiresAt !== undefined && !(claims.expiresAt !== undefined && claims.expiresAt <= expiresAt);
  if (isLonger || Boolean(claims.organisationWide) !== isForAll) return false;
  if (scope.kind === 'streams' && claims.streams?.length !== scope.streams.length) return false;
  if (scope.kind === 'streams' && !scope.streams.every((name) => claims.streams?.includes(name)))
    return false;
  // The names of these claims were never seen: what is not there is not known to be missing.
  const isOther = (told: string | undefined, asked: string, name?: RequestableClaim): boolean =>
    told !== undefined && !isSameClaim(told, asked, name);
  if (scope.kind === 'group' && isOther(claims.groupId, scope.groupId)) return false;
  return !LIMITS.some((name) => isOther(claims[name], fields[name] ?? '', name));
}

/** Whether two values of a claim say the same: of a domain its plain host counts, of all else every character. */
export function isSameClaim(one: unknown, other: unknown, name?: RequestableClaim): boolean {
  return compared(one, name) === compared(other, name);
}

function compared(value: unknown, name?: RequestableClaim): unknown {
  return name === 'domain' && typeof value === 'string' ? plainHost(value) : value;
}

const LIMITS = TEXT_CLAIMS.filter((name) => !isNote(name));

type Row = readonly [field: TokenField, asked: unknown, said: unknown];

function jwtDifferences(fields: TokenFields, { claims }: JwtToken, now: Seconds): TokenDifference[] {
  const { scope } = fields;
  const begins = claims.notBefore !== undefined && claims.notBefore > now ? claims.notBefore : undefined;
  const streams = scope.kind === 'streams' ? sorted(scope.streams) : undefined;
  const said = { ...claims, notBefore: fields.notBefore === undefined ? begins : claims.notBefore };
  const rows: readonly Row[] = [
    ['streams', streams, claims.streams && sorted(claims.streams)],
    ['groupId', scope.kind === 'group' ? scope.groupId : undefined, claims.groupId],
    ['organisation', scope.kind === 'organisation' || undefined, claims.organisationWide || undefined],
    ...REQUESTABLE_CLAIMS.map((name): Row => {
      const isFlag = REQUESTABLE[name].type === 'flag';
      return [
        name,
        compared(fields[name], name),
        isFlag ? said[name] || undefined : compared(said[name], name),
      ];
    }),
  ];
  return rows.flatMap(compare);
}

// The option bits tell that a token is bound to something, not to what.
function stsDifferences(fields: TokenFields, token: StsToken): TokenDifference[] {
  const said: Readonly<Partial<Record<RequestableClaim, unknown>>> = {
    expiresAt: token.expiresAt,
    tag: token.tag || undefined,
  };
  const isForAll = fields.scope.kind === 'organisation';
  const rows: readonly Row[] = [
    ['organisation', isForAll || undefined, token.boundTo.has('organisation') || undefined],
    ...REQUESTABLE_CLAIMS.filter(isInV2).map((name): Row =>
      name in said
        ? [name, fields[name], said[name]]
        : [name, Boolean(fields[name]) || undefined, isBound(token, name) || undefined],
    ),
  ];
  return rows.flatMap(compare);
}

function isBound({ boundTo }: StsToken, name: RequestableClaim): boolean {
  const row = REQUESTABLE[name];
  return 'v2' in row && boundTo.has(row.v2);
}

function compare([field, asked, said]: Row): TokenDifference[] {
  const [wanted, found] = [asked || undefined, said];
  if (wanted === found) return [];
  if (found === undefined) return [{ field, how: 'silent' }];
  return [{ field, how: wanted === undefined ? 'unasked' : 'other' }];
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join('\n');
}
