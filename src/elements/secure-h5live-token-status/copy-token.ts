import { stsFields, type TokenReading } from '../../core/index.js';

/**
 * Puts a token on the clipboard: a JWT as it is, a V2 token with its values as JSON. Only for a deliberate act of the
 * viewer.
 *
 * @returns whether the browser did it
 */
export async function copyToken(token: TokenReading): Promise<boolean> {
  if (token.kind === 'none' || token.kind === 'malformed') return false;
  const text = token.kind === 'jwt' ? token.secret.reveal() : JSON.stringify(stsFields(token));
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
