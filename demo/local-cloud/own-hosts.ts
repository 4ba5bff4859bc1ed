import { BlockList, isIP, isIPv6 } from 'node:net';
import { hostname } from 'node:os';

/** What answers to each address of this machine. */
const EVERYWHERE: readonly string[] = ['0.0.0.0', '::'];

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** What a request is told that was sent to another name than this server's. Names nothing that was sent. */
export const FOREIGN_HOST =
  'This server answers to localhost and to the HOST that it was started with; the Host of this request is another.';

/**
 * Whether only this machine reaches a server that listens there.
 *
 * @param host a name or an address, as it is given to `listen`
 */
export function isLoopback(host: string): boolean {
  const name = bareName(host);
  if (isIP(name) !== 0) return LOOPBACK.check(name, isIPv6(name) ? 'ipv6' : 'ipv4');
  return name === 'localhost' || name.endsWith('.localhost');
}

/**
 * Makes the rule for the `Host` of requests, which keeps out pages whose own name was pointed to this machine (DNS
 * rebinding): for a browser such a page is of one origin with this server. Loopback is always taken, by address or as
 * `localhost`, and so are the names that the server listens by. Where it listens everywhere, any address is taken, for
 * no address can be pointed elsewhere, and this machine's own name; no other. Ports do not matter.
 *
 * @param names what the server was told to listen by, and the address that it listens to
 */
export function ownHosts(...names: readonly string[]): (host: string | undefined) => boolean {
  const own = new Set(names.map(bareName));
  const everywhere = EVERYWHERE.some((address) => own.has(address));
  const machine = bareName(hostname());
  if (everywhere) for (const name of [machine, `${machine}.local`]) own.add(name);
  return (host = '') => {
    const name = nameOf(host);
    if (name === undefined) return false;
    return isLoopback(name) || own.has(name) || (everywhere && isIP(name) !== 0);
  };
}

/** The name in a `Host`, as a browser would write it; nothing where that is no name and port alone. */
function nameOf(host: string): string | undefined {
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d*)?$/i.test(host)) return undefined;
  const address = `http://${host}`;
  return URL.canParse(address) ? bareName(new URL(address).hostname) : undefined;
}

/** Small letters, without the dot at its end, and without the brackets of an IPv6 address. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}
