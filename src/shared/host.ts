import { cleanValue } from './text.js';

/**
 * A host in the one form in which hosts can be compared, and which browsers send: small letters, without a dot at
 * its end, and names in other alphabets as punycode: `München.test` is `xn--mnchen-3ya.test`.
 *
 * What cannot be a host comes back as it is, in small letters: it is equal to no host.
 */
export function plainHost(host: string): string {
  const name = cleanValue(host);
  return (asciiName(name) ?? name).toLowerCase().replace(/\.$/, '');
}

// Names in ASCII stay as they are: `URL` would read `0x7f.1` as an address.
function asciiName(name: string): string | undefined {
  const address = `https://${name}/`;
  if (!/[^\0-\x7f]/.test(name) || /[/?#\\@:]/.test(name) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname;
}
