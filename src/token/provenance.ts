/** Who signs playback tokens, as `iss` names it in every published sample. */
export const ISSUER = 'nanocosmos';

/** What playback tokens are for, as `aud` names it in every published sample. */
export const AUDIENCE = 'splay';

/** Why a rightly made JWT is not one for playback here. */
export type ForeignFault = 'ingest-token' | 'other-issuer' | 'other-audience';

/**
 * Whether decoded claims say that the JWT is for something else. Only what stands there counts: a token without an
 * issuer or an audience is not condemned. Verifies nothing: anybody can write these names into a token.
 *
 * @param algorithm the header's `alg`
 */
export function foreignFault(
  payload: Readonly<Record<string, unknown>>,
  algorithm: string | undefined,
): ForeignFault | undefined {
  const { iss, aud, ingesturl, streamname } = payload;
  const ingests = ingesturl !== undefined || streamname !== undefined;
  if (algorithm === 'HS256' && aud === undefined && ingests) return 'ingest-token';
  if (iss !== undefined && iss !== ISSUER) return 'other-issuer';
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
  return aud !== undefined && !audiences.includes(AUDIENCE) ? 'other-audience' : undefined;
}
