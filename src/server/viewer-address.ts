import { ipv4Fault } from '../shared/index.js';

/** The address of a viewer, as far as a token can be bound to it. */
export type ViewerAddress =
  | { readonly kind: 'ipv4'; readonly ip: string }
  | { readonly kind: 'ipv6'; readonly ip: string }
  | { readonly kind: 'unknown' };

const UNKNOWN: ViewerAddress = { kind: 'unknown' };
/** More addresses than any honest request has; nobody reads what comes before them. */
const LONGEST_HEADER = 4096;

/**
 * Finds the viewer's address behind a known number of proxies, each of which has added the address that it saw at the
 * end of `X-Forwarded-For`. What stands before those was written by the viewer, and is not believed.
 *
 * @param remoteAddress the address of whoever is connected
 * @param forwarded the header, or nothing
 * @param trustedProxies how many proxies of the owner's stand before the server
 */
export function viewerAddress(
  remoteAddress: string | undefined,
  forwarded: string | null,
  trustedProxies: number,
): ViewerAddress {
  if (trustedProxies <= 0) return readAddress(remoteAddress ?? '');
  if (forwarded === null || forwarded.length > LONGEST_HEADER) return UNKNOWN;
  const addresses = forwarded.split(',');
  return readAddress(addresses.at(-trustedProxies) ?? '');
}

/** Reads one address: IPv4, also where it is written within IPv6, with a port behind it or not. */
export function readAddress(text: string): ViewerAddress {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d{1,5})?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/, '$1');
  const ip = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  if (ipv4Fault(ip) === undefined) return { kind: 'ipv4', ip };
  return isIpv6(bare) ? { kind: 'ipv6', ip: bare.toLowerCase() } : UNKNOWN;
}

// A browser's own reading of addresses; it is in every runtime.
function isIpv6(text: string): boolean {
  const plain = text.replace(/%[\w.-]+$/, '');
  return /^[\da-f:.]{2,45}$/i.test(plain) && plain.includes(':') && URL.canParse(`http://[${plain}]/`);
}
