import { SignJWT } from 'jose';
import { JWT_ALGORITHM, JWT_AUDIENCE, JWT_ISSUER } from '../verdict/jwt-verdict.js';
import type { EdgeKeys } from '../verdict/keys.js';
import {
  checkExpiry,
  DEFAULT_LIFE,
  domainField,
  flagField,
  ipField,
  momentField,
  textField,
} from './fields.js';
import { findGroup } from '../streams.js';
import { parameterError } from './http.js';

/** The documented answer of the V3 call. */
export interface TokenV3Answer {
  readonly success: true;
  readonly data: { readonly token: string };
}

// It comes with the rest of the token API; a token that promises what nobody enforces is not made.
const NOT_YET = ['revocable'];

/**
 * `POST /api/v1/splay`: makes a V3 token (a JWT) for a stream group, stream names, or the whole organisation.
 *
 * @param nowMs Unix time in milliseconds
 * @throws {ApiError} 400 with errorCode 1000 where a field is missing or cannot be
 */
export async function createTokenV3(
  fields: Readonly<Record<string, unknown>>,
  keys: EdgeKeys,
  nowMs: number,
): Promise<TokenV3Answer> {
  const unsupported = NOT_YET.find((name) => fields[name] !== undefined && fields[name] !== false);
  if (unsupported) throw parameterError(`Parameter invalid: ${unsupported} is not supported by this server`);
  const now = Math.floor(nowMs / 1000);
  const exp = momentField(fields, 'exp') ?? now + DEFAULT_LIFE;
  checkExpiry(exp, now, 'exp');
  const nbf = momentField(fields, 'nbf') ?? now;
  if (nbf >= exp) throw parameterError('Parameter invalid: nbf is not before exp');
  const restrictions = {
    domain: domainField(fields, 'domain'),
    ip: ipField(fields),
    tag: textField(fields, 'tag'),
    user: textField(fields, 'user'),
  };
  const forceDisconnect = flagField(fields, 'forceDisconnect');
  const token = await new SignJWT({
    ...scope(fields),
    ...defined(restrictions),
    ...(forceDisconnect && { forceDisconnect }),
  })
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
  fields: Readonly<Record<string, unknown>>,
): { streams: string[] } | { groupid: string } | { orgawide: true } {
  const { streams } = fields;
  const orgawide = flagField(fields, 'orgawide');
  const groupid = textField(fields, 'groupid');
  if ([orgawide, groupid !== undefined, streams !== undefined].filter(Boolean).length > 1)
    throw parameterError('Parameter invalid: groupid, streams and orgawide exclude each other');
  if (orgawide) return { orgawide: true };
  if (groupid !== undefined) {
    if (!findGroup(groupid)) throw parameterError('Parameter invalid: groupid is no stream group of yours');
    return { groupid };
  }
  if (streams === undefined) throw parameterError('Parameter required: groupid, streams or orgawide');
  const names = Array.isArray(streams) ? streams : [];
  if (
    names.length === 0 ||
    names.length > 100 ||
    !names.every((name) => typeof name === 'string' && name !== '')
  ) {
    throw parameterError('Parameter invalid: streams must be a list of 1 to 100 stream names');
  }
  return { streams: names as string[] };
}

function defined(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
