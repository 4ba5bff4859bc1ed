import { LAST_MOMENT, seconds, type Seconds } from '../shared/time.js';

/**
 * The claims of a playback JWT that are known and usable, and everything else as it came.
 *
 * From `groupId` on the claims' names are those of the token API's request, in lower case where the request has them
 * so. No published token carries one of them, so they are probably right, and never seen.
 */
export interface TokenClaims {
  /** `exp`: from this moment on the token is refused. Absent: it never expires. */
  readonly expiresAt?: Seconds;
  /** `nbf`: before this moment the token is refused. */
  readonly notBefore?: Seconds;
  /** `iat`: when the token was made. */
  readonly issuedAt?: Seconds;
  /** `iss`: who made the token. */
  readonly issuer?: string;
  /** `aud`: what it was made for; one name is a list of one. */
  readonly audience?: readonly string[];
  /** `sub`: a UUID in published samples. */
  readonly subject?: string;
  /** `streams`: the stream names that the token opens. */
  readonly streams?: readonly string[];
  /** `groupid`: the stream group that it opens. */
  readonly groupId?: string;
  /** `orgawide`: it opens all streams of the organisation. */
  readonly organisationWide?: boolean;
  /** `domain`: the host of the page that it may be used on. */
  readonly domain?: string;
  /** `ip`: the IPv4 address that it may be used from. */
  readonly ip?: string;
  /** `tag`: a note for statistics. */
  readonly tag?: string;
  /** `user`: the owner's name for the viewer. */
  readonly user?: string;
  /** `revocable`: its owner can withdraw it. */
  readonly revocable?: boolean;
  /** `forceDisconnect`: its expiry ends a playback that runs. */
  readonly forceDisconnect?: boolean;
  /** Claims that are not known here, or not of the type they should be. Unknown never means absent. */
  readonly unrecognised: Readonly<Record<string, unknown>>;
}

/** A claim that stands in the token but cannot be what it has to be; nothing is guessed from it. */
export type ClaimFault = 'exp-unusable' | 'nbf-unusable';

type Known = Omit<TokenClaims, 'unrecognised'>;
type Reader<T> = (value: unknown) => T | undefined;
type Row = { readonly [K in keyof Known]-?: readonly [claim: string, field: K, reader: Reader<Known[K]>] };

const ROWS: readonly Row[keyof Known][] = [
  ['exp', 'expiresAt', moment],
  ['nbf', 'notBefore', moment],
  ['iat', 'issuedAt', moment],
  ['iss', 'issuer', text],
  ['aud', 'audience', audience],
  ['sub', 'subject', text],
  ['streams', 'streams', names],
  ['groupid', 'groupId', text],
  ['orgawide', 'organisationWide', flag],
  ['domain', 'domain', text],
  ['ip', 'ip', text],
  ['tag', 'tag', text],
  ['user', 'user', text],
  ['revocable', 'revocable', flag],
  ['forceDisconnect', 'forceDisconnect', flag],
];

/**
 * Narrows decoded claims. Does not judge them and does not verify anything.
 *
 * @returns the claims, or the fault that makes the token's times unreadable
 */
export function readClaims(payload: Readonly<Record<string, unknown>>): TokenClaims | ClaimFault {
  const unrecognised = new Map(Object.entries(payload));
  const known = new Map<string, unknown>();
  for (const [claim, field, reader] of ROWS) {
    if (!unrecognised.has(claim)) continue;
    const value = reader(unrecognised.get(claim));
    if (value === undefined) continue;
    known.set(field, value);
    unrecognised.delete(claim);
  }
  if (unrecognised.has('exp')) return 'exp-unusable';
  if (unrecognised.has('nbf')) return 'nbf-unusable';
  // `fromEntries` makes an own property of a claim named `__proto__`, where an assignment would change the object.
  return { ...(Object.fromEntries(known) as Known), unrecognised: Object.fromEntries(unrecognised) };
}

function moment(value: unknown): Seconds | undefined {
  const usable = typeof value === 'number' && value >= 0 && value <= LAST_MOMENT;
  return usable ? seconds(value) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function names(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : undefined;
}

function audience(value: unknown): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : names(value);
}
