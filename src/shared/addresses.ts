import { cleanValue } from './text.js';

/** Why a text is no IPv4 address. */
export type Ipv4Rule = 'ip-v6' | 'ip-range' | 'ip-format';

/** The rule that an IPv4 address breaks, or nothing: four numbers of 0 to 255, and not in the other version's form. */
export function ipv4Issue(ip: string): Ipv4Rule | undefined {
  if (ip.includes('/') || ip.includes('*')) return 'ip-range';
  if (/^[\da-f.]*:[\da-f.]*:[\da-f:.]*$/i.test(ip)) return 'ip-v6';
  const parts = ip.split('.');
  // A zero in front makes some programs read a number as octal.
  const fits = parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return parts.length === 4 && fits ? undefined : 'ip-format';
}

/** Whether a host, as `URL` writes it, is this very machine: what is sent there goes over no network. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

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
