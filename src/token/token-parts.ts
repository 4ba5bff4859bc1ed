import { decodeParts, type JwtParts } from './jwt.js';
import type { TokenReading } from './reading.js';

/**
 * What a JWT says, as it stands there, also where it is none for playback: an ingest token, one of another issuer, a
 * damaged one as far as it can be read. The signature is not among it, so nobody can use it as a token.
 *
 * @returns nothing for what is no JWT, or one that is encrypted
 */
export function tokenParts(reading: TokenReading): JwtParts | undefined {
  const secret =
    reading.kind === 'jwt' ? reading.secret : reading.kind === 'malformed' ? reading.secret : undefined;
  return secret && decodeParts(secret.reveal());
}
