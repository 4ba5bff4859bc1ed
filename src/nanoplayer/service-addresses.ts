import { definedTexts } from '../shared/plain-object.js';
import type { Servers } from './endpoints.js';

/** The addresses that a browser asks for a stream. */
export interface ServiceAddresses {
  readonly websocketUrl: string;
  readonly hlsUrl?: string;
  /** Player 5 only. */
  readonly webtransportUrl?: string;
}

/** What names the streams of a group, and their servers, where the owner names nothing else. */
export const STREAM_MANAGEMENT = 'https://bintu.nanocosmos.de';

/** The host that nanoStream Cloud's service has for all viewers, which leads each to a near one. */
const HOST = 'bintu-play.nanocosmos.de';

/**
 * Where a player comes to play from: what it makes of `defaults` where it may choose, each address replaced where an owner
 * names one, and the host of all where there is a domain.
 *
 * Source: what `setup()` resolved with in 5.0.8 and 4.31.1; the second knows no address for Media over QUIC.
 */
export function serviceAddresses(secured: boolean, servers: Servers = {}): ServiceAddresses {
  const { serverDomain, websocketUrl, hlsUrl, webtransportUrl } = servers;
  const prefix = secured ? 'auth' : '';
  const stream = `://${HOST}/h5live/${prefix}stream/stream.mp4`;
  const named = { websocketUrl, hlsUrl, webtransportUrl };
  const chosen = websocketUrl === undefined && {
    websocketUrl: `wss${stream}`,
    hlsUrl: `https://${HOST}/h5live/${prefix}http/playlist.m3u8`,
    webtransportUrl: `https${stream}`,
  };
  const rows = Object.entries({ ...chosen, ...definedTexts(named) });
  return Object.fromEntries(
    rows.map(([name, address]) => [
      name,
      serverDomain === undefined ? address : onHost(address, serverDomain),
    ]),
  ) as unknown as ServiceAddresses;
}

function onHost(address: string, host: string): string {
  return address.replace(/^(\w+:\/\/)[^/:?#]+/, `$1${host}`);
}
