import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Streams } from '../streams.js';
import type { EdgeKeys } from '../verdict/keys.js';
import { JWT_ALGORITHM, JWT_AUDIENCE, JWT_ISSUER } from '../verdict/verify-jwt.js';
import { domainField } from './domain-field.js';
import {
  checkExpiry,
  checkOneOf,
  DEFAULT_LIFE,
  flagField,
  ipField,
  LONGEST_REVOCABLE_LIFE,
  momentField,
  textField,
} from './fields.js';
import { invalidField, type Fields } from './http.js';

/** The most stream names in one token. The vendor documents no limit. */
const MOST_STREAMS = 100;

/** The documented answer of the V3 call. */
export interface TokenV3Answer {
  readonly success: true;
  readonly data: { readonly token: string };
}

/**
 * `POST /api/v1/splay`: makes a V3 token (a JWT) for a stream group, stream names, or the whole organisation. As the
 * vendor's, it does not ask whether the named streams are there. Claims have the names of their fields, which the
 * vendor's published tokens leave open for most of them.
 *
 * @param nowMs Unix time in milliseconds
 * @throws {ApiError} 400 with errorCode 1000 where a field is missing or cannot be
 */
export async function createTokenV3(
  fields: Fields,
  keys: EdgeKeys,
  nowMs: number,
  groups: Pick<Streams, 'findGroup'>,
): Promise<TokenV3Answer> {
  const now = Math.floor(nowMs / 1000);
  const opens = scope(fields, keys, groups);
  const rights = {
    revocable: flagField(fields, 'revocable'),
    forceDisconnect: flagField(fields, 'forceDisconnect'),
  };
  const exp = momentField(fields, 'exp') ?? now + (rights.revocable ? LONGEST_REVOCABLE_LIFE : DEFAULT_LIFE);
  checkExpiry(exp, now, 'exp', rights.revocable);
  const nbf = momentField(fields, 'nbf') ?? now;
  if (nbf >= exp) throw invalidField('nbf', 'not-before-expiry', 'is not before exp');
  const restrictions = {
    domain: domainField(fields, 'domain'),
    ip: ipField(fields),
    tag: textField(fields, 'tag'),
    user: textField(fields, 'user'),
    cust: textField(fields, 'cust'),
  };
  // Else two tokens that are made alike within a second would be one, and be revoked together.
  const named = rights.revocable && { jti: randomUUID() };
  const token = await new SignJWT({ ...named, ...opens, ...said(restrictions), ...said(rights) })
    .setProtectedHeader({ alg: JWT_ALGORITHM, kid: keys.publicJwk.kid, typ: 'JWT' })
    .setAudience(JWT_AUDIENCE)
    .setIssuer(JWT_ISSUER)
    .setIssuedAt(now)
    .setNotBefore(nbf)
    .setExpirationTime(exp)
    .setSubject(keys.organisation.id)
    .sign(keys.privateKey);
  return { success: true, data: { token } };
}

function scope(
  fields: Fields,
  { organisation }: EdgeKeys,
  groups: Pick<Streams, 'findGroup'>,
): { streams: string[] } | { groupid: string } | { orgawide: true } {
  const orgawide = flagField(fields, 'orgawide');
  const groupid = textField(fields, 'groupid');
  const streams = fields['streams'] ?? undefined;
  checkOneOf({ groupid: groupid !== undefined, streams: streams !== undefined, orgawide });
  if (orgawide) return { orgawide: true };
  if (groupid === undefined) return { streams: names(streams) };
  if (groups.findGroup(groupid)?.organisation !== organisation.id) {
    throw invalidField('groupid', 'unknown', 'is no stream group of yours');
  }
  return { groupid };
}

function names(streams: unknown): string[] {
  const words = `must be a list of 1 to ${MOST_STREAMS} stream names`;
  if (!Array.isArray(streams)) throw invalidField('streams', 'type', words);
  if (streams.length === 0) throw invalidField('streams', 'required', words);
  if (streams.length > MOST_STREAMS) throw invalidField('streams', 'too-many', words);
  return streams.map((name: unknown) => {
    if (typeof name !== 'string') throw invalidField('streams', 'type', words);
    if (!/^[^\s\p{Cc}\p{Cf}\p{Cs}]{1,256}$/u.test(name)) throw invalidField('streams', 'invalid-name', words);
    return name;
  });
}

// What is not said restricts nothing, and gives no right.
function said(fields: Readonly<Record<string, string | boolean | undefined>>): Record<string, string | true> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string | true] => Boolean(entry[1])),
  );
}
