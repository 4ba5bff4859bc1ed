import type { PlaybackToken } from './reading.js';
import { stsFields } from './sts.js';

/** A token as one text, as the element's attribute takes it and as people paste it. Reveals it. */
export function tokenText(token: PlaybackToken): string {
  return token.kind === 'jwt' ? token.secret.reveal() : JSON.stringify(stsFields(token));
}
