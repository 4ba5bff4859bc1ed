/** Why a text is no IPv4 address. */
export type Ipv4Rule = 'ip-v6' | 'ip-range' | 'ip-format';

/** The rule that an IPv4 address breaks, or nothing: four numbers of 0 to 255, and not in the other version's form. */
export function ipv4Fault(ip: string): Ipv4Rule | undefined {
  if (ip.includes('/') || ip.includes('*')) return 'ip-range';
  if (/^[\da-f:.]*:[\da-f.]*:[\da-f:.]*$/i.test(ip)) return 'ip-v6';
  const parts = ip.split('.');
  // A zero in front makes some programs read a number as octal.
  const fits = parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
  return parts.length === 4 && fits ? undefined : 'ip-format';
}

/** Whether a host, as `URL` writes it, is this very machine: what is sent there goes over no network. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
