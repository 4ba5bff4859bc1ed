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
