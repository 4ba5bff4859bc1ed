// The WebSocket's query: order and encoding as the vendor's player sends them.
import type { Entry } from './source.js';

/** What one connection adds to the address. */
export interface Visit {
  /** A new number for each connection. */
  readonly cid: string;
  /** The player's own id, the same for all its connections. */
  readonly pid: string;
  /** Asks for a fast start; the connection of a source switch does not. */
  readonly faststart: boolean;
}

/**
 * The whole WebSocket address of an entry. Empty values and values that are no strings (numbers!) are left out of
 * security and params, exactly as the vendor's player does.
 */
export function addressOf(entry: Entry, visit: Visit): string {
  const pairs: [string, string][] = [
    ['url', entry.rtmpUrl],
    ['stream', entry.stream],
    ['cid', visit.cid],
    ['pid', visit.pid],
  ];
  if (entry.token) pairs.push(['token', entry.token]);
  if (visit.faststart) pairs.push(['flags', 'faststart']);
  const params = Object.keys(entry.params).filter((key) => key !== 'url' && key !== 'stream');
  pairs.push(...texts(entry.params, params));
  // In the order in which the page wrote them.
  pairs.push(...texts(entry.security, Object.keys(entry.security)));
  const query = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  // The vendor's player does not look for a query in the configured address: there are two question marks then.
  return `${entry.websocket}?${query}`;
}

function texts(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): [string, string][] {
  return keys.flatMap((key): [string, string][] => {
    const value = fields[key];
    return typeof value === 'string' && value !== '' ? [[key, value]] : [];
  });
}

/** A number for a new connection. */
export function newCid(): string {
  return String(Math.floor(1e5 + Math.random() * 9e5));
}
