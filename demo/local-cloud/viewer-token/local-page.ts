import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../own-hosts.js';

/**
 * The origin of a page of this machine, by any port, which may have tokens: the code that the dashboard gives is tried there.
 * A page from elsewhere may not, nor one that says nothing of where it is from, for whoever is visited could watch then what
 * is broadcast here.
 */
export function localPage({ headers: { origin = '' } }: IncomingMessage): string | undefined {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname) ? origin : undefined;
}
