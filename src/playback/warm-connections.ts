import { isLoopback } from '../shared/index.js';
import { pageDocument } from './page-document.js';

/**
 * Has the browser connect to servers that will soon be needed, once for each origin on a page; those that the page
 * itself has seen to, and the page's own, are left out. Only `https:` and `wss:` addresses count, on loopback also
 * `http:` and `ws:`; what is no such address is passed over.
 *
 * Loads nothing: a viewer who does not play must not pay for the player's script.
 */
export function warmConnections(addresses: readonly string[]): void {
  for (const origin of new Set(addresses.map(originOf))) {
    if (origin === undefined || origin === location.origin || isWarm(origin)) continue;
    const link = pageDocument.createElement('link');
    link.rel = 'preconnect';
    link.href = origin;
    pageDocument.head.append(link);
  }
}

function isWarm(origin: string): boolean {
  return [...pageDocument.querySelectorAll<HTMLLinkElement>('link[rel~="preconnect" i]')].some(
    ({ href }) => originOf(href) === origin,
  );
}

// A WebSocket begins as an HTTP request: it is the same server, under another name.
function originOf(address: string): string | undefined {
  const text = address.trim().replace(/^ws(?=s?:)/i, 'http');
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, origin } = new URL(text);
  const isHere = isLoopback(hostname) || /.\.localhost$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere) ? origin : undefined;
}
