import { cleanValue } from '../shared/index.js';
import type { TokenReading } from '../token/index.js';
import type { Servers } from '../nanoplayer/index.js';
import { nameOf, optional, readAddress, type ReadToken, type TagAttributes } from './address.js';
import { SERVER_ATTRIBUTE_NAMES, serversOf } from './servers.js';
import type { Ignored } from './vendor-settings.js';

/** What was found in code or an address. What is not named there, or makes no sense, is absent. */
export interface ParsedSnippet {
  /** What it was read as. */
  readonly from: 'element' | 'frame' | 'address' | 'configuration' | 'token' | 'nothing';
  readonly streamName?: string;
  readonly groupId?: string;
  readonly token: TokenReading;
  readonly tokenEndpoint?: string;
  /** Where it says to play from. From outside: a page sends no token there unasked. */
  readonly servers: Servers;
  readonly apiUrl?: string;
  readonly playerSrc?: string;
  /** The element's other attributes, or the playback settings of a configuration, as texts. */
  readonly options: Readonly<Record<string, string | true>>;
  /** The settings of a configuration that are none of these, or cannot be, with the reason. */
  readonly ignored?: readonly Ignored[];
}

const NAMED: readonly string[] = [
  'stream-name',
  'group-id',
  'token',
  'token-endpoint',
  ...SERVER_ATTRIBUTE_NAMES,
  'api-url',
  'player-src',
  // Means something to React, and nothing to the element.
  'suppressHydrationWarning',
];

/** What the attributes of the element say, wherever they stand. */
export function fromAttributes(
  from: 'element' | 'frame' | 'address',
  attributes: TagAttributes,
  read: ReadToken,
): ParsedSnippet {
  const text = (name: string): string | undefined => {
    const value = attributes.get(name);
    return typeof value === 'string' ? cleanValue(value) || undefined : undefined;
  };
  const token = attributes.get('token');
  return {
    from,
    ...nameOf('streamName', text('stream-name')),
    ...nameOf('groupId', text('group-id')),
    token: read(token === true ? undefined : token),
    ...optional('tokenEndpoint', text('token-endpoint')),
    servers: serversOf((_, attribute) => text(attribute)),
    ...optional('apiUrl', text('api-url')),
    ...optional('playerSrc', text('player-src')),
    options: Object.fromEntries([...attributes].filter(([name]) => !NAMED.includes(name))),
  };
}

/** The same of the address of a page that plays, with the servers that it names; nothing where it is none. */
export function parseAddress(text: string, read: ReadToken): ParsedSnippet | undefined {
  const found = readAddress(text, read);
  if (!found) return undefined;
  const { attributes, playback, query, ...named } = found;
  const server = (name: string): [string, string][] => {
    const value = query.get(`h5live.${name}`);
    return value ? [[name === 'rtmp.url' ? 'rtmp-url' : `${name.slice('server.'.length)}-url`, value]] : [];
  };
  for (const [name, value] of ['rtmp.url', 'server.websocket', 'server.hls', 'server.webtransport'].flatMap(
    server,
  ))
    attributes.set(name, value);
  const domain = query.get('general.serverDomain');
  if (domain) attributes.set('server-domain', domain);
  const parsed = fromAttributes('address', attributes, read);
  return { ...parsed, ...named, options: { ...parsed.options, ...playback } };
}
