import { LAST_MOMENT, seconds, type Seconds } from '../shared/time.js';

/** What is known of a claim. */
interface ClaimRow {
  /** Its name in a JWT, and in the call that asks for one. */
  readonly claim: string;
  readonly type: keyof typeof READERS;
  /** Its name in the call that asks for a V2 token. Absent where V2 tokens lack it. */
  readonly v2?: string;
  /** It restricts nothing and gives no right: it is there for statistics, and to find whose token it is. */
  readonly isNote?: true;
}

const READERS = {
  moment,
  text: (value: unknown) => (typeof value === 'string' ? value : undefined),
  flag: (value: unknown) => (typeof value === 'boolean' ? value : undefined),
  names,
  audience: (value: unknown) => (typeof value === 'string' ? [value] : names(value)),
};

/**
 * The claims that can be asked for one by one. All who ask for tokens, check them, or tell of
 * them read this table; what a token opens is asked for beside it.
 *
 * Beyond the times, the claims' names are those of the token API's request, in lower case where the request has them
 * so. No published token carries one of them, so they are probably right, and never seen.
 */
export const REQUESTABLE = {
  /** `exp`: from this moment on the token is refused. Absent: it never expires. */
  expiresAt: { claim: 'exp', type: 'moment', v2: 'expires' },
  /** `nbf`: before this moment the token is refused. */
  notBefore: { claim: 'nbf', type: 'moment' },
  /** `ip`: the IPv4 address that it may be used from; nanoStream's servers see no other. */
  ip: { claim: 'ip', type: 'text', v2: 'ip' },
  /** `domain`: the host of the page that it may be used on. V2 calls it the referer. */
  domain: { claim: 'domain', type: 'text', v2: 'referer' },
  /** `tag`: a note for statistics. */
  tag: { claim: 'tag', type: 'text', v2: 'tag', isNote: true },
  /** `user`: the owner's name for the viewer. */
  user: { claim: 'user', type: 'text', isNote: true },
  /** `revocable`: its owner can withdraw it. */
  revocable: { claim: 'revocable', type: 'flag' },
  /** `forceDisconnect`: its expiry ends a playback that runs. */
  forceDisconnect: { claim: 'forceDisconnect', type: 'flag' },
} as const satisfies Readonly<Record<string, ClaimRow>>;

const OTHERS = {
  /** `iat`: when the token was made. */
  issuedAt: { claim: 'iat', type: 'moment' },
  /** `iss`: who made the token. */
  issuer: { claim: 'iss', type: 'text' },
  /** `aud`: for whom or what it was made: one name, or a list. It is shown, and not checked. */
  audience: { claim: 'aud', type: 'audience' },
  /** `sub`: whose it is; in nanoStream's published samples a UUID. It is shown, and not checked. */
  subject: { claim: 'sub', type: 'text' },
  /** `jti`: names the token, and restricts nothing (RFC 7519, 4.1.7). nanoStream's Guardian groups sessions by it. */
  tokenId: { claim: 'jti', type: 'text' },
  /** `streams`: the stream names that the token opens. */
  streams: { claim: 'streams', type: 'names' },
  /** `groupid`: the stream group that it opens. */
  groupId: { claim: 'groupid', type: 'text' },
  /** `orgawide`: it opens all streams of the organisation. */
  organisationWide: { claim: 'orgawide', type: 'flag' },
} as const satisfies Readonly<Record<string, ClaimRow>>;

type Value<R extends ClaimRow> = NonNullable<ReturnType<(typeof READERS)[R['type']]>>;
type Known<T extends Readonly<Record<string, ClaimRow>>> = { readonly [K in keyof T]?: Value<T[K]> };

/** The claims of {@link REQUESTABLE}, by the names that they have here. */
export type RequestableClaim = keyof typeof REQUESTABLE;

/** Those of them that are of a type, or of a type and notes. */
export type RequestableOf<Row> = {
  [K in RequestableClaim]: (typeof REQUESTABLE)[K] extends Row ? K : never;
}[RequestableClaim];

/** Those that are text. */
export type TextClaim = RequestableOf<{ type: 'text' }>;

/** Those that are either true or false. */
export type FlagClaim = RequestableOf<{ type: 'flag' }>;

/** Those that restrict nothing. */
export type NoteClaim = RequestableOf<{ isNote: true }>;

/** What can be asked for one by one. */
export type RequestableClaims = Known<typeof REQUESTABLE>;

/** The claims of a playback JWT that are known and usable, and everything else as it came. */
export interface TokenClaims extends RequestableClaims, Known<typeof OTHERS> {
  /** Claims that are not known here, or not of the type they should be. Unknown never means absent. */
  readonly unrecognised: Readonly<Record<string, unknown>>;
}

/** A claim that stands in the token but cannot be what it has to be; nothing is guessed from it. */
export type ClaimIssue = 'exp-unusable' | 'nbf-unusable';

const ROWS = Object.entries<ClaimRow>({ ...REQUESTABLE, ...OTHERS });

/**
 * Narrows decoded claims. Does not judge them and does not verify anything.
 *
 * @returns the claims, or the issue that makes the token's times unreadable
 */
export function readClaims(payload: Readonly<Record<string, unknown>>): TokenClaims | ClaimIssue {
  const unrecognised = new Map(Object.entries(payload));
  const known = new Map<string, unknown>();
  for (const [field, { claim, type }] of ROWS) {
    if (!unrecognised.has(claim)) continue;
    const value = READERS[type](unrecognised.get(claim));
    if (value === undefined) continue;
    known.set(field, value);
    unrecognised.delete(claim);
  }
  if (unrecognised.has('exp')) return 'exp-unusable';
  if (unrecognised.has('nbf')) return 'nbf-unusable';
  // `fromEntries` makes an own property of a claim named `__proto__`, where an assignment would change the object.
  return {
    ...(Object.fromEntries(known) as Omit<TokenClaims, 'unrecognised'>),
    unrecognised: Object.fromEntries(unrecognised),
  };
}

function moment(value: unknown): Seconds | undefined {
  const usable = typeof value === 'number' && value >= 0 && value <= LAST_MOMENT;
  return usable ? seconds(value) : undefined;
}

function names(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : undefined;
}
