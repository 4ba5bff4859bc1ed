import type { Servers } from '../nanoplayer/index.js';

/** The attributes of the element that name servers, in the order of the reference, and what options call them. */
export const SERVER_ATTRIBUTES = {
  'rtmp-url': 'rtmpUrl',
  'websocket-url': 'websocketUrl',
  'hls-url': 'hlsUrl',
  'webtransport-url': 'webtransportUrl',
  'server-domain': 'serverDomain',
} as const satisfies Readonly<Record<string, keyof Servers>>;

/** An attribute that names a server. */
export type ServerAttribute = keyof typeof SERVER_ATTRIBUTES;

/** All of {@link SERVER_ATTRIBUTES}. */
export const SERVER_ATTRIBUTE_NAMES = Object.keys(SERVER_ATTRIBUTES) as readonly ServerAttribute[];

/** The servers that something names, whatever it calls them; what is no text, or empty, is left out. */
export function serversOf(read: (name: keyof Servers, attribute: ServerAttribute) => unknown): Servers {
  return Object.fromEntries(
    SERVER_ATTRIBUTE_NAMES.flatMap((attribute) => {
      const name = SERVER_ATTRIBUTES[attribute];
      const value = read(name, attribute);
      return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
    }),
  );
}
