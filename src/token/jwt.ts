import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { decodeJwt } from 'jose/jwt/decode';
import { readClaims, type ClaimIssue, type TokenClaims } from './claims.js';
import { boundedNesting } from '../shared/plain-object.js';
import { Secret } from './redact.js';

/** Who signs playback tokens, as `iss` names it in every published sample. */
export const ISSUER = 'nanocosmos';

/** What playback tokens are for, as `aud` names it in every published sample. */
export const AUDIENCE = 'splay';

/** Why a rightly made JWT is not one for playback here. */
export type ForeignIssue = 'ingest-token' | 'other-issuer' | 'other-audience';

/**
 * Whether decoded claims say that the JWT is for something else. Only what stands there counts: a token without an
 * issuer or an audience is not condemned. Verifies nothing: anybody can write these names into a token.
 *
 * @param algorithm the header's `alg`
 */
function foreignIssue(
  payload: Readonly<Record<string, unknown>>,
  algorithm: string | undefined,
): ForeignIssue | undefined {
  const { iss, aud, ingesturl, streamname } = payload;
  const ingests = ingesturl !== undefined || streamname !== undefined;
  if (algorithm === 'HS256' && aud === undefined && ingests) return 'ingest-token';
  if (iss !== undefined && iss !== ISSUER) return 'other-issuer';
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
  return aud !== undefined && !audiences.includes(AUDIENCE) ? 'other-audience' : undefined;
}

/** A playback token of the V3 kind, decoded. Decoding is not verifying: only the server knows if it is genuine. */
export interface JwtToken {
  readonly kind: 'jwt';
  readonly secret: Secret;
  readonly claims: TokenClaims;
  /** The header's `alg`: what the token says it is signed with. */
  readonly algorithm?: string;
  /** The header's `kid`: which key the token says it is signed with. */
  readonly keyId?: string;
}

/** Why a text in the shape of a JWT is no playback token. */
export type JwtIssue = 'undecodable' | 'truncated' | 'encrypted' | ForeignIssue | ClaimIssue;

/** An Ed25519 signature is 64 bytes, which base64url writes in this many characters (RFC 8037). */
const SIGNATURE_LENGTH = 86;

/** Three base64url parts: what a signed JWT looks like before anybody reads it. */
export function looksLikeJwt(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text);
}

/**
 * Reads the claims of a compact JWT. Does not verify the signature, the issuer or the audience: it only notices where
 * the token itself says that it is for something else.
 *
 * @param compact three base64url parts
 */
export function decodeToken(compact: string): JwtToken | JwtIssue {
  const [, body = '', signature = ''] = compact.split('.');
  let header: Readonly<Record<string, unknown>>;
  let payload: Readonly<Record<string, unknown>>;
  try {
    header = boundedNesting(decodeProtectedHeader(compact));
    payload = boundedNesting(decodeJwt(compact));
  } catch {
    return endsEarly(body) ? 'truncated' : 'undecodable';
  }
  const algorithm = typeof header['alg'] === 'string' ? header['alg'] : undefined;
  const issue = foreignIssue(payload, algorithm) ?? signatureIssue(algorithm, signature);
  if (issue) return issue;
  const claims = readClaims(payload);
  if (typeof claims === 'string') return claims;
  const keyId = header['kid'];
  return {
    kind: 'jwt',
    secret: new Secret(compact),
    claims,
    ...(algorithm !== undefined && { algorithm }),
    ...(typeof keyId === 'string' && { keyId }),
  };
}

function signatureIssue(algorithm: string | undefined, signature: string): JwtIssue | undefined {
  if (algorithm === 'none') return undefined;
  if (signature === '') return 'truncated';
  if (algorithm !== 'EdDSA' || signature.length === SIGNATURE_LENGTH) return undefined;
  // What is longer was not cut off: something else clings to it.
  return signature.length < SIGNATURE_LENGTH ? 'truncated' : 'undecodable';
}

// A payload that begins as a JSON object, `{"…`, and does not end as one, `…}`.
function endsEarly(body: string): boolean {
  if (!body.startsWith('eyJ')) return false;
  const rest = body.length % 4;
  if (rest === 1) return true;
  const tail = body.slice(rest === 0 ? -4 : -rest);
  return !atob(tail.replace(/-/g, '+').replace(/_/g, '/')).endsWith('}');
}
