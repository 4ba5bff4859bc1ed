import { decodeJwt } from 'jose/jwt/decode';
import { readClaims, type ClaimFault, type TokenClaims } from './claims.js';
import { Secret } from './redact.js';

/** A playback token of the V3 kind, decoded. Decoding is not verifying: only the server knows if it is genuine. */
export interface JwtToken {
  readonly kind: 'jwt';
  readonly secret: Secret;
  readonly claims: TokenClaims;
}

/** Three base64url parts: what a signed JWT looks like before anybody reads it. */
export function looksLikeJwt(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text);
}

/**
 * Reads the claims of a compact JWT. Does not verify the signature, the issuer or the audience.
 *
 * @returns the token, `undecodable` when its payload is no JSON object, or the claim that is unusable
 */
export function decodeToken(compact: string): JwtToken | ClaimFault | 'undecodable' {
  let payload: Record<string, unknown>;
  try {
    payload = decodeJwt(compact);
  } catch {
    return 'undecodable';
  }
  const claims = readClaims(payload);
  return typeof claims === 'string' ? claims : { kind: 'jwt', secret: new Secret(compact), claims };
}
