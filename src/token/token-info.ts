import { type Restriction, restrictionsOf, type PageContext } from './restrictions.js';
import type { Seconds } from '../shared/time.js';
import { isPlaybackToken, type TokenReading } from './reading.js';
import { span } from './validity.js';
import { decodeParts, type JwtParts } from './jwt-parts.js';
import { displayText } from './display-text.js';

/** What a token says about itself, without the token. Texts are made fit to be shown. */
export interface TokenInfo {
  readonly kind: 'jwt' | 'sts';
  /** How long the token is, in characters: all that is shown of it. */
  readonly length: number;
  readonly validFrom?: Seconds;
  readonly validUntil?: Seconds;
  readonly issuedAt?: Seconds;
  readonly issuer?: string;
  /** Whether a playback that runs is ended when the token expires; otherwise it goes on until it has to reconnect. */
  readonly endsPlayback: boolean;
  readonly restrictions: readonly Restriction[];
}

/** What a token says about itself, or nothing where there is no token that can be read. */
export function tokenInfo(token: TokenReading, page?: PageContext): TokenInfo | undefined {
  if (!isPlaybackToken(token)) return undefined;
  const { validFrom, validUntil } = span(token);
  const { issuedAt, issuer, forceDisconnect } =
    token.kind === 'jwt' ? token.claims : ({} as Partial<Extract<TokenReading, { kind: 'jwt' }>['claims']>);
  return {
    kind: token.kind,
    length: token.secret.reveal().length,
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
    ...(issuedAt !== undefined && { issuedAt }),
    ...(issuer !== undefined && { issuer: displayText(issuer) }),
    endsPlayback: forceDisconnect === true,
    restrictions: restrictionsOf(token, page).map((restriction) => ({
      ...restriction,
      ...(restriction.value !== undefined && { value: displayText(restriction.value) }),
    })),
  };
}

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
