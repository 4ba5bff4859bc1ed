import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { decodeJwt } from 'jose/jwt/decode';
import { boundedNesting } from '../shared/plain-object.js';

/** What a JWT says, as it stands there: all of it that can be read. Verifies nothing, and judges nothing. */
export interface JwtParts {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Reads header and payload of a compact JWT, each by itself: of a damaged one what is left. Never throws. */
export function decodeParts(compact: string): JwtParts {
  const [header, payload] = [decodeProtectedHeader, decodeJwt].map((decode) => {
    try {
      return boundedNesting(decode(compact));
    } catch {
      return undefined;
    }
  });
  return { ...(header && { header }), ...(payload && { payload }) };
}
