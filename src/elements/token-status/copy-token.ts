import { stsFields, type TokenReading } from '../../token/index.js';
import { copyText, type CopyRoot } from '../shared/copy-text.js';

/**
 * Puts a token on the clipboard: a JWT as it is, a V2 token with its values as JSON. Only for a deliberate act of the
 * viewer.
 *
 * @param root where the button that was pressed stands
 * @returns whether the browser did it
 */
export async function copyToken(token: TokenReading, root: CopyRoot): Promise<boolean> {
  if (token.kind === 'none' || token.kind === 'malformed') return false;
  return copyText(token.kind === 'jwt' ? token.secret.reveal() : JSON.stringify(stsFields(token)), root);
}
