import type { TokenReading } from '../core/index.js';

/** Code with a token in it, without the token: for being looked at. The token has the same form in every format. */
export function maskedCode(code: string, token: TokenReading): string {
  if (token.kind !== 'jwt' && token.kind !== 'sts') return code;
  const secret = token.secret.reveal();
  return secret === '' ? code : code.replaceAll(secret, '•'.repeat(12));
}
