import { isPlaybackToken, type TokenReading } from '../token/index.js';
import { encoded } from './formats/query.js';

/** Code with a token in it, without the token: for being looked at. Whatever the format writes around it. */
export function maskedCode(code: string, token: TokenReading): string {
  if (!isPlaybackToken(token)) return code;
  const secret = token.secret.reveal();
  if (secret === '') return code;
  // A V2 token may be any text: then it is written otherwise in an address, and within quotes.
  const written = [secret, encoded(secret), JSON.stringify(secret).slice(1, -1)];
  return written.reduce((text, form) => text.replaceAll(form, '•'.repeat(12)), code);
}
