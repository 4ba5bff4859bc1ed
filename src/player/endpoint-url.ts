/**
 * An address that tokens can be asked for: http or https, without a name and password in it, which browsers refuse to
 * fetch.
 *
 * @param base what a relative address is relative to
 * @returns nothing where it is none
 */
export function endpointUrl(address: string, base: string | undefined): URL | undefined {
  const text = address.trim();
  if (text === '' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return /^https?:$/.test(url.protocol) && url.username + url.password === '' ? url : undefined;
}
