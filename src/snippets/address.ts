import { cleanValue } from '../shared/index.js';
import { securityOf, type TokenReading } from '../token/index.js';
import { isStreamName, streamInPath, type Servers } from '../nanoplayer/index.js';
import { SERVER_ATTRIBUTE_NAMES, serversOf } from './servers.js';

/** Reads a token: all that people have in hand, or only what is written as the documents have it. */
export type ReadToken = (input: unknown) => TokenReading;

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
}

/** Attributes by name, their values decoded; `true` where one has none. */
export type TagAttributes = Map<string, string | true>;

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

/** A name under its key, where it can be one. */
export function nameOf<K extends string>(key: K, name: unknown): Partial<Record<K, string>> {
  const clean = typeof name === 'string' ? cleanValue(name) : '';
  return isStreamName(clean) ? optional(key, clean) : {};
}

/** A text under its key, where there is one. */
export function optional<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Record<K, string>) : {};
}

// The names that pages of the vendor's, of the dashboard, and of ours use.
const STREAMS = ['stream-name', 'stream', 'streamname', 'h5live.rtmp.streamname', 'entry.rtmp.streamname'];
const GROUPS = ['group-id', 'group.id'];

/** The parameters of an embed page's address that its player reads, but those of tokens. */
export const ADDRESS_NAMES: readonly string[] = [
  ...STREAMS,
  ...GROUPS,
  ...['start-quality', 'token-endpoint', 'autoplay', 'muted', 'controls', 'panel', 'captions', 'statistics'],
  ...['latency-mode', 'media-over-quic', 'adaption', 'omit-renditions', 'lang'],
  ...['autoplay', 'muted', 'latencyControlMode', 'enableMediaOverQuic'].map((name) => `playback.${name}`),
];

/**
 * Reads the address of a page that plays; nothing where it is none. Takes it as it is.
 *
 * @param read reads the token that it names, and `undefined` where it names none
 */
export function parseAddress(text: string, read: ReadToken): ParsedSnippet | undefined {
  if (text === '' || /\s/.test(text) || !/^(?:https?:|\/|\.)/i.test(text)) return undefined;
  let url: URL;
  try {
    url = new URL(text, 'https://page.invalid/');
  } catch {
    return undefined;
  }
  const query = url.searchParams;
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => query.get(name)).find((value) => value !== null && value !== '') ?? undefined;
  const [streamName, groupId] = [first(STREAMS) ?? streamInPath(url.pathname), first(GROUPS)];
  const attributes: TagAttributes = new Map(
    [...query]
      .filter(([name]) => /^[a-z]+(?:-[a-z]+)*$/.test(name) && name !== 'token')
      .map(([name, value]) => [name, value || true]),
  );
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
  const secrets = securityOf(new URLSearchParams(url.hash.slice(1))) ?? securityOf(query);
  const { options, ...parsed } = fromAttributes('address', attributes, read);
  return {
    ...parsed,
    ...nameOf('streamName', groupId === undefined ? streamName : undefined),
    ...nameOf('groupId', groupId),
    token: read(secrets),
    options: { ...options, ...playbackOf((name) => query.get(`playback.${name}`)) },
  };
}

// The vendor's setting, and what the element calls it.
const PLAYBACK: readonly (readonly [
  string,
  (value: string) => readonly [string, string | true] | undefined,
])[] = [
  ['autoplay', (value) => (value === 'true' ? ['autoplay', true] : undefined)],
  ['muted', (value) => (value === 'true' ? ['muted', true] : undefined)],
  ['latencyControlMode', (value) => ['latency-mode', value]],
  ['enableMediaOverQuic', (value) => ['media-over-quic', value === 'true' ? 'on' : 'off']],
];

/** The element's attributes for the playback settings of the vendor's player. */
export function playbackOf(read: (name: string) => unknown): Record<string, string | true> {
  return Object.fromEntries(
    PLAYBACK.flatMap(([name, translate]) => {
      const value = read(name);
      const isSaid = typeof value === 'string' || typeof value === 'boolean';
      const option = isSaid ? translate(String(value)) : undefined;
      return option ? [option] : [];
    }),
  );
}
