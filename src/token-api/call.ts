import { asciiDomain } from './domain.js';
import { REQUESTABLE, type RequestableClaim } from '../token/claims.js';
import { isRequested, REQUESTABLE_CLAIMS, type TokenFields } from './fields.js';

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
