import { errors, jwtVerify, type JWTPayload } from 'jose';
import { findGroup } from '../streams.js';
import type { EdgeKeys } from './keys.js';
import { ADMITTED, refused, type Verdict } from './outcome.js';
import type { ViewerRequest } from './viewer-request.js';

/** The values that nanoStream's own playback tokens carry. */
export const JWT_ALGORITHM = 'EdDSA';
export const JWT_AUDIENCE = 'splay';
export const JWT_ISSUER = 'nanocosmos';

/**
 * Verifies a JWT: signature by this edge's key and no other algorithm, audience, issuer, `exp`, `nbf`, then what it
 * opens and what it is bound to.
 */
export async function judgeJwt(request: ViewerRequest, keys: EdgeKeys, nowMs: number): Promise<Verdict> {
  let claims: JWTPayload;
  try {
    const verified = await jwtVerify(request.jwtoken, keys.publicKey, {
      algorithms: [JWT_ALGORITHM],
      audience: JWT_AUDIENCE,
      issuer: JWT_ISSUER,
      currentDate: new Date(nowMs),
    });
    claims = verified.payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refused(4903, 'JWT expired');
    return refused(4901, `JWT refused: ${error instanceof errors.JOSEError ? error.code : 'unreadable'}`);
  }
  if (!opens(claims, request.streamName)) return refused(4901, 'JWT is for another stream');
  if (claims['ip'] !== undefined && claims['ip'] !== request.ip)
    return refused(4901, 'JWT is bound to another IP');
  if (claims['domain'] !== undefined && claims['domain'] !== request.embedHost) {
    return refused(4901, 'JWT is bound to another domain');
  }
  if (claims['forceDisconnect'] === true && claims.exp !== undefined) {
    return { admitted: true, endsAtMs: claims.exp * 1000 };
  }
  return ADMITTED;
}

function opens(claims: JWTPayload, streamName: string): boolean {
  const { streams, orgawide, groupid } = claims;
  if (orgawide === true) return true;
  if (typeof groupid === 'string' && findGroup(groupid)?.streams.includes(streamName)) return true;
  return Array.isArray(streams) && streams.includes(streamName);
}
