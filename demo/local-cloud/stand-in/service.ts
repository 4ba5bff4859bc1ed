// `source.defaults` and `source.general`: the addresses that an entry does not name, and the host of all.
import { bag, text } from './config.js';

const HOST = 'bintu-play.nanocosmos.de:443';

/**
 * The same source with the addresses of the service in each entry that leaves them out, and the host of all replaced where
 * there is a domain. An entry with anything in its `security` gets the secure ones. What is no source comes back as it is.
 */
export function resolved(given: unknown): unknown {
  const { defaults, general, entries } = bag(given);
  if (!Array.isArray(entries)) return given;
  const domain = text(bag(general)['serverDomain']);
  const isBintu = text(bag(defaults)['service']) === 'bintu';
  if (!isBintu && domain === '') return given;
  return { ...bag(given), entries: entries.map((entry) => withAddresses(bag(entry), isBintu, domain)) };
}

function withAddresses(entry: Record<string, unknown>, isBintu: boolean, domain: string): object {
  const h5live = bag(entry['h5live']);
  const isSecured = Object.values(bag(h5live['security'])).some((value) => text(value) !== '');
  const named = { ...(isBintu && addresses(isSecured ? 'auth' : '')), ...bag(h5live['server']) };
  const server = Object.fromEntries(
    Object.entries(named).map(([name, address]) => [name, onHost(text(address), domain)]),
  );
  const rtmp = {
    ...(isBintu && { url: `rtmp://localhost/${isSecured ? 'splay' : 'play'}` }),
    ...bag(h5live['rtmp']),
  };
  return { ...entry, h5live: { ...h5live, server, rtmp } };
}

function addresses(prefix: string): Record<string, string> {
  const application = `://${HOST}/h5live/${prefix}`;
  return {
    websocket: `wss${application}stream/stream.mp4`,
    hls: `https${application}http/playlist.m3u8`,
    progressive: `https${application}http/stream.mp4`,
    webtransport: `https${application}stream/stream.mp4`,
  };
}

// A port stays; one of the domain's own counts for nothing.
function onHost(address: string, domain: string): string {
  const host = domain.replace(/:\d+$/, '');
  return host === '' ? address : address.replace(/^(\w+:\/\/)[^/:?#]+/, `$1${host}`);
}
