import { plainHost, type Seconds } from '../shared/index.js';
import { REQUESTABLE, type RequestableClaim, type RequestableClaims } from '../token/claims.js';

/** No token lives longer, in seconds: 365 days. Source: nanoStream's documents on V2 tokens and on revocation. */
export const LONGEST_LIFE = 31_536_000;
/** No revocable token lives longer, in seconds: 24 hours. Source: nanoStream's document on revocation. */
export const LONGEST_REVOCABLE_LIFE = 86_400;
/** What the vendor's form proposes, in seconds: 14 days. */
export const USUAL_LIFE = 1_209_600;
/** The longest tag and user, in characters. The vendor documents no limit; this one is ours. */
export const LONGEST_TEXT = 256;
/** The most stream names in one token. The vendor documents no limit; this one is ours. */
export const MOST_STREAMS = 100;

/** What a token opens. An organisation's hash is asked for by V2 alone; V3 knows the organisation by the key. */
export type TokenScope =
  | { readonly kind: 'streams'; readonly streams: readonly string[] }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'organisation'; readonly hash?: string | undefined };

type Requested = { readonly [K in keyof RequestableClaims]: RequestableClaims[K] | undefined };

/** A token as somebody wants it, before it is made. What is left out or empty does not restrict. */
export interface TokenFields extends Requested {
  /** A JWT (V3), or the four values of a V2 token. */
  readonly kind: 'jwt' | 'sts';
  readonly scope: TokenScope;
  /** Left out, a V2 token never expires, and a V3 token when its server thinks fit. */
  readonly expiresAt?: Seconds | undefined;
}

/** A field of a request for a token: its kind, what it opens, and the claims that can be asked for. */
export type TokenField = 'kind' | 'streams' | 'groupId' | 'organisation' | RequestableClaim;

/** All claims that can be asked for one by one, in the order of the table. */
export const REQUESTABLE_CLAIMS = Object.keys(REQUESTABLE) as readonly RequestableClaim[];

/** Whether a V2 token can have a claim. */
export function isInV2(name: RequestableClaim): boolean {
  return 'v2' in REQUESTABLE[name];
}

/** The fields that a V2 token lacks; `groupId` is a scope that it lacks. */
export const NOT_IN_V2: readonly TokenField[] = [
  'groupId',
  ...REQUESTABLE_CLAIMS.filter((name) => !isInV2(name)),
];

/** Whether a claim is asked for: what is empty or `false` is not. */
export function isRequested(fields: TokenFields, name: RequestableClaim): boolean {
  const value = fields[name];
  return value !== undefined && value !== false && value !== '';
}

/** Where nanoStream makes tokens. Source: its documents on V2 tokens, and on playback with JWT. */
export const TOKEN_CALLS = {
  /** V2: answers `{ h5live: { security: { token, expires, options, tag } } }`. */
  sts: 'https://bintu-splay.nanocosmos.de/secure/token',
  /** V3: answers `{ success: true, data: { token } }`. */
  jwt: 'https://token.nanostream.cloud/api/v1/splay',
} as const;

/** The paths of those calls, on a server that stands for nanoStream's. */
export const TOKEN_PATHS = { sts: '/secure/token', jwt: '/api/v1/splay' } as const;

/** The header that a Bintu token is sent in: temporary, and better than the key. */
export const BINTU_TOKEN_HEADER = 'x-bintu-token';

/** The header that a key of the organisation is sent in. It belongs into no page but the owner's own. */
export const API_KEY_HEADER = 'x-bintu-apikey';

/**
 * The documented body of the call that makes such a token: `expires` as text in V2, `exp` and `nbf` as numbers in V3, all
 * in Unix seconds, a domain as punycode. What restricts nothing is left out. Does not check the fields; {@link tokenIssues} does.
 */
export function tokenBody(fields: TokenFields): Readonly<Record<string, unknown>> {
  return fields.kind === 'sts' ? bodyV2(fields) : bodyV3(fields);
}

function bodyV2(fields: TokenFields): Record<string, unknown> {
  const { scope } = fields;
  return {
    ...(scope.kind === 'streams' && { streamname: scope.streams[0] ?? '' }),
    ...(scope.kind === 'organisation' && { orga: scope.hash ?? '' }),
    ...claimsIn(fields, (row) => ('v2' in row ? row.v2 : undefined), String),
  };
}

function bodyV3(fields: TokenFields): Record<string, unknown> {
  const { scope } = fields;
  return {
    ...(scope.kind === 'streams' && { streams: [...scope.streams] }),
    ...(scope.kind === 'group' && { groupid: scope.groupId }),
    ...(scope.kind === 'organisation' && { orgawide: true }),
    ...claimsIn(
      fields,
      ({ claim }) => claim,
      (value) => value,
    ),
  };
}

function claimsIn(
  fields: TokenFields,
  nameOf: (row: (typeof REQUESTABLE)[RequestableClaim]) => string | undefined,
  written: (value: unknown) => unknown,
): Record<string, unknown> {
  const entries = REQUESTABLE_CLAIMS.flatMap((field) => {
    const name = nameOf(REQUESTABLE[field]);
    if (name === undefined || !isRequested(fields, field)) return [];
    return [[name, written(field === 'domain' ? asciiDomain(fields.domain ?? '') : fields[field])]];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** A domain as it is sent: a name in another alphabet as punycode, all others as they are. Does not judge it. */
export function asciiDomain(text: string): string {
  return /[^\0-\x7f]/.test(text) ? plainHost(text) : text;
}
