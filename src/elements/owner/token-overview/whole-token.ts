import { stsFields, type PlaybackToken } from '../../../token/index.js';
import type { CopyItem } from './copies.js';

/** The token with all that belongs to it: a JWT as it is, a V2 token with its values as JSON. Reveals it. */
export function wholeItem(token: PlaybackToken): CopyItem {
  const text = token.kind === 'jwt' ? token.secret.reveal() : JSON.stringify(stsFields(token));
  return { id: 'all', text, isWhole: true };
}

/** The rows that together are a V2 token, which is nothing without its values; a JWT is one by itself. */
export function partsOf(token: PlaybackToken | undefined): readonly string[] {
  if (token?.kind !== 'sts') return [];
  return ['token', 'expires', 'options', 'tag'].filter(
    (field) => field === 'token' || token[field as 'expires' | 'options' | 'tag'] !== '',
  );
}
