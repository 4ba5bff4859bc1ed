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
  | { readonly ok: true; readonly claims: JWTPayload }
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
  { publicKey }: Pick<SigningKey, 'publicKey'>,
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
    return { ok: true, claims: payload };
  } catch (error) {
    return { ok: false, ...readIssue(error) };
  }
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
