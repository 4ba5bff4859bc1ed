import { cleanValue } from '../shared/index.js';
import { securityOf, type TokenReading } from '../token/index.js';
import { isStreamName, streamInPath } from '../nanoplayer/index.js';

/** Reads a token: all that people have in hand, or only what is written as the documents have it. */
export type ReadToken = (input: unknown) => TokenReading;

/** Attributes by name, their values decoded; `true` where one has none. */
export type TagAttributes = Map<string, string | true>;

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

/** What the address of a page that plays says of what is played, and how it looks. */
export interface AddressReading {
  readonly streamName?: string;
  readonly groupId?: string;
  readonly token: TokenReading;
  /** The element's attributes that it names. */
  readonly attributes: TagAttributes;
  /** The attributes that playback settings of the vendor's player mean. */
  readonly playback: Readonly<Record<string, string | true>>;
  readonly query: URLSearchParams;
}

/**
 * Reads the address of a page that plays; nothing where it is none. Takes it as it is.
 *
 * @param read reads the token that it names, and `undefined` where it names none
 */
export function readAddress(text: string, read: ReadToken): AddressReading | undefined {
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
  return {
    ...nameOf('streamName', groupId === undefined ? streamName : undefined),
    ...nameOf('groupId', groupId),
    token: read(securityOf(new URLSearchParams(url.hash.slice(1))) ?? securityOf(query)),
    attributes,
    playback: playbackOf((name) => query.get(`playback.${name}`)),
    query,
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
