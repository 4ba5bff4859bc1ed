import { isPlaybackToken, parseToken, redact } from '../token/index.js';
import { ADDRESS_NAMES } from './parse-snippet.js';

/**
 * The path and query of an embed page's address, without what only its player was to know: the fragment, and, where
 * anything of the query could be a token, all of it but what names the stream and says how it looks.
 */
export function publicAddress(address: string): string {
  const { pathname, search } = new URL(address);
  const parameters = search
    .slice(1)
    .split('&')
    .filter((text) => text !== '');
  const shown = parameters.some(isSecret) ? parameters.filter(isPublic) : parameters;
  return shown.length === 0 ? pathname : `${pathname}?${shown.join('&')}`;
}

function read(parameter: string): readonly [name: string, value: string] {
  return [...new URLSearchParams(parameter)][0] ?? ['', ''];
}

function isSecret(parameter: string): boolean {
  const text = read(parameter).join('=');
  return !isPublic(parameter) && (redact(text) !== text || redact(parameter) !== parameter);
}

// What is read by name is no token, unless somebody put one there by mistake.
function isPublic(parameter: string): boolean {
  const [name, value] = read(parameter);
  return ADDRESS_NAMES.includes(name) && !isPlaybackToken(parseToken(value));
}
