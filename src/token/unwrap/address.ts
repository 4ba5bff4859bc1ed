import { hasCleanEnds } from './edges.js';
import { SECURITY_PREFIXES, securityOf } from '../security-parameters.js';
import { unescapeHtml, unescapeScript } from './escapes.js';

/** More layers than marks are escaped in. */
const MOST_LAYERS = 4;

/**
 * The token's values in an address as a text: absolute, relative, or the query alone; also copied out of HTML or code,
 * with marks that are escaped there, and also with the parameters behind a `#`. The names may stand there without a
 * prefix.
 */
export function securityInAddress(address: string): Readonly<Record<string, string>> | undefined {
  const plain = withPlainMarks(address);
  // What was at its edges in that form would be taken for part of its last value.
  if (plain !== address && !hasCleanEnds(plain)) return undefined;
  if (!plain.includes('token=') || /[\s<>"{}]/.test(plain)) return undefined;
  const [page = '', fragment = ''] = cut(plain, '#');
  const [path = '', query = path.includes('://') ? '' : path] = cut(page, '?');
  for (const part of [query, fragment.slice(fragment.indexOf('?') + 1)]) {
    const found = securityOf(new URLSearchParams(part), [...SECURITY_PREFIXES, '']);
    if (found) return found;
  }
  return undefined;
}

// No address has a `&` or a backslash that belongs to a value: what HTML or code made of a mark can only be that.
function withPlainMarks(address: string): string {
  let plain = address;
  for (let layer = 0; layer < MOST_LAYERS; layer++) plain = unescapeScript(unescapeHtml(plain));
  return plain;
}

function cut(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
