// What a server may decode before it looks at its folders: dots, slashes, control characters, and escapes of escapes.
// Some also read `..;` as a step up, or dots in escapes that are none of an address: `%u002e`, and UTF-8 in too many bytes.
const UNCLEAR = /%(?:2[5ef]|5c|[01]|7f|u|c[01]|e0%[89])|(?:^|\/)\.{1,2}[;%]/i;

/**
 * Whether an address is another one, or lies beneath it: on the same origin, and its path goes on at the end of a
 * segment. `/tokens` holds `/tokens/a`, and not `/tokens-of-others`. Queries are not looked at. An address with a name
 * or password in it, or whose path a server might read otherwise than a browser does, lies beneath none.
 */
export function isBeneath(url: URL, prefix: URL): boolean {
  if (url.origin === 'null' || url.origin !== prefix.origin || url.username + url.password !== '')
    return false;
  if (!url.pathname.startsWith(prefix.pathname)) return false;
  const rest = url.pathname.slice(prefix.pathname.length);
  const isWhole = rest === '' || rest.startsWith('/') || prefix.pathname.endsWith('/');
  return isWhole && !UNCLEAR.test(rest);
}
