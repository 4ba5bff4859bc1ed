import { resolveUrl } from '../page-url.js';

/**
 * An address that tokens can be asked for: http or https, without a name and password in it, which browsers refuse to
 * fetch. Those that only the page's own address has are left out.
 *
 * @param base what a relative address is relative to
 * @returns nothing where it is none
 */
export function endpointUrl(address: string, base: string | undefined): URL | undefined {
  const url = resolveUrl(address, base);
  return url && /^https?:$/.test(url.protocol) && url.username + url.password === '' ? url : undefined;
}

/**
 * The origin that a browser compares with where a page's requests go; nothing where there is none: in a sandboxed frame,
 * and outside of pages.
 */
export function pageOrigin(): string | undefined {
  if (typeof location === 'undefined' || globalThis.origin === 'null') return undefined;
  // A page may have a variable of this name; a frame without an address of its own has nothing but this.
  return location.origin === 'null' ? globalThis.origin : location.origin;
}
