import { createHash } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { SigningKey } from './keys.js';

/** The values that nanoStream's own playback tokens carry. */
export const JWT_ALGORITHM = 'EdDSA';
export const JWT_AUDIENCE = 'splay';
export const JWT_ISSUER = 'nanocosmos';

/** Why a JWT is not taken: no JWT at all, not signed here or not for playback, too late, too early. */
export type JwtIssue = 'malformed' | 'invalid' | 'expired' | 'not-active';

/** What a JWT says, or why it is not believed. `code` is the library's, and never holds anything of the token. */
export type VerifiedJwt =
  | { readonly ok: true; readonly claims: JWTPayload; readonly digest: string }
  | { readonly ok: false; readonly issue: JwtIssue; readonly code: string };

/**
 * Verifies a JWT: signature by this edge's key and no other algorithm, audience, issuer, `exp`, `nbf`. Does not ask
 * what it opens.
 *
 * @param nowMs Unix time in milliseconds
 * @param times whether a token that is not valid at that time is taken too
 */
export async function verifyJwt(
  jwt: string,
  { publicKey }: SigningKey,
  nowMs: number,
  times: 'its-times' | 'any-time' = 'its-times',
): Promise<VerifiedJwt> {
  const options = { algorithms: [JWT_ALGORITHM], audience: JWT_AUDIENCE, issuer: JWT_ISSUER };
  const anyTime = times === 'any-time' && { clockTolerance: Number.MAX_SAFE_INTEGER };
  try {
    const { payload } = await jwtVerify(jwt, publicKey, {
      ...options,
      currentDate: new Date(nowMs),
      ...anyTime,
    });
    return { ok: true, claims: payload, digest: jwtDigest(jwt) };
  } catch (error) {
    return { ok: false, ...readIssue(error) };
  }
}

/**
 * Names a JWT without telling it, by everything that is signed. The signature itself is left out: its last letter can
 * be written in several ways, and a token that was revoked must not become another one by that.
 */
function jwtDigest(jwt: string): string {
  return createHash('sha256')
    .update(jwt.slice(0, jwt.lastIndexOf('.')))
    .digest('hex');
}

function readIssue(error: unknown): { readonly issue: JwtIssue; readonly code: string } {
  if (error instanceof errors.JWTExpired) return { issue: 'expired', code: error.code };
  if (error instanceof errors.JWTClaimValidationFailed) {
    const early = error.claim === 'nbf' && error.reason === 'check_failed';
    return { issue: early ? 'not-active' : 'invalid', code: error.code };
  }
  const code = error instanceof errors.JOSEError ? error.code : 'unreadable';
  const malformed = error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid;
  return { issue: malformed || code === 'unreadable' ? 'malformed' : 'invalid', code };
}
